/**
 * The year that every kind of paper is composed of, in golden texts and page images: `golden-data.ts` as the product reads
 * it. Only PostgreSQL is stood in for; targets, figures, means, money and rows of cards are made by the rules of the product.
 */
import { readFile } from 'node:fs/promises';
import { createHash } from 'node:crypto';
import { DummyDriver, Kysely, PostgresAdapter, PostgresIntrospector, PostgresQueryCompiler, type QueryResult } from 'kysely';
import { parse } from 'yaml';
import { exact } from '../../src/kernel/pure/decimal.ts';
import { Refusal } from '../../src/kernel/pure/refusal.ts';
import type { DB } from '../../src/kernel/schema.ts';
import type { ReportedBudget } from '../../src/modules/budget/report.contract.ts';
import { counted, floored } from '../../src/modules/performance/achievement.rules.ts';
import { figureOf } from '../../src/modules/performance/figure.rules.ts';
import { readScales, type PredicateScale, type Snapshot } from '../../src/modules/performance/index.ts';
import { predicateOf } from '../../src/modules/performance/predicate.rules.ts';
import type { ReportedFigure, ReportedPerformance, ReportedRound } from '../../src/modules/performance/report.contract.ts';
import { dueQuarters } from '../../src/modules/performance/round.rules.ts';
import { manualRows, tableRow } from '../../src/modules/plan/iku-text.rules.ts';
import type { ReportedIku, ReportedIndicator, ReportedPlan } from '../../src/modules/plan/report.contract.ts';
import type { TargetCell } from '../../src/modules/plan/target.contract.ts';
import type { Recommendation } from '../../src/modules/report/recommendation.contract.ts';
import type { FixedAgreement, ReportYear } from '../../src/modules/report/year.contract.ts';
import { reportYear } from '../../src/modules/report/year.queries.ts';
import { measured, type Measured, money, NAMES, nodes, office, SAMPLE } from './golden-data.ts';

const YEAR = 2026;
const CAP = exact('120');
const scales = readScales(parse(await readFile('content/reference/scales.yaml', 'utf8')));
const [scale] = scales as readonly [PredicateScale];

const lineageOf = (id: string): string => nodes.find((node) => node.id === id)?.lineageId ?? id;
const titleOf = (id: string | null): string => office.posts.find((post) => post.id === id)?.title ?? '';
const idsOf = ({ code }: { readonly code: string }) => ({ indicatorId: `i-${code}`, versionId: `v-${code}` });
const hashOf = (name: string): string => createHash('sha256').update(name).digest('hex');

const cellsOf = (values: Readonly<Record<string, string>>): TargetCell[] => Object.entries(values).map(([at, value]) => {
  const [year, quarter] = at.split('-').map(Number);
  return { year: year ?? 0, quarter: quarter ?? 0, value, low: null, high: null, words: null };
});

const indicatorOf = ({ card, node, targets, steps = [] }: Measured): ReportedIndicator => ({
  ...card, ...idsOf(card), nodeLineageId: lineageOf(node), steps, targets: cellsOf(targets).filter(({ year }) => year >= YEAR - 1),
});

const plan: ReportedPlan = { title: 'Renstra Dinas Uji 2025–2030', fromYear: 2025, toYear: 2030, stage: 'murni', sampleSource: SAMPLE, nodes, indicators: measured.map(indicatorOf).sort((a, b) => (a.code < b.code ? -1 : 1)) };

