/** Indicators: the Manual IKU card with its versions. Domain reference C.2, C.3, D.1. */
import { oc } from '@orpc/contract';
import { z } from 'zod';
import { decimalText, exact } from '#pure/decimal';
import { planYear, quarterNumber, quarterPoint } from './plan.contract.ts';
import { targetCell, targetFinding } from './target.contract.ts';

export const indicatorKind = z.enum(['input', 'proses', 'output', 'outcome', 'impact']);
export const indicatorStatus = z.enum(['draft', 'checked', 'approved', 'retired']);
export const polarity = z.enum(['higher', 'lower', 'maintain', 'range', 'milestone', 'grade']);
export const polarityMethod = z.enum(['linear', 'ratio', 'ordinal', 'reached']);
export const aggregation = z.enum(['sum', 'last', 'average', 'annual_only']);
export const entryMode = z.enum(['increment', 'running_total']);
export const frequency = z.enum(['bulanan', 'triwulan', 'semester', 'tahunan']);
export const approvalLevel = z.enum(['kepala_pd', 'bupati']);
export type Polarity = z.infer<typeof polarity>;

const line = (max: number) => z.string().trim().max(max);
const named = z.string().trim().min(1).max(200);

/** A named part of the formula, entered instead of the value. */
export const component = z.strictObject({
  key: z.string().regex(/^[a-z][a-z0-9_]{0,29}$/),
  /** Numerators over denominators, or parts that add up. */
  role: z.enum(['numerator', 'denominator', 'part']),
  name: named, unit: line(60), source: line(300),
  /** Multiplies the entered figure before it is added to others of its role. */
  factor: decimalText,
});
export type Component = z.infer<typeof component>;

export const stage = z.strictObject({ name: z.string().trim().min(1).max(80), value: decimalText });
export const benchmark = z.strictObject({ year: planYear, scope: z.enum(['nasional', 'provinsi', 'kabupaten']), value: decimalText, source: line(300) });
export const evidenceRule = z.strictObject({ kind: z.enum(['file', 'link', 'statement']), label: named, mandatory: z.boolean() });

const cardFields = {
  /** Of this office, unique: `IKU-1`. */
  code: z.string().trim().min(1).max(30),
  name: z.string().trim().min(3).max(500),
  kind: indicatorKind,
  isIku: z.boolean(), isIkk: z.boolean(), isSpm: z.boolean(),
  definition: line(4000), reason: line(2000), formula: line(2000),
  unit: z.string().trim().min(1).max(60), decimals: z.int().min(0).max(4),
  polarity,
  /** `linear` or `ratio` for lower; `ordinal` or `reached` for milestone and grade; null for the others. */
  method: polarityMethod.nullable(),
  aggregation, entryMode, frequency,
  source: line(500), producer: line(300), collection: line(2000),
  evidence: z.array(evidenceRule).max(20),
  /** The post that answers for the figure. */
  postId: z.uuid().nullable(),
  baseline: decimalText.nullable(), baselineWords: line(100).min(1).nullable(), baselineYear: planYear.nullable(),
  components: z.array(component).max(20),
  /** Multiplies the quotient (100 for a percentage); null without denominators. */
  multiplier: decimalText.nullable(),
  /** Of milestone and grade: lowest first. */
  stages: z.array(stage).max(50),
  benchmarks: z.array(benchmark).max(50),
};

const METHODS: Readonly<Partial<Record<Polarity, readonly string[]>>> = { lower: ['linear', 'ratio'], milestone: ['ordinal', 'reached'], grade: ['ordinal', 'reached'] };
const isOrdinal = (kind: Polarity) => kind === 'milestone' || kind === 'grade';
const unique = (values: readonly string[]) => new Set(values).size === values.length;

type Rules = { polarity: Polarity; method: string | null; stages: readonly z.infer<typeof stage>[]; components: readonly Component[]; multiplier: string | null };
const methodFits = (card: Rules) => (METHODS[card.polarity] ? METHODS[card.polarity]?.includes(card.method ?? '') === true : card.method === null);
const stagesFit = ({ polarity: kind, stages }: Rules) => (isOrdinal(kind) ? stages.length >= 2 : stages.length === 0);
const stagesRise = ({ stages }: Rules) => stages.every(({ value }, index) => exact(value).compare(exact(stages[index - 1]?.value ?? '0')) >= (index === 0 ? 0 : 1));

