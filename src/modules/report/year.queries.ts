/** Reads a year whole: one statement for what the modules hold, one for the names of codes. */
import { type RawBuilder, sql } from 'kysely';
import type { Reader } from '../../kernel/db.ts';
import type { ReportedBudget } from '#contract/budget/report';
import type { ReportedOffice } from '#contract/people/report';
import type { ReportedFigure, ReportedPerformance } from '#contract/performance/report';
import type { ReportedPlan, ReportedPromise } from '#contract/plan/report';
import { budgetForReport, moneyAmong, moneyOfYear, namesForReport } from '../budget/index.ts';
import { officeForReport } from '../people/index.ts';
import { efficiency, heldFor, performanceForReport, type PredicateScale, reportedMechanism, type Snapshot, snapshotSql, yearMeans } from '../performance/index.ts';
import { ikuForReport, planForReport, quarterFrom, regentOf, reportedIku, reportedPromises } from '../plan/index.ts';
import { agreementsForReport } from './office-paper.queries.ts';
import { type Efficiency, EARLIER, type FixedAgreement, type Mean, OFFICE, type ReportYear } from './year.contract.ts';
import type { Recommendation } from './recommendation.contract.ts';
import { recommendationsForReport } from './recommendation.queries.ts';

export interface YearAsk { readonly year: number; readonly date: string; readonly now: Date }

interface Row {
  readonly office: ReportedOffice;
  readonly plan: ReportedPlan | null;
  readonly performance: ReportedPerformance;
  readonly budget: ReportedBudget;
  readonly recommendations: readonly Recommendation[];
  readonly agreements: readonly FixedAgreement[];
  readonly iku: Parameters<typeof reportedIku>[0];
  readonly mechanism: Snapshot;
}

export async function reportYear(reader: Reader, scales: readonly PredicateScale[], { year, date, now }: YearAsk): Promise<ReportYear> {
  const span = { year, from: year - EARLIER };
  const moment = { period: year, date };
  const from = quarterFrom(moment);
  const query: RawBuilder<Row> = sql`select ${officeForReport(reader.office, date)} as office, ${planForReport(reader.office, year)} as plan,
    ${performanceForReport(reader.office, span)} as performance, ${budgetForReport(reader.office, span)} as budget,
    ${recommendationsForReport(reader.office, year)} as recommendations, ${agreementsForReport(reader.office, year)} as agreements, ${ikuForReport(reader.office, from)} as iku, ${snapshotSql(reader.office, moment)} as mechanism`;
  const { rows: [row] } = await query.execute(reader.db);
  if (!row) throw new Error('the office of a report is not known');
  const { office, plan, performance: { figures, rounds, signed }, budget, recommendations, agreements } = row;
  const { cap, scale } = heldFor(row.performance, scales, year);
  const promises = reportedPromises(plan?.nodes ?? [], office);
  const sums = sumsOf(row, span, promises);
  const means = meansOf(row, span, (sasaran) => yearMeans(sasaran, cap, scale));
  return {
    year, date, asOf: now.toISOString(), office, plan, promises, agreements, regent: regentOf(office.region), figures, rounds, signed, scale, cap, means, sums, recommendations, from, iku: reportedIku(row.iku), mechanism: reportedMechanism(row.mechanism, year),
    efficiency: new Map([...means].map(([scope, { value }]): [string, Efficiency] => {
      const sum = sums.get(scope);
      const found = efficiency('difference', value, { value: sum?.absorption ?? null, reason: sum?.reason ?? 'no-ceiling' });
      return [scope, { value: found.value, claimed: found.claimed }];
    })),
    money: moneyOfYear(budget, { year, quarter: 4 }), names: await namesForReport(reader, budget),
  };
}

type Span = { readonly year: number; readonly from: number };
const yearsOf = ({ year, from }: Span) => Array.from({ length: year - from + 1 }, (_, index) => from + index);

/** By the sasaran of the plan; a sasaran that had no figures in an earlier year is absent then. */
function meansOf({ plan, performance }: Row, span: Span, mean: (sasaran: readonly (readonly ReportedFigure[])[]) => ReturnType<typeof yearMeans>): ReadonlyMap<string, Mean> {
  const sasaran = (plan?.nodes ?? []).filter(({ level }) => level === 'sasaran').map(({ lineageId }) => lineageId);
  const idsOf = (lineage: string) => new Set(plan?.indicators.filter(({ nodeLineageId }) => nodeLineageId === lineage).map(({ indicatorId }) => indicatorId));
  const means = new Map<string, Mean>();
  for (const year of yearsOf(span)) {
    const rows = sasaran.map((lineage) => {
      const ids = idsOf(lineage);
      return performance.figures.filter((figure) => figure.year === year && figure.quarter === 4 && ids.has(figure.indicatorId));
    });
    const { predicate, sasaran: each, ...office } = mean(rows);
    if (rows.every(({ length }) => length === 0)) continue;
    means.set(`${OFFICE}:${year}`, { value: office.value, predicate: predicate(office.value), measured: office.measured, of: office.of });
    for (const [index, lineage] of sasaran.entries()) {
      const own = each[index];
      if (own && own.of > 0) means.set(`${lineage}:${year}`, { value: own.value, predicate: predicate(own.value), measured: own.measured, of: own.of });
    }
  }
  return means;
}

/** Of the office, of each sasaran by the programs that answer it, of each post by what gives money for its promise, and of each code. */
function sumsOf({ plan, budget }: Row, span: Span, promises: readonly ReportedPromise[]): ReportYear['sums'] {
  const nodes = plan?.nodes ?? [];
  const scopes = nodes.filter(({ level }) => level === 'sasaran').map(({ id, lineageId }) => ({
    scope: lineageId, codes: nodes.filter(({ answers }) => answers.includes(id)).map(({ code }) => code),
  })).concat(promises.filter(({ funded }) => funded.length > 0).map(({ postId, funded }) => ({ scope: postId, codes: funded.map(({ code }) => code) })));
  return new Map(yearsOf(span).filter((year) => budget.ceilings.some((each) => each.year === year)).flatMap((year) => {
    const at = { year, quarter: 4 };
    return [
      [`${OFFICE}:${year}`, moneyAmong(budget, at, () => true)] as const,
      ...scopes.map(({ scope, codes }) => [`${scope}:${year}`, moneyAmong(budget, at, (code) => codes.some((above) => code === above || code.startsWith(`${above}.`)))] as const),
      ...moneyOfYear(budget, at).map(({ code, level: _level, ...sum }) => [`${code}:${year}`, sum] as const),
    ];
  }));
}
