/** Papers of the office that no SOP makes: drafted, numbered, fixed. Their texts are documents. Domain reference B.3, B.4, G.1. */
import { oc } from '@orpc/contract';
import { z } from 'zod';
import { printable, type Signer } from '#contract/document/content';
import { planYear } from '#contract/plan/plan';

/** By the post that promises: `perjanjian-kinerja`, `rencana-aksi`; by the quarter of a collection round: `nota-dinas`, `berita-acara`. */
export const officePaperKind = z.enum(['perjanjian-kinerja', 'rencana-aksi', 'nota-dinas', 'berita-acara']);
export type OfficePaperKind = z.infer<typeof officePaperKind>;

/** Kind of owner under which its text stands among the documents. */
export const OFFICE_PAPER = 'office-paper';

/** What it is of: the id of a post, the number of a quarter. */
const subject = z.string().min(1).max(36);

export const officePaper = z.strictObject({
  id: z.uuid(), kind: officePaperKind, subject, year: z.int(),
  /** Of the plan that an agreement follows. */
  stage: z.enum(['murni', 'perubahan']).nullable(),
  document: z.uuid(),
  /** The title of the post; null for the papers of a round. */
  post: z.string().nullable(),
  number: z.string().nullable(), date: z.iso.date().nullable(),
  /** When its text was fixed; null: a draft. */
  fixedAt: z.iso.datetime().nullable(),
  /** Why it counts no more. */
  ended: z.string().nullable(),
  abilities: z.strictObject({ write: z.boolean(), end: z.boolean() }),
});
export type OfficePaper = z.infer<typeof officePaper>;

export const officePaperStart = z.strictObject({ kind: officePaperKind, subject, year: planYear });
export type OfficePaperStart = z.infer<typeof officePaperStart>;
/** `number`: from the register of outgoing letters; null: none, or written by hand. */
export const officePaperHead = z.strictObject({ id: z.uuid(), number: printable(100).nullable(), date: z.iso.date().nullable() });
export type OfficePaperHead = z.infer<typeof officePaperHead>;
/** `revision`: of the draft as it was read. */
export const officePaperFix = z.strictObject({ id: z.uuid(), revision: z.int().min(0) });
export type OfficePaperFix = z.infer<typeof officePaperFix>;
export const officePaperEnd = z.strictObject({ id: z.uuid(), reason: z.string().trim().min(5).max(1000) });
export type OfficePaperEnd = z.infer<typeof officePaperEnd>;

export const officePaperList = z.strictObject({
  items: z.array(officePaper),
  /** Whether this person may begin one, of the year as asked: every agreement, those of these posts, papers of rounds. */
  abilities: z.strictObject({ all: z.boolean(), posts: z.array(z.uuid()) }),
});
export type OfficePaperList = z.infer<typeof officePaperList>;

const done = z.strictObject({ id: z.uuid(), document: z.uuid() });
export type OfficePaperDone = z.infer<typeof done>;

export const officePaperContract = {
  list: oc.route({ method: 'GET', path: '/office-papers', summary: 'Agreements, action plans and papers of rounds that were begun for a year' })
    .input(z.strictObject({ year: planYear })).output(officePaperList),
  get: oc.route({ method: 'GET', path: '/office-papers/{id}', summary: 'What a paper of the office is of, and whether it is fixed' })
    .input(z.strictObject({ id: z.uuid() })).output(officePaper),
  begin: oc.route({ method: 'POST', path: '/office-papers', summary: 'Begin a paper of the office; composes its text' }).input(officePaperStart).output(done),
  head: oc.route({ method: 'PUT', path: '/office-papers/{id}/head', summary: 'Set number and date of a paper; renews what the data say in it' }).input(officePaperHead).output(done),
  fix: oc.route({ method: 'POST', path: '/office-papers/{id}/fix', summary: 'Fix the text of a paper: from then on it stands' }).input(officePaperFix).output(done),
  end: oc.route({ method: 'POST', path: '/office-papers/{id}/end', summary: 'End a paper for a reason, so that another one can be begun' }).input(officePaperEnd).output(done),
};

export const officePaperRefusals = {
  'office-paper.not-found': 404,
  'office-paper.not-allowed': 403,
  /** There is one of this kind, subject, year and stage. */
  'office-paper.exists': 409,
  /** Its text is fixed, or it has ended. */
  'office-paper.closed': 409,
  /** The draft was changed since it was read. */
  'office-paper.changed': 409,
  'office-paper.undated': 422,
  /** The plan was changed since it was begun: its data are those of another agreement. */
  'office-paper.superseded': 409,
} as const;

/** An agreement as it was fixed: both parties, second before first, and each figure that it prints, by its origin. */
export interface FixedFacts {
  readonly signers: readonly Signer[];
  readonly figures: readonly { readonly ref: string; readonly text: string }[];
}
