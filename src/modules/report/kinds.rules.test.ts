/** The words of every kind of paper but the LAKIP: what it says, in which order, and what it asks. */
import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { documentContent, type Node } from '#contract/document/content';
import { kindsYear } from '../../../test/support/kinds.ts';
import { numbersOf } from '#contract/document/numbering';
import { blocksOf, linesOf } from '../document/blocks.rules.ts';
import { composed, composers } from './composers.rules.ts';
import { originOf } from './origin.rules.ts';
import { outlineOn, readOutlines } from './outline.rules.ts';

const outlines = readOutlines(parse(await readFile('content/reference/outlines.yaml', 'utf8')), composers);
const KINDS = ['mekanisme', 'iku', 'pk', 'rencana-aksi', 'berita-acara', 'nota-dinas'];

const written = (kind: string) => {
  const outline = outlineOn(outlines, kind, '2027-01-20');
  if (!outline) throw new Error(`no outline of ${kind}`);
  return composed(outline, kindsYear());
};
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
  expect(refs.filter((ref) => originOf(kindsYear(), ref) === null)).toEqual([]);
  if (kind !== 'nota-dinas') expect(refs.length).toBeGreaterThan(0);
});

test('no kind is left without golden words', () => {
  expect(Object.keys(composers).filter((kind) => kind !== 'lakip').sort()).toEqual([...KINDS].sort());
});
