import { describe, expect, test } from 'vitest';
import { change, close, type Post, reopen } from './post.rules.ts';

const post: Post = { id: 'p', key: 'p', title: 'Staf', unitId: 'u', duties: [], lanes: ['staf'], closed: false, revision: 1 };
const wish = { id: 'p', title: 'Staf Perencanaan', unitId: 'v', duties: ['planner' as const], lanes: ['staf', 'analis'], revision: 1 };
const open = { closed: false };

describe('a post', () => {
  test('changes title, unit, duties and lanes, never its key', () => {
    expect(change(wish, post, open)).toEqual({ ...wish, key: 'p', closed: false, revision: 2 });
  });

  test.each([
    ['nobody knows', undefined, open, 'post.not-found'],
    ['changed by another', { ...post, revision: 2 }, open, 'post.stale'],
    ['closed', { ...post, closed: true }, open, 'post.closed'],
    ['moved to no unit', post, undefined, 'unit.not-found'],
    ['moved to a closed unit', post, { closed: true }, 'unit.closed'],
  ])('%s is refused', (_, known, unit, code) => expect(change(wish, known, unit)).toMatchObject({ code }));

  test.each([
    ['a holder without end', null, 'post.held'],
    ['a holder until today', '2026-01-05', 'post.held'],
    ['a past holder', '2026-01-04', undefined],
  ])('with %s', (_, until, code) => {
    expect(close(post, [{ person: 'A', until }], '2026-01-05')).toMatchObject(code ? { code, params: { person: 'A' } } : { closed: true });
  });

  test('opens again in an open unit', () => {
    const closed = { ...post, closed: true };
    expect(reopen(closed, open)).toMatchObject({ closed: false, revision: 2 });
    expect(reopen(closed, { closed: true })).toMatchObject({ code: 'unit.closed' });
  });
});
