/** Perjanjian Kinerja and Rencana Aksi of one post as papers of their own. Pure. */
import type { Node } from '#contract/document/content';
import type { ReportedPost } from '#contract/people/report';
import { actionPlan, datelineOf, partiesOf, programs, promises, promisedBy, signers, statement } from './agreement-paper.rules.ts';
import type { Block, Composer } from './composer.contract.ts';
import { dataBlock, words } from './words.rules.ts';
import type { ReportYear } from './year.contract.ts';

const block = (key: string, write: (data: ReportYear, post: ReportedPost, dated: string | null) => Node[]): Block => (data, _outline, { post, dated }) =>
  [dataBlock(key, data.asOf, post ? write(data, post, dated) : [words('Jabatan pimpinan belum dicatat.')])];

export const agreementComposer: Composer = {
  statement: block('pernyataan', (data, post, dated) => statement(partiesOf(data, post), datelineOf(data, dated))),
  promises: block('target', (data, post) => [promises(data, post, 'tabel-target')]),
  programs: block('program', (data, post) => [programs(data, post, 'tabel-program')]),
  signers: block('penanda-tangan', (data, post, dated) => [signers(partiesOf(data, post), datelineOf(data, dated))]),
};

export const actionPlanComposer: Composer = {
  'action-plan': block('rencana-aksi', (data, post, dated) => [
    actionPlan(data, [post], 'tabel-rencana-aksi'),
    // A signature never stands alone on a page: it takes the paragraph before it along.
    words('Rencana aksi ini menjadi acuan pelaksanaan dan pemantauan kinerja setiap triwulan.'),
    signers(partiesOf(data, post), datelineOf(data, dated)),
  ]),
};

/** Posts that promise anything, in the order of the office. */
export const promising = (data: ReportYear): ReportedPost[] => data.office.posts.filter((post) => promisedBy(data, post).length > 0);
