/** The form of a unit as a workbook: it goes out, comes back, is shown as a difference and applied to the drafts as a whole. */
import { oc } from '@orpc/contract';
import { z } from 'zod';
import { decimalText } from '#pure/decimal';
import { cellForm, draftField } from './cell.contract.ts';

const ofUnit = { id: z.uuid(), unitId: z.uuid() };
const address = z.string().regex(/^[A-Z]{1,2}\d{1,5}$/);

export const workbookOrder = z.strictObject(ofUnit);
export type WorkbookOrder = z.infer<typeof workbookOrder>;

/** What the file is written from. */
export const madeWorkbook = z.strictObject({ id: z.uuid(), due: z.string(), form: cellForm });
export type MadeWorkbook = z.infer<typeof madeWorkbook>;

/** What a person chose of the readings of a doubtful number, by the cell of the sheet. */
const choices = z.array(z.strictObject({ cell: address, chosen: decimalText })).max(2000).default([]);

/** `fileId`: one's own upload of `POST /api/files`. */
export const workbookUpload = z.strictObject({ ...ofUnit, fileId: z.uuid(), choices });
export type WorkbookUpload = z.infer<typeof workbookUpload>;

/** `standing`: of the preview that was looked at. */
export const workbookApplication = z.strictObject({ ...ofUnit, fileId: z.uuid(), choices, standing: z.string().regex(/^[0-9a-f]{64}$/) });
export type WorkbookApplication = z.infer<typeof workbookApplication>;

export const workbookCell = z.strictObject({
  /** In the sheet: `I7`. */
  cell: z.string(),
  /** Null, with `field`, where the row is none of this form. */
  indicatorVersionId: z.uuid().nullable(), code: z.string(), name: z.string(), field: draftField.nullable(),
  kind: z.enum(['new', 'changed', 'refused']),
  /** What the form holds, what the file says, and what the draft would hold: a number with a point. */
  before: z.string(), typed: z.string(), after: z.string().nullable(),
  /** Why it is refused. `paste.doubtful` and `workbook.inexact` offer `params.readings` to choose from. */
  issue: z.strictObject({ code: z.string(), params: z.record(z.string(), z.unknown()).optional() }).nullable(),
});
export type WorkbookCell = z.infer<typeof workbookCell>;

export const workbookPreview = z.strictObject({
  workbookId: z.uuid(), fileName: z.string(),
  counts: z.strictObject({ new: z.int(), changed: z.int(), unchanged: z.int(), refused: z.int() }),
  /** In the order of the sheet; unchanged ones are only counted. */
  cells: z.array(workbookCell),
  /** Of the form as it stood; goes back with the application. */
  standing: z.string(),
});
export type WorkbookPreview = z.infer<typeof workbookPreview>;

export const appliedWorkbook = z.strictObject({ workbookId: z.uuid(), applied: z.int() });
export type AppliedWorkbook = z.infer<typeof appliedWorkbook>;

const post = (path: `/${string}`, summary: string) => oc.route({ method: 'POST', path, summary });

export const workbookContract = {
  make: post('/rounds/{id}/workbooks/{unitId}', 'Make the workbook of a unit in an open round').input(workbookOrder).output(z.file()),
  preview: post('/rounds/{id}/workbooks/{unitId}/preview', 'Say what a workbook that came back would change; stores nothing').input(workbookUpload).output(workbookPreview),
  apply: post('/rounds/{id}/workbooks/{unitId}/application', 'Put a workbook that came back into the drafts, all or nothing').input(workbookApplication).output(appliedWorkbook),
};

/** Beside those of any workbook. `workbook.refused` carries an issue per refused cell, named by its address; cells may also say `workbook.inexact`, `workbook.changed-since`, `workbook.cell-kind`, `workbook.cell-long`. */
export const workbookRefusals = {
  'workbook.damaged': 422,
  'workbook.other-unit': 422,
  'workbook.other-round': 422,
  /** The round was locked and opened again since it was made. */
  'workbook.older': 409,
  /** The form changed since the preview. */
  'workbook.stale': 409,
} as const;
