import { describe, expect, test } from 'vitest';
import { hashOf } from './content-hash.adapter.ts';
import { type DataBlock, type DocumentContent, type Field, type Mark, type Node, paragraphOf, tableOf } from './content.contract.ts';
import { blockProblem, missingBlocks, newOverrides, overridesIn, questionsOf, unanswered, withoutOrigins } from './block.rules.ts';
import { compose, type Draft, newDraft } from './draft.rules.ts';

const T0 = '2027-01-05T01:00:00.000Z';
const figure: Mark = { type: 'origin', attrs: { ref: 'figure:1:2026:4:actual' } };
const value = (text: string, ...marks: Mark[]): Node => ({ type: 'paragraph', content: [{ type: 'text', text, marks }] });
const block = (key: string, attrs: Partial<DataBlock['attrs']> = {}, ...content: Node[]): DataBlock =>
  ({ type: 'dataBlock', attrs: { key, state: 'live', asOf: T0, reason: null, ...attrs }, content: content.length > 0 ? content : [value('71,74', figure)] });
const field = (attrs: Partial<Field['attrs']> = {}, ...content: Node[]): Field =>
  ({ type: 'field', attrs: { key: 'sebab', prompt: 'Mengapa turun?', required: true, waived: null, ...attrs }, content: content.length > 0 ? content : [paragraphOf('')] });
const text = (...content: Node[]): DocumentContent => ({ sections: [{ id: 'bab-3', title: 'Bab III', body: { type: 'doc', content } }] });
const draft = compose(newDraft(text(paragraphOf('')), T0), text(block('t1'), field()).sections, undefined, null, T0, hashOf) as Draft;

describe('a text that is saved', () => {
  test.each<[string, Node[], string | undefined]>([
    ['as it was composed', [block('t1'), field()], undefined],
    ['typed around', [paragraphOf('Pengantar.'), block('t1'), field({}, paragraphOf('Anggaran.'))], undefined],
    ['a block taken out', [field()], undefined],
    ['a block frozen', [block('t1', { state: 'frozen' }), field()], undefined],
    ['a block typed over', [block('t1', {}, value('99', figure)), field()], 'block.typed-over'],
    ['a frozen block typed over', [block('t1', { state: 'frozen' }, value('99', figure))], 'block.typed-over'],
    ['another origin under the same words', [block('t1', {}, value('71,74', { type: 'origin', attrs: { ref: 'figure:2:2026:4:actual' } }))], 'block.typed-over'],
    ['another time', [block('t1', { asOf: '2027-02-01T00:00:00.000Z' })], 'block.typed-over'],
    ['written over with a reason', [block('t1', { state: 'overridden', reason: 'Salah cetak.' }, paragraphOf('99'))], undefined],
    ['written over for no reason', [block('t1', { state: 'overridden', reason: '  ' }, paragraphOf('99'))], 'block.reason-missing'],
    ['a block that was never composed', [block('t2')], 'block.not-found'],
    ['an invented block that is written over', [block('t2', { state: 'overridden', reason: 'x' })], 'block.not-found'],
    ['a block twice', [block('t1'), { type: 'blockquote', content: [block('t1')] }], 'block.double'],
    ['a question twice', [field(), field()], 'block.double'],
    ['a compulsory question made optional', [field({ required: false })], 'field.changed'],
    ['another question', [field({ prompt: 'Apa kabar?' })], 'field.changed'],
    ['a figure with an origin in the text', [value('71,74', figure)], 'origin.loose'],
    ['one in an answer', [field({}, value('71,74', figure))], 'origin.loose'],
    ['one in a caption', [{ type: 'captioned', attrs: { id: 'x', label: 'table' }, content: [{ type: 'caption', content: [{ type: 'text', text: '71,74', marks: [figure] }] }, { type: 'table', content: [] }] }], 'origin.loose'],
  ])('%s: %s', (_, content, code) => {
    expect(blockProblem(withoutOrigins(text(...content)), draft, hashOf)?.code).toBe(code);
  });

  test('a refusal names the place', () => {
    expect(blockProblem(text(block('t1', {}, value('9'))), draft, hashOf)).toMatchObject({ params: { section: 'bab-3', title: 'Bab III', key: 't1' } });
  });

  test('a question that stands otherwise than it was asked last, as after a version was taken back, is no change of who writes', () => {
    const older: Draft = { ...draft, content: text(field({ prompt: 'Mengapa turun 2%?' })) };
    const code = (attrs: Partial<Field['attrs']>) => blockProblem(text(field(attrs, paragraphOf('Anggaran.'))), older, hashOf)?.code;
    expect([code({ prompt: 'Mengapa turun 2%?' }), code({}), code({ prompt: 'Mengapa turun 2%?', required: false }), code({ prompt: 'Apa kabar?' })]).toEqual([undefined, undefined, 'field.changed', 'field.changed']);
  });

  test('written over and taken back by hand, it is live again as it was composed', () => {
    const over: Draft = { ...draft, content: text(block('t1', { state: 'overridden', reason: 'x' }, paragraphOf('99'))) };
    expect(blockProblem(text(block('t1')), over, hashOf)).toBeUndefined();
    expect(blockProblem(text(block('t1', {}, paragraphOf('99'))), over, hashOf)?.code).toBe('block.typed-over');
  });

  test('what a person wrote over comes from nowhere', () => {
    const over = text(block('t1', { state: 'overridden', reason: 'x' }), block('t2'));
    expect(withoutOrigins(over)).toEqual(text(block('t1', { state: 'overridden', reason: 'x' }, value('71,74')), block('t2')));
  });

  test('what is newly written over, or for another reason, is told', () => {
    const over = (reason: string) => text(block('t1', { state: 'overridden', reason }));
    expect(overridesIn(over('a'))).toEqual([{ section: 'bab-3', key: 't1', reason: 'a' }]);
    expect(newOverrides(draft.content, over('a'))).toEqual([{ section: 'bab-3', key: 't1', reason: 'a' }]);
    expect(newOverrides(over('a'), over('a'))).toEqual([]);
    expect(newOverrides(over('a'), over('b'))).toHaveLength(1);
  });
});

