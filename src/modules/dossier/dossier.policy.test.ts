import { describe, expect, test } from 'vitest';
import type { Actor, HeldPost } from '#pure/actor';
import { invitable, writingPost } from './dossier.policy.ts';

const held = (postId: string): HeldPost => ({ postId, key: postId, title: postId, unitId: 'u', lanes: [], duties: [], form: 'definitif' });
const actor = (...posts: string[]): Actor => ({ officeId: 'o', personId: 'p', sessionId: 's', posts: posts.map(held) });
const writing = { drafters: ['staf'], invited: ['koperasi', 'ukm', 'sekretaris'], examining: ['kasubbag', 'sekretaris'] };

describe('the post under which somebody writes', () => {
  test.each([
    ['the drafting task itself', ['staf'], writing, 'staf'],
    ['the drafting task before an invited post', ['koperasi', 'staf'], writing, 'staf'],
    ['an invited post', ['keuangan', 'ukm'], writing, 'ukm'],
    ['no post that nobody invited', ['keuangan'], writing, undefined],
    ['no invited post that came to examine', ['sekretaris'], writing, undefined],
    ['nothing while nothing is drafted', ['koperasi'], { ...writing, drafters: [] }, undefined],
  ])('%s', (_, posts, given, expected) => {
    expect(writingPost(actor(...posts), given)).toBe(expected);
  });

  test.each([
    ['keuangan', ['keuangan'], null], ['staf', ['planner'], 'co-writer.drafts'], ['kasubbag', ['planner'], 'co-writer.examines'],
    ['bappeda', ['outside'], 'co-writer.unfit'], ['pemeriksa', ['examiner'], 'co-writer.unfit'], ['admin', ['administrator'], 'co-writer.unfit'],
  ])('%s is invited or told why not', (id, duties, expected) => {
    expect(invitable({ id, duties }, writing)).toBe(expected);
  });
});
