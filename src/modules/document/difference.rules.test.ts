import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Inline, type Node, type Section, tableOf } from './content.contract.ts';
import { diff, wordDiff } from './diff.rules.ts';
import { differenceOf, type Stand } from './difference.rules.ts';

const paragraph = (text: string, bold = false): Node => ({ type: 'paragraph', content: [{ type: 'text', text, marks: bold ? [{ type: 'bold' }] : [] }] });
const section = (id: string, ...nodes: Node[]): Section => ({ id, title: `Bab ${id}`, body: { type: 'doc', content: nodes } });
const stand = (...sections: Section[]): Stand => ({ title: 'LAKIP 2026', sections, attachments: [] });
const text = (said: string): Inline => ({ type: 'text', text: said, marks: [] });
const heading = (said: string): Node => ({ type: 'heading', attrs: { level: 2 }, content: [text(said)] });
const captioned = (id: string, said: string): Node =>
  ({ type: 'captioned', attrs: { id, label: 'table' }, content: [{ type: 'caption', content: [text(said)] }, tableOf(['Uraian'], [['isi']])] });
const FILE = '0198c0de-0000-7000-8000-0000000000aa';

const base = stand(section('I', paragraph('Koperasi aktif naik.'), paragraph('Penutup.')), section('II', paragraph('Isi.')));
const told = (more: object) => ({ part: 'section', sectionTitle: 'Bab I', what: 'text', name: null, row: null, column: null, words: [], before: null, after: null, ...more });

