import { getSchema, type JSONContent } from '@tiptap/core';
import { Node } from '@tiptap/pm/model';
import { expect, test } from 'vitest';
import { body, documentContent } from '#contract/document/content';
import { extensions } from '../extensions.ts';
import { fromEditor, toEditor } from '#contract/document/editor';
import { isKnown, withoutOrigins } from './content-json.ts';
import { dataBlock, everyKind, figure, noWords, paragraph, table, text } from './content.fixture.ts';

const schema = getSchema(extensions(noWords, { onKept: () => undefined, onTools: () => false, onBrought: () => undefined, newId: () => 'baru' }));
const whole = body.parse(everyKind) as JSONContent;
const opened = (json: JSONContent) => Node.fromJSON(schema, toEditor(json));

test('every kind of node goes to the editor and back without a loss', () => {
  expect(isKnown(schema, whole)).toBe(true);
  const node = opened(whole);
  node.check();
  const back = fromEditor(node.toJSON());
  expect(back).toEqual(whole);
  expect(documentContent.parse({ sections: [{ id: 'a', title: 'A', body: back }] }).sections[0]?.body).toEqual(whole);
});

test('the editor knows the kinds of node and mark of the contract, and its own word for data written over', () => {
  const named = (value: unknown): string[] => (Array.isArray(value) ? value.flatMap(named) : typeof value === 'object' && value !== null
    ? [...('type' in value && typeof value.type === 'string' ? [value.type] : []), ...Object.values(value).flatMap(named)] : []);
  const kinds = new Set(named(whole).filter((name) => !['bold', 'italic', 'underline', 'origin', '1', 'a'].includes(name)));
  expect(Object.keys(schema.nodes).filter((name) => name !== 'ownText').sort()).toEqual([...kinds].sort());
  expect(Object.keys(schema.marks).sort()).toEqual(['bold', 'italic', 'origin', 'underline']);
});

test('data written over are text in the editor and data with a reason in the store', () => {
  const stored = { type: 'dataBlock', attrs: { key: 'k', state: 'overridden', asOf: '2027-01-05T01:00:00Z', reason: 'Angka BPS' }, content: [paragraph('sendiri')] };
  expect(toEditor(stored)).toMatchObject({ type: 'ownText', attrs: { reason: 'Angka BPS' } });
  expect(fromEditor(toEditor(stored))).toEqual(stored);
});

test.each([
  ['a node', { type: 'video', attrs: { src: 'x' } }],
  ['a mark', { type: 'paragraph', content: [{ ...text('a'), marks: [{ type: 'highlight' }] }] }],
  ['an attribute', { type: 'paragraph', attrs: { indent: 2 }, content: [text('a')] }],
  ['a node within data', { type: 'dataBlock', attrs: { key: 'k', state: 'live', asOf: '2027-01-05T01:00:00Z', reason: null }, content: [{ type: 'video' }] }],
  ['a mark where none may be', { type: 'paragraph', content: [{ type: 'footnote', attrs: { text: 'x' }, marks: [{ type: 'video' }] }] }],
  ['empty words', { type: 'paragraph', content: [{ type: 'text', text: '' }] }],
  ['words where only paragraphs stand', { type: 'blockquote', content: [text('a')] }],
  ['a table without rows', { type: 'table', content: [] }],
  ['a caption without its table', { type: 'captioned', attrs: { id: 'k', label: 'table' }, content: [{ type: 'caption', content: [] }] }],
])('%s that the editor does not know is refused, not dropped', (_, node) => {
  expect(isKnown(schema, { type: 'doc', content: [node] })).toBe(false);
});

test('words in pieces, as the system composes them, are known, and stay in pieces within data', () => {
  const pieces: JSONContent = { type: 'paragraph', content: [text('Tahun '), text('2026'), figure('71,74', 'figure:a'), text(' '), text('persen')] };
  const said: JSONContent = { type: 'doc', content: [pieces, dataBlock('d', pieces)] };
  expect(isKnown(schema, said)).toBe(true);
  const [outside, within] = fromEditor(opened(said).toJSON()).content ?? [];
  expect(outside?.content?.map(({ text: words }) => words)).toEqual(['Tahun 2026', '71,74', ' persen']);
  expect(within?.content?.[0]).toEqual(pieces);
});

test('a text from before a kind existed is opened as ever', () => {
  expect(isKnown(schema, { type: 'doc', content: [{ type: 'paragraph' }, { type: 'heading', attrs: { level: 3 }, content: [{ type: 'text', text: 'A' }] }] })).toBe(true);
});

test('what is written over bears no origins, in the cells of a table, too', () => {
  const bare = withoutOrigins({ type: 'blockquote', content: [{ type: 'paragraph', content: [figure('2,10', 'derived:b'), text('x', { type: 'bold' })] }, table] });
  expect(JSON.stringify(bare)).not.toContain('origin');
  expect(bare.content?.[0]?.content).toEqual([text('2,10'), text('x', { type: 'bold' })]);
});
