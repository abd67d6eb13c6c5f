import { describe, expect, it } from 'vitest';
import { regentOf, superiorOf } from './superior.rules.ts';

const office = {
  posts: new Map([['head', 'top'], ['secretary', 'sek'], ['kasubbag', 'sub'], ['analyst', 'sub'], ['kabid', 'bidang'], ['clerk', 'vacant']]),
  units: new Map([
    ['top', { parentId: null, headPostId: 'head' }], ['sek', { parentId: null, headPostId: 'secretary' }], ['sub', { parentId: 'sek', headPostId: 'kasubbag' }],
    ['bidang', { parentId: null, headPostId: 'kabid' }], ['vacant', { parentId: 'bidang', headPostId: null }],
  ]),
  head: 'head',
};

describe('a post answers', () => {
  it.each([['head', null], ['secretary', 'head'], ['kabid', 'head'], ['kasubbag', 'secretary'], ['analyst', 'kasubbag'], ['clerk', 'kabid'], ['unknown', 'head']])('%s to %s', (post, superior) => {
    expect(superiorOf(post, office)).toBe(superior);
  });

  it('to nobody where the office has no head', () => expect(superiorOf('kabid', { ...office, head: null })).toBeNull());
  it('at last to the head where units stand in a circle', () => {
    const units = new Map([['a', { parentId: 'b', headPostId: 'x' }], ['b', { parentId: 'a', headPostId: 'x' }]]);
    expect(superiorOf('x', { posts: new Map([['x', 'a']]), units, head: 'head' })).toBe('head');
  });
});

it.each([['Kabupaten Tanjung Jabung Barat', 'Bupati Tanjung Jabung Barat'], ['Kota Jambi', 'Wali Kota Jambi'], ['Daerah Lain', 'Kepala Daerah Daerah Lain']])('%s is led by %s', (region, regent) => {
  expect(regentOf(region)).toBe(regent);
});
