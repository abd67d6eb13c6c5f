import type { Series } from '#contract/performance/figure';

export interface Inks {
  readonly ink: string;
  readonly quiet: string;
  readonly line: string;
  readonly primary: string;
  readonly target: string;
  readonly face: string;
}

export interface ChartWords {
  readonly actual: string;
  readonly target: string;
  period(at: { year: number; quarter: number }): string;
}

/** Drawn where some figure is a number; words of stages and grades stand in the table alone. */
export const isDrawable = ({ points }: Series): boolean => points.some(({ actualToDate, targetToDate }) => actualToDate !== null || targetToDate !== null);

/** As axes print them; a float is good enough, the table has the exact ones. */
const axisNumber = new Intl.NumberFormat('id-ID', { maximumFractionDigits: 6 });

/** Figures are drawn, not printed, so a float is good enough here. A gap stays a gap. */
const drawn = (value: string | null) => (value === null ? null : Number(value));

/** Actual as a full line, target dashed with other markers, both named at their end. */
export function chartOption({ points, indicator }: Series, words: ChartWords, inks: Inks, width: number) {
  const text = { color: inks.quiet, fontFamily: inks.face, fontSize: 12 };
  const narrow = width < 560;
  const line = (name: string, color: string, data: (number | null)[], type: 'solid' | 'dashed', symbol: string) => ({
    type: 'line' as const, name, data, symbol, symbolSize: 8, silent: true, connectNulls: false,
    lineStyle: { color, width: 2, type }, itemStyle: { color }, endLabel: { show: true, formatter: name, color, fontFamily: inks.face, fontSize: 12, fontWeight: 600, distance: 8 },
    labelLayout: { moveOverlap: 'shiftY' as const },
  });
  return {
    animation: false,
    textStyle: { fontFamily: inks.face },
    grid: { left: 8, right: narrow ? 72 : 96, top: 32, bottom: 8, containLabel: true },
    xAxis: { type: 'category' as const, boundaryGap: points.length < 2, data: points.map(words.period), axisLine: { lineStyle: { color: inks.line } }, axisTick: { show: false }, axisLabel: { ...text, hideOverlap: true } },
    yAxis: { type: 'value' as const, scale: true, name: indicator.unitName, nameTextStyle: { ...text, align: 'left' as const }, axisLabel: { ...text, formatter: (value: number) => axisNumber.format(value) }, splitLine: { lineStyle: { color: inks.line } } },
    series: [
      line(words.target, inks.target, points.map(({ targetToDate }) => drawn(targetToDate)), 'dashed', 'diamond'),
      line(words.actual, inks.primary, points.map(({ actualToDate }) => drawn(actualToDate)), 'solid', 'circle'),
    ],
  };
}
