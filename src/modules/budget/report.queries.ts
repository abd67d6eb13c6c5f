import { type RawBuilder, sql } from 'kysely';
import { listedNames } from '../plan/index.ts';
import type { Reader } from '../../kernel/db.ts';
import { ancestor, groupBy, total } from './absorption.rules.ts';
import { type Counted, lineOf, stageIn, verifiedLineOf } from './line.queries.ts';
import type { MoneyFile, MoneySum, ReportedBudget, ReportedMoney } from './report.contract.ts';

const FILE = sql`case when b.file_hash is not null then json_build_object('name', b.file_name, 'hash', b.file_hash) end`;

export const budgetForReport = (office: string, { year, from }: { readonly year: number; readonly from: number }): RawBuilder<ReportedBudget> => sql`(
  select json_build_object(
    'ceilings', (select coalesce(json_agg(json_build_object('year', c.year, 'code', c.code, 'stage', c.stage, 'edition', c.edition, 'fromQuarter', c.from_quarter,
        'amount', c.amount::text, 'file', ${FILE}) order by c.year, c.code, c.stage), '[]')
      from budget.ceiling c join budget.batch b on b.office_id = c.office_id and b.id = c.batch_id where c.office_id = ${office}::uuid and c.year between ${from}::int and ${year}::int),
    'entries', (select coalesce(json_agg(json_build_object('year', s.year, 'code', s.code, 'quarter', s.quarter, 'spent', s.spent::text, 'physical', s.physical::text,
        'mode', s.entry_mode, 'state', s.state, 'file', ${FILE},
        'verifier', (select string_agg(p.title, ', ' order by p.title) from people.holder h join people.post p on p.office_id = h.office_id and p.id = h.post_id
          where h.office_id = s.office_id and h.person_id = s.verified_by and h.since <= s.verified_at::date and coalesce(h.until >= s.verified_at::date, true))
        ) order by s.year, s.code, s.quarter), '[]')
      from budget.spending s join budget.batch b on b.office_id = s.office_id and b.id = s.batch_id where s.office_id = ${office}::uuid and s.year between ${from}::int and ${year}::int)))`;

const LEVELS = ['program', 'kegiatan', 'sub_kegiatan'] as const;
type Come = Counted & { readonly ceilings: ReportedBudget['ceilings']; readonly entries: ReportedBudget['entries'] };
interface At { readonly year: number; readonly quarter: number }

/** The sub kegiatan of a year, by code. */
function linesIn({ ceilings, entries }: ReportedBudget, year: number): Come[] {
  const codes = new Set([...ceilings, ...entries].filter((row) => row.year === year).map(({ code }) => code));
  return [...codes].sort().map((code) => {
    const own = <T extends { readonly year: number; readonly code: string }>(rows: readonly T[]) => rows.filter((row) => row.year === year && row.code === code);
    return { code, ceilings: own(ceilings), entries: own(entries) };
  });
}

function sumOf(all: readonly Come[], { year, quarter }: At, within: (code: string) => boolean): MoneySum {
  const stage = stageIn(all, quarter);
  const lines = all.filter(({ code }) => within(code));
  const { value: absorption, ...sum } = total(lines.map((line) => verifiedLineOf(line, quarter, stage)));
  return { year, quarter, ...sum, absorption, first: total(lines.map((line) => lineOf(line, quarter, 'murni'))).ceiling, changed: stage === 'perubahan', ...provenBy(lines, quarter) };
}

function provenBy(lines: readonly Come[], until: number): Pick<MoneySum, 'verifiers' | 'files' | 'ceilingFiles'> {
  const files = (rows: readonly { readonly file: MoneyFile | null }[]) => [...new Map(rows.flatMap(({ file }) => (file ? [[file.hash, file] as const] : []))).values()];
  const entries = lines.flatMap((line) => line.entries).filter(({ quarter, state }) => quarter <= until && state === 'verified');
  return { verifiers: [...new Set(entries.flatMap(({ verifier }) => verifier ?? []))], files: files(entries), ceilingFiles: files(lines.flatMap(({ ceilings }) => ceilings)) };
}

/** Money of the sub kegiatan that `within` chooses, as one sum. */
export const moneyAmong = (budget: ReportedBudget, at: At, within: (code: string) => boolean): MoneySum => sumOf(linesIn(budget, at.year), at, within);

/** Every program, kegiatan and sub kegiatan of a year, each before what stands below it. */
export function moneyOfYear(budget: ReportedBudget, at: At): ReportedMoney[] {
  const lines = linesIn(budget, at.year);
  const found = LEVELS.flatMap((level) => [...groupBy(lines, level).keys()].map((code) => ({ code, level, ...sumOf(lines, at, (sub) => ancestor(sub, level) === code) })));
  return found.sort((a, b) => (a.code < b.code ? -1 : 1));
}

/** Names of the codes that have money, as the nomenclature of their year lists them. */
export async function namesForReport(reader: Reader, { ceilings }: ReportedBudget): Promise<ReadonlyMap<string, string>> {
  const asked = new Map(ceilings.flatMap(({ code, edition }) => LEVELS.map((level) => [ancestor(code, level), edition] as const)));
  const listed = await listedNames(reader, [...asked].map(([code, edition]) => ({ code, edition })));
  return new Map([...asked].flatMap(([code, edition]) => {
    const name = listed.get(`${edition} ${code}`);
    return name === undefined ? [] : [[code, name] as const];
  }));
}
