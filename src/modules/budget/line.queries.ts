/** Pagu and realisasi of a year as stored, by sub kegiatan. */
import type { Reader } from '../../kernel/db.ts';
import { exact } from '#pure/decimal';
import type { Line } from './absorption.rules.ts';
import type { BudgetEntry, BudgetStage } from './budget.contract.ts';
import { toDate, verifiedOnly } from './spending.rules.ts';

export interface StoredEntry extends BudgetEntry {
  readonly edition: string;
  /** Who entered it; null for what content brought. */
  readonly personId: string | null;
  readonly sampleSource: string | null;
}

interface StoredCeiling {
  readonly stage: BudgetStage;
  readonly edition: string;
  readonly fromQuarter: number;
  readonly amount: string;
  readonly sampleSource: string | null;
}

export interface StoredLine {
  readonly code: string;
  readonly ceilings: readonly StoredCeiling[];
  /** By quarter. */
  readonly entries: readonly StoredEntry[];
}

export async function ceilingsOf(reader: Reader, year: number) {
  return reader.db.selectFrom('budget.ceiling as c').innerJoin('budget.batch as b', (join) => join.onRef('b.office_id', '=', 'c.office_id').onRef('b.id', '=', 'c.batch_id'))
    .where('c.office_id', '=', reader.office).where('c.year', '=', year)
    .select(['c.code', 'c.stage', 'c.edition', 'c.from_quarter as fromQuarter', 'c.amount', 'b.sample_source as sampleSource'])
    .$castTo<StoredCeiling & { code: string }>().execute();
}

export async function entriesOf(reader: Reader, year: number): Promise<(StoredEntry & { code: string })[]> {
  const rows = await reader.db.selectFrom('budget.spending as s')
    .innerJoin('budget.batch as b', (join) => join.onRef('b.office_id', '=', 's.office_id').onRef('b.id', '=', 's.batch_id'))
    .leftJoin('people.post as p', (join) => join.onRef('p.office_id', '=', 'b.office_id').onRef('p.id', '=', 'b.by_post'))
    .where('s.office_id', '=', reader.office).where('s.year', '=', year)
    .select(['s.code', 's.quarter', 's.edition', 's.spent', 's.physical', 's.entry_mode as mode', 's.state', 's.return_reason as reason',
      'b.kind', 'b.file_id', 'b.file_hash', 'b.file_name', 'b.at', 'b.by_person as personId', 'b.sample_source as sampleSource', 'p.title as by'])
    .orderBy('s.quarter').execute();
  return rows.map(({ kind, file_id: id, file_hash: hash, file_name: name, at, by, mode, state, ...row }) => ({
    ...row, mode: mode as BudgetEntry['mode'], state: state as BudgetEntry['state'],
    source: {
      kind: kind as BudgetEntry['source']['kind'], by, at: new Date(at).toISOString(),
      file: id !== null && hash !== null && name !== null ? { id, hash, name } : null,
    },
  }));
}

/** Every sub kegiatan that has pagu or realisasi in a year, by code. */
export async function linesOf(reader: Reader, year: number): Promise<StoredLine[]> {
  const [ceilings, entries] = [await ceilingsOf(reader, year), await entriesOf(reader, year)];
  const codes = [...new Set([...ceilings, ...entries].map(({ code }) => code))].sort();
  return codes.map((code) => ({
    code,
    ceilings: ceilings.filter((each) => each.code === code).map(({ code: _own, ...ceiling }) => ceiling),
    entries: entries.filter((each) => each.code === code).map(({ code: _own, ...entry }) => entry),
  }));
}

/** What of a line is counted, wherever it was read. */
export interface Counted {
  readonly code: string;
  readonly ceilings: readonly Pick<StoredCeiling, 'stage' | 'fromQuarter' | 'amount'>[];
  readonly entries: readonly Pick<StoredEntry, 'quarter' | 'spent' | 'physical' | 'mode' | 'state'>[];
}

/** The stage whose pagu holds in a quarter: the change, once its quarter has come. */
export const stageIn = (lines: readonly Counted[], quarter: number): BudgetStage =>
  lines.some(({ ceilings }) => ceilings.some(({ stage, fromQuarter }) => stage === 'perubahan' && fromQuarter <= quarter)) ? 'perubahan' : 'murni';

/** Where the change leaves a pagu as it was, the first one holds on. */
export function ceilingIn({ ceilings }: Counted, stage: BudgetStage): Counted['ceilings'][number] | undefined {
  const of = (one: BudgetStage) => ceilings.find((each) => each.stage === one);
  return stage === 'perubahan' ? of('perubahan') ?? of('murni') : of('murni');
}

/** As the rules add it up. */
export function lineOf(line: Counted, quarter: number, stage: BudgetStage): Line {
  const ceiling = ceilingIn(line, stage);
  const spent = toDate(line.entries, quarter, 'spent');
  const own = line.entries.find((entry) => entry.quarter === quarter);
  return {
    code: line.code, ceiling: ceiling === undefined ? null : exact(ceiling.amount), spent: spent.value, missing: spent.reason,
    entered: own !== undefined && own.spent !== null, verified: own?.state === 'verified',
  };
}

/** As a report adds it up: of verified entries alone, yet it tells what was entered. A running total makes up for what was not verified before it. */
export function verifiedLineOf(line: Counted, quarter: number, stage: BudgetStage): Line {
  const [all, only] = [lineOf(line, quarter, stage), lineOf({ ...line, entries: verifiedOnly(line.entries) }, quarter, stage)];
  return { ...only, entered: all.entered, verified: all.verified && (only.spent !== null || all.spent === null) };
}
