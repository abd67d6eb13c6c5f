/** Perjanjian Kinerja and Rencana Aksi of one post as papers of their own. Pure. */
import type { Node } from '#contract/document/content';
import type { ReportedPost } from '#contract/people/report';
import { actionPlan, datelineOf, programs, promises, promisedBy, signers, statement } from './agreement-paper.rules.ts';
import type { Block, Composer } from './composer.contract.ts';
import { dataBlock, words } from './words.rules.ts';
import type { ReportYear } from './year.contract.ts';

const block = (key: string, write: (data: ReportYear, post: ReportedPost) => Node[]): Block => (data, _outline, { post }) =>
  [dataBlock(key, data.asOf, post ? write(data, post) : [words('Jabatan pimpinan belum dicatat.')])];

export const agreementComposer: Composer = {
  statement: block('pernyataan', (data, post) => statement(data, post, datelineOf(data))),
  promises: block('target', (data, post) => [promises(data, post, 'tabel-target')]),
  programs: block('program', (data, post) => [programs(data, post, 'tabel-program')]),
  signers: block('penanda-tangan', (data, post) => [signers(data, post, datelineOf(data))]),
};

export const actionPlanComposer: Composer = {
  'action-plan': block('rencana-aksi', (data, post) => [
    actionPlan(data, [post], 'tabel-rencana-aksi'),
    // A signature never stands alone on a page: it takes the paragraph before it along.
    words('Rencana aksi ini menjadi acuan pelaksanaan dan pemantauan kinerja setiap triwulan.'),
    signers(data, post, datelineOf(data)),
  ]),
};

/** Posts that promise anything, in the order of the office. */
export const promising = (data: ReportYear): ReportedPost[] => data.office.posts.filter((post) => promisedBy(data, post).length > 0);
