/** Every kind of paper is PDF/A-2b and tagged, read from the file itself. */
import { expect, test, vi } from 'vitest';
import { press } from '../../src/modules/document/press.adapter.ts';
import { faultsOf } from './archive.ts';
import { kinds } from './kinds.ts';

vi.setConfig({ testTimeout: 240_000 });

test('every kind of paper is archival and tagged', async () => {
  for (const [name, paper] of await kinds()) expect([name, faultsOf(await press(paper))]).toEqual([name, []]);
});

test('what is missing is seen', async () => {
  const [[, paper]] = await kinds() as [Awaited<ReturnType<typeof kinds>>[number]];
  const text = (await press(paper)).toString('latin1');
  const without = (pattern: RegExp, other = '') => faultsOf(Buffer.from(text.replace(pattern, (found) => other.padEnd(found.length).slice(0, found.length)), 'latin1'));
  expect(without(/\/Alt \(Bangunan[^)]*\)/)).toEqual(['a picture has no words']);
  expect(without(/\/FontFile2 \d+ 0 R/)).toEqual([expect.stringContaining('is not in it')]);
  expect(without(/<pdfaid:part>2/, '<pdfaid:part>3')).toEqual(['it does not say that it is PDF/A-2b']);
  expect(without(/\/Scope \/Column/)).toEqual(['a head has cells that are none']);
  expect(without(/\/Lang \(id\)/)).toEqual(['its language is not said']);
  expect(without(/\/S \/GTS_PDFA1/)).toEqual(['what its colours mean is not said']);
  expect(without(/\/F 4\n/)).toEqual(['a link is not printed']);
});
