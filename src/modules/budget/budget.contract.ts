/** Pagu and realisasi of a year as one table: sub kegiatan as entered, kegiatan and programs as their sums. Domain reference D.6, F.7. */
import { oc } from '@orpc/contract';
import { z } from 'zod';
import { planStage, planYear, quarterNumber } from '#contract/plan/plan';
import { decimalText, exact } from '#pure/decimal';

export const budgetLevel = z.enum(['program', 'kegiatan', 'sub_kegiatan']);
export type BudgetLevel = z.infer<typeof budgetLevel>;
export type BudgetStage = z.infer<typeof planStage>;

/** A sub kegiatan with the office's own bidang in front (2.17.01, not X.XX.01); two digits at the end before 2024. */
export const subCode = z.string().regex(/^\d\.\d{2}\.\d{2}\.\d\.\d{2}\.(\d{4}|\d{2})$/);
/** Rupiah, cents at most. */
export const rupiah = decimalText.refine((text) => /^-?\d{1,18}(\.\d{1,2})?$/.test(text), 'money.format');
/** 0 to 100. */
export const share = decimalText.refine((text) => !text.startsWith('-') && exact(text).compare(exact('100')) <= 0, 'percent.range');

export const entryMode = z.enum(['increment', 'running_total']);
export type EntryMode = z.infer<typeof entryMode>;
export const spendingState = z.enum(['entered', 'verified', 'returned']);
export type SpendingState = z.infer<typeof spendingState>;

/** Why there is no figure; it is never shown as 0. */
export const moneyReason = z.enum(['no-ceiling', 'zero-ceiling', 'no-spending', 'earlier-missing', 'incomplete']);
export type MoneyReason = z.infer<typeof moneyReason>;

/** What wants eyes; it refuses nothing. */
export const budgetFinding = z.enum([
  'physical-equals-absorption', 'falling-total', 'falling-physical', 'above-ceiling', 'no-ceiling', 'earlier-missing', 'not-in-plan', 'unknown-code',
]);
export type BudgetFinding = z.infer<typeof budgetFinding>;

/** Every write says which state of the sheet was seen (0: none yet); another one in between is `budget.changed`. */
export const seenSheet = z.int().min(0);
export const sheetState = z.strictObject({ year: z.int(), quarter: z.int(), revision: z.int() });
export type SheetState = z.infer<typeof sheetState>;

/** Where a block comes from: typed in the page, pasted, or out of a file that was uploaded before. */
export const blockSource = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('typed') }),
  z.strictObject({ kind: z.literal('paste') }),
  z.strictObject({ kind: z.literal('file'), fileId: z.uuid() }),
]);
export type BlockSource = z.infer<typeof blockSource>;

const shownSource = z.strictObject({
  kind: z.enum(['typed', 'paste', 'file', 'sample']),
  file: z.strictObject({ id: z.uuid(), name: z.string(), hash: z.string() }).nullable(),
  /** Title of the post that entered it; null for what content brought. */
  by: z.string().nullable(),
  at: z.iso.datetime({ offset: true }),
});

const money = decimalText.nullable();
export const budgetEntry = z.strictObject({
  quarter: z.int(), spent: money, physical: decimalText.nullable(), mode: entryMode, state: spendingState,
  /** Why it came back. */
  reason: z.string().nullable(),
  source: shownSource,
});
export type BudgetEntry = z.infer<typeof budgetEntry>;

const sums = {
  /** In the stage asked for. */
  ceiling: money,
  /** Realisasi from January to the end of the quarter. */
  spent: money,
  /** Percent, 20 digits. */
  absorption: money,
  reason: moneyReason.nullable(),
  /** Sub kegiatan that have pagu or realisasi; those entered and those verified in this quarter. */
  counts: z.strictObject({ of: z.int(), entered: z.int(), verified: z.int() }),
};
export const budgetSum = z.strictObject(sums);
export type BudgetSum = z.infer<typeof budgetSum>;

export const budgetRow = z.strictObject({
  code: z.string(), level: budgetLevel,
  /** Null: the nomenclature does not list the code. */
  name: z.string().nullable(),
  ...sums,
  /** Of a sub kegiatan only, null above: percentages are not added up. To date. */
  physical: decimalText.nullable(),
  /** `murni` in a table of `perubahan` where the change left it as it was. */
  ceilingStage: planStage.nullable(),
  /** To date at the end of the quarter before, within the year. */
  before: z.strictObject({ spent: money, physical: decimalText.nullable() }),
  /** Of the year, by quarter. */
  entries: z.array(budgetEntry),
  findings: z.array(budgetFinding),
  abilities: z.strictObject({ verify: z.boolean(), return: z.boolean() }),
});
export type BudgetRow = z.infer<typeof budgetRow>;

export const budgetTable = z.strictObject({
  year: z.int(), quarter: z.int(),
  /** What was asked for, or what holds in the quarter. */
  stage: planStage,
  /** Stages that have any pagu this year, and the quarter from which each holds. */
  stages: z.array(z.strictObject({ stage: planStage, fromQuarter: z.int() })),
  /** Years that have figures, newest first. */
  years: z.array(z.int()),
  revisions: z.strictObject({ ceiling: z.int(), spending: z.int() }),
  /** Whose figures these are, where content brought them as a sample. */
  sampleSource: z.string().nullable(),
  /** Programs, their kegiatan, their sub kegiatan, by code. */
  rows: z.array(budgetRow),
  total: budgetSum,
  abilities: z.strictObject({ enter: z.boolean(), importCeilings: z.boolean(), verify: z.boolean() }),
});
export type BudgetTable = z.infer<typeof budgetTable>;

export const budgetAsk = z.strictObject({ year: planYear, quarter: quarterNumber, stage: planStage.optional() });
export type BudgetAsk = z.infer<typeof budgetAsk>;

export const budgetContract = {
  table: oc.route({ method: 'GET', path: '/budget', summary: 'Pagu and realisasi of a year up to a quarter' })
    .input(budgetAsk).output(budgetTable),
};

export const budgetRefusals = {
  'budget.not-allowed': 403,
  'budget.changed': 409,
  'budget.file-unknown': 422,
} as const;