describe('a block that was composed', () => {
  const missing = (...content: Node[]) => missingBlocks({ content: text(...content), composed: draft.composed });

  test('is missed where it was taken out, not where it was frozen or written over', () => {
    expect(missing(field())).toEqual(['Bab III']);
    expect([missing(block('t1')), missing(block('t1', { state: 'frozen' })), missing(block('t1', { state: 'overridden', reason: 'x' }, paragraphOf('99')))]).toEqual([[], [], []]);
  });

  test('is missed no longer once it is composed no longer', () => {
    const later = compose(draft, text(field()).sections, undefined, null, T0, hashOf) as Draft;
    expect(missingBlocks({ content: text(field()), composed: later.composed })).toEqual([]);
  });
});

describe('a compulsory question', () => {
  test.each<[string, Node[], object[]]>([
    ['open', [field()], [{ section: 'bab-3', key: 'sebab', prompt: 'Mengapa turun?' }]],
    ['answered with blanks', [field({}, paragraphOf('  '))], [{ key: 'sebab' }]],
    ['answered with a table that nobody filled in', [field({}, tableOf(['', ''], [['', ' ']]))], [{ key: 'sebab' }]],
    ['answered', [field({}, paragraphOf('Anggaran.'))], []],
    ['answered with a table', [field({}, tableOf(['', ''], [['', '12']]))], []],
    ['answered with a footnote alone', [field({}, { type: 'paragraph', content: [{ type: 'footnote', attrs: { text: 'Sementara.' } }] })], []],
    ['left out for a reason', [field({ waived: 'Tidak ada penurunan.' })], []],
    ['left out for a blank reason', [field({ waived: ' ' })], [{ key: 'sebab' }]],
    ['taken out of the text', [paragraphOf('x')], [{ section: null, key: 'sebab', prompt: 'Mengapa turun?' }]],
    ['optional as it stands, but asked for now', [field({ required: false })], [{ key: 'sebab' }]],
    ['optional', [field(), field({ key: 'lain', required: false })], [{ key: 'sebab' }]],
  ])('%s', (_, content, open) => {
    const found = unanswered({ content: text(...content), composed: draft.composed });
    expect(found).toMatchObject(open);
    expect(found).toHaveLength(open.length);
  });
});

test('the first open questions are named, each with its section where it has one', () => {
  const { id, title } = text().sections[0] as { id: string; title: string };
  const fields = ['Satu?', 'Dua?', 'Tiga?', 'Empat?'].map((prompt, index) => ({ section: index === 1 ? null : id, key: prompt, prompt }));
  expect(questionsOf({ content: text() }, fields)).toBe(`“Satu?” (${title}); “Dua?”; “Tiga?” (${title})`);
});