/** Of the quarters in which it is due; of years before the last one alone. A figure that was not verified tells nothing. */
function figuresOf({ card, targets, actuals, narrative, evidence, verified = true }: Measured): ReportedFigure[] {
  const entries = cellsOf(actuals).map(({ year, quarter, value }) => ({ year, quarter: quarter || 4, value }));
  return [...new Set(entries.map(({ year }) => year))].flatMap((year) => dueQuarters(card).filter((quarter) => year === YEAR || quarter === 4).map((quarter): ReportedFigure => {
    const entered = entries.filter((each) => each.year === year).map((each) => ({ quarter: each.quarter, state: 'filled' as const, value: exact(each.value ?? '0'), words: null }));
    const figure = figureOf({ card, targets: cellsOf(targets).filter((cell) => cell.year === year), entered, cap: CAP }, quarter as 1 | 2 | 3 | 4);
    if (figure instanceof Refusal) throw figure;
    const raw = verified ? figure.achievement.raw : null;
    const told = verified && year === YEAR;
    return {
      indicatorId: idsOf(card).indicatorId, indicatorVersionId: idsOf(card).versionId, year, quarter, state: figure.state, verified, target: figure.target?.value ?? null, low: null, high: null, targetWords: null,
      targetToDate: figure.targetToDate?.toText() ?? null, actualToDate: verified ? figure.actualToDate?.toText() ?? null : null, actualWords: null, reason: figure.achievement.reason,
      achievement: raw?.toText() ?? null, printed: raw && counted(raw, CAP).toPlaces(2).replace('.', ','), predicate: raw && predicateOf(scale, floored(raw)),
      narrative: told && quarter === 4 ? narrative ?? null : null, verifier: verified ? 'Kasubbag PEPP' : null,
      evidence: told && evidence ? [{ ...evidence, name: `${evidence.name}-tw${quarter}.xlsx`, kind: 'file', hash: hashOf(`${evidence.name}-${quarter}`) }] : [],
    };
  }));
}

/** Each unit is asked for what its posts answer for. */
function roundOf(quarter: number, figures: readonly ReportedFigure[], [openedOn, dueOn, lockedOn, closedOn]: readonly [string, string, string, string]): ReportedRound {
  const units = office.units.flatMap(({ id: unitId }) => {
    const own = measured.filter(({ card }) => office.posts.some((post) => post.id === card.postId && post.unitId === unitId)).map(({ card }) => idsOf(card).indicatorId);
    const asked = figures.filter((figure) => figure.year === YEAR && figure.quarter === quarter && own.includes(figure.indicatorId));
    return asked.length === 0 ? [] : [{ unitId, asked: asked.length, verified: asked.filter(({ verified }) => verified).length }];
  });
  return { quarter, openedOn, dueOn, lockedOn, closedOn, units };
}

const figures = measured.flatMap(figuresOf);
const performance: ReportedPerformance = {
  figures, settings: [{ since: '2025-01-01', scaleKey: scale.key, cap: '120' }], signed: { number: '000.8.6.3/1/Dinas-Uji/2026', signedOn: '2026-01-12' },
  rounds: ([['2026-04-01', '2026-04-10', '2026-04-15', '2026-04-20'], ['2026-07-01', '2026-07-10', '2026-07-15', '2026-07-20'], ['2026-10-01', '2026-10-10', '2026-10-15', '2026-10-20'], ['2027-01-04', '2027-01-10', '2027-01-14', '2027-01-15']] as const)
    .map((days, index) => roundOf(index + 1, figures, days)),
};

const file = { name: 'realisasi-2026.xlsx', hash: hashOf('realisasi-2026.xlsx') };
const budget: ReportedBudget = {
  ceilings: money.flatMap(({ year, code, murni, perubahan }) => [
    { year, code, edition: 'uji', file: null, stage: 'murni' as const, fromQuarter: 1, amount: murni },
    ...(perubahan === undefined ? [] : [{ year, code, edition: 'uji', file: null, stage: 'perubahan' as const, fromQuarter: 4, amount: perubahan }]),
  ]),
  entries: money.flatMap(({ year, code, spent }) => spent.map((amount, index) => ({ year, code, file, quarter: index + 1, spent: amount, physical: null, mode: 'running_total' as const, state: 'verified' as const, verifier: 'Kasubbag PEPP' }))),
};

