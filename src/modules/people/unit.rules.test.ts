import { describe, expect, test } from 'vitest';
import { change, close, place, reopen, type Unit } from './unit.rules.ts';

const unit = (id: string, parentId: string | null, more: Partial<Unit> = {}): Unit =>
  ({ id, key: id, name: `Unit ${id}`, kind: 'bidang', parentId, headPostId: null, dataPostId: null, closed: false, revision: 3, ...more });
const tree = [unit('a', null), unit('b', 'a'), unit('c', 'b'), unit('old', 'a', { closed: true })];
const posts = [
  { id: 'pa', unitId: 'a', closed: false }, { id: 'pb', unitId: 'b', closed: false }, { id: 'pold', unitId: 'b', closed: true },
];
const wish = (more = {}) => ({ id: 'b', name: 'Unit b', kind: 'bidang' as const, parentId: 'a', headPostId: null, dataPostId: null, revision: 3, ...more });

describe('changing a unit', () => {
  test('name, place, head and data post', () => {
    expect(change(wish({ name: 'Bidang Baru', parentId: null, headPostId: 'pb', dataPostId: 'pa' }), tree, posts))
      .toEqual(unit('b', null, { name: 'Bidang Baru', headPostId: 'pb', dataPostId: 'pa', revision: 4 }));
  });

  test.each([
    ['an old revision', { revision: 2 }, 'unit.stale', undefined],
    ['an unknown unit', { id: 'x' }, 'unit.not-found', undefined],
    ['a closed unit', { id: 'old' }, 'unit.closed', undefined],
    ['under itself', { parentId: 'b' }, 'unit.inside-itself', 'parentId'],
    ['under its own child', { parentId: 'c' }, 'unit.inside-itself', 'parentId'],
    ['under a closed unit', { parentId: 'old' }, 'unit.not-found', 'parentId'],
    ['the name of another', { name: 'unit A' }, 'unit.name-taken', 'name'],
    ['a head from another unit', { headPostId: 'pa' }, 'unit.head-elsewhere', 'headPostId'],
    ['a closed head', { headPostId: 'pold' }, 'unit.head-elsewhere', 'headPostId'],
    ['a closed data post', { dataPostId: 'pold' }, 'post.not-found', 'dataPostId'],
  ])('%s is refused', (_, more, code, field) => {
    const refusal = change(wish(more), tree, posts);
    expect(refusal).toMatchObject({ code, issues: field ? [{ field, code }] : [] });
  });

  test('a stale change is told the current state', () => {
    expect(change(wish({ revision: 2 }), tree, posts)).toMatchObject({ params: { current: tree[1] } });
  });
});

describe('closing a unit', () => {
  test.each([
    ['with open posts', 'b', 'unit.has-posts'],
    ['with open units', 'a', 'unit.has-posts'],
    ['twice', 'old', 'unit.closed'],
    ['unknown', 'x', 'unit.not-found'],
  ])('%s is refused', (_, id, code) => expect(close(id, tree, posts)).toMatchObject({ code }));

  test('an empty one closes, one with units below does not', () => {
    expect(close('c', tree, posts)).toEqual({ ...tree[2], closed: true, revision: 4 });
    expect(close('b', tree, [])).toMatchObject({ code: 'unit.has-units' });
  });

  test('it opens again unless its name was taken', () => {
    expect(reopen('old', tree)).toMatchObject({ closed: false, revision: 4 });
    expect(reopen('old', [...tree, unit('new', null, { name: 'Unit old' })])).toMatchObject({ code: 'unit.name-taken' });
  });
});

test('a new unit needs a free name and an open parent', () => {
  expect(place({ name: 'Unit d', parentId: 'a' }, tree)).toBeUndefined();
  expect(place({ name: 'Unit old', parentId: null }, tree)).toBeUndefined();
  expect(place({ name: 'Unit b', parentId: null }, tree)).toMatchObject({ code: 'unit.name-taken' });
});
