import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Node, Section } from './content.contract.ts';
import { diff, wordDiff } from './diff.rules.ts';
import { differenceOf, type Stand } from './difference.rules.ts';

const paragraph = (text: string, bold = false): Node => ({ type: 'paragraph', content: [{ type: 'text', text, marks: bold ? [{ type: 'bold' }] : [] }] });
const section = (id: string, ...nodes: Node[]): Section => ({ id, title: `Bab ${id}`, body: { type: 'doc', content: nodes } });
const stand = (...sections: Section[]): Stand => ({ title: 'LAKIP 2026', sections, attachments: [] });
const row = (...texts: string[]): Node => ({
  type: 'table',
  content: [{ type: 'tableRow', content: texts.map((text) => ({ type: 'tableCell', attrs: { colspan: 1, rowspan: 1, colwidth: null, align: null }, content: [paragraph(text)] })) }],
});

const base = stand(section('I', paragraph('Koperasi aktif naik.'), paragraph('Penutup.')), section('II', paragraph('Isi.')));

describe('difference between two versions', () => {
  test.each<[string, Stand, object[]]>([
    ['nothing', base, []],
    ['a word', stand(section('I', paragraph('Koperasi aktif turun.'), paragraph('Penutup.')), section('II', paragraph('Isi.'))), [{
      part: 'section', sectionTitle: 'Bab I', kind: 'changed', before: 'Koperasi aktif naik.', after: 'Koperasi aktif turun.',
      words: [{ kind: 'same', text: 'Koperasi aktif' }, { kind: 'removed', text: ' naik.' }, { kind: 'added', text: ' turun.' }],
    }]],
    ['a paragraph more', stand(section('I', paragraph('Koperasi aktif naik.'), paragraph('Baru.'), paragraph('Penutup.')), section('II', paragraph('Isi.'))),
      [{ part: 'section', sectionTitle: 'Bab I', kind: 'added', before: null, after: 'Baru.', words: [] }]],
    ['a paragraph less', stand(section('I', paragraph('Penutup.')), section('II', paragraph('Isi.'))),
      [{ part: 'section', sectionTitle: 'Bab I', kind: 'removed', before: 'Koperasi aktif naik.', after: null, words: [] }]],
    ['only its look', stand(section('I', paragraph('Koperasi aktif naik.', true), paragraph('Penutup.')), section('II', paragraph('Isi.'))),
      [{ part: 'section', sectionTitle: 'Bab I', kind: 'format', before: 'Koperasi aktif naik.', after: 'Koperasi aktif naik.', words: [] }]],
    ['a section more', stand(...base.sections, section('III', paragraph('Lampiran.'))),
      [{ part: 'section', sectionTitle: 'Bab III', kind: 'added', before: null, after: 'Lampiran.', words: [] }]],
    ['a section less', stand(section('II', paragraph('Isi.'))),
      [{ part: 'section', sectionTitle: 'Bab I', kind: 'removed', before: 'Koperasi aktif naik.\nPenutup.', after: null, words: [] }]],
    ['the order of sections', stand(...[...base.sections].reverse()), [{ part: 'section', sectionTitle: 'Bab I', kind: 'moved', before: null, after: null, words: [] }]],
    ['a heading', stand({ ...section('I', paragraph('Koperasi aktif naik.'), paragraph('Penutup.')), title: 'Bab Satu' }, section('II', paragraph('Isi.'))),
      [expect.objectContaining({ kind: 'changed', before: 'Bab I', after: 'Bab Satu' })]],
    ['the attachments', { ...base, attachments: [{ title: 'Tabel', hash: '7f3a91c2ff' }] },
      [{ part: 'attachments', sectionTitle: null, kind: 'added', before: null, after: 'Tabel (7F3A-91C2)', words: [] }]],
    ['the title', { ...base, title: 'LAKIP 2027' }, [expect.objectContaining({ part: 'title', kind: 'changed', before: 'LAKIP 2026', after: 'LAKIP 2027' })]],
  ])('%s', (_, after, changes) => {
    expect(differenceOf(base, after)).toEqual(changes);
  });

  test('a table is compared row by row', () => {
    expect(differenceOf(stand(section('I', row('Koperasi aktif', '71,50'))), stand(section('I', row('Koperasi aktif', '71,74'))))).toMatchObject([
      { kind: 'changed', before: 'Koperasi aktif | 71,50', after: 'Koperasi aktif | 71,74' },
    ]);
  });

  test('a width that no line shows is said to differ all the same', () => {
    const wide: Node = JSON.parse(JSON.stringify(row('a', 'b')).replaceAll('"colwidth":null', '"colwidth":[90]'));
    expect(differenceOf(stand(section('I', row('a', 'b'))), stand(section('I', wide)))).toEqual([
      { part: 'section', sectionTitle: 'Bab I', kind: 'format', before: null, after: null, words: [] },
    ]);
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

  test('two long texts without a common line are told in bounded time', () => {
    const many = (word: string) => stand(section('I', ...Array.from({ length: 4000 }, (_, i) => paragraph(`${word} ${i}`))));
    expect(differenceOf(many('lama'), many('baru'))).toHaveLength(4000);
  });
});
