/** Perjanjian Kinerja and Rencana Aksi as papers of their own: of the head of the office, or of one post. Pure. */
import type { Node, Section } from '#contract/document/content';
import type { ReportedPost } from '#contract/people/report';
import { actionPlan, datelineOf, programs, promises, promisedBy, signers, statement } from './agreement-paper.rules.ts';
import type { Composer } from './composer.contract.ts';
import { leaderOf } from './told.rules.ts';
import { dataBlock, words } from './words.rules.ts';
import type { ReportYear } from './year.contract.ts';

const ofLeader = (data: ReportYear, key: string, write: (post: ReportedPost) => Node[]): Node[] => {
  const leader = leaderOf(data);
  return [dataBlock(key, data.asOf, leader ? write(leader) : [words('Jabatan pimpinan belum dicatat.')])];
};

export const agreementComposer: Composer = {
  statement: (data) => ofLeader(data, 'pernyataan', (post) => statement(data, post, datelineOf(data))),
  promises: (data) => ofLeader(data, 'target', (post) => [promises(data, post, 'tabel-target')]),
  programs: (data) => ofLeader(data, 'program', (post) => [programs(data, post, 'tabel-program')]),
};

export const actionPlanComposer: Composer = {
  'action-plan': (data) => ofLeader(data, 'rencana-aksi', () => [actionPlan(data, promising(data), 'tabel-rencana-aksi'), ...promising(data).slice(0, 1).map((post) => signers(data, post, datelineOf(data)))]),
};

/** Posts that promise anything, in the order of the office. */
export const promising = (data: ReportYear): ReportedPost[] => data.office.posts.filter((post) => promisedBy(data, post).length > 0);

const section = (id: string, title: string, content: Node[], page?: 'landscape'): Section => ({ id, title, body: { type: 'doc', content }, ...(page ? { page } : {}) });

/** The agreement of one post: the statement, then both attachments. */
export const agreementOf = (data: ReportYear, post: ReportedPost): Section[] => [
  section('pernyataan', 'Pernyataan', statement(data, post, datelineOf(data))),
  section('target', 'Lampiran', [promises(data, post, 'tabel-target'), programs(data, post, 'tabel-program'), signers(data, post, datelineOf(data))]),
];

/** The action plan of one post. */
export const actionPlanOf = (data: ReportYear, post: ReportedPost): Section[] =>
  [section('rencana-aksi', 'Rencana Aksi', [actionPlan(data, [post], 'tabel-rencana-aksi'), signers(data, post, datelineOf(data))], 'landscape')];