function componentsFit({ polarity: kind, components }: Rules): boolean {
  const has = (role: Component['role']) => components.some((each) => each.role === role);
  if (components.length > 0 && isOrdinal(kind)) return false;
  return has('part') ? !has('numerator') && !has('denominator') : has('numerator') === has('denominator');
}
const multiplierFits = ({ components, multiplier }: Rules) => (multiplier !== null) === components.some(({ role }) => role === 'denominator');

const card = z.strictObject(cardFields);
/** Texts may be empty while it is a draft; the findings say what is missing. */
export const cardInput = card
  .refine(methodFits, { path: ['method'], error: 'indicator.method' })
  .refine(stagesFit, { path: ['stages'], error: 'indicator.stages' })
  .refine(({ stages }) => unique(stages.map((each) => each.name)), { path: ['stages'], error: 'scale.twice' })
  .refine(stagesRise, { path: ['stages'], error: 'scale.order' })
  .refine(({ components }) => unique(components.map((each) => each.key)), { path: ['components'], error: 'indicator.component-twice' })
  .refine(componentsFit, { path: ['components'], error: 'indicator.components' })
  .refine(multiplierFits, { path: ['multiplier'], error: 'indicator.multiplier' })
  .refine(({ benchmarks }) => unique(benchmarks.map((each) => `${each.year} ${each.scope}`)), { path: ['benchmarks'], error: 'indicator.benchmark-twice' })
  .refine(({ baseline, baselineWords }) => baseline === null || baselineWords === null, { path: ['baseline'], error: 'target.one-kind' });
export type Card = z.infer<typeof card>;

export const qualityFinding = z.strictObject({
  code: z.enum(['no-measure-word', 'unit-differs', 'no-definition', 'no-formula', 'no-source', 'no-post', 'no-baseline', 'target-is-baseline', 'activity-word',
    'no-target', 'no-components', 'iku-changed']),
  field: z.string(),
});
export type QualityFinding = z.infer<typeof qualityFinding>;

export const versionLine = z.strictObject({
  id: z.uuid(), no: z.int(), name: z.string(), status: indicatorStatus,
  from: quarterPoint,
  /** Last quarter in which it holds; null: open. */
  until: quarterPoint.nullable(),
  /** A period was measured by it: it stays as it is. */
  frozen: z.boolean(),
  changeReason: z.string().nullable(),
});
export type VersionLine = z.infer<typeof versionLine>;

export const approval = z.strictObject({ level: approvalLevel, number: z.string().trim().min(1).max(100), date: z.iso.date() });

export const indicatorCard = z.strictObject({
  indicatorId: z.uuid(),
  version: versionLine.extend({ revision: z.int() }),
  /** Newest first, this one among them. */
  versions: z.array(versionLine),
  card,
  postTitle: z.string().nullable(),
  approval: approval.nullable(),
  /** From the node upwards: its program or sasaran, its tujuan. Empty where the newest plan version dropped the node. */
  path: z.array(z.strictObject({ nodeId: z.uuid(), level: z.string(), code: z.string().nullable(), name: z.string() })),
  /** In the newest version of the plan. */
  planVersionId: z.uuid().nullable(),
  targets: z.array(targetCell),
  findings: z.array(qualityFinding),
  targetFindings: z.array(z.strictObject({ year: z.int(), code: targetFinding })),
  sampleSource: z.string().nullable(),
  abilities: z.strictObject({ edit: z.boolean(), version: z.boolean(), check: z.boolean(), approve: z.boolean(), retire: z.boolean() }),
});
export type IndicatorCard = z.infer<typeof indicatorCard>;

