import { describe, expect, test } from 'vitest';
import { type Field, type Node, paragraphOf, type Section, tableOf } from './content.contract.ts';
import { answerText, findingsOf, previousOf } from './finding.rules.ts';

const field = (key: string, answer = '', waived: string | null = null): Field =>
  ({ type: 'field', attrs: { key, prompt: `Mengapa ${key}?`, required: true, waived }, content: [paragraphOf(answer)] });
const section = (id: string, ...content: Node[]): Section => ({ id, title: `Bab ${id}`, body: { type: 'doc', content } });
const image = (alt: string): Node => ({ type: 'image', attrs: { file: '0198c0de-0000-7000-8000-0000000000aa', hash: 'a'.repeat(64), alt, width: 100 } });
const long = 'Persentase koperasi berkualitas naik 2,10 poin dari tahun 2025 karena pendampingan di tiga belas kecamatan.';
const list = (...content: Node[]): Node => ({ type: 'bulletList', content: [{ type: 'listItem', content }] });
const nothing = { blocks: {}, fields: {} };
const reference = (target: string): Node => ({ type: 'paragraph', content: [{ type: 'reference', attrs: { target } }] });
const captioned = (id: string): Node => ({ type: 'captioned', attrs: { id, label: 'figure' }, content: [{ type: 'caption', content: [] }, { type: 'image', attrs: { file: '0198c0de-0000-7000-8000-0000000000aa', hash: 'a'.repeat(64), alt: 'Penyerahan sertifikat halal di Kuala Tungkal', width: 100 } }] });
const block = (content: Node[], state: 'live' | 'overridden' = 'live'): Node =>
  ({ type: 'dataBlock', attrs: { key: 't1', state, asOf: '2027-01-05T01:00:00.000Z', reason: state === 'live' ? null : 'Salah cetak.' }, content });

describe('what a reader should look at', () => {
  test.each<[string, Node[], object[]]>([
    ['nothing', [paragraphOf(long), field('sebab', 'Anggaran turun.')], []],
    ['an open question, once', [field('sebab')], [{ kind: 'field-empty', key: 'sebab', text: 'Mengapa sebab?', section: 'III' }]],
    ['a question left out', [field('sebab', '', 'Tidak turun.')], [{ kind: 'field-waived', text: 'Tidak turun.' }]],
    ['an answer of last year', [field('lalu', ' Anggaran   turun. ')], [{ kind: 'unchanged', key: 'lalu' }]],
    ['a paragraph of last year, wherever it stands now', [list(paragraphOf(' Pendampingan berjalan  sepanjang tahun 2025. '))], [{ kind: 'unchanged', key: null, section: 'III', text: 'Pendampingan berjalan sepanjang tahun 2025.' }]],
    ['one that was changed, a short one, and what was composed last year', [paragraphOf('Pendampingan berjalan sepanjang tahun 2026.'), paragraphOf('Sumber: data diolah.'), paragraphOf(long)], []],
    ['a paragraph of last year within data and an answer', [block([paragraphOf('Pendampingan berjalan sepanjang tahun 2025.')]), field('kini', 'Pendampingan berjalan sepanjang tahun 2025.')], []],
    ['dots', [paragraphOf('Sebesar ..... persen')], [{ kind: 'placeholder', text: 'Sebesar ..... persen' }]],
    ['a bracket to fill in', [paragraphOf('Oleh [nama pejabat]')], [{ kind: 'placeholder' }]],
    ['dots in a table', [{ type: 'blockquote', content: [paragraphOf('xxx')] }], [{ kind: 'placeholder' }]],
    ['an ellipsis and a bracket that say something', [paragraphOf('dan seterusnya… [1]')], []],
    ['a long paragraph twice', [paragraphOf(long), paragraphOf(`  ${long.toUpperCase()} `)], [{ kind: 'paragraph-double', section: 'III' }]],
    ['a long cell twice', [tableOf(['A'], [[long], [long]])], []],
    ['a short one twice', [paragraphOf('Sumber: data diolah.'), paragraphOf('Sumber: data diolah.')], []],
    ['a long name in two tables', [tableOf(['Uraian'], [[long]]), tableOf(['Uraian'], [[long], [long]])], []],
    ['a reference to nothing', [reference('gambar-x')], [{ kind: 'reference-broken', text: 'gambar-x' }]],
    ['a reference', [captioned('gambar-a'), reference('gambar-a')], []],
    ['a picture without words', [image('gambar 1'), image('IMG_2031.jpg'), image('Gambar pelatihan pembatik')], [{ kind: 'picture-untold' }, { kind: 'picture-untold' }]],
    ['data that are gone', [block([paragraphOf('Data untuk bagian ini tidak ditemukan lagi.')])], [{ kind: 'data-gone', key: 't1' }]],
    ['data written over', [block([paragraphOf('9')], 'overridden')], [{ kind: 'block-overridden', key: 't1', text: 'Salah cetak.' }]],
  ])('%s', (_, content, expected) => {
    const found = findingsOf([section('III', ...content)], nothing, previousOf([section('dahulu', field('lalu', 'Anggaran turun.'), paragraphOf('Pendampingan berjalan sepanjang tahun 2025.'), paragraphOf('Sumber: data diolah.'), block([paragraphOf(long)]))]));
    expect(found).toMatchObject(expected);
    expect(found).toHaveLength(expected.length);
  });

  test('a question taken out of the text, and a paragraph that stands in another section, too', () => {
    expect(findingsOf([section('I', paragraphOf(long)), section('II', paragraphOf(long))], { blocks: {}, fields: { sebab: { section: 'II', prompt: 'Mengapa?' } } })).toEqual([
      { kind: 'field-empty', section: null, key: 'sebab', text: 'Mengapa?' },
      { kind: 'paragraph-double', section: 'II', key: null, text: long },
    ]);
  });

  test('an answer is its words, a line each', () => {
    expect(answerText({ ...field('a'), content: [paragraphOf(' satu  dua '), paragraphOf(''), paragraphOf('tiga')] })).toBe('satu dua\ntiga');
  });
});
