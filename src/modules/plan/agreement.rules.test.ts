import { expect, it } from 'vitest';
import type { NodeLevel } from './node.contract.ts';
import { agreementsOf, reportedPromises } from './agreement.rules.ts';

const node = (id: string, level: NodeLevel, owner: string | null, parentId: string | null = null, more: { code?: string; answers?: string[] } = {}) => ({
  id, level, parentId, code: more.code ?? null, name: id, answers: more.answers ?? [], owner: owner === null ? null : { postId: owner, title: owner },
});
const nodes = [
  node('tujuan', 'tujuan', 'head'), node('sasaran', 'sasaran', 'head', 'tujuan'),
  node('first', 'program', 'kabid', null, { code: '2.17.03', answers: ['sasaran'] }), node('second', 'program', null, null, { code: '2.17.01', answers: ['sasaran'] }),
  node('below first', 'kegiatan', 'kabid', 'first', { code: '2.17.03.2.01' }), node('below second', 'kegiatan', 'kasubbag', 'second', { code: '2.17.01.2.01' }),
  node('sub', 'sub_kegiatan', 'analyst', 'below second', { code: '2.17.01.2.01.0001' }), node('other', 'program', 'kasubbag', null, { code: '3.30.01' }),
];
const indicator = (nodeId: string) => ({
  nodeId, versionId: nodeId, indicatorId: nodeId, name: nodeId, unit: '%', decimals: 0, isIku: false, targets: [], steps: [], abilities: { writeSteps: false },
});
const agreements = agreementsOf({ nodes, indicators: [indicator('sasaran'), indicator('first'), indicator('tujuan')], posts: ['head', 'kasubbag', 'kabid', 'analyst', 'idle'] });
const of = (post: string) => agreements.find((each) => each.post.postId === post);

it('gives an agreement to every post that owns something below tujuan, in the order of the office', () => {
  expect(agreements.map(({ post }) => post.postId)).toEqual(['head', 'kasubbag', 'kabid', 'analyst']);
  expect(of('head')?.rows.map(({ name }) => name)).toEqual(['sasaran']);
});

it('funds a sasaran by the programs that answer it, the others by their own codes, and counts nothing twice', () => {
  const codes = (post: string) => of(post)?.funded.map(({ code }) => code);
  expect(codes('head')).toEqual(['2.17.01', '2.17.03']);
  expect(codes('kabid')).toEqual(['2.17.03']);
  expect(codes('kasubbag')).toEqual(['2.17.01.2.01', '3.30.01']);
  expect(codes('analyst')).toEqual(['2.17.01.2.01.0001']);
  expect(of('head')?.rows[0]?.codes).toEqual(['2.17.03', '2.17.01']);
  expect(of('kabid')?.rows[0]?.codes).toEqual(['2.17.03']);
});

it('reports tell the same of every post, with the one to whom it promises', () => {
  const post = (id: string, unitId: string, lanes: string[] = []) => ({ id, title: id, unitId, duties: [], lanes, holder: null });
  const unit = (id: string, parentId: string | null, headPostId: string) => ({ id, name: id, kind: 'bidang', parentId, headPostId, dataPostId: null });
  const office = {
    name: '', shortName: '', region: '', city: '', units: [unit('top', null, 'head'), unit('bidang', null, 'kabid'), unit('sub', 'bidang', 'kasubbag')],
    posts: [post('head', 'top', ['kepala_dinas']), post('kabid', 'bidang'), post('kasubbag', 'sub'), post('idle', 'sub')],
  };
  const promises = reportedPromises(nodes.map(({ owner, ...each }) => ({ ...each, lineageId: each.id, ownerPostId: owner?.postId ?? null })), office);
  expect(promises.map(({ postId, superiorId, toRegent }) => [postId, superiorId, toRegent])).toEqual([
    ['head', null, true], ['kabid', 'head', false], ['kasubbag', 'kabid', false], ['idle', 'kasubbag', false],
  ]);
  for (const { postId, funded } of promises) expect(funded.map(({ code }) => code), postId).toEqual(of(postId)?.funded.map(({ code }) => code) ?? []);
});
