import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { hashOf } from './content-hash.adapter.ts';
import { type DataBlock, type Field, type Node, paragraphOf, type Section } from './content.contract.ts';
import { merge, type Merged, mergeKeys } from './merge.rules.ts';
import { nodesIn } from './node.contract.ts';
import { keyedOf, nameOf } from './node.rules.ts';

const block = (key: string, text: string, state: DataBlock['attrs']['state'] = 'live'): DataBlock =>
  ({ type: 'dataBlock', attrs: { key, state, asOf: '2027-01-05T01:00:00.000Z', reason: state === 'overridden' ? 'Salah cetak.' : null }, content: [paragraphOf(text)] });
const field = (key: string, text = '', attrs: Partial<Field['attrs']> = {}): Field =>
  ({ type: 'field', attrs: { key, prompt: `Mengapa ${key}?`, required: true, waived: null, ...attrs }, content: [paragraphOf(text)] });
const section = (id: string, ...content: Node[]): Section => ({ id, title: `Judul ${id}`, body: { type: 'doc', content } });
const nothing: Merged = { sections: [], seeds: {}, composed: { blocks: {}, fields: {} } };
const fresh = (...sections: Section[]) => merge(nothing, sections, hashOf);
/** The draft after a person made this of it. */
const typed = (standing: Merged, ...sections: Section[]): Merged => ({ ...standing, sections });
const wordsOf = (nodes: readonly Node[]) => [...nodesIn(nodes)].flatMap((node) => (node.type === 'paragraph' ? node.content.map((each) => (each.type === 'text' ? each.text : '')) : []));

