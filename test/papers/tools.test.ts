/** What other programs say of every kind of paper: its fonts stand in it, its structure is sound, it is tagged and of the size set. */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { press } from '../../src/modules/document/press.adapter.ts';
import { kinds } from './kinds.ts';

vi.setConfig({ testTimeout: 240_000, hookTimeout: 240_000 });

const folder = mkdtempSync(join(tmpdir(), 'tertib-pdf-'));
const papers: (readonly [name: string, path: string])[] = [];
beforeAll(async () => {
  for (const [name, paper] of await kinds()) {
    const path = join(folder, `${name}.pdf`);
    writeFileSync(path, await press(paper));
    papers.push([name, path]);
  }
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const isThere = (program: string): boolean => (process.env['PATH'] ?? '').split(delimiter).some((path) => existsSync(join(path, program)));
const run = (program: string, ...given: string[]): string => execFileSync(program, given, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] });

const A4 = /^595\.\d+ x 841\.\d+/;
const LYING = /^841\.\d+ x 595\.\d+/;
/** First pages in points that are not an A4 that stands. */
const SIZES: Readonly<Record<string, RegExp>> = {
  'naskah-tinos-f4': /^609\.\d+ x 935\.\d+/, 'lembar-sop': /^935\.\d+ x 609\.\d+/, 'lembar-kendali': LYING, 'buku-agenda': LYING, 'rencana-aksi': LYING,
};

test('pdffonts: every font is embedded', (context) => {
  if (!isThere('pdffonts')) return context.skip('pdffonts tidak terpasang');
  for (const [name, path] of papers) {
    const [head = '', , ...fonts] = run('pdffonts', path).trimEnd().split('\n');
    const at = head.indexOf('emb');
    expect([name, fonts.length > 0, fonts.filter((font) => font.slice(at, at + 3) !== 'yes')]).toEqual([name, true, []]);
  }
});

test('qpdf: nothing is wrong with the structure', (context) => {
  if (!isThere('qpdf')) return context.skip('qpdf tidak terpasang');
  for (const [name, path] of papers) expect([name, run('qpdf', '--check', path)]).toEqual([name, expect.stringContaining('No syntax or stream encoding errors found')]);
});

test('pdfinfo: tagged, and of the size set', (context) => {
  if (!isThere('pdfinfo')) return context.skip('pdfinfo tidak terpasang');
  for (const [name, path] of papers) {
    const said = run('pdfinfo', path);
    expect([name, /^Tagged: +yes$/m.test(said), /^Page size: +(.*)$/m.exec(said)?.[1]]).toEqual([name, true, expect.stringMatching(SIZES[name] ?? A4)]);
  }
});
