/** Workbooks that went out, and what one that came back would change. */
import { createHash } from 'node:crypto';
import type { Reader } from '../../kernel/db.ts';
import { ownFile } from '../../kernel/file-routes.ts';
import type { FileStore } from '../../kernel/files.ts';
import type { Query } from '../../kernel/http.ts';
import { readUploaded, WORKBOOK_MEDIA, writeSpreadsheet } from '../document/index.ts';
import type { Actor, HeldPost } from '#pure/actor';
import { must, refuse } from '#pure/refusal';
import type { CellForm } from './cell.contract.ts';
import { formOf } from './cell.queries.ts';
import { ownersOf } from './owner.queries.ts';
import { enteringPost } from './performance.policy.ts';
import { mustBeOpen } from './round.rules.ts';
import type { PredicateScale } from './scale.contract.ts';
import type { MadeWorkbook, WorkbookOrder, WorkbookPreview, WorkbookUpload } from './workbook.contract.ts';
import { type Difference, difference, returnedBook, type ReturnedBook } from './workbook.rules.ts';
import { type Base, baseOf, bookOf } from './workbook-sheet.rules.ts';

export const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');

/** Ties the hidden sheet to the row of the workbook: whoever rewrites it makes it another. */
export function sourceHash(id: string, base: Base): string {
  const sorted = (fields: Readonly<Record<string, unknown>>) => Object.entries(fields).sort(([one], [other]) => (one < other ? -1 : 1));
  return sha256(JSON.stringify([id, sorted(base).map(([key, fields]) => [key, sorted(fields as Base[string])])]));
}

/** The workbook as it goes out. */
export async function fileOf({ id, due, form }: MadeWorkbook): Promise<File> {
  const bytes = await writeSpreadsheet(bookOf(form, { id, base: baseOf(form.lines, sha256) }, due));
  const unit = form.unit.name.toLowerCase().replace(/[^a-z0-9]+/g, '-').replace(/^-|-$/g, '').slice(0, 60);
  return new File([new Uint8Array(bytes)], `isian-${form.round.year}-tw${form.round.quarter}-${unit}.xlsx`, { type: WORKBOOK_MEDIA });
}

export interface Upload { readonly id: string; readonly name: string; readonly hash: string; readonly book: ReturnedBook }

/** One's own upload, read; before any transaction, since a large one takes a moment. */
export const uploadOf: Query<{ fileId: string }, { id: string; name: string; hash: string }> = async ({ reader, actor }, { fileId }) => {
  const file = await ownFile(reader, fileId, actor.personId);
  if (!file) throw refuse('workbook.file-unknown', {}, [{ field: 'fileId', code: 'workbook.file-unknown' }]);
  return file;
};

export async function readUpload(files: FileStore, file: { id: string; name: string; hash: string }): Promise<Upload> {
  return { ...file, book: must(returnedBook(await readUploaded(files, file.hash))) };
}

/** How often a round was opened again. */
export async function reopeningsOf(reader: Reader, roundId: string): Promise<number> {
  const { count } = await reader.db.selectFrom('performance.correction').where('office_id', '=', reader.office).where('round_id', '=', roundId).where('kind', '=', 'reopening')
    .select((of) => of.fn.countAll<string>().as('count')).executeTakeFirstOrThrow();
  return Number(count);
}

interface Ask { readonly reader: Reader; readonly actor: Actor; readonly now: Date }

interface Compared { readonly form: CellForm; readonly post: HeldPost; readonly difference: Difference; readonly standing: string }

/** The form that a workbook came back to, and what it would change there. Whoever may fill the form in may ask. */
export async function comparedWith(ask: Ask, scales: readonly PredicateScale[], { id, unitId }: WorkbookOrder, upload: Upload, chosen: WorkbookUpload['choices']): Promise<Compared> {
  const { reader, actor } = ask;
  const form = await formOf(scales)(ask, { id, unitId });
  const owner = (await ownersOf(reader)).get(unitId);
  const post = owner && enteringPost(actor, owner);
  if (!post) throw refuse('performance.not-allowed');
  const closed = mustBeOpen(form.round.status);
  if (closed) throw closed;
  await mustBelong(reader, { id, unitId }, upload.book);
  return {
    form, post, difference: difference(form.lines, upload.book, new Map(chosen.map((each) => [each.cell, each.chosen])), sha256),
    standing: sha256(JSON.stringify([upload.hash, form.lines.map((line) => [line.indicatorVersionId, line.revision, line.state, line.drafts.map(({ field, revision }) => [field, revision])])])),
  };
}

/** Refuses a workbook of another office, unit or round, one that is older than the round as it was opened last, and one that was tampered with. */
async function mustBelong(reader: Reader, { id, unitId }: WorkbookOrder, book: ReturnedBook): Promise<void> {
  const made = await reader.db.selectFrom('performance.workbook').where('office_id', '=', reader.office).where('id', '=', book.id)
    .select(['round_id', 'unit_id', 'revision', 'hash']).executeTakeFirst();
  if (!made) throw refuse('workbook.foreign');
  if (made.round_id !== id) throw refuse('workbook.other-round');
  if (made.unit_id !== unitId) throw refuse('workbook.other-unit');
  if (made.hash !== sourceHash(book.id, book.base)) throw refuse('workbook.damaged');
  if (made.revision !== await reopeningsOf(reader, id)) throw refuse('workbook.older');
}

export function previewOf(scales: readonly PredicateScale[], upload: Upload): Query<WorkbookUpload, WorkbookPreview> {
  return async (ask, input) => {
    const { difference: { cells, unchanged }, standing } = await comparedWith(ask, scales, input, upload, input.choices);
    const count = (kind: string) => cells.filter((each) => each.kind === kind).length;
    return {
      workbookId: upload.book.id, fileName: upload.name, standing, cells: [...cells],
      counts: { new: count('new'), changed: count('changed'), unchanged, refused: count('refused') },
    };
  };
}