describe('what is composed meets what people did', () => {
  const first = fresh(section('bab-3', block('t1', 'satu'), field('sebab')));
  const note = paragraphOf('Diketik.');

  test('a page that a writer turned stays turned, and what writers added stays as it is', () => {
    const own: Section = { ...section('own-1', note), title: 'Lampiran foto', page: 'landscape' };
    const turned = typed(first, { ...section('bab-3', block('t1', 'satu'), field('sebab')), page: 'landscape' }, own);
    const { sections } = merge(turned, [section('bab-3', block('t1', 'dua')), section('bab-4', block('t4', 'empat'))], hashOf);
    expect(sections).toEqual([{ ...section('bab-3', block('t1', 'dua')), page: 'landscape' }, section('bab-4', block('t4', 'empat')), own]);
    const upright = typed(merge(nothing, [{ ...section('bab-5', note), page: 'landscape' }], hashOf), section('bab-5', note));
    expect(merge(upright, [{ ...section('bab-5', paragraphOf('lain')), page: 'landscape' }], hashOf).sections).toEqual([section('bab-5', paragraphOf('lain'))]);
  });

  test.each<[string, Section[], Section[], Section[]]>([
    ['nothing: replaced whole, under the title that stands', [{ ...section('bab-3', block('t1', 'satu'), field('sebab')), title: 'Akuntabilitas' }],
      [section('bab-3', block('t1', 'dua'))], [{ ...section('bab-3', block('t1', 'dua')), title: 'Akuntabilitas' }]],
    ['typed beside: the live block alone is replaced', [section('bab-3', note, block('t1', 'satu'), field('sebab', 'Anggaran.'))],
      [section('bab-3', block('t1', 'dua'), field('sebab'))], [section('bab-3', note, block('t1', 'dua'), field('sebab', 'Anggaran.'))]],
    ['frozen and written over: both stay', [section('bab-3', block('t1', 'satu', 'frozen'), block('t2', 'tulisan', 'overridden'))],
      [section('bab-3', block('t1', 'dua'), block('t2', 'dua'))], [section('bab-3', block('t1', 'satu', 'frozen'), block('t2', 'tulisan', 'overridden'))]],
    ['a new key: behind the one before it, whatever was typed there', [section('bab-3', block('t1', 'satu'), note, field('sebab', 'x'))],
      [section('bab-3', block('t1', 'satu'), block('t2', 'baru'), field('sebab'))], [section('bab-3', block('t1', 'satu'), block('t2', 'baru'), note, field('sebab', 'x'))]],
    ['a new first key: before the one after it', [section('bab-3', note, block('t1', 'satu'))],
      [section('bab-3', block('t0', 'baru'), block('t1', 'satu'))], [section('bab-3', note, block('t0', 'baru'), block('t1', 'satu'))]],
    ['no key known: at the end', [section('bab-3', note)], [section('bab-3', block('t9', 'baru'))], [section('bab-3', note, block('t9', 'baru'))]],
    ['a key that is gone says so', [section('bab-3', note, block('t1', 'satu'))],
      [section('bab-3', field('sebab'))], [section('bab-3', note, block('t1', 'Data untuk bagian ini tidak ditemukan lagi.'), field('sebab'))]],
    ['a block carried to another section is renewed there and comes once', [section('bab-3', note), section('bab-4', block('t1', 'satu'))],
      [section('bab-3', block('t1', 'dua'))], [section('bab-3', note), section('bab-4', block('t1', 'dua'))]],
    ['a block carried out of an emptied section does not come back there', [section('bab-3', paragraphOf('')), section('bab-4', block('t1', 'satu'))],
      [section('bab-3', block('t1', 'dua'), field('sebab'))], [section('bab-3', field('sebab')), section('bab-4', block('t1', 'dua'))]],
    ['a question is asked as it is now, the answer stays', [section('bab-3', note, field('sebab', 'Anggaran.'))],
      [section('bab-3', field('sebab', '', { prompt: 'Mengapa 97,35%?', required: false }))], [section('bab-3', note, field('sebab', 'Anggaran.', { prompt: 'Mengapa 97,35%?', required: false }))]],
    ['a question that is asked no longer goes where nobody answered', [section('bab-3', note, field('sebab', ' '), field('solusi', 'Pelatihan.'), field('lain', '', { waived: 'Tidak ada.' }))],
      [section('bab-3', block('t2', 'x'))], [section('bab-3', note, field('solusi', 'Pelatihan.', { required: false }), field('lain', '', { waived: 'Tidak ada.', required: false }), block('t2', 'x'))]],
    ['so does one that was carried to a section of its own, and nothing is left without a line', [section('bab-3', note), section('sendiri', field('sebab'))],
      [section('bab-3', block('t2', 'x'))], [section('bab-3', note, block('t2', 'x')), section('sendiri', paragraphOf(''))]],
    ['a question of a section that is not composed now stays as it is', [section('bab-3', note, field('sebab'))],
      [section('bab-4', block('t2', 'x'))], [section('bab-3', note, field('sebab')), section('bab-4', block('t2', 'x'))]],
    ['an absent section: where the composed order has it', [section('bab-1', note), section('bab-4', note)],
      [section('bab-1', block('a', 'a')), section('bab-2', block('b', 'b')), section('bab-4', block('c', 'c'))],
      [section('bab-1', note, block('a', 'a')), section('bab-2', block('b', 'b')), section('bab-4', note, block('c', 'c'))]],
    ['blocks of sections that were not composed now stay as they are', [section('bab-1', note, block('a', 'a')), section('bab-3', note)],
      [section('bab-3', block('t1', 'satu'))], [section('bab-1', note, block('a', 'a')), section('bab-3', note, block('t1', 'satu'))]],
  ])('%s', (_, standing, composed, expected) => {
    expect(merge(typed(first, ...standing), composed, hashOf).sections).toEqual(expected);
  });

  test('plain text that was changed stays, and stands beside only when it is composed otherwise', () => {
    const plain = fresh(section('rekap', paragraphOf('ronde 1')));
    const touched = typed(plain, section('rekap', paragraphOf('dirapikan')));
    expect(merge(touched, [section('rekap', paragraphOf('ronde 1'))], hashOf).sections).toEqual(touched.sections);
    expect(merge(touched, [section('rekap', paragraphOf('ronde 2'))], hashOf).sections.map(({ id }) => id)).toEqual(['rekap', 'rekap-2']);
    const part = { ...section('rekap', paragraphOf('ronde 2')), part: 'front' as const };
    expect(merge(touched, [part], hashOf).sections).toEqual(touched.sections);
  });

  test('compulsory questions are remembered by their section, also when they are taken out', () => {
    const emptied = typed(first, section('bab-3', note));
    expect(first.composed.fields).toEqual({ sebab: { section: 'bab-3', prompt: 'Mengapa sebab?' } });
    expect(merge(emptied, [section('bab-4', field('solusi'))], hashOf).composed.fields).toMatchObject({ sebab: { section: 'bab-3' }, solusi: { section: 'bab-4' } });
    expect(merge(emptied, [section('bab-3', block('t1', 'x'))], hashOf).composed.fields).toEqual({});
  });

  test('one key alone comes back from frozen or written over; its section still counts as untouched where it did', () => {
    const written = typed(first, section('bab-3', block('t1', 'tulisan', 'overridden'), field('sebab', 'x')));
    const composed = [section('bab-3', block('t1', 'dua'), block('t2', 'dua'), field('sebab'))];
    expect(mergeKeys(written, composed, ['t1'], hashOf).sections).toEqual([section('bab-3', block('t1', 'dua'), field('sebab', 'x'))]);
    expect(mergeKeys(written, composed, ['t2'], hashOf).sections).toEqual([section('bab-3', block('t1', 'tulisan', 'overridden'), block('t2', 'dua'), field('sebab', 'x'))]);
    const renewed = mergeKeys(first, composed, ['t1'], hashOf);
    expect(merge(renewed, [section('bab-3', field('lain'))], hashOf).sections).toEqual([section('bab-3', field('lain'))]);
  });
});

