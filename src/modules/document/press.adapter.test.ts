import { readFileSync } from 'node:fs';
import { setInterval } from 'node:timers';
import { expect, test, vi } from 'vitest';
import { pdfText } from '../../../test/support/pdf-text.ts';
import { type Manuscript, notesIn, press } from './press.adapter.ts';
import type { Stage } from './print.contract.ts';
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

test('who goes away while still in the queue hears so, whether for a paper or its notes', async () => {
  const [first, left] = [new AbortController(), new AbortController()];
  const endless = press(paper(ENDLESS), { signal: first.signal });
  const queued = [press(paper('= Antre'), { signal: left.signal }), notesIn(paper('= Antre juga'), 'trace', { signal: left.signal })];
  left.abort();
  for (const each of queued) await expect(each).rejects.toThrow(/nobody waits/);
  first.abort();
  await expect(endless).rejects.toThrow(/nobody waits/);
});

test('a paper that takes too long is given up', async () => {
  await expect(press(paper(ENDLESS), { patience: 300 })).rejects.toThrow(/not set in time/);
  expect(pdfText(await press(paper('= Lagi'))).flat()).toEqual(['Lagi']);
});

test('what cannot be set says why', async () => {
  await expect(press(paper('#none-such'))).rejects.toThrow(TypstError);
});

test('who waits hears how far it is: the queue before it, the charts, the pages', async () => {
  const heard: Stage[] = [];
  const chart = (name: string) => ({ categories: ['2026'], unit: '', decimals: 0, alt: name, series: [{ name, kind: 'bar' as const, values: ['1'] }] });
  const before = press(paper('#lorem(4000)'));
  const next = press({ ...paper('#image("/a.svg", alt: "a")'), charts: { 'a.svg': chart('satu'), 'b.svg': chart('dua') } }, { tell: (stage) => heard.push(stage) });
  await Promise.all([before, next]);
  expect(heard).toEqual([{ stage: 'waiting', before: 1 }, { stage: 'drawing', done: 0, all: 2 }, { stage: 'drawing', done: 1, all: 2 }, { stage: 'setting' }]);
});

test('a press that dies gives up its paper, and the next one is set', async () => {
  const dying = press(paper(ENDLESS));
  await vi.waitFor(() => expect(presses()).toHaveLength(1));
  for (const pid of presses()) process.kill(pid, 'SIGKILL');
  await expect(dying).rejects.toThrow(/ended by itself/);
  expect(pdfText(await press(paper('= Hidup lagi'))).flat()).toEqual(['Hidup lagi']);
});

/** Processes that this one started. */
const presses = (): number[] => readFileSync(`/proc/${process.pid}/task/${process.pid}/children`, 'utf8').split(' ').filter(Boolean).map(Number);
