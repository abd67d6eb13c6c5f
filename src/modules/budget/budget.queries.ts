import type { FileReader } from '../../kernel/file-routes.ts';
import type { Reader } from '../../kernel/db.ts';
import type { Query } from '../../kernel/http.ts';
import { canReadPlan, codesInForce, listedNames } from '../plan/index.ts';
import type { Actor } from '#pure/actor';
import type { Exact } from '#pure/decimal';
import { refuse } from '#pure/refusal';
import { ancestor, groupBy, type Sum, total } from './absorption.rules.ts';
import type { BudgetAsk, BudgetLevel, BudgetRow, BudgetStage, BudgetSum, BudgetTable } from './budget.contract.ts';
import { canReturn, canVerify, enteringPost, verifyingPost } from './budget.policy.ts';
import { ceilingIn, lineOf, linesOf, stageIn, type StoredEntry, type StoredLine } from './line.queries.ts';
import { findingsOf, toDate } from './spending.rules.ts';

function mustReadBudget(actor: Actor): void {
  if (!canReadPlan(actor)) throw refuse('budget.not-allowed');
}

export const budgetTableOf: Query<BudgetAsk, BudgetTable> = async ({ reader, actor }, { year, quarter, stage: asked }) => {
  mustReadBudget(actor);
  const stored = await linesOf(reader, year);
  const stage = asked ?? stageIn(stored, quarter);
  const { edition, nodes } = await codesInForce(reader, { year, quarter });
  const planned = nodes?.flatMap(({ level, code }) => (level === 'sub_kegiatan' && !stored.some((line) => line.code === code) ? [{ code, ceilings: [], entries: [] }] : [])) ?? [];
  const lines = [...stored, ...planned].sort((a, b) => (a.code < b.code ? -1 : 1));
  const names = await namesOf(reader, lines, edition, nodes ?? []);
  const programs = nodes && new Set(nodes.map(({ code }) => ancestor(code, 'program')));
  const frame: Frame = { actor, quarter, stage, names, programs };
  const sheets = await sheetsOf(reader, year);
  return {
    year, quarter, stage, stages: stagesOf(stored), years: await yearsOf(reader),
    revisions: { ceiling: sheets.get(0) ?? 0, spending: sheets.get(quarter) ?? 0 },
    sampleSource: sampleOf(stored),
    rows: rowsOf(lines, frame),
    total: sumView(total(lines.map((line) => lineOf(line, quarter, stage)))),
    abilities: { enter: enteringPost(actor) !== undefined, importCeilings: enteringPost(actor) !== undefined, verify: verifyingPost(actor) !== undefined },
  };
};

interface Frame {
  readonly actor: Actor;
  readonly quarter: number;
  readonly stage: BudgetStage;
  readonly names: ReadonlyMap<string, string>;
  /** Codes of programs in the plans in force; null where none is. */
  readonly programs: ReadonlySet<string> | null;
}

/** Each program before its kegiatan, each kegiatan before its sub kegiatan. */
function rowsOf(lines: readonly StoredLine[], frame: Frame): BudgetRow[] {
  const { quarter, stage } = frame;
  const parent = (code: string, level: BudgetLevel, under: readonly StoredLine[]): BudgetRow => ({
    code, level, name: frame.names.get(code) ?? null, ...sumView(total(under.map((line) => lineOf(line, quarter, stage)))),
    physical: null, ceilingStage: null, before: { spent: null, physical: null }, entries: [], findings: [], abilities: { verify: false, return: false },
  });
  return [...groupBy(lines, 'program')].flatMap(([program, ofProgram]) => [
    parent(program, 'program', ofProgram),
    ...[...groupBy(ofProgram, 'kegiatan')].flatMap(([kegiatan, ofKegiatan]) => [
      parent(kegiatan, 'kegiatan', ofKegiatan), ...ofKegiatan.map((line) => leaf(line, frame)),
    ]),
  ]);
}

