import { setInterval } from 'node:timers';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { draw, drawAside } from './drawing.adapter.ts';
import { loadDefinitions } from './load.adapter.ts';

const SOPS = fileURLToPath(new URL('../../../content/sops/', import.meta.url));

test('a sheet drawn aside is the same sheet, and others are served meanwhile', async () => {
  const [first] = await loadDefinitions(SOPS);
  if (!first) throw new Error('there is no SOP');
  let turns = 0;
  const timer = setInterval(() => { turns += 1; }, 5);
  const drawing = await drawAside(first.definition);
  clearInterval(timer);
  expect(turns).toBeGreaterThan(5);
  expect(drawing).toEqual(draw(first.definition));
});

test('what cannot be drawn is told, not waited for', async () => {
  await expect(drawAside({} as never)).rejects.toThrow();
});
