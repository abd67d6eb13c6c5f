/** What content brings to plan: editions of the nomenclature, and the sample plan of the sample office. */
import { z } from 'zod';
import { cardInput } from './indicator.contract.ts';
import { nodeLevel, planCode } from './node.contract.ts';
import { nomenclatureRow } from './nomenclature.contract.ts';
import { newPlan } from './plan.contract.ts';

export const nomenclatureEdition = z.strictObject({
  key: z.string().min(1).max(80), title: z.string().min(3), note: z.string().min(3),
  rows: z.array(nomenclatureRow).min(1),
});
export type NomenclatureEdition = z.infer<typeof nomenclatureEdition>;

const key = z.string().regex(/^[a-z0-9][a-z0-9.-]*$/);
const packIndicator = z.strictObject({
  card: cardInput,
  /** The post that answers for the figure; left out: the owner of the node. */
  post: key.optional(),
  /** Of years, `2026`, and of their quarters, `2026-Q1`. */
  targets: z.record(z.string().regex(/^\d{4}(-Q[1-4])?$/), z.string()),
});

/** Keys of nodes are the pack's own; posts are named by the office's keys. */
export const planPack = z.strictObject({
  /** Whose published figures these are, and what was adjusted to the sample office. */
  source: z.string().min(20),
  plan: newPlan,
  /** What the approval of each sample card says: it cites no real decree. */
  approval: z.strictObject({ number: z.string(), date: z.iso.date() }),
  nodes: z.array(z.strictObject({
    key, level: nodeLevel, parent: key.optional(), answers: z.array(key).default([]), code: planCode.optional(), name: z.string().optional(), owner: key,
    indicators: z.array(packIndicator).default([]),
  })),
});
export type PlanPack = z.infer<typeof planPack>;
