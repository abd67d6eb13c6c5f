/** Any text that a document may hold, every default written out, for properties. */
import fc from 'fast-check';
import type { Caption, Cell, Inline, ListItem, Mark, Node, Section, Table } from '#contract/document/content';
import { body } from '#contract/document/content';

const words = fc.string({ unit: fc.constantFrom('a', 'b', 'ž', '😀', '😁', ' ', '5', ','), minLength: 1, maxLength: 12 });
const marks: fc.Arbitrary<Mark[]> = fc.subarray<Mark>([{ type: 'bold' }, { type: 'italic' }, { type: 'origin', attrs: { ref: 'figure:a' } }, { type: 'underline' }]);
const inline: fc.Arbitrary<Inline> = fc.oneof(
  { weight: 5, arbitrary: fc.record({ type: fc.constant('text' as const), text: words, marks }) },
  { weight: 1, arbitrary: fc.constant<Inline>({ type: 'hardBreak', marks: [] }) },
  { weight: 1, arbitrary: fc.record({ type: fc.constant('footnote' as const), attrs: fc.record({ text: words }) }) },
  { weight: 1, arbitrary: fc.constant<Inline>({ type: 'reference', attrs: { target: 'k1' } }) },
);
/** Neighbouring words of one look are one, as stored. */
const inlines = fc.array(inline, { maxLength: 5 }).map((all) => {
  const made: Inline[] = [];
  for (const each of all) {
    const last = made.at(-1);
    if (each.type === 'text' && last?.type === 'text' && JSON.stringify(last.marks) === JSON.stringify(each.marks)) made[made.length - 1] = { ...last, text: last.text + each.text };
    else made.push(each);
  }
  return made;
});

const paragraph: fc.Arbitrary<Node> = fc.record({ type: fc.constant('paragraph' as const), content: inlines });
const cell: fc.Arbitrary<Cell> = fc.record({
  type: fc.constantFrom('tableHeader' as const, 'tableCell' as const),
  attrs: fc.record({ colspan: fc.constantFrom(1, 2), rowspan: fc.constant(1), colwidth: fc.constantFrom(null, [120]), align: fc.constantFrom(null, 'right' as const) }),
  content: fc.array(paragraph, { minLength: 1, maxLength: 2 }),
});
const table: fc.Arbitrary<Table> = fc.array(fc.array(cell, { minLength: 1, maxLength: 2 }), { minLength: 1, maxLength: 2 })
  .map((rows) => ({ type: 'table', content: rows.map((content) => ({ type: 'tableRow', content })) }));
const caption: fc.Arbitrary<Caption> = fc.record({ type: fc.constant('caption' as const), content: inlines });

const leaf: fc.Arbitrary<Node> = fc.oneof(
  { weight: 4, arbitrary: paragraph },
  fc.record({ type: fc.constant('heading' as const), attrs: fc.record({ level: fc.constantFrom(2 as const, 3 as const, 4 as const) }), content: inlines }),
  table,
  fc.tuple(caption, table).map(([first, second]): Node => ({ type: 'captioned', attrs: { id: 'k1', label: 'table' }, content: [first, second] })),
  fc.constantFrom<Node>(
    { type: 'contents', attrs: { of: 'tables' } }, { type: 'signature' },
    { type: 'signers', attrs: { dateline: null, signers: [{ label: 'Pihak Kedua', title: 'Bupati', name: '(nama)', rank: null, nip: null }] } },
    { type: 'image', attrs: { file: '01980000-0000-7000-8000-000000000001', hash: 'a'.repeat(64), alt: 'Rapat', width: 50 } },
    { type: 'chart', attrs: { chart: { categories: ['2025'], series: [{ name: 'Realisasi', kind: 'bar', values: [null] }], unit: '%', decimals: 2, alt: 'Naik.' } } },
  ),
);
const { node } = fc.letrec<{ node: Node }>((tie) => {
  const some = fc.array(tie('node'), { minLength: 1, maxLength: 2 });
  const items: fc.Arbitrary<ListItem[]> = fc.array(some.map((content): ListItem => ({ type: 'listItem', content })), { minLength: 1, maxLength: 2 });
  return {
    node: fc.oneof({ maxDepth: 3, withCrossShrink: true },
      { weight: 5, arbitrary: leaf },
      items.map((content): Node => ({ type: 'bulletList', content })),
      items.map((content): Node => ({ type: 'orderedList', attrs: { start: 3, type: 'a' }, content })),
      some.map((content): Node => ({ type: 'blockquote', content })),
      fc.tuple(some, fc.constantFrom('live' as const, 'frozen' as const, 'overridden' as const)).map(([content, state]): Node => (
        { type: 'dataBlock', attrs: { key: 'd1', state, asOf: '2027-01-05T01:00:00Z', reason: state === 'overridden' ? 'BPS' : null }, content })),
      some.map((content): Node => ({ type: 'field', attrs: { key: 'f1', prompt: 'Mengapa?', required: true, waived: null }, content })),
    ),
  };
});

export const anySection: fc.Arbitrary<Section> = fc.array(node, { minLength: 1, maxLength: 6 })
  .map((content) => ({ id: 'bab-1', title: 'Bab I', part: 'chapter', body: body.parse({ type: 'doc', content }) }));
