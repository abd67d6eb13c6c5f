import type { Figure, Series } from '#contract/performance/figure';

export interface SeriesRow {
  readonly words: string;
  /** Target to date, actual of the quarter, actual to date, achievement; plain decimals with a point, words, or nothing. */
  readonly figures: readonly (string | null)[];
}

const targetOf = ({ targetToDate, target }: Figure): string | null =>
  targetToDate ?? target.value ?? target.words ?? (target.low !== null && target.high !== null ? `${target.low} - ${target.high}` : null);

/** The table of a course as files carry it: what is missing or hidden is empty, never 0. */
export const seriesRows = ({ points }: Series, period: (at: { year: number; quarter: number }) => string): SeriesRow[] =>
  points.map((point) => ({ words: period(point), figures: [targetOf(point), point.actual ?? point.actualWords, point.actualToDate ?? point.actualWords, point.achievement.printed?.replace(',', '.') ?? null] }));
