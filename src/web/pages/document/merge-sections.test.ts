import { expect, it } from 'vitest';
import type { LooseContent } from '#contract/document/content';
import { changedSections, clashesOf, mergedContent, mergeSections, withSections } from './merge-sections.ts';

const content = (texts: Record<string, string>): LooseContent =>
  ({ sections: Object.entries(texts).map(([id, text]) => ({ id, title: id, body: { type: 'doc', content: [{ type: 'paragraph', content: [{ type: 'text', text, marks: [] }] }] } })) });

const base = content({ a: 'A', b: 'B', c: 'C' });

it('puts together what two wrote in different sections, one that the system added included', () => {
  expect(mergedContent(base, content({ a: 'A saya', b: 'B', c: 'C' }), content({ a: 'A', b: 'B dia', c: 'C', d: 'D' }))).toEqual(content({ a: 'A saya', b: 'B dia', c: 'C', d: 'D' }));
});

it('does not where both wrote in one section; that alone is asked', () => {
  const [mine, other] = [content({ a: 'A saya', b: 'B saya', c: 'C' }), content({ a: 'A dia', b: 'B', c: 'C dia' })];
  expect(mergedContent(base, mine, other)).toBeUndefined();
  expect(clashesOf(base, mine, other).map(({ id }) => id)).toEqual(['a']);
  expect(mergeSections(base, mine, other, new Set(['a']))).toEqual(content({ a: 'A saya', b: 'B saya', c: 'C dia' }));
  expect(mergeSections(base, mine, other, new Set())).toEqual(content({ a: 'A dia', b: 'B saya', c: 'C dia' }));
});

it('asks for every section that differs where it is not known from what both began', () => {
  expect(clashesOf(undefined, content({ a: 'A', b: 'x' }), content({ a: 'A', b: 'y' })).map(({ id }) => id)).toEqual(['b']);
});

it('a section that one deleted and the other wrote in is asked', () => {
  expect(clashesOf(base, content({ a: 'A', b: 'B saya', c: 'C' }), content({ a: 'A', c: 'C' }))).toMatchObject([{ id: 'b', other: null }]);
});

it('a copy holds the changed sections alone, and is laid over what the server has since', () => {
  const copy = changedSections(content({ a: 'A', b: 'B saya', c: 'C' }), base);
  expect(copy).toEqual(content({ b: 'B saya' }));
  expect(withSections(copy, content({ a: 'A dia', b: 'B', c: 'C' }))).toEqual(content({ a: 'A dia', b: 'B saya', c: 'C' }));
});
