/** Perjanjian Kinerja and Rencana Aksi: views of the tree in force, per post and year. Domain reference B.3, B.4. */
import { oc } from '@orpc/contract';
import { z } from 'zod';
import { actionStep } from './action-step.contract.ts';
import { nodeLevel } from './node.contract.ts';
import { planYear } from './plan.contract.ts';
import { targetCell } from './target.contract.ts';

export const agreementRow = z.strictObject({
  nodeId: z.uuid(), level: nodeLevel, code: z.string().nullable(), node: z.string(),
  versionId: z.uuid(), indicatorId: z.uuid(), name: z.string(), unit: z.string(), decimals: z.int(), isIku: z.boolean(),
  /** Of the year, and of its quarters. */
  targets: z.array(targetCell),
  /** Codes of the program, kegiatan or sub kegiatan that carry the money: its own, or of the programs that answer the sasaran. */
  codes: z.array(z.string()),
  /** What is done for it in the year. */
  steps: z.array(actionStep),
  abilities: z.strictObject({ writeSteps: z.boolean() }),
});
export type AgreementRow = z.infer<typeof agreementRow>;

/** As the statement names and signs: the title as borne today; no name where nobody holds the post, or where it is not the office's. */
export const party = z.strictObject({ title: z.string(), name: z.string().nullable(), rank: z.string().nullable(), nip: z.string().nullable() });
export type Party = z.infer<typeof party>;

export const agreement = z.strictObject({
  post: z.strictObject({ postId: z.uuid(), title: z.string() }),
  /** Who promises, and the superior to whom; of the head of the office, the head of the region. */
  first: party, second: party.nullable(),
  rows: z.array(agreementRow),
  /** Programs that answer its sasaran, and what of programs, kegiatan and sub kegiatan is its own: attachment 2 adds the money. */
  funded: z.array(z.strictObject({ level: nodeLevel, code: z.string(), name: z.string() })),
});
export type Agreement = z.infer<typeof agreement>;

export const agreementList = z.strictObject({
  year: z.int(), stage: z.enum(['murni', 'perubahan']).nullable(), planTitle: z.string().nullable(), sampleSource: z.string().nullable(),
  office: z.strictObject({ name: z.string(), region: z.string(), city: z.string() }),
  agreements: z.array(agreement),
});
export type AgreementList = z.infer<typeof agreementList>;

export const agreementContract = {
  list: oc.route({ method: 'GET', path: '/agreements', summary: 'Perjanjian Kinerja and Rencana Aksi of a year, by post' })
    .input(z.strictObject({ year: planYear })).output(agreementList),
};
