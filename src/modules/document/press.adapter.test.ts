import { setInterval } from 'node:timers';
import { expect, test } from 'vitest';
import { pdfText } from '../../../test/support/pdf-text.ts';
import { type Manuscript, press } from './press.adapter.ts';
import { TypstError } from './typst.adapter.ts';

const paper = (source: string): Manuscript => ({ source, files: {}, charts: {}, created: new Date('2026-11-24T03:00:00Z') });
/** Never ends by itself, and says so in no way that Typst sees. */
const ENDLESS = '#for i in range(100000) { for j in range(100000) { let sum = i + j } }';

test('others are served while a paper is set', async () => {
  let turns = 0;
  const timer = setInterval(() => { turns += 1; }, 2);
  await press(paper('#range(300).map(n => [#lorem(300) #pagebreak()]).join()'));
  clearInterval(timer);
  expect(turns).toBeGreaterThan(5);
});

test('the same paper is given again, any other is set', async () => {
  const first = await press(paper('= Kantor A'));
  expect(await press(paper('= Kantor A'))).toBe(first);
  const other = await press({ ...paper('= Kantor A'), files: { 'marks.txt': 'KONSEP' } });
  expect(other).not.toBe(first);
});

test('two who ask at once get one paper; who goes away does not take it from the other', async () => {
  const left = new AbortController();
  const one = press(paper('Bersama #lorem(5000)'), { signal: left.signal });
  const two = press(paper('Bersama #lorem(5000)'));
  left.abort();
  await expect(one).rejects.toThrow(/nobody waits/);
  expect(pdfText(await two)[0]?.join(' ')).toContain('Bersama');
});

test('a paper that nobody waits for is given up, and the next one is set', async () => {
  const left = new AbortController();
  const endless = press(paper(ENDLESS), { signal: left.signal });
  const next = press(paper('= Sesudahnya'));
  setTimeout(() => left.abort(), 100);
  await expect(endless).rejects.toThrow(/nobody waits/);
  expect(pdfText(await next).flat()).toEqual(['Sesudahnya']);
});

test('a paper that takes too long is given up', async () => {
  await expect(press(paper(ENDLESS), { patience: 300 })).rejects.toThrow(/not set in time/);
  expect(pdfText(await press(paper('= Lagi'))).flat()).toEqual(['Lagi']);
});

test('what cannot be set says why', async () => {
  await expect(press(paper('#none-such'))).rejects.toThrow(TypstError);
});