describe('difference between two versions', () => {
  test.each<[string, Stand, object[]]>([
    ['nothing', base, []],
    ['a word', stand(section('I', paragraph('Koperasi aktif turun.'), paragraph('Penutup.')), section('II', paragraph('Isi.'))), [told({
      kind: 'changed', before: 'Koperasi aktif naik.', after: 'Koperasi aktif turun.',
      words: [{ kind: 'same', text: 'Koperasi aktif' }, { kind: 'removed', text: ' naik.' }, { kind: 'added', text: ' turun.' }],
    })]],
    ['a paragraph more', stand(section('I', paragraph('Koperasi aktif naik.'), paragraph('Baru.'), paragraph('Penutup.')), section('II', paragraph('Isi.'))), [told({ kind: 'added', after: 'Baru.' })]],
    ['a paragraph less', stand(section('I', paragraph('Penutup.')), section('II', paragraph('Isi.'))), [told({ kind: 'removed', before: 'Koperasi aktif naik.' })]],
    ['a paragraph elsewhere', stand(section('I', paragraph('Penutup.'), paragraph('Koperasi aktif naik.')), section('II', paragraph('Isi.'))), [told({ kind: 'moved', after: 'Koperasi aktif naik.' })]],
    ['only its look', stand(section('I', paragraph('Koperasi aktif naik.', true), paragraph('Penutup.')), section('II', paragraph('Isi.'))),
      [told({ kind: 'format', before: 'Koperasi aktif naik.', after: 'Koperasi aktif naik.' })]],
    ['a section more', stand(...base.sections, section('III', paragraph('Lampiran.'))), [told({ what: 'section', sectionTitle: 'Bab III', kind: 'added', after: 'Lampiran.' })]],
    ['a section less', stand(section('II', paragraph('Isi.'))), [told({ what: 'section', kind: 'removed', before: 'Koperasi aktif naik.\nPenutup.' })]],
    ['the order of sections', stand(...[...base.sections].reverse()), [told({ what: 'section', kind: 'moved' })]],
    ['a title', stand({ ...section('I', paragraph('Koperasi aktif naik.'), paragraph('Penutup.')), title: 'Bab Satu' }, section('II', paragraph('Isi.'))),
      [expect.objectContaining({ what: 'section', kind: 'changed', before: 'Bab I', after: 'Bab Satu' })]],
    ['a turned page', stand({ ...base.sections[0] as Section, page: 'landscape' }, section('II', paragraph('Isi.'))), [told({ what: 'section', kind: 'format' })]],
    ['the attachments', { ...base, attachments: [{ title: 'Tabel', hash: '7f3a91c2ff' }] }, [told({ part: 'attachments', sectionTitle: null, kind: 'added', after: 'Tabel (7F3A-91C2)' })]],
    ['the title of all', { ...base, title: 'LAKIP 2027' }, [expect.objectContaining({ part: 'title', kind: 'changed', before: 'LAKIP 2026', after: 'LAKIP 2027' })]],
  ])('%s', (_, after, changes) => {
    expect(differenceOf(base, after)).toEqual(changes);
  });

  test('a line is told under its heading, and words that share nothing are not mixed', () => {
    const under = (text: string) => stand(section('I', heading('A. Umum'), paragraph(text)));
    expect(differenceOf(under('Satu dua tiga.'), under('Empat lima.'))).toMatchObject([{ what: 'text', name: 'A. Umum', words: [{ kind: 'removed', text: 'Satu dua tiga.' }, { kind: 'added', text: 'Empat lima.' }] }]);
  });

  test('of several paragraphs in one place the changed one is found by its words', () => {
    const before = stand(section('I', paragraph('Awal.'), paragraph('Jumlah koperasi aktif di Kuala Tungkal naik.'), paragraph('Akhir.')));
    const after = stand(section('I', paragraph('Awal.'), paragraph('Baru sama sekali.'), paragraph('Jumlah koperasi aktif di Kuala Tungkal turun.'), paragraph('Akhir.')));
    expect(differenceOf(before, after)).toMatchObject([{ kind: 'added', after: 'Baru sama sekali.' }, { kind: 'changed', before: 'Jumlah koperasi aktif di Kuala Tungkal naik.' }]);
  });

  test('a footnote and what a sentence refers to are told as such', () => {
    const noted = (note: string) => stand(section('I', { type: 'paragraph', content: [text('Pagu'), { type: 'footnote', attrs: { text: note } }, text(' naik.')] }));
    expect(differenceOf(noted('Murni.'), noted('Perubahan.'))).toMatchObject([{ what: 'footnote', name: 'Pagu naik.', before: 'Murni.', after: 'Perubahan.' }]);
    const referring = (target: string) => stand(
      section('I', { type: 'paragraph', content: [text('Lihat '), { type: 'reference', attrs: { target } }] }, captioned('a', 'Pagu'), captioned('b', 'Realisasi')));
    expect(differenceOf(referring('a'), referring('b'))).toMatchObject([{ what: 'text', before: 'Lihat Tabel 1', after: 'Lihat Tabel 2' }]);
    const shifted = stand(section('I', { type: 'paragraph', content: [text('Lihat '), { type: 'reference', attrs: { target: 'b' } }] }, captioned('b', 'Realisasi')));
    expect(differenceOf(stand(section('I', { type: 'paragraph', content: [text('Lihat '), { type: 'reference', attrs: { target: 'a' } }] }, captioned('a', 'Pagu'))), shifted)[0])
      .toMatchObject({ what: 'reference', before: 'Tabel 1 Pagu', after: 'Tabel 1 Realisasi' });
  });

  test('a reference whose number alone shifts is not told', () => {
    const see = { type: 'paragraph', content: [text('Lihat '), { type: 'reference', attrs: { target: 'b' } }] } as Node;
    expect(differenceOf(stand(section('I', see, captioned('b', 'Realisasi'))), stand(section('I', see, captioned('a', 'Pagu'), captioned('b', 'Realisasi')))))
      .toMatchObject([{ what: 'table', kind: 'added', name: 'Tabel 1 Pagu' }]);
  });

  test('a caption, a picture and a chart are told by their names', () => {
    expect(differenceOf(stand(section('I', captioned('a', 'Pagu'))), stand(section('I', captioned('a', 'Pagu murni'))))).toMatchObject([{ what: 'caption', name: 'Tabel 1', before: 'Pagu', after: 'Pagu murni' }]);
    const picture = (alt: string, hash = 'a') => stand(section('I', heading('Foto'), { type: 'image', attrs: { file: FILE, hash: hash.repeat(64), alt, width: 50 } }));
    expect(differenceOf(picture('Rapat.'), picture('Rapat anggota.'))).toMatchObject([{ what: 'picture', name: 'Foto', before: 'Rapat.', after: 'Rapat anggota.' }]);
    expect(differenceOf(picture('Rapat.'), picture('Rapat.', 'b'))).toMatchObject([{ what: 'picture', kind: 'changed' }]);
    const chart = (values: (string | null)[], categories = ['2025', '2026']): Stand => stand(section('I', {
      type: 'captioned', attrs: { id: 'g', label: 'figure' },
      content: [{ type: 'caption', content: [text('Capaian')] }, { type: 'chart', attrs: { chart: { categories, series: [{ name: 'Realisasi', kind: 'bar', values }], unit: '%', decimals: 2, alt: `Grafik ${values.join()}` } } }],
    }));
    expect(differenceOf(chart(['53.8', null]), chart(['53.8', '54.1']))).toMatchObject([
      { what: 'point', name: 'Gambar 1 Capaian', row: { words: 'Realisasi' }, column: { words: '2026' }, before: '-', after: '54,10' }]);
    expect(differenceOf(chart(['53.8', '54.1']), chart(['53.8', '54.1', '55'], ['2025', '2026', '2027']))).toMatchObject([{ what: 'category', kind: 'added', column: { words: '2027' }, after: '55,00' }]);
  });

  test('questions are told by their prompt: answered, left out, asked otherwise', () => {
    const asked = (answer: string, waived: string | null = null, prompt = 'Mengapa?'): Stand => stand(section('I', { type: 'field', attrs: { key: 'sebab', prompt, required: true, waived }, content: [paragraph(answer)] }));
    expect(differenceOf(asked(''), asked('Anggaran.'))).toMatchObject([{ what: 'answer', name: 'Mengapa?', kind: 'added', after: 'Anggaran.' }]);
    expect(differenceOf(asked('Anggaran.'), asked('Cuaca buruk.'))).toMatchObject([{ what: 'answer', kind: 'changed' }]);
    expect(differenceOf(asked(''), asked('', 'Tidak turun.'))).toMatchObject([{ what: 'waived', name: 'Mengapa?', kind: 'added', after: 'Tidak turun.' }]);
    expect(differenceOf(asked('', 'Tidak turun.'), asked('Anggaran.')).map(({ what, kind }) => `${what} ${kind}`)).toEqual(['waived removed', 'answer added']);
    expect(differenceOf(asked(''), asked('', null, 'Apa sebabnya?'))).toMatchObject([{ what: 'question', before: 'Mengapa?', after: 'Apa sebabnya?' }]);
  });

  test('a block of data is told by its caption, else by its heading, never by its key', () => {
    const at = '2027-01-05T01:00:00.000Z';
    const block = (state: 'live' | 'frozen' | 'overridden', reason: string | null, ...content: Node[]): Node => ({ type: 'dataBlock', attrs: { key: 'target.0198', state, asOf: at, reason }, content });
    const one = (...nodes: Node[]) => stand(section('I', ...nodes));
    expect(differenceOf(one(block('live', null, heading('Umum'), captioned('a', 'Pagu'))), one(block('frozen', null, heading('Umum'), captioned('a', 'Pagu'))))).toMatchObject([{ what: 'frozen', name: 'Tabel 1 Pagu' }]);
    expect(differenceOf(one(block('live', null, heading('Umum'), paragraph('9'))), one(block('overridden', 'Salah.', heading('Umum'), paragraph('8')))))
      .toMatchObject([{ what: 'overridden', name: 'Umum', after: 'Salah.' }, { what: 'text', name: 'Umum', before: '9', after: '8' }]);
    expect(differenceOf(one(heading('Atas'), paragraph('x')), one(heading('Atas'), paragraph('x'), block('live', null, paragraph('9'))))).toMatchObject([{ what: 'data', kind: 'added', name: 'Atas', after: '9' }]);
    const later = JSON.parse(JSON.stringify(one(block('live', null, paragraph('9')))).replace(at, '2027-01-06T01:00:00.000Z')) as Stand;
    expect(differenceOf(one(block('live', null, paragraph('9'))), later)).toMatchObject([{ what: 'refreshed', before: at, after: '2027-01-06T01:00:00.000Z' }]);
    expect(JSON.stringify(differenceOf(one(paragraph('x')), one(paragraph('x'), block('live', null, paragraph('9')))))).not.toContain('target.0198');
  });

  test('a width that no line shows is said to differ all the same', () => {
    const wide: Node = JSON.parse(JSON.stringify(captioned('a', 'Pagu')).replaceAll('"colwidth":null', '"colwidth":[90]'));
    expect(differenceOf(stand(section('I', captioned('a', 'Pagu'))), stand(section('I', wide)))).toEqual([told({ what: 'table', name: 'Tabel 1 Pagu', kind: 'format' })]);
  });

  test('edits rebuild both lists, and none of them is wasted on equal ones', () => {
    const letters = fc.array(fc.constantFrom('a', 'b', 'c'), { maxLength: 30 });
    fc.assert(fc.property(letters, letters, (before, after) => {
      const edits = diff(before, after, (letter) => letter);
      expect(edits.filter(({ kind }) => kind !== 'added').map(({ value }) => value)).toEqual(before);
      expect(edits.filter(({ kind }) => kind !== 'removed').map(({ value }) => value)).toEqual(after);
      if (before.join() === after.join()) expect(edits.every(({ kind }) => kind === 'same')).toBe(true);
    }));
  });

  test('words join to the old and to the new text', () => {
    const sentence = fc.array(fc.constantFrom('koperasi', 'aktif', 'naik', '  '), { maxLength: 12 }).map((words) => words.join(' '));
    fc.assert(fc.property(sentence, sentence, (before, after) => {
      const words = wordDiff(before, after);
      const join = (without: string) => words.filter(({ kind }) => kind !== without).map(({ text }) => text).join('');
      expect(join('added')).toBe(before);
      expect(join('removed')).toBe(after);
    }));
  });

  const lines = fc.array(fc.constantFrom('Koperasi aktif naik.', 'Koperasi aktif turun.', 'Penutup.', 'Pagu murni 2027 naik 3,5 persen.', 'Pagu murni 2027 naik 4,5 persen.', 'Lain.'), { maxLength: 12 });

  test('what was told, taken out of both, leaves the same lines; equal texts have nothing to tell', () => {
    fc.assert(fc.property(lines, lines, (before, after) => {
      const changes = differenceOf(stand(section('I', ...before.map((one) => paragraph(one)))), stand(section('I', ...after.map((one) => paragraph(one)))));
      const rest = (all: readonly string[], side: 'before' | 'after') => changes.filter(({ kind }) => kind !== 'moved').reduce((left, change) => {
        const at = left.indexOf(change[side] ?? '');
        return at < 0 ? left : left.toSpliced(at, 1);
      }, [...all]).sort();
      expect(rest(before, 'before')).toEqual(rest(after, 'after'));
      expect(changes.length === 0).toBe(before.join('\n') === after.join('\n'));
    }));
  });

  test('two long texts without a common line, and two that share every tenth, are told in bounded time', () => {
    const many = (word: string, each = Number.POSITIVE_INFINITY) => stand(section('I', ...Array.from({ length: 4000 }, (_, i) => paragraph(i % each === each - 1 ? `sama ${i}` : `${word} ${i}`))));
    expect(differenceOf(many('lama'), many('baru'))).toHaveLength(4000);
    expect(differenceOf(many('lama', 10), many('baru', 10))).toHaveLength(3600);
  });
});
