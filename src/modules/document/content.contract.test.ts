import { describe, expect, test } from 'vitest';
import { documentContent } from './content.contract.ts';
import { hashOf } from './content-hash.adapter.ts';

const text = (words: string) => ({ type: 'text', text: words });
const paragraph = (words: string) => ({ type: 'paragraph', content: [text(words)] });
const content = (...nodes: unknown[]) => ({ sections: [{ id: 'a', title: 'Pendahuluan', body: { type: 'doc', content: nodes } }] });

function issues(value: unknown) {
  const parsed = documentContent.safeParse(value);
  return parsed.success ? [] : parsed.error.issues.map((issue) => `${issue.path.join('.')} ${issue.code === 'custom' ? issue.message : issue.code}`);
}

describe('document content', () => {
  test('every allowed kind of node is taken', () => {
    const cell = (type: string, words: string, attrs = {}) => ({ type, attrs: { colspan: 1, rowspan: 1, ...attrs }, content: [paragraph(words)] });
    expect(issues(content(
      { type: 'heading', attrs: { level: 2 }, content: [text('Latar belakang')] },
      { type: 'paragraph', content: [{ type: 'text', text: 'tebal', marks: [{ type: 'bold' }, { type: 'italic' }, { type: 'underline' }] }, { type: 'hardBreak' }] },
      { type: 'bulletList', content: [{ type: 'listItem', content: [paragraph('satu'), { type: 'orderedList', attrs: { start: 3, type: 'a' }, content: [{ type: 'listItem', content: [paragraph('c')] }] }] }] },
      { type: 'blockquote', content: [paragraph('kutipan')] },
      { type: 'table', content: [
        { type: 'tableRow', content: [cell('tableHeader', 'Indikator', { colspan: 2, colwidth: [120, 80], align: 'center' })] },
        { type: 'tableRow', content: [cell('tableCell', 'Koperasi aktif'), cell('tableCell', '71,74')] },
      ] },
      { type: 'paragraph', content: [{ type: 'text', text: '71,74', marks: [{ type: 'origin', attrs: { ref: 'figure:a:2026:4:actual' } }] }, { type: 'footnote', attrs: { text: 'Angka sementara.' } }, { type: 'reference', attrs: { target: 'k1' } }] },
      { type: 'captioned', attrs: { id: 'k1', label: 'figure' }, content: [{ type: 'caption', content: [text('Capaian')] }, { type: 'chart', attrs: { chart: { categories: ['2025'], series: [{ name: 'Realisasi', kind: 'bar', values: [null] }], unit: '%', decimals: 2, alt: 'Belum ada.' } } }] },
      { type: 'dataBlock', attrs: { key: 'ukur.1', state: 'live', asOf: '2027-01-05T01:00:00Z' }, content: [paragraph('x')] },
      { type: 'field', attrs: { key: 'sebab.1', prompt: 'Mengapa?', required: true }, content: [{ type: 'paragraph' }] },
      { type: 'contents', attrs: { of: 'tables' } }, { type: 'signature' },
      { type: 'signers', attrs: { dateline: null, signers: [{ label: 'Pihak Kedua', title: 'Bupati', name: '(nama pejabat contoh)', rank: null, nip: null }] } },
    ))).toEqual([]);
  });

  test.each([
    ['an embedded page', content({ type: 'iframe', attrs: { src: 'http://luar' } }), 'sections.0.body.content.0.type invalid_union'],
    ['an image from outside', content({ type: 'image', attrs: { src: 'http://luar' } }), 'sections.0.body.content.0.attrs unrecognized_keys'],
    ['a link mark', content({ type: 'paragraph', content: [{ ...text('klik'), marks: [{ type: 'link', attrs: { href: 'x' } }] }] }), 'sections.0.body.content.0.content.0.marks.0.type invalid_union'],
    ['data written over without a reason', content({ type: 'dataBlock', attrs: { key: 'k', state: 'overridden', asOf: '2027-01-05T01:00:00Z', reason: null }, content: [paragraph('x')] }), 'sections.0.body.content.0.attrs data-block.reason'],
    ['a chart whose series is short', content({ type: 'chart', attrs: { chart: { categories: ['2025', '2026'], series: [{ name: 'Realisasi', kind: 'bar', values: ['1'] }], unit: '%', decimals: 2, alt: 'x' } } }), 'sections.0.body.content.0.attrs.chart chart.length'],
    ['a heading of the first level', content({ type: 'heading', attrs: { level: 1 } }), 'sections.0.body.content.0.attrs.level invalid_union'],
    ['an attribute nobody knows', content({ type: 'paragraph', attrs: { style: 'x' } }), 'sections.0.body.content.0 unrecognized_keys'],
    ['text without words', content({ type: 'paragraph', content: [text('')] }), 'sections.0.body.content.0.content.0.text too_small'],
    ['two sections of one id', { sections: [...content(paragraph('a')).sections, ...content(paragraph('b')).sections] }, 'sections section.id-double'],
    ['no section', { sections: [] }, 'sections too_small'],
  ])('%s is refused', (_, value, issue) => {
    expect(issues(value)).toContain(issue);
  });

  test('nesting that would exhaust the stack is refused before it is walked', () => {
    let deep: unknown = paragraph('x');
    for (let i = 0; i < 60_000; i += 1) deep = { type: 'blockquote', content: [deep] };
    expect(issues(content(deep))).toEqual([' content.too-deep']);
  });

  test('characters that neither Word nor the database can hold become spaces', () => {
    const parsed = documentContent.parse(content(paragraph('a\u0000b\u000bc\ud800d')));
    expect(parsed.sections[0]?.body.content).toEqual([{ type: 'paragraph', content: [{ type: 'text', text: 'a b c d', marks: [] }] }]);
  });

  test('what an editor leaves out does not change the hash; a word does', () => {
    const bare = documentContent.parse(content(paragraph('Koperasi aktif')));
    const explicit = documentContent.parse(JSON.parse('{"sections":[{"title":"Pendahuluan","id":"a","body":{"content":[{"content":[{"marks":[],"text":"Koperasi aktif","type":"text"}],"type":"paragraph"}],"type":"doc"}}]}'));
    expect(hashOf(explicit)).toBe(hashOf(bare));
    expect(hashOf(documentContent.parse(content(paragraph('Koperasi pasif'))))).not.toBe(hashOf(bare));
  });
});
