/** How a chart is drawn: page and paper build the same drawing from the same values, and differ in inks alone. */
import { exact } from '#pure/decimal';
import { printNumber } from '#pure/decimal-text';
import type { ChartSpec } from './chart.contract.ts';

export interface ChartInks {
  readonly ink: string;
  readonly quiet: string;
  readonly line: string;
  readonly face: string;
  /** One per series, the first again after the last. */
  readonly series: readonly [string, ...string[]];
}

/** On paper: dark enough for a copier, and each series also differs by pattern, dash and marker. */
export const PAPER_INKS: ChartInks = { ink: '#1b2430', quiet: '#4a5563', line: '#d9d9d9', face: 'Arimo', series: ['#0b5d4b', '#c08a2e', '#3a5a8c', '#9c4a3c', '#6b7280'] };

/** Width and height of a drawing in its own points. */
export const CHART_SIZE = { width: 640, upright: 290, perName: 34 } as const;

type Series = ChartSpec['series'][number];
type Decal = { symbol: 'none' | 'rect' | 'circle'; dashArrayX?: number[]; dashArrayY?: number[]; rotation?: number; symbolSize?: number; color?: string };

const DECALS: readonly Decal[] = [
  { symbol: 'none' },
  { symbol: 'rect', dashArrayX: [1, 0], dashArrayY: [2, 5], rotation: -Math.PI / 4, color: 'rgba(255,255,255,0.75)' },
  { symbol: 'circle', dashArrayX: [5, 5], dashArrayY: [5, 5], symbolSize: 0.7, color: 'rgba(255,255,255,0.8)' },
  { symbol: 'rect', dashArrayX: [1, 0], dashArrayY: [4, 4], color: 'rgba(255,255,255,0.7)' },
];
/** How lines differ, in the order of the series. */
export const DASHES = ['solid', 'dashed', 'dotted', [8, 3, 2, 3]] as const;
export const SYMBOLS = ['circle', 'diamond', 'rect', 'triangle'] as const;
const SIZE = 12;
/** Names longer than this stand beside lying bars; below them there is no room. */
const LONG_NAME = 16;
/** Most bars that bear their figure. */
const MOST_FIGURES = 14;

const of = <T>(list: readonly [T, ...T[]] | readonly T[], index: number): T => list[index % list.length] as T;

/** Bars alone with long names lie, so that the names can be read. */
export const liesDown = ({ categories, series }: ChartSpec): boolean =>
  series.every(({ kind }) => kind === 'bar') && categories.some((name) => name.length > LONG_NAME);

export const chartHeight = (spec: ChartSpec): number =>
  (liesDown(spec) ? 70 + spec.categories.length * Math.max(CHART_SIZE.perName, spec.series.length * 20 + 10) : CHART_SIZE.upright);

/** The drawing for ECharts. Figures are drawn, so a float is good enough there; those that are printed come from the exact ones. */
export function chartOption(spec: ChartSpec, inks: ChartInks, width: number = CHART_SIZE.width) {
  const { categories, series, unit, decimals } = spec;
  const lying = liesDown(spec);
  const text = { color: inks.quiet, fontFamily: inks.face, fontSize: SIZE };
  const lines = series.some(({ kind }) => kind === 'line');
  const named = series.length > 1 && series.some(({ kind }) => kind === 'bar');
  const room = lines && width >= 480 ? 24 + Math.max(...series.map(({ kind, name }) => (kind === 'line' ? Math.min(name.length, 22) * 7 : 0))) : lying ? 56 : 12;
  const axis = {
    type: 'category' as const, data: categories, inverse: lying, axisLine: { lineStyle: { color: inks.quiet } }, axisTick: { show: false },
    axisLabel: { ...text, color: inks.ink, interval: 0, width: lying ? Math.min(230, width * 0.36) : Math.max(48, (width - 90) / categories.length - 6), overflow: 'break' as const, lineHeight: 14 },
  };
  const figures = {
    type: 'value' as const, scale: series.every(({ kind }) => kind === 'line'), name: unit, nameLocation: 'end' as const,
    nameTextStyle: { ...text, align: lying ? 'left' as const : 'right' as const }, axisLabel: { ...text, formatter: tick }, splitLine: { lineStyle: { color: inks.line } }, splitNumber: 4,
  };
  return {
    animation: false,
    textStyle: { fontFamily: inks.face },
    grid: { left: 6, right: room, top: named ? 58 : 30, bottom: 4, outerBoundsMode: 'same' as const, outerBoundsContain: 'axisLabel' as const },
    ...(named ? { legend: { top: 0, left: 0, itemWidth: 22, itemHeight: 12, itemGap: 20, textStyle: { ...text, color: inks.ink }, data: series.map(({ name }) => name) } } : {}),
    xAxis: lying ? figures : axis,
    yAxis: lying ? axis : figures,
    series: series.map((each, index) => (each.kind === 'bar'
      ? bar(each, inks, index, { lying, lines, decimals, figures: series.filter(({ kind }) => kind === 'bar').length * categories.length <= MOST_FIGURES })
      : line(each, inks, index, width >= 480))),
  };
}

const drawn = (value: string | null) => (value === null ? null : Number(value));
/** Of the axis: short, such as `1.500` and `2,5`. */
const tick = (value: number): string => {
  const [, decimals = ''] = String(value).split('.');
  return Number.isFinite(value) && !String(value).includes('e') ? printNumber(exact(String(value)), Math.min(decimals.length, 4)) : String(value);
};

function bar({ name, values }: Series, inks: ChartInks, index: number, { lying, lines, decimals, figures }: { lying: boolean; lines: boolean; decimals: number; figures: boolean }) {
  const color = of(inks.series, index);
  const printed = values.map((value) => (value === null ? '' : printNumber(exact(value), decimals)));
  return {
    type: 'bar' as const, name, data: values.map(drawn), silent: true, barMaxWidth: lying ? 18 : 44, barGap: '12%',
    itemStyle: { color, decal: of(DECALS, index), borderColor: color, borderWidth: 1 },
    // Where lines run, a figure at the foot of its bar is crossed by none.
    label: { show: figures, ...(lines ? { position: 'insideBottom' as const, color: '#fff', textBorderColor: color, textBorderWidth: 3 } : { position: lying ? 'right' as const : 'top' as const, color: inks.ink }), fontFamily: inks.face, fontSize: 11, formatter: ({ dataIndex }: { dataIndex: number }) => printed[dataIndex] ?? '' },
  };
}

function line({ name, values }: Series, inks: ChartInks, index: number, ends: boolean) {
  const color = of(inks.series, index);
  return {
    type: 'line' as const, name, data: values.map(drawn), symbol: of(SYMBOLS, index), symbolSize: 8, silent: true, connectNulls: false,
    lineStyle: { color, width: 2, type: of(DASHES, index) as 'solid' | 'dashed' | 'dotted' | number[] }, itemStyle: { color },
    endLabel: { show: ends, formatter: name, color, fontFamily: inks.face, fontSize: SIZE, fontWeight: 'bold' as const, distance: 8, width: 154, overflow: 'break' as const },
    labelLayout: { moveOverlap: 'shiftY' as const },
  };
}
