import { expect, test } from 'vitest';
import { type Attendee, GONE_AFTER, MOST_PAGES, seen, there, without } from './presence.rules.ts';

const one = (person: string, client: string, at: number, section = 'bab-1'): Attendee => ({ person, client, at, section, name: person, title: person, caret: null });
const clients = (list: readonly Attendee[]) => list.map(({ person, client }) => `${person} ${client}`);

test('a page that says nothing for half a minute is gone, and says so to nobody', () => {
  const list = [one('a', '1', 0), one('b', '1', 20_000)];
  expect(clients(there(list, GONE_AFTER - 1))).toEqual(['a 1', 'b 1']);
  expect(clients(there(list, GONE_AFTER))).toEqual(['b 1']);
  expect(clients(without(list, 'b', '1'))).toEqual(['a 1']);
});

test('others hear of another section, another cursor, a page that comes; not of a mere sign of life', () => {
  const list = [one('a', '1', 0)];
  expect(seen(list, one('a', '1', 10)).changed).toBe(false);
  expect(seen(list, one('a', '1', 10, 'bab-2')).changed).toBe(true);
  expect(seen(list, { ...one('a', '1', 10), caret: { anchor: 'x', head: 'x' } }).changed).toBe(true);
  expect(seen(list, one('a', '2', 10)).changed).toBe(true);
  expect(seen(list, one('a', '1', GONE_AFTER)).changed).toBe(true);
});

test('one person has no more pages than these, the newest; nobody else loses a place', () => {
  let list: readonly Attendee[] = [one('b', '1', 0)];
  for (let page = 1; page <= MOST_PAGES + 3; page += 1) list = seen(list, one('a', String(page), page)).list;
  expect(clients(list)).toEqual(['b 1', ...Array.from({ length: MOST_PAGES }, (_, index) => `a ${index + 4}`)]);
});
