/** Budget workbooks that went out, and what one that came back would change. */
import type { Reader } from '../../kernel/db.ts';
import { ownFile } from '../../kernel/file-routes.ts';
import type { FileStore } from '../../kernel/files.ts';
import type { Query } from '../../kernel/http.ts';
import { readUploaded, WORKBOOK_MEDIA, writeSpreadsheet } from '../document/index.ts';
import type { Actor } from '#pure/actor';
import { must, Refusal, refuse } from '#pure/refusal';
import { type ReadSheet, sourceOf } from '#contract/document/sheet';
import type { BudgetRow, BudgetTable } from './budget.contract.ts';
import { enteringPost } from './budget.policy.ts';
import { budgetTableOf } from './budget.queries.ts';
import { ceilingIn, entriesOf, linesOf } from './line.queries.ts';
import { listedIn } from './listed.queries.ts';
import { checkCeilings, checkSpending } from './spending.rules.ts';
import { changedRows, difference, withIssues } from './workbook.rules.ts';
import { bookOf, MARK } from './workbook-sheet.rules.ts';
import type { MadeWorkbook, WorkbookCell, WorkbookLine, WorkbookOrder, WorkbookPreview, WorkbookUpload } from './workbook.contract.ts';

interface Ask { readonly reader: Reader; readonly actor: Actor; readonly now: Date }

/** The workbook as it goes out. */
export async function fileOf(made: MadeWorkbook): Promise<File> {
  const { order: { kind, year, quarter } } = made;
  const bytes = await writeSpreadsheet(bookOf(made));
  return new File([new Uint8Array(bytes)], kind === 'ceiling' ? `pagu-${year}.xlsx` : `realisasi-${year}-tw${quarter}.xlsx`, { type: WORKBOOK_MEDIA });
}

/** What a workbook shows now, and the revision of the sheet it belongs to. */
export async function standingOf(ask: Ask, order: WorkbookOrder): Promise<{ lines: WorkbookLine[]; revision: number }> {
  const { year, quarter } = order;
  const table = await budgetTableOf(ask, { year, quarter, ...(order.kind === 'ceiling' ? { stage: order.stage } : {}) });
  const murni = new Map((await linesOf(ask.reader, year)).map((line) => [line.code, ceilingIn(line, 'murni')?.amount ?? null]));
  return {
    lines: table.rows.map((row) => ({
      code: row.code, level: row.level, name: row.name, before: row.before, ...entered(order, row),
      ceiling: order.kind === 'ceiling' ? murni.get(row.code) ?? null : row.ceiling,
    })),
    revision: revisionOf(order, table),
  };
}

const revisionOf = ({ kind }: WorkbookOrder, { revisions }: BudgetTable) => (kind === 'ceiling' ? revisions.ceiling : revisions.spending);

/** What was entered in another way, for the quarter alone or from January on, does not stand in these cells. */
function entered(order: WorkbookOrder, { entries, ceiling, ceilingStage }: BudgetRow): Pick<WorkbookLine, 'amount' | 'spent' | 'physical' | 'verified' | 'returned'> {
  if (order.kind === 'ceiling') return { amount: ceilingStage === order.stage ? ceiling : null, spent: null, physical: null, verified: false, returned: null };
  const entry = entries.find(({ quarter }) => quarter === order.quarter);
  const same = entry?.mode === order.mode || entry?.state === 'verified';
  return { amount: null, spent: same ? entry?.spent ?? null : null, physical: same ? entry?.physical ?? null : null, verified: entry?.state === 'verified', returned: entry?.state === 'returned' ? entry.reason : null };
}

export interface Upload { readonly id: string; readonly name: string; readonly hash: string; readonly sheets: readonly ReadSheet[] }

export const uploadOf: Query<{ fileId: string }, Omit<Upload, 'sheets'>> = async ({ reader, actor }, { fileId }) => {
  if (!enteringPost(actor)) throw refuse('budget.not-allowed');
  const file = await ownFile(reader, fileId, actor.personId);
  if (!file) throw refuse('workbook.file-unknown', {}, [{ field: 'fileId', code: 'workbook.file-unknown' }]);
  return file;
};

/** Before any transaction, since a large one takes a moment. */
export const readUpload = async (files: FileStore, file: Omit<Upload, 'sheets'>): Promise<Upload> => ({ ...file, sheets: await readUploaded(files, file.hash) });

export interface Compared { readonly order: WorkbookOrder; readonly revision: number; readonly rows: ReturnType<typeof changedRows>; readonly cells: readonly WorkbookCell[]; readonly unchanged: number }

/** Refuses what is no workbook of this office, and one whose sheet changed since it was made. */
export async function comparedWith(ask: Ask, upload: Upload, choices: WorkbookUpload['choices']): Promise<Compared> {
  if (!enteringPost(ask.actor)) throw refuse('budget.not-allowed');
  const source = sourceOf(upload.sheets, MARK);
  if (!source) throw refuse('workbook.not-ours');
  const made = await madeOf(ask.reader, source.id);
  const { lines, revision } = await standingOf(ask, made.order);
  if (revision !== made.revision) throw refuse('budget-workbook.older');
  const found = must(difference(made.order, lines, upload.sheets, new Map(choices.map(({ cell, chosen }) => [cell, chosen]))));
  const rows = changedRows(lines, found.cells);
  const checked = await checkedRows(ask.reader, made.order, rows);
  return { order: made.order, revision, rows, cells: withIssues(found.cells, rows, checked instanceof Refusal ? checked.issues : []), unchanged: found.unchanged };
}

async function madeOf(reader: Reader, id: string): Promise<{ order: WorkbookOrder; revision: number }> {
  const row = await reader.db.selectFrom('budget.workbook').where('office_id', '=', reader.office).where('id', '=', id)
    .select(['kind', 'year', 'quarter', 'stage', 'entry_mode', 'revision']).executeTakeFirst();
  if (!row) throw refuse('workbook.foreign');
  const { kind, year, quarter, stage, entry_mode: mode, revision } = row;
  return { order: (kind === 'ceiling' ? { kind, year, quarter, stage } : { kind, year, quarter, mode }) as WorkbookOrder, revision };
}

/** The rules of every other block of pagu or realisasi. */
async function checkedRows(reader: Reader, order: WorkbookOrder, rows: ReturnType<typeof changedRows>) {
  const { listed } = await listedIn(reader, order.year, order.quarter, rows.map(({ code }) => code));
  if (order.kind === 'ceiling') return checkCeilings(rows, { listed });
  const stored = Map.groupBy(await entriesOf(reader, order.year), ({ code }) => code);
  return checkSpending({ rows, quarter: order.quarter, mode: order.mode }, { listed, stored });
}

export const previewOf = (upload: Upload): Query<WorkbookUpload, WorkbookPreview> => async (ask, { choices }) => {
  const { order, cells, unchanged } = await comparedWith(ask, upload, choices);
  const count = (kind: WorkbookCell['kind']) => cells.filter((each) => each.kind === kind).length;
  return { order, fileName: upload.name, counts: { new: count('new'), changed: count('changed'), unchanged, refused: count('refused') }, cells: [...cells] };
};
