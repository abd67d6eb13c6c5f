/** Pagu, or the realisasi of a quarter, as a workbook: it goes out, comes back, is shown as a difference and applied as a whole. */
import { oc } from '@orpc/contract';
import { z } from 'zod';
import { planStage, planYear, quarterNumber } from '#contract/plan/plan';
import { decimalText } from '#pure/decimal';
import { entryMode, sheetState } from './budget.contract.ts';

/** `quarter` of a pagu: from which it holds, 1 for murni. */
export const workbookOrder = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('ceiling'), year: planYear, quarter: quarterNumber, stage: planStage })
    .refine(({ stage, quarter }) => stage === 'perubahan' || quarter === 1, { path: ['quarter'], error: 'ceiling.from-quarter' }),
  z.strictObject({ kind: z.literal('spending'), year: planYear, quarter: quarterNumber, mode: entryMode }),
]);
export type WorkbookOrder = z.infer<typeof workbookOrder>;

export const workbookLine = z.strictObject({
  code: z.string(), level: z.enum(['program', 'kegiatan', 'sub_kegiatan']), name: z.string().nullable(),
  /** Pagu in force beside a realisasi; the pagu murni beside its change. To the quarter before beside a realisasi. */
  ceiling: decimalText.nullable(), before: z.strictObject({ spent: decimalText.nullable(), physical: decimalText.nullable() }),
  /** What stands in the open cells. */
  amount: decimalText.nullable(), spent: decimalText.nullable(), physical: decimalText.nullable(),
  verified: z.boolean(), returned: z.string().nullable(),
});
export type WorkbookLine = z.infer<typeof workbookLine>;

/** What the file is written from. */
export const madeWorkbook = z.strictObject({ id: z.uuid(), order: workbookOrder, lines: z.array(workbookLine) });
export type MadeWorkbook = z.infer<typeof madeWorkbook>;

/** `fileId`: one's own upload of `POST /api/files`; `choices`: of the readings of a doubtful number, by the cell of the sheet. */
export const workbookUpload = z.strictObject({
  fileId: z.uuid(), choices: z.array(z.strictObject({ cell: z.string().regex(/^[A-Z]\d{1,5}$/), chosen: decimalText })).max(4000).default([]),
});
export type WorkbookUpload = z.infer<typeof workbookUpload>;

export const workbookField = z.enum(['amount', 'spent', 'physical']);
export type WorkbookField = z.infer<typeof workbookField>;

export const workbookCell = z.strictObject({
  cell: z.string(), code: z.string(), name: z.string().nullable(),
  /** Null where the row is none of this workbook. */
  field: workbookField.nullable(),
  kind: z.enum(['new', 'changed', 'refused']),
  /** What stands, what the file says as it is written there, and what would stand: null takes it away. */
  before: decimalText.nullable(), typed: z.string(), after: decimalText.nullable(),
  /** `paste.doubtful` and `workbook.inexact` offer `params.readings` to choose from. */
  issue: z.strictObject({ code: z.string(), params: z.record(z.string(), z.unknown()).optional() }).nullable(),
});
export type WorkbookCell = z.infer<typeof workbookCell>;

export const workbookPreview = z.strictObject({
  order: workbookOrder, fileName: z.string(),
  counts: z.strictObject({ new: z.int(), changed: z.int(), unchanged: z.int(), refused: z.int() }),
  /** In the order of the sheet; unchanged ones are only counted. */
  cells: z.array(workbookCell),
});
export type WorkbookPreview = z.infer<typeof workbookPreview>;

export const appliedWorkbook = sheetState.extend({ applied: z.int() });
export type AppliedWorkbook = z.infer<typeof appliedWorkbook>;

const post = (path: `/${string}`, summary: string) => oc.route({ method: 'POST', path, summary });

export const workbookContract = {
  make: post('/budget/workbooks', 'Make a workbook of pagu or realisasi').input(workbookOrder).output(z.file()),
  preview: post('/budget/workbooks/preview', 'Say what a budget workbook that came back would change; stores nothing').input(workbookUpload).output(workbookPreview),
  apply: post('/budget/workbooks/application', 'Take a budget workbook that came back, all or nothing; the file stays with its figures').input(workbookUpload).output(appliedWorkbook),
};

export const workbookRefusals = {
  /** Somebody changed the sheet since the workbook was made. */
  'budget-workbook.older': 409,
  /** No sub kegiatan is known for the period. */
  'budget-workbook.empty': 422,
} as const;
