import { expect, test } from 'vitest';
import type { Section } from './content.contract.ts';
import { ownParts, placesFor } from './section.contract.ts';
import { added, altered, removed, SECTION_LIMIT } from './section.rules.ts';
import { emptyBody } from './merge.rules.ts';

const section = (id: string, part?: Section['part']): Section => ({ id, title: id, body: emptyBody, ...(part ? { part } : {}) });
const book = [section('sampul', 'cover'), section('bab-1', 'chapter'), section('bab-2', 'chapter'), section('l-1', 'annex'), section('own-a', 'annex')];
const plain = [section('a'), section('own-b')];
const ids = (sections: readonly Section[] | Error) => (sections instanceof Error ? sections.message : sections.map(({ id }) => id));
const code = (answer: unknown) => (answer as { code?: string }).code;

test.each<[Section['part'], string[]]>([
  ['annex', ['own-a', 'l-1', 'bab-2']],
  ['chapter', ['bab-2', 'bab-1', 'sampul']],
])('a new %s may stand behind', (part, places) => {
  expect(ids(placesFor(book, part))).toEqual(places);
});

test('a text without parts takes a section anywhere, and has no parts to choose', () => {
  expect(ids(placesFor(plain, undefined))).toEqual(['own-b', 'a']);
  expect(ownParts(plain)).toEqual([]);
  expect(ids(added(plain, { title: 'Foto', after: 'a', page: 'landscape' }, 'own-c'))).toEqual(['a', 'own-c', 'own-b']);
});

test.each([
  ['a chapter among annexes', book, 'chapter', 'l-1'],
  ['a cover', book, 'cover', 'sampul'],
  ['no part in a book', book, undefined, 'bab-1'],
  ['a part where there are none', plain, 'annex', 'own-b'],
  ['behind what is not there', book, 'annex', 'x'],
] as const)('refused: %s', (_, sections, part, after) => {
  expect(code(added(sections, { title: 'Foto', after, page: 'portrait', ...(part ? { part } : {}) }, 'own-c'))).toBe('section.no-place');
});

test('no more than a document may hold', () => {
  const full = Array.from({ length: SECTION_LIMIT }, (_, index) => section(`s-${index}`));
  expect(code(added(full, { title: 'Foto', after: 's-0', page: 'portrait' }, 'own-c'))).toBe('section.too-many');
});

test('one of writers is named and turned; one of the outline is turned only', () => {
  expect(altered(plain, { section: 'own-b', title: 'Foto', page: 'landscape' })).toEqual([plain[0], { ...section('own-b'), title: 'Foto', page: 'landscape' }]);
  const turned = altered(plain, { section: 'a', page: 'landscape' }) as Section[];
  expect(turned[0]).toEqual({ ...section('a'), page: 'landscape' });
  expect(altered(turned, { section: 'a', page: 'portrait' })).toEqual(plain);
  expect(altered(turned, { section: 'a' })).toEqual(turned);
  expect(code(altered(plain, { section: 'a', title: 'Lain' }))).toBe('section.of-outline');
  expect(code(altered(plain, { section: 'x', title: 'Lain' }))).toBe('section.not-found');
});

test('removed is one of writers, as it was seen', () => {
  const draft = { content: { sections: plain }, sectionRevisions: { 'own-b': 4 } };
  expect(ids(removed(draft, { section: 'own-b', revision: 4 }) as Section[])).toEqual(['a']);
  expect(code(removed(draft, { section: 'own-b', revision: 3 }))).toBe('section.changed');
  expect(code(removed(draft, { section: 'a', revision: 4 }))).toBe('section.of-outline');
  expect(code(removed(draft, { section: 'x', revision: 4 }))).toBe('section.not-found');
});
