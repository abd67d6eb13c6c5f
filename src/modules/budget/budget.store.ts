import { sql } from 'kysely';
import type { Tx } from '../../kernel/db.ts';
import type { BudgetStage, EntryMode, SheetState } from './budget.contract.ts';
import type { CeilingEntry } from './ceiling.contract.ts';
import type { SpendingEntry } from './spending.contract.ts';

/** Counts a sheet one up; false when it is not in the state that was seen. Who writes next waits here. */
export async function countUp(tx: Tx, { year, quarter, revision: seen }: SheetState): Promise<boolean> {
  const row = seen === 0
    ? await tx.db.insertInto('budget.sheet').values({ office_id: tx.office, year, quarter, revision: 1 })
      .onConflict((conflict) => conflict.doNothing()).returning('revision').executeTakeFirst()
    : await tx.db.updateTable('budget.sheet').set({ revision: seen + 1 })
      .where('office_id', '=', tx.office).where('year', '=', year).where('quarter', '=', quarter).where('revision', '=', seen).returning('revision').executeTakeFirst();
  return row !== undefined;
}

export interface Batch {
  readonly id: string;
  readonly year: number;
  /** 0: pagu. */
  readonly quarter: number;
  readonly kind: 'typed' | 'paste' | 'file' | 'sample';
  readonly file: { readonly id: string; readonly hash: string; readonly name: string } | null;
  readonly sampleSource: string | null;
  readonly rows: number;
  readonly byPerson: string | null;
  readonly byPost: string | null;
  readonly at: Date;
}

export async function insertBatch(tx: Tx, { file, sampleSource, byPerson, byPost, ...batch }: Batch): Promise<void> {
  await tx.db.insertInto('budget.batch').values({
    office_id: tx.office, ...batch, file_id: file?.id ?? null, file_hash: file?.hash ?? null, file_name: file?.name ?? null, sample_source: sampleSource,
    by_person: byPerson, by_post: byPost,
  }).execute();
}

export interface CeilingSheet {
  readonly year: number;
  readonly stage: BudgetStage;
  readonly fromQuarter: number;
  readonly edition: string;
  readonly batchId: string;
}

/** Writes a block of pagu in two statements: what it names goes, what it says comes. */
export async function setCeilings(tx: Tx, { year, stage, fromQuarter, edition, batchId }: CeilingSheet, rows: readonly CeilingEntry[]): Promise<void> {
  await sql`
    delete from budget.ceiling where office_id = ${tx.office}::uuid and year = ${year}::int and stage = ${stage}
      and code = any(${rows.map(({ code }) => code)}::text[])`.execute(tx.db);
  const said = rows.filter(({ amount }) => amount !== null);
  await sql`
    insert into budget.ceiling (office_id, year, stage, code, edition, from_quarter, amount, batch_id)
    select ${tx.office}::uuid, ${year}::int, ${stage}, code, ${edition}, ${fromQuarter}::smallint, amount, ${batchId}::uuid
    from unnest(${said.map(({ code }) => code)}::text[], ${said.map(({ amount }) => amount)}::numeric[]) as r(code, amount)`.execute(tx.db);
}

export interface SpendingSheet {
  readonly year: number;
  readonly quarter: number;
  readonly mode: EntryMode;
  readonly edition: string;
  readonly batchId: string;
}

/** Writes a block of realisasi, each entry again unverified. */
export async function setSpending(tx: Tx, { year, quarter, mode, edition, batchId }: SpendingSheet, rows: readonly SpendingEntry[]): Promise<void> {
  await sql`
    delete from budget.spending where office_id = ${tx.office}::uuid and year = ${year}::int and quarter = ${quarter}::smallint
      and code = any(${rows.map(({ code }) => code)}::text[])`.execute(tx.db);
  const said = rows.filter(({ spent, physical }) => spent !== null || physical !== null);
  await sql`
    insert into budget.spending (office_id, year, quarter, code, edition, spent, physical, entry_mode, batch_id, state)
    select ${tx.office}::uuid, ${year}::int, ${quarter}::smallint, code, ${edition}, spent, physical, ${mode}, ${batchId}::uuid, 'entered'
    from unnest(${said.map(({ code }) => code)}::text[], ${said.map(({ spent }) => spent)}::numeric[], ${said.map(({ physical }) => physical)}::numeric[])
      as r(code, spent, physical)`.execute(tx.db);
}

interface Entries {
  readonly year: number;
  readonly quarter: number;
  readonly codes: readonly string[];
}

/** `by` null: what content brought verified. */
export async function setVerified(tx: Tx, { year, quarter, codes }: Entries, by: string | null, at: Date): Promise<void> {
  await tx.db.updateTable('budget.spending').set({ state: 'verified', verified_by: by, verified_at: at, return_reason: null })
    .where('office_id', '=', tx.office).where('year', '=', year).where('quarter', '=', quarter).where('code', 'in', [...codes]).execute();
}

export async function setReturned(tx: Tx, { year, quarter, codes }: Entries, reason: string): Promise<void> {
  await tx.db.updateTable('budget.spending').set({ state: 'returned', verified_by: null, verified_at: null, return_reason: reason })
    .where('office_id', '=', tx.office).where('year', '=', year).where('quarter', '=', quarter).where('code', 'in', [...codes]).execute();
}