const recommendation = (no: number, text: string, change: Partial<Recommendation>): Recommendation => ({
  id: `r-${no}`, year: YEAR, no, text, plan: '', postId: 'kasubbag', post: 'Kasubbag PEPP', due: null, status: 'open', result: null, fileId: null, fileName: null, fileHash: null, link: null, revision: 1, ...change,
});
const recommendations = [
  recommendation(1, 'Memanfaatkan hasil pengukuran triwulanan untuk menyesuaikan kegiatan.', { plan: 'Rapat evaluasi setiap triwulan dengan notula.', due: '2026-12-31', status: 'done', result: 'Empat rapat evaluasi dilaksanakan.', fileName: 'notula-evaluasi.pdf', fileHash: hashOf('notula-evaluasi.pdf') }),
  recommendation(2, 'Melengkapi definisi operasional setiap indikator kinerja utama.', { plan: 'Manual IKU dilengkapi dan ditetapkan kembali.', due: '2027-03-31', status: 'under_way' }),
];

/** Fixed in January with the Kepala Dinas of then. */
const agreements: readonly FixedAgreement[] = office.posts.filter(({ lanes }) => lanes.includes('kepala_dinas')).map(({ id, title }) => ({
  postId: id, number: '000.7.2.7/3/UJI/2026', date: '2026-01-12', figures: [],
  signers: [{ label: 'Pihak Kedua', title: 'Bupati Uji', name: '\u00A0'.repeat(40), rank: null, nip: null }, { label: 'Pihak Pertama', title, name: 'Pejabat Januari', rank: null, nip: null }],
}));

const mechanism: Snapshot = {
  days: 10, releaseByHead: true,
  indicators: measured.map(({ card }) => ({ ...card, ...idsOf(card), post: titleOf(card.postId), sampleSource: SAMPLE })),
};

/** The first card follows an earlier one and waits for the signature. */
const iku: readonly ReportedIku[] = measured.filter(({ card }) => card.isIku).map(({ card, node, targets }, index) => {
  const printed = { card, from: index === 0 ? { year: YEAR + 1, quarter: 1 } : { year: 2025, quarter: 1 }, sasaran: nodes.find(({ id }) => id === node)?.name ?? '', postTitle: titleOf(card.postId), targets: cellsOf(targets).filter(({ year, quarter }) => year >= 2025 && quarter === 0), sampleSource: SAMPLE };
  return { indicatorId: idsOf(card).indicatorId, code: card.code, name: card.name, sasaran: printed.sasaran, post: printed.postTitle, waiting: index === 0, changeReason: index === 0 ? 'Definisi operasional dilengkapi menurut rekomendasi evaluasi.' : null, row: tableRow(printed), manual: manualRows(printed), sampleSource: SAMPLE };
});

/** Answers the statement for the names of codes and the one for all the rest. */
class Rows extends DummyDriver {
  override async acquireConnection() {
    const whole = { office, plan, performance, budget, recommendations, agreements, iku: [], mechanism };
    const names = Object.entries(NAMES).map(([code, name]) => ({ edition: 'uji', code, name }));
    const executeQuery = async <R>({ sql }: { readonly sql: string }): Promise<QueryResult<R>> => ({ rows: (sql.includes('plan.nomenclature') ? names : [whole]) as R[] });
    return { executeQuery, async *streamQuery() { yield* []; } };
  }
}
const db = new Kysely<DB>({ dialect: { createAdapter: () => new PostgresAdapter(), createDriver: () => new Rows(), createIntrospector: (own) => new PostgresIntrospector(own), createQueryCompiler: () => new PostgresQueryCompiler() } });

/** 2026, told in January 2027. */
export const goldenYear: ReportYear = { ...await reportYear({ db, office: 'uji' }, scales, { year: YEAR, date: '2027-01-20', now: new Date('2027-01-20T01:00:00.000Z') }), iku };