function leaf(stored: StoredLine, { actor, quarter, stage, names, programs }: Frame): BudgetRow {
  const line = lineOf(stored, quarter, stage);
  const { entries, code } = stored;
  const physical = toDate(entries, quarter, 'physical');
  const before = { spent: toDate(entries, quarter - 1, 'spent').value, physical: toDate(entries, quarter - 1, 'physical').value };
  const own = entries.find((entry) => entry.quarter === quarter);
  const findings = findingsOf({
    ceiling: line.ceiling, spent: { value: line.spent, reason: line.missing }, physical, before, listed: names.has(code),
    planned: programs?.has(ancestor(code, 'program')),
  });
  return {
    code, level: 'sub_kegiatan', name: names.get(code) ?? null, ...sumView(total([line])),
    physical: physical.value?.toText() ?? null, ceilingStage: ceilingIn(stored, stage)?.stage ?? null,
    before: { spent: rupiahOf(before.spent), physical: before.physical?.toText() ?? null },
    entries: entries.map(entryView), findings,
    abilities: { verify: own !== undefined && canVerify(actor, own), return: own !== undefined && canReturn(actor, own) },
  };
}

const entryView = ({ edition: _edition, personId: _person, sampleSource: _sample, ...entry }: StoredEntry) => entry;
const rupiahOf = (value: Exact | null) => value?.toPlaces(2) ?? null;

const sumView = ({ ceiling, spent, value, reason, counts }: Sum): BudgetSum =>
  ({ ceiling: rupiahOf(ceiling), spent: rupiahOf(spent), absorption: value?.toText() ?? null, reason, counts });

/** Each code as its own edition lists it, or as the plan words it; parents by the edition of their first sub kegiatan. */
async function namesOf(reader: Reader, lines: readonly StoredLine[], newest: string | null, nodes: readonly { code: string; name: string }[]): Promise<ReadonlyMap<string, string>> {
  const asked = new Map<string, string>();
  for (const { code, ceilings, entries } of lines) {
    const edition = ceilings[0]?.edition ?? entries[0]?.edition ?? newest;
    if (edition === null) continue;
    for (const level of ['program', 'kegiatan', 'sub_kegiatan'] as const) if (!asked.has(ancestor(code, level))) asked.set(ancestor(code, level), edition);
  }
  const pairs = [...asked].map(([code, edition]) => ({ code, edition }));
  const listed = await listedNames(reader, pairs);
  const found = pairs.flatMap(({ code, edition }): [string, string][] => {
    const name = listed.get(`${edition} ${code}`);
    return name === undefined ? [] : [[code, name]];
  });
  return new Map([...nodes.filter(({ code }) => asked.has(code)).map(({ code, name }): [string, string] => [code, name]), ...found]);
}

function stagesOf(lines: readonly StoredLine[]): BudgetTable['stages'] {
  const all = lines.flatMap(({ ceilings }) => ceilings);
  return (['murni', 'perubahan'] as const).flatMap((stage) => {
    const quarters = all.filter((each) => each.stage === stage).map(({ fromQuarter }) => fromQuarter);
    return quarters.length === 0 ? [] : [{ stage, fromQuarter: Math.min(...quarters) }];
  });
}

const sampleOf = (lines: readonly StoredLine[]): string | null =>
  lines.flatMap(({ ceilings, entries }) => [...ceilings, ...entries]).find(({ sampleSource }) => sampleSource !== null)?.sampleSource ?? null;

/** Revision of each sheet of a year, pagu under 0. */
async function sheetsOf(reader: Reader, year: number): Promise<ReadonlyMap<number, number>> {
  const rows = await reader.db.selectFrom('budget.sheet').where('office_id', '=', reader.office).where('year', '=', year).select(['quarter', 'revision']).execute();
  return new Map(rows.map(({ quarter, revision }) => [quarter, revision]));
}

async function yearsOf(reader: Reader): Promise<number[]> {
  const rows = await reader.db.selectFrom('budget.sheet').where('office_id', '=', reader.office).select('year').distinct().orderBy('year', 'desc').execute();
  return rows.map(({ year }) => year);
}

/** Whoever reads the table opens the files its figures came from. */
export const budgetFileReader: FileReader = async ({ reader, actor }, fileId) => {
  if (!canReadPlan(actor)) return false;
  const row = await reader.db.selectFrom('budget.batch').select('id').where('office_id', '=', reader.office).where('file_id', '=', fileId).executeTakeFirst();
  return row !== undefined;
};
