/** A year of an office with one sasaran and one indicator, for rules that tell of it. */
import { exact } from '../../src/kernel/pure/decimal.ts';
import type { ReportedFigure } from '../../src/modules/performance/report.contract.ts';
import type { ReportedIndicator, ReportedPlan } from '../../src/modules/plan/report.contract.ts';
import type { ReportYear } from '../../src/modules/report/year.contract.ts';

export const ID = '0198a000-0000-7000-8000-00000000000';
/** Target, realisasi and achievement of a year; null: missing. */
export type YearFigures = Readonly<Record<number, readonly [target: string | null, actual: string | null, achievement: string | null]>>;

export interface Given {
  readonly indicator?: Partial<ReportedIndicator>;
  readonly figures: YearFigures;
  readonly targets?: Readonly<Record<number, string>>;
}

const printed = (achievement: string | null) => (achievement === null ? null : exact(achievement).toPlaces(2).replace('.', ','));

export function indicatorOf(given: Partial<ReportedIndicator> = {}, targets: Given['targets'] = {}): ReportedIndicator {
  return {
    versionId: `${ID}1`, indicatorId: `${ID}2`, nodeLineageId: `${ID}3`, code: 'IKU-1', name: 'Persentase koperasi berkualitas', unit: '%', decimals: 2, polarity: 'higher',
    method: null, frequency: 'triwulan', isIku: true, definition: '', formula: '', source: '', baseline: null, baselineYear: null, benchmarks: [], postId: null, steps: [],
    targets: Object.entries(targets).map(([year, value]) => ({ year: Number(year), quarter: 0, value, low: null, high: null, words: null })), ...given,
  };
}

export function reportYearOf({ indicator, figures, targets }: Given, year = 2026): ReportYear {
  const measured = indicatorOf(indicator, targets);
  const plan: ReportedPlan = {
    title: 'Renstra uji', fromYear: 2025, toYear: 2030, stage: 'murni', sampleSource: null, indicators: [measured],
    nodes: [{ id: `${ID}4`, lineageId: `${ID}3`, parentId: null, level: 'sasaran', code: null, name: 'Meningkatnya kualitas koperasi', ownerPostId: null, answers: [] }],
  };
  const rows = Object.entries(figures).map(([at, [target, actual, achievement]]): ReportedFigure => ({
    indicatorId: measured.indicatorId, indicatorVersionId: measured.versionId, year: Number(at), quarter: 4, state: actual === null ? 'missing' : 'filled', verified: actual !== null,
    target, low: null, high: null, targetWords: null, targetToDate: target, actualToDate: actual, actualWords: null, achievement, printed: printed(achievement),
    predicate: achievement === null ? null : 'sangat-tinggi', reason: null, narrative: null, verifier: null, evidence: [],
  }));
  return {
    year, date: `${year + 1}-01-20`, asOf: `${year + 1}-01-20T01:00:00.000Z`, plan, figures: rows, rounds: [], signed: null, cap: exact('120'),
    office: { name: 'Dinas Uji', shortName: 'Dinas', region: 'Kabupaten Uji', city: 'Uji', units: [], posts: [] },
    scale: { source: 'skala uji', bands: [{ key: 'sangat-tinggi', label: 'Sangat Tinggi', from: '91' }, { key: 'rendah', label: 'Rendah', from: null }] },
    means: new Map(), efficiency: new Map(), money: [], sums: new Map(), names: new Map(), recommendations: [],
    from: { year: year + 1, quarter: 1 }, iku: [], promises: [], agreements: [], regent: 'Bupati Uji', mechanism: { releaseByHead: true, quarters: [], entries: [] },
  };
}
