/** One indicator of one unit in one round: what is asked, what stood before, what is typed, entered, released and verified. */
import { oc } from '@orpc/contract';
import { z } from 'zod';
import { aggregation, component, entryMode, evidenceRule, frequency, polarity, polarityMethod, stage } from '#contract/plan/indicator';
import { decimalText, exact } from '#pure/decimal';
import { achievementAnswer } from './achievement.contract.ts';
import { evidenceLine } from './evidence.contract.ts';
import { by, cellState, roundLine } from './round.contract.ts';

const instant = z.iso.datetime();
const longText = z.string().trim().max(4000);

/** Where a figure came in. */
export const origin = z.enum(['form', 'paste', 'workbook', 'offline', 'correction', 'sample']);
export type Origin = z.infer<typeof origin>;
/** `missing` is never zero. */
export const valueState = z.enum(['missing', 'zero', 'filled', 'not_applicable', 'disputed']);
export type ValueState = z.infer<typeof valueState>;

export const narrative = z.strictObject({ supporting: longText, hindering: longText, followUp: longText });
export type Narrative = z.infer<typeof narrative>;

/** Field of a draft: the value, words (a stage or grade), a part of the narrative, or `component.<key>`. */
export const draftField = z.string().max(60).regex(/^(value|words|supporting|hindering|followUp|component\.[a-z][a-z0-9_]{0,29})$/);
/** As typed, also what cannot be read as a number yet: nothing typed is lost. */
const draftText = z.string().max(4000);

export const cellDraft = z.strictObject({ field: draftField, value: draftText, revision: z.int(), by, at: instant });
export type CellDraft = z.infer<typeof cellDraft>;

/** Figures as plain decimals with a point. */
export const cellActual = z.strictObject({
  /** Counts up with every entry. */
  no: z.int(),
  state: valueState, value: decimalText.nullable(), words: z.string().nullable(), components: z.record(z.string(), decimalText).nullable(),
  narrative,
  /** Why it is not applicable. */
  reason: z.string().nullable(),
  origin, at: instant, by: by.nullable(),
});
export type CellActual = z.infer<typeof cellActual>;

/** What stood in an earlier period, shown beside the field. */
export const pastActual = cellActual.pick({ state: true, value: true, words: true, components: true, narrative: true }).extend({ year: z.int(), quarter: z.int() });
export type PastActual = z.infer<typeof pastActual>;

/** What the unit should look at before it sends; none of them refuses. `field` as in a draft. */
export const cellWarning = z.strictObject({
  code: z.enum(['same-as-last-quarter', 'same-as-last-year', 'same-text-last-quarter', 'same-text-last-year', 'outlier', 'falling-total', 'target-low', 'no-narrative']),
  field: draftField,
});
export type CellWarning = z.infer<typeof cellWarning>;

export const cellTarget = z.strictObject({ value: decimalText.nullable(), low: decimalText.nullable(), high: decimalText.nullable(), words: z.string().nullable() });
export type CellTarget = z.infer<typeof cellTarget>;

/** Of a draft where it can be read: the computed value, what it would achieve to date, and what to look at. */
export const draftWorth = z.strictObject({ value: decimalText.nullable(), achievement: achievementAnswer.nullable(), warnings: z.array(cellWarning) });
export type DraftWorth = z.infer<typeof draftWorth>;