describe('whatever people did', () => {
  const keys = ['t1', 't2', 't3', 't4', 't5'];
  /** Each key once, in any order, in either section. */
  const composition = fc.tuple(fc.shuffledSubarray(keys), fc.nat(keys.length)).chain(([some, cut]) => fc.tuple(...some.map((key) => (
    fc.constantFrom<Node>(block(key, `data ${key} a`), block(key, `data ${key} b`), field(key), field(key, '', { prompt: `Mengapa ${key} kini?` }))))).map((nodes) => (
    [section('bab-1', ...nodes.slice(0, cut), paragraphOf('tetap')), section('bab-2', ...nodes.slice(cut), paragraphOf('tetap'))])));
  const deeds = fc.array(fc.record({ at: fc.nat(30), deed: fc.constantFrom('type', 'drop', 'freeze', 'override', 'fill', 'swap'), word: fc.stringMatching(/^[a-z]{3,8}$/) }), { maxLength: 8 });

  function done(each: Section, { at, deed, word }: { at: number; deed: string; word: string }): Section {
    const { content } = each.body;
    const place = at % content.length;
    const node = content[place];
    const put = (...nodes: Node[]) => section(each.id, ...content.toSpliced(place, 1, ...nodes));
    if (!node) return each;
    if (deed === 'type') return put(node, paragraphOf(`ketik-${word}`));
    if (deed === 'drop' && content.length > 1 && node.type === 'dataBlock') return put();
    if (deed === 'freeze' && node.type === 'dataBlock') return put(block(node.attrs.key, wordsOf(node.content).join(), 'frozen'));
    if (deed === 'override' && node.type === 'dataBlock') return put(block(node.attrs.key, `timpa-${word}`, 'overridden'));
    if (deed === 'fill' && node.type === 'field') return put(field(node.attrs.key, `isi-${word}`));
    return deed === 'swap' ? section(each.id, ...[...content].reverse()) : each;
  }
  const typedWords = ({ sections }: Merged) => sections.flatMap(({ body }) => wordsOf(body.content)).filter((word) => /^(ketik|timpa|isi)-/.test(word)).sort();
  const kept = ({ sections }: Merged) => keyedOf(sections).filter((node) => node.type === 'dataBlock' && node.attrs.state !== 'live').map((node) => JSON.stringify(node)).sort();

  test('nothing typed is lost, frozen and overridden stay, every key comes once, and twice is the same as once', () => {
    fc.assert(fc.property(composition, deeds, composition, (before, doing, after) => {
      const first = fresh(...before);
      const standing = typed(first, ...first.sections.map((each, index) => doing.filter(({ at }) => at % 2 === index).reduce(done, each)));
      const once = merge(standing, after, hashOf);
      expect(typedWords(once)).toEqual(typedWords(standing));
      expect(kept(once)).toEqual(kept(standing));
      for (const node of keyedOf(once.sections)) if (node.type === 'field') expect([node.attrs.key, node.attrs.prompt]).toEqual([node.attrs.key, once.composed.fields[node.attrs.key]?.prompt ?? node.attrs.prompt]);
      const names = keyedOf(once.sections).map(nameOf);
      expect(new Set(names).size).toBe(names.length);
      for (const name of keyedOf(after).map(nameOf)) expect(names).toContain(name);
      expect(merge(once, after, hashOf)).toEqual(once);
    }), { numRuns: 500 });
  });
});
