/** Columns and rows of the activity table, before pages and arrows: widths from the data, words broken into lines. */
import { balance, longestPiece, measure, wrap } from './sheet-text.rules.ts';
import { lowChannel, rowChannel, symbolSize, type SheetStyle } from './sheet-style.rules.ts';
import type { Duration, SopDefinition, Step } from './definition.contract.ts';
import type { FontWidths } from './sheet.contract.ts';

export type ColumnKey = 'no' | 'activity' | 'lane' | 'inputs' | 'time' | 'outputs' | 'note';

export interface Column {
  readonly key: ColumnKey;
  readonly title: string;
  readonly group?: 'Pelaksana' | 'Mutu Baku';
  /** Lane key; only for the columns of the performers. */
  readonly lane?: string;
  readonly x: number;
  readonly w: number;
}

/** Lines of one cell; `begins` marks the first line of each item. */
export interface CellLine { readonly words: string; readonly begins: boolean }

export interface TableRow {
  readonly step: Step;
  readonly cells: ReadonlyMap<ColumnKey, readonly CellLine[]>;
  /** Height that holds the words and the tallest symbol with its channels, and the same with the least channels. */
  readonly need: number;
  readonly least: number;
}

export interface TableHead {
  readonly titles: readonly (readonly string[])[];
  readonly groupHeight: number;
  readonly height: number;
}

export interface Table {
  readonly columns: readonly Column[];
  readonly rows: readonly TableRow[];
  readonly head: TableHead;
  readonly x: number;
  readonly w: number;
}

/** The Waktu as the office prints it: "10 menit", "Disesuaikan", or nothing. */
export function printedDuration(duration: Duration): string {
  if (duration === null) return '';
  return 'adjusted' in duration ? 'Disesuaikan' : `${duration.value} ${duration.unit}`;
}

/** `min` is the width at which no word has to be cut. */
type Bare = Omit<Column, 'x'> & { readonly min: number };

/** A symbol with a line on either side needs this much. */
const LANE_LEAST = 58;
const HEAD_PAD = 3;
/** The activity is read first and gives way least. */
const ACTIVITY_LEAST = 0.8;

function columnList(definition: SopDefinition, font: FontWidths, style: SheetStyle): Omit<Bare, 'min'>[] {
  const { columns, body, cellPad } = style;
  const has = (test: (step: Step) => boolean): boolean => definition.steps.some(test);
  const inputs = has((step) => (step.inputs ?? []).length > 0);
  const outputs = has((step) => (step.outputs ?? []).length > 0);
  const quality = inputs || outputs ? { group: 'Mutu Baku' as const } : {};
  const time = Math.max(columns.time, ...definition.steps.map((step) => measure(font, printedDuration(step.duration), body) + 2 * cellPad));
  return [
    { key: 'no', title: 'No', w: columns.no },
    { key: 'activity', title: 'Aktivitas', w: columns.activity },
    ...definition.lanes.map((lane): Omit<Bare, 'min'> => ({ key: 'lane', title: lane.title, group: 'Pelaksana', lane: lane.key, w: columns.lane })),
    ...(inputs ? [{ key: 'inputs', title: 'Kelengkapan', w: columns.inputs, ...quality } as const] : []),
    { key: 'time', title: 'Waktu', w: time, ...quality },
    ...(outputs ? [{ key: 'outputs', title: 'Output', w: columns.outputs, ...quality } as const] : []),
    ...(has((step) => Boolean(step.note)) ? [{ key: 'note', title: 'Keterangan', w: columns.note } as const] : []),
  ];
}

function bareColumns(definition: SopDefinition, font: FontWidths, style: SheetStyle): Bare[] {
  return columnList(definition, font, style).map((column): Bare => {
    const title = longestPiece(font, column.title, style.head, 'bold') + 2 * HEAD_PAD;
    if (column.key === 'no' || column.key === 'time') return { ...column, min: column.w };
    if (column.key === 'lane') return { ...column, w: Math.max(column.w, title), min: Math.max(style.laneMin, title) };
    const words = definition.steps.flatMap((step) => itemsOf(step).find(([key]) => key === column.key)?.[1] ?? []);
    const longest = Math.max(...words.map((item) => longestPiece(font, item, style.body))) + 2 * style.cellPad;
    return { ...column, w: Math.max(column.w, Math.min(longest, column.w * 1.25)), min: Math.max(longest, title, column.key === 'activity' ? column.w * ACTIVITY_LEAST : 0) };
  });
}