export const cellLine = z.strictObject({
  roundId: z.uuid(), unitId: z.uuid(), unit: z.string(),
  /** Of the card in force in this quarter; `indicatorVersionId` names the cell. */
  indicatorVersionId: z.uuid(), indicatorId: z.uuid(), code: z.string(), name: z.string(), node: z.string(), isIku: z.boolean(),
  unitName: z.string(), decimals: z.int(), polarity, method: polarityMethod.nullable(), aggregation, entryMode, frequency,
  definition: z.string(), formula: z.string(), source: z.string(),
  components: z.array(component), multiplier: decimalText.nullable(), stages: z.array(stage),
  evidenceRules: z.array(evidenceRule),
  /** Of this quarter, of the whole year, and from January to this quarter. */
  target: z.strictObject({ quarter: cellTarget.nullable(), year: cellTarget.nullable(), toDate: decimalText.nullable() }),
  lastQuarter: pastActual.nullable(), lastYear: pastActual.nullable(),
  state: cellState,
  /** Every write to the cell but autosave says which state was seen; another in between is `cell.stale`. */
  revision: z.int(),
  dueAt: instant,
  /** Entered after it was due; `overdue`: due and not entered. */
  late: z.boolean(), overdue: z.boolean(),
  entered: cellActual.nullable(),
  drafts: z.array(cellDraft),
  /** Of what is typed over what stands entered; null: nothing is typed. */
  worth: draftWorth.nullable(),
  returnedReason: z.string().nullable(),
  released: z.strictObject({ by, at: instant }).nullable(),
  verified: z.strictObject({ by, at: instant }).nullable(),
  /** From January to this quarter, of what is entered; printed with the cap of the setting. */
  actualToDate: decimalText.nullable(),
  achievement: achievementAnswer,
  evidence: z.array(evidenceLine),
  /** Labels of mandatory evidence that is not there: a gate of entering. */
  missingEvidence: z.array(z.string()),
  warnings: z.array(cellWarning),
  abilities: z.strictObject({
    save: z.boolean(), enter: z.boolean(), release: z.boolean(), verify: z.boolean(), return: z.boolean(),
    addEvidence: z.boolean(), correct: z.boolean(),
  }),
});
export type CellLine = z.infer<typeof cellLine>;

export const cellForm = z.strictObject({
  round: roundLine,
  unit: z.strictObject({ id: z.uuid(), name: z.string(), dueAt: instant, exception: z.string().nullable() }),
  /** Whether the head of the unit releases before the Kasubbag sees it, and who that is. */
  release: z.strictObject({ byHead: z.boolean(), headPost: z.string().nullable() }),
  /** In the order of the plan. */
  lines: z.array(cellLine),
});
export type CellForm = z.infer<typeof cellForm>;

/** What units sent and nobody has judged yet. */
export const verificationQueue = z.strictObject({ round: roundLine, lines: z.array(cellLine) });
export type VerificationQueue = z.infer<typeof verificationQueue>;

/** `revision` 0: the field was never saved. An older one is `cell.draft-stale`, with the saved fields in `params.drafts`. */
export const cellSave = z.strictObject({
  id: z.uuid(), indicatorVersionId: z.uuid(),
  fields: z.array(z.strictObject({ field: draftField, value: draftText, revision: z.int().min(0) })).min(1).max(40),
  origin: z.enum(['form', 'paste', 'offline']).default('form'),
});
export type CellSave = z.infer<typeof cellSave>;

export const savedCell = draftWorth.extend({ state: cellState, revision: z.int(), drafts: z.array(cellDraft) });
export type SavedCell = z.infer<typeof savedCell>;

/** A figure is kept with 20 significant digits: more of them are refused, never cut. */
export const enteredText = decimalText.refine((text) => exact(exact(text).toText()).compare(exact(text)) === 0, 'decimal.precision');

const cell = { indicatorVersionId: z.uuid(), revision: z.int().min(1) };

/** With components the value is computed and stays null here; a grade or milestone is entered in words. */
export const cellEntry = z.strictObject({
  ...cell,
  value: enteredText.nullable().default(null), words: z.string().trim().min(1).max(100).nullable().default(null),
  components: z.record(z.string().max(30), decimalText).nullable().default(null),
  narrative,
  origin: z.enum(['form', 'paste', 'offline']).default('form'),
});
export type CellEntry = z.infer<typeof cellEntry>;

/** All or nothing: one refused cell refuses the block, with an issue per cell (`cells.<index>.<field>`). */
export const cellEntries = z.strictObject({ id: z.uuid(), cells: z.array(cellEntry).min(1).max(200) });
export type CellEntries = z.infer<typeof cellEntries>;
export const cellNotApplicable = z.strictObject({ id: z.uuid(), ...cell, reason: z.string().trim().min(10).max(1000) });
export type CellNotApplicable = z.infer<typeof cellNotApplicable>;

