/** Perjanjian Kinerja and Rencana Aksi: views of the tree in force, per post and year. Domain reference B.3, B.4. */
import { oc } from '@orpc/contract';
import { z } from 'zod';
import { nodeLevel } from './node.contract.ts';
import { planYear } from './plan.contract.ts';
import { targetCell } from './target.contract.ts';

export const agreementRow = z.strictObject({
  nodeId: z.uuid(), level: nodeLevel, code: z.string().nullable(), node: z.string(),
  versionId: z.uuid(), indicatorId: z.uuid(), name: z.string(), unit: z.string(), decimals: z.int(), isIku: z.boolean(),
  /** Of the year, and of its quarters. */
  targets: z.array(targetCell),
});
export type AgreementRow = z.infer<typeof agreementRow>;

export const agreement = z.strictObject({
  post: z.strictObject({ postId: z.uuid(), title: z.string() }),
  rows: z.array(agreementRow),
  /** Programs of the sasaran it promises, or its own: attachment 2 adds the money. */
  programs: z.array(z.strictObject({ code: z.string(), name: z.string() })),
});
export type Agreement = z.infer<typeof agreement>;

export const agreementList = z.strictObject({
  year: z.int(), stage: z.enum(['murni', 'perubahan']).nullable(), planTitle: z.string().nullable(), sampleSource: z.string().nullable(),
  agreements: z.array(agreement),
});
export type AgreementList = z.infer<typeof agreementList>;

export const agreementContract = {
  list: oc.route({ method: 'GET', path: '/agreements', summary: 'Perjanjian Kinerja and Rencana Aksi of a year, by post' })
    .input(z.strictObject({ year: planYear })).output(agreementList),
};