const isText = ({ key }: Bare): boolean => key === 'activity' || key === 'inputs' || key === 'outputs' || key === 'note';
const total = (columns: readonly Bare[]): number => columns.reduce((sum, { w }) => sum + w, 0);

type Match = (column: Bare) => boolean;

/** Takes `over` from the columns that match, in proportion, none below its `least`. */
function shrink(columns: readonly Bare[], match: Match, over: number, least: (column: Bare) => number): Bare[] {
  const room = (column: Bare): number => (match(column) ? Math.max(0, column.w - least(column)) : 0);
  const all = columns.reduce((sum, column) => sum + room(column), 0);
  const part = all > 0 ? Math.min(1, Math.max(0, over) / all) : 0;
  return columns.map((column) => ({ ...column, w: column.w - room(column) * part }));
}

/** Gives `spare` to the columns that match, in proportion to their widths, none above `most`. */
function grow(columns: readonly Bare[], match: Match, spare: number, most: number): Bare[] {
  const sum = total(columns.filter(match));
  return columns.map((column) => (match(column) ? { ...column, w: Math.max(column.w, Math.min(most, column.w + spare * column.w / sum)) } : column));
}

/** Narrow lanes give way before words do, and no word is cut while anything else can give; what is over goes to the lanes first. */
function fit(columns: readonly Bare[], style: SheetStyle): Bare[] {
  const available = style.width - style.left - style.right;
  const isLane: Match = ({ key }) => key === 'lane';
  let result = [...columns];
  const over = (): number => total(result) - available;
  if (over() > 0) {
    result = shrink(result, isLane, over(), ({ min }) => min);
    result = shrink(result, isText, over(), ({ min }) => min);
    if (!style.fill) return result;
    result = shrink(result, isLane, over(), () => LANE_LEAST);
    return shrink(result, isText, over(), () => 2 * style.cellPad + style.body);
  }
  if (!style.fill) return result;
  result = grow(result, isLane, -over(), style.laneMax);
  result = grow(result, ({ key }) => key === 'time', -over(), 60);
  return grow(result, isText, -over(), Number.POSITIVE_INFINITY);
}

function cellLines(items: readonly string[], font: FontWidths, style: SheetStyle, width: number): CellLine[] {
  return items.flatMap((item) => wrap(font, item, style.body, width - 2 * style.cellPad).map((words, i) => ({ words, begins: i === 0 })));
}

function itemsOf(step: Step): [ColumnKey, readonly string[]][] {
  return [
    ['no', [String(step.step)]], ['activity', [step.activity]], ['inputs', step.inputs ?? []],
    ['time', [printedDuration(step.duration)]], ['outputs', step.outputs ?? []], ['note', step.note ? [step.note] : []],
  ];
}

function rowOf(step: Step, columns: readonly Column[], font: FontWidths, style: SheetStyle): TableRow {
  const cells = new Map<ColumnKey, CellLine[]>();
  for (const [key, items] of itemsOf(step)) {
    const column = columns.find((one) => one.key === key);
    if (column) cells.set(key, cellLines(items, font, style, column.w));
  }
  const lines = Math.max(...[...cells.values()].map((one) => one.length));
  const words = lines * style.leading + style.rowAir;
  const tallest = symbolSize.diamond.h + 2 * rowChannel;
  const low = step.kind === 'decision' ? tallest : symbolSize.box.h + 2 * lowChannel;
  return { step, cells, need: Math.max(words, tallest), least: Math.max(words, low) };
}

function headOf(columns: readonly Column[], font: FontWidths, style: SheetStyle): TableHead {
  const titles = columns.map((column) => balance(font, column.title, style.head, column.w - 2 * HEAD_PAD));
  const groupHeight = style.groupHead + 7.6;
  const lower = Math.max(...titles.map((lines, i) => (columns[i]?.group ? lines.length : Math.max(1, lines.length - 1))));
  return { titles, groupHeight, height: groupHeight + lower * style.headLeading + 9 };
}

/** The table of an SOP on the given paper. Columns without any content in the SOP are left out. */
export function tableOf(definition: SopDefinition, font: FontWidths, style: SheetStyle): Table {
  let x = style.left;
  const columns = fit(bareColumns(definition, font, style), style).map((column): Column => {
    const placed = { ...column, x };
    x += column.w;
    return placed;
  });
  return {
    columns, x: style.left, w: x - style.left,
    rows: definition.steps.map((step) => rowOf(step, columns, font, style)),
    head: headOf(columns, font, style),
  };
}