export const ikuRow = z.strictObject({
  indicatorId: z.uuid(), versionId: z.uuid(), code: z.string(),
  sasaran: z.string(), name: z.string(), unit: z.string(), reason: z.string(), formula: z.string(), source: z.string(),
  post: z.string().nullable(), status: indicatorStatus, approval: approval.nullable(),
  baseline: decimalText.nullable(), baselineWords: z.string().nullable(), baselineYear: z.int().nullable(), decimals: z.int(),
  /** Of whole years. */
  targets: z.array(targetCell),
});
export type IkuRow = z.infer<typeof ikuRow>;
export const ikuTable = z.strictObject({ year: z.int(), quarter: z.int(), rows: z.array(ikuRow) });
export type IkuTable = z.infer<typeof ikuTable>;

export const newIndicator = z.strictObject({ nodeId: z.uuid(), from: quarterPoint, card: cardInput });
export type NewIndicator = z.infer<typeof newIndicator>;
/** `id` is the version's; `revision` its own. */
const onIndicator = { id: z.uuid(), revision: z.int().min(1) };
export const indicatorEdit = z.strictObject({ ...onIndicator, card: cardInput });
export type IndicatorEdit = z.infer<typeof indicatorEdit>;
export const indicatorStep = z.strictObject(onIndicator);
export type IndicatorStep = z.infer<typeof indicatorStep>;
export const indicatorApproval = z.strictObject({ ...onIndicator, approval });
export type IndicatorApproval = z.infer<typeof indicatorApproval>;
/** `last`: the last quarter in which an approved version held; a card that was never approved just goes. */
export const indicatorRetirement = z.strictObject({ ...onIndicator, last: quarterPoint });
export type IndicatorRetirement = z.infer<typeof indicatorRetirement>;
/** A copy that holds from a quarter on, to be edited; when it is approved, the version before it ends with the quarter before. */
export const nextVersion = z.strictObject({ ...onIndicator, from: quarterPoint, reason: z.string().trim().min(5).max(1000) });
export type NextVersion = z.infer<typeof nextVersion>;

export const indicatorState = z.strictObject({ indicatorId: z.uuid(), versionId: z.uuid(), status: indicatorStatus, revision: z.int() });
export type IndicatorState = z.infer<typeof indicatorState>;

const post = (path: `/${string}`, summary: string) => oc.route({ method: 'POST', path, summary });

export const indicatorContract = {
  card: oc.route({ method: 'GET', path: '/indicators/{id}', summary: 'The card of an indicator, by default of its newest version' })
    .input(z.strictObject({ id: z.uuid(), version: z.uuid().optional() })).output(indicatorCard),
  iku: oc.route({ method: 'GET', path: '/iku', summary: 'The IKU that hold in a quarter, as the official table' })
    .input(z.strictObject({ year: planYear, quarter: quarterNumber })).output(ikuTable),
  add: post('/indicators', 'Add an indicator to a node').input(newIndicator).output(indicatorState),
  edit: oc.route({ method: 'PUT', path: '/indicator-versions/{id}', summary: 'Write the card of a version that is not approved' })
    .input(indicatorEdit).output(indicatorState),
  next: post('/indicator-versions/{id}/successors', 'Begin a version that holds from a quarter on').input(nextVersion).output(indicatorState),
  check: post('/indicator-versions/{id}/check', 'Check a card').input(indicatorStep).output(indicatorState),
  approve: post('/indicator-versions/{id}/approval', 'Approve a checked card').input(indicatorApproval).output(indicatorState),
  retire: post('/indicator-versions/{id}/retirement', 'Retire an indicator').input(indicatorRetirement).output(indicatorState),
};

export const indicatorRefusals = {
  /** A document to be signed prints a checked card otherwise than it stands. */
  'iku.printed-otherwise': 409,
  'indicator.not-found': 404,
  'indicator.changed': 409,
  'indicator.code-taken': 409,
  'indicator.fixed': 409,
  'indicator.version-open': 409,
  'indicator.version-order': 422,
  'indicator.not-draft': 409,
  'indicator.not-checked': 409,
  'indicator.retired': 409,
  'indicator.incomplete': 422,
  'indicator.post-unknown': 422,
} as const;
