/** The words of every kind of paper: what it says, in which order, and what it asks. */
import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { documentContent, type Node } from '#contract/document/content';
import { goldenYear } from '../../../test/support/golden-year.ts';
import { composedKind as written } from '../../../test/support/kinds.ts';
import { numbersOf } from '#contract/document/numbering';
import { blocksOf, linesOf } from '../document/blocks.rules.ts';
import { composers } from './composers.rules.ts';
import { TITLE } from './lakip-front.rules.ts';
import { originOf } from './origin.rules.ts';

const KINDS = ['lakip', 'mekanisme', 'iku', 'pk', 'rencana-aksi', 'berita-acara', 'nota-dinas'];

const fieldsIn = (nodes: readonly Node[]): string[] => nodes.flatMap((node) => (node.type === 'field' ? [`? ${node.attrs.required ? '' : '(boleh kosong) '}${node.attrs.prompt}`] : []));
const told = (kind: string, sections = written(kind)) => sections.map(({ title, part, page, body }) => [
  `# ${title}${part ? ` [${part}]` : ''}${page ? ` [${page}]` : ''}`, ...linesOf(blocksOf(body, numbersOf(sections))), ...fieldsIn(body.content),
].join('\n')).join('\n\n').replaceAll(/[\u00A0\u2002\u2003]+/g, '_');

test.each(KINDS)('%s says what it did', async (kind) => {
  await expect(`${told(kind)}\n`).toMatchFileSnapshot(`../../../test/support/kinds/${kind}.txt`);
});

test.each(KINDS)('%s is a text that a document may hold, and every figure in it says where it comes from', (kind) => {
  const sections = written(kind);
  expect(documentContent.safeParse({ sections }).success).toBe(true);
  const refs = [...JSON.stringify(sections).matchAll(/"ref":"([^"]+)"/g)].map(([, ref = '']) => ref);
  expect(refs.filter((ref) => originOf(goldenYear, ref) === null)).toEqual([]);
  if (kind !== 'nota-dinas') expect(refs.length).toBeGreaterThan(0);
});

test.each(['lakip', 'pk', 'berita-acara'])('%s: what a table adds up is the sum of what stands above', (kind) => {
  const number = (cell: string | undefined) => (/^\d{1,3}(\.\d{3})*$/.test(cell ?? '') ? Number(cell?.replaceAll('.', '')) : null);
  const lines = told(kind).split('\n').map((line) => line.split(' | '));
  const sums = lines.flatMap((cells, at) => (cells.includes('Jumlah') ? [{ cells, at }] : []));
  expect(sums.length).toBeGreaterThan(0);
  for (const { cells, at } of sums) {
    const above = lines.slice(lines.findLastIndex((each, index) => index < at && each.length === 1) + 2, at);
    const wrong = cells.filter((cell, x) => number(cell) !== null && above.reduce((sum, row) => sum + (number(row[x]) ?? 0), 0) !== number(cell));
    expect([cells, wrong]).toEqual([cells, []]);
  }
});

test('the LAKIP is called in its foreword as its SOP titles it', async () => {
  const sop = await readFile('content/sops/5-penyusunan-lakip.yaml', 'utf8');
  expect(sop).toContain(`title: ${TITLE}\n`);
  expect(told('lakip')).toContain(`${TITLE} Tahun 2026 Dinas Uji`);
});

test('no kind is left without golden words', () => {
  expect(Object.keys(composers).sort()).toEqual([...KINDS].sort());
});