/** A block copied from a spreadsheet into the drafts of one unit, as typed there. `revision` of the draft field, as in autosave. */
export const cellPaste = z.strictObject({
  id: z.uuid(),
  cells: z.array(z.strictObject({
    indicatorVersionId: z.uuid(), field: draftField, text: draftText, revision: z.int().min(0),
    /** What a person chose of the readings of a doubtful number. */
    chosen: decimalText.optional(),
  })).min(1).max(2000),
});
export type CellPaste = z.infer<typeof cellPaste>;
export const pasted = z.strictObject({ cells: z.array(z.strictObject({ indicatorVersionId: z.uuid(), field: draftField, value: z.string(), revision: z.int() })) });
export type Pasted = z.infer<typeof pasted>;

export const cellStep = z.strictObject({ id: z.uuid(), cells: z.array(z.strictObject(cell)).min(1).max(500) });
export type CellStep = z.infer<typeof cellStep>;
export const cellReturn = z.strictObject({ id: z.uuid(), cells: z.array(z.strictObject({ ...cell, reason: z.string().trim().min(5).max(1000) })).min(1).max(200) });
export type CellReturn = z.infer<typeof cellReturn>;

export const cellStates = z.strictObject({ cells: z.array(z.strictObject({ indicatorVersionId: z.uuid(), state: cellState, revision: z.int() })) });
export type CellStates = z.infer<typeof cellStates>;

const post = (path: `/${string}`, summary: string) => oc.route({ method: 'POST', path, summary });

export const cellContract = {
  form: oc.route({ method: 'GET', path: '/rounds/{id}/forms/{unitId}', summary: 'The form of one unit in a round' })
    .input(z.strictObject({ id: z.uuid(), unitId: z.uuid() })).output(cellForm),
  queue: oc.route({ method: 'GET', path: '/rounds/{id}/queue', summary: 'What units sent and is to be verified' })
    .input(z.strictObject({ id: z.uuid() })).output(verificationQueue),
  see: post('/rounds/{id}/forms/{unitId}/sightings', 'Say that somebody of the unit has opened its form')
    .input(z.strictObject({ id: z.uuid(), unitId: z.uuid() })).output(cellStates),
  save: oc.route({ method: 'PUT', path: '/rounds/{id}/cells/{indicatorVersionId}/draft', summary: 'Save what is typed in one cell, field by field' })
    .input(cellSave).output(savedCell),
  paste: post('/rounds/{id}/pasted', 'Put a copied block into the drafts, all or nothing').input(cellPaste).output(pasted),
  enter: post('/rounds/{id}/entries', 'Enter figures: the unit stands by them').input(cellEntries).output(cellStates),
  notApplicable: post('/rounds/{id}/cells/{indicatorVersionId}/inapplicability', 'Say that a figure is not applicable in this quarter')
    .input(cellNotApplicable).output(cellStates),
  release: post('/rounds/{id}/releases', 'Release entered figures of the own unit to the verifier').input(cellStep).output(cellStates),
  verify: post('/rounds/{id}/verifications', 'Verify released figures').input(cellStep).output(cellStates),
  return: post('/rounds/{id}/returns', 'Return single figures with a reason').input(cellReturn).output(cellStates),
};

/**
 * `cell.refused` carries the issues; their codes: `cell.not-found`, `cell.stale`, `cell.state`, `cell.value-missing`, `cell.value-computed`,
 * `cell.words-not-for-figure`, `cell.components-missing`, `cell.component-unknown`, `cell.zero-denominator`, `cell.words-missing`, `grade.unknown`, `cell.evidence-missing`,
 * `cell.own`, `running-total.falling`, and of a block `paste.doubtful` (params.readings), `paste.text`, `cell.draft-stale`.
 */
export const cellRefusals = {
  'cell.not-found': 404,
  'cell.refused': 422,
  'cell.own': 403,
  /** Somebody else wrote the cell meanwhile: `params.cells` says how it stands now. */
  'cell.stale': 409,
  'cell.draft-stale': 409,
  'running-total.falling': 422,
} as const;
