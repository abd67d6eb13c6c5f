/** The plan tree: tujuan, sasaran, program, kegiatan, sub kegiatan. Domain reference E.8. */
import { oc } from '@orpc/contract';
import { z } from 'zod';
import { decimalText } from '#pure/decimal';
import { indicatorKind, indicatorStatus, polarity } from './indicator.contract.ts';
import { planKind, planVersion, quarterPoint, seenRevision, versionState } from './plan.contract.ts';
import { targetCell } from './target.contract.ts';

export const nodeLevel = z.enum(['tujuan', 'sasaran', 'program', 'kegiatan', 'sub_kegiatan']);
export type NodeLevel = z.infer<typeof nodeLevel>;

/** A program, kegiatan or sub kegiatan; `X.XX.01` of the nomenclature is written with the office's own bidang (2.17.01). */
export const planCode = z.string().regex(/^\d\.\d{2}\.\d{2}(\.\d\.\d{2}(\.\d{4})?)?$/);
const name = z.string().trim().min(3).max(500);

export const nodeIndicator = z.strictObject({
  /** Of the version drawn here; the card is asked by `indicatorId`. */
  versionId: z.uuid(), indicatorId: z.uuid(),
  code: z.string(), name: z.string(), kind: indicatorKind, unit: z.string(), decimals: z.int(), polarity,
  isIku: z.boolean(), status: indicatorStatus,
  baseline: decimalText.nullable(), baselineWords: z.string().nullable(), baselineYear: z.int().nullable(),
  /** By year, the year itself (quarter 0) before its quarters. */
  targets: z.array(targetCell),
});
export type NodeIndicator = z.infer<typeof nodeIndicator>;

export const planNode = z.strictObject({
  id: z.uuid(),
  /** The same node through all versions. */
  lineageId: z.uuid(),
  parentId: z.uuid().nullable(), level: nodeLevel, code: z.string().nullable(), name: z.string(),
  owner: z.strictObject({ postId: z.uuid(), title: z.string() }).nullable(),
  sort: z.int(),
  /** Ids of the sasaran nodes that this program answers: it hangs below them in the drawing. Empty at other levels. */
  answers: z.array(z.uuid()),
  indicators: z.array(nodeIndicator),
});
export type PlanNode = z.infer<typeof planNode>;

/** What keeps a version from coming in force (`blocks`), or what the planner should look at. */
export const treeFinding = z.strictObject({
  code: z.enum(['no-tujuan', 'no-sasaran', 'no-program', 'program-answers-none', 'no-owner', 'no-indicator', 'sasaran-unanswered']),
  nodeId: z.uuid().nullable(),
  blocks: z.boolean(),
});
export type TreeFinding = z.infer<typeof treeFinding>;

export const planTree = z.strictObject({
  plan: z.strictObject({ id: z.uuid(), kind: planKind, title: z.string(), fromYear: z.int(), toYear: z.int(), sampleSource: z.string().nullable() }),
  version: planVersion,
  /** First quarter of the version that replaced it; null while none did. */
  until: quarterPoint.nullable(),
  /** Parents before children, siblings in their order. Tujuan and programs have no parent. */
  nodes: z.array(planNode),
  findings: z.array(treeFinding),
  abilities: z.strictObject({
    edit: z.boolean(), publish: z.boolean(), withdraw: z.boolean(),
    /** Targets of the year, in a draft; the split into quarters also in force. */
    setYearTargets: z.boolean(), setQuarterTargets: z.boolean(),
    addIndicator: z.boolean(),
  }),
});
export type PlanTree = z.infer<typeof planTree>;

export const newNode = z.strictObject({
  id: z.uuid(), revision: seenRevision,
  level: nodeLevel,
  /** Null for tujuan and program; a sasaran stands under a tujuan, a kegiatan under a program, a sub kegiatan under a kegiatan. */
  parentId: z.uuid().nullable(),
  /** For program and below, of the version's edition. */
  code: planCode.nullable(),
  /** Left out: the name that the nomenclature gives the code. */
  name: name.optional(),
  ownerPostId: z.uuid().nullable(),
  /** For a program. */
  answers: z.array(z.uuid()).max(50).default([]),
});
export type NewNode = z.infer<typeof newNode>;

const onNode = { id: z.uuid(), revision: seenRevision };
export const nodeRename = z.strictObject({ ...onNode, name });
/** `before`: the sibling it comes to stand before; null: last. */
export const nodeMove = z.strictObject({ ...onNode, parentId: z.uuid().nullable(), before: z.uuid().nullable() });
export const nodeOwn = z.strictObject({ ...onNode, ownerPostId: z.uuid().nullable() });
export const nodeAnswer = z.strictObject({ ...onNode, answers: z.array(z.uuid()).max(50) });
export const nodeRemoval = z.strictObject(onNode);
export type NodeRename = z.infer<typeof nodeRename>;
export type NodeMove = z.infer<typeof nodeMove>;
export type NodeOwn = z.infer<typeof nodeOwn>;
export type NodeAnswer = z.infer<typeof nodeAnswer>;
export type NodeRemoval = z.infer<typeof nodeRemoval>;

export const nodeState = versionState.extend({ nodeId: z.uuid() });
export type NodeState = z.infer<typeof nodeState>;

export const nodeContract = {
  tree: oc.route({ method: 'GET', path: '/plan-versions/{id}', summary: 'The tree of a version with indicators and targets' })
    .input(z.strictObject({ id: z.uuid() })).output(planTree),
  add: oc.route({ method: 'POST', path: '/plan-versions/{id}/nodes', summary: 'Add a node to a draft version' })
    .input(newNode).output(nodeState),
  rename: oc.route({ method: 'PUT', path: '/plan-nodes/{id}/name', summary: 'Rename a node' }).input(nodeRename).output(nodeState),
  move: oc.route({ method: 'PUT', path: '/plan-nodes/{id}/place', summary: 'Move a node among its siblings or under another parent' })
    .input(nodeMove).output(nodeState),
  own: oc.route({ method: 'PUT', path: '/plan-nodes/{id}/owner', summary: 'Say which post answers for a node' }).input(nodeOwn).output(nodeState),
  answer: oc.route({ method: 'PUT', path: '/plan-nodes/{id}/answers', summary: 'Say which sasaran a program answers' })
    .input(nodeAnswer).output(nodeState),
  remove: oc.route({ method: 'POST', path: '/plan-nodes/{id}/removal', summary: 'Remove a node that has none below it' })
    .input(nodeRemoval).output(nodeState),
};

export const nodeRefusals = {
  'node.not-found': 404,
  'node.parent-missing': 422,
  'node.level-order': 422,
  'node.code-missing': 422,
  'node.code-not-for-level': 422,
  'node.code-not-in-edition': 422,
  'node.code-outside-parent': 422,
  'node.code-twice': 409,
  'node.name-missing': 422,
  'node.answers-only-program': 422,
  'node.answers-no-sasaran': 422,
  'node.owner-unknown': 422,
  'node.has-children': 409,
  'node.has-indicators': 409,
  'node.answered': 409,
  'node.before-no-sibling': 422,
} as const;
