/** The activity pages before drawing: which rows stand on which page, how high, and which connectors tie the pages. */
import { breakRows, type Split } from './sheet-break.rules.ts';
import { entryOrder, type Flow } from './sheet-flow.rules.ts';
import { connectorRow, type SheetStyle } from './sheet-style.rules.ts';
import { wrap } from './sheet-text.rules.ts';
import type { Table } from './sheet-table.rules.ts';
import type { SopDefinition } from './definition.contract.ts';
import type { FontWidths } from './sheet.contract.ts';

/**
 * One pentagon: `place` top or bottom of its page. A forward one stands in the lane of its target on both pages; one
 * that sends back may stand in any of `lanes`, best first, wherever its line crosses least.
 */
export interface Connector {
  readonly letter: string;
  readonly kind: Flow['kind'];
  readonly place: 'top' | 'bottom';
  readonly page: number;
  readonly lanes: readonly string[];
  readonly flows: readonly Flow[];
  /** Where it goes on, or comes from, for the Aktivitas column. */
  readonly words: string;
}

export interface PlannedRow { readonly index: number | null; readonly place?: 'top' | 'bottom'; readonly y: number; readonly h: number; readonly words: readonly string[] }

export interface PlannedPage {
  readonly rows: readonly PlannedRow[];
  readonly connectors: readonly Connector[];
  readonly bottom: number;
}

export interface Frame {
  /** Top of the table and of its first row, and the lowest places where it may end: with the legend in its place, and squeezed. */
  readonly top: number;
  readonly first: number;
  readonly plain: number;
  readonly squeezed: number;
}

/** Room that a row may gain beyond its need. */
const GAIN = 30;

function letterOf(index: number): string {
  const letter = String.fromCharCode(65 + index % 26);
  return index < 26 ? letter : letterOf(Math.floor(index / 26) - 1) + letter;
}

interface Group { kind: Flow['kind']; to: number; flows: Flow[]; upper: number; lower: number }

/** Cut lines, those to the same step together: they share one letter. */
function cutGroups(flows: readonly Flow[], pageOf: (step: number) => number): Group[] {
  const groups = new Map<string, Group>();
  for (const flow of flows) {
    const [from, to] = [pageOf(flow.from), pageOf(flow.to)];
    if (from === to) continue;
    const [upper, lower] = [Math.min(from, to), Math.max(from, to)];
    const key = `${flow.kind}:${flow.to}:${upper}:${lower}`;
    const group = groups.get(key);
    if (group) group.flows.push(flow);
    else groups.set(key, { kind: flow.kind, to: flow.to, flows: [flow], upper, lower });
  }
  return [...groups.values()].sort((a, b) => a.upper - b.upper || Number(a.kind === 'return') - Number(b.kind === 'return') || a.to - b.to);
}

function says({ kind, to, flows, upper, lower }: Group, place: 'top' | 'bottom', first: number): string {
  const from = flows.map((flow) => flow.from).join(', ');
  if (kind === 'forward') return place === 'bottom' ? `Bersambung ke halaman ${first + lower} (langkah ${to})` : `Lanjutan dari halaman ${first + upper} (setelah langkah ${from})`;
  return place === 'bottom' ? `Kembali dari halaman ${first + lower} (langkah ${from})` : `Kembali ke halaman ${first + upper} (langkah ${to})`;
}

/** Pairs of connectors for every cut line. `first` is the printed number of the first activity page. */
export function connectorsOf(definition: SopDefinition, flows: readonly Flow[], splits: readonly Split[], first: number): Connector[] {
  const numbers = definition.steps.map(({ step }) => step);
  const pageOf = (step: number): number => splits.findIndex(({ from, to }) => numbers.indexOf(step) >= from && numbers.indexOf(step) <= to);
  const lanes = definition.lanes.map(({ key }) => key);
  const taken = new Map<string, Set<string>>();
  return cutGroups(flows, pageOf).flatMap((group, i) => {
    const wanted = lanes.indexOf(entryOrder(definition, numbers.indexOf(group.to))[0] ?? '');
    const nearest = [...lanes].sort((a, b) => Math.abs(lanes.indexOf(a) - wanted) - Math.abs(lanes.indexOf(b) - wanted));
    return ([[group.upper, 'bottom'], [group.lower, 'top']] as const).map(([page, place]): Connector => {
      const key = `${page}:${place}`;
      const used = taken.get(key) ?? new Set();
      const free = nearest.filter((lane) => !used.has(lane));
      const own = free.length > 0 ? free : nearest;
      if (group.kind === 'forward') taken.set(key, used.add(own[0] ?? ''));
      return { letter: letterOf(i), kind: group.kind, flows: group.flows, lanes: group.kind === 'forward' ? own.slice(0, 1) : own, page, place, words: says(group, place, first) };
    });
  });
}

/** Lines of the Aktivitas cell of a connector row; letters stand before them where there are several. */
function goesOn(connectors: readonly Connector[], font: FontWidths, style: SheetStyle, width: number): string[] {
  return connectors.flatMap(({ letter, words }) => wrap(font, connectors.length > 1 ? `${letter}: ${words}` : words, style.small, width, 'italic'));
}

/** Gives spare height to the lowest rows first, up to a common floor and never more than GAIN to one row. */
export function level(needs: readonly number[], spare: number): number[] {
  const at = (floor: number): number[] => needs.map((need) => Math.max(need, Math.min(floor, need + GAIN)));
  const sum = (values: readonly number[]): number => values.reduce((a, b) => a + b, 0);
  let [low, high] = [0, Math.max(...needs) + GAIN];
  if (sum(at(high)) - sum(needs) <= spare) return at(high);
  for (let i = 0; i < 40; i += 1) {
    const middle = (low + high) / 2;
    if (sum(at(middle)) - sum(needs) > spare) high = middle;
    else low = middle;
  }
  return at(low);
}

interface Bare { readonly index: number | null; readonly place?: 'top' | 'bottom'; readonly need: number; readonly words: readonly string[] }

function place(rows: readonly Bare[], frame: Frame): Omit<PlannedPage, 'connectors'> {
  const steps = rows.filter(({ index }) => index !== null).map(({ need }) => need);
  const fixed = rows.reduce((sum, { index, need }) => (index === null ? sum + need : sum), 0);
  const total = fixed + steps.reduce((a, b) => a + b, 0);
  const limit = total <= frame.plain - frame.first + 0.01 ? frame.plain : frame.squeezed;
  const heights = level(steps, Number.isFinite(limit) ? Math.max(0, limit - frame.first - total) : 0);
  let y = frame.first;
  let next = 0;
  const placed = rows.map(({ index, need, words, place: side }): PlannedRow => {
    const h = index === null ? need : heights[next++] as number;
    const row = { index, y, h, words, ...(side ? { place: side } : {}) };
    y += h;
    return row;
  });
  return { rows: placed, bottom: y };
}

interface Sheetful { readonly rows: readonly Bare[]; readonly connectors: readonly Connector[] }

/** The connector rows above and below the steps of each page. */
function withConnectors(definition: SopDefinition, flows: readonly Flow[], splits: readonly Split[], needs: readonly number[], first: number, words: (connectors: readonly Connector[]) => string[], style: SheetStyle): Sheetful[] {
  const all = connectorsOf(definition, flows, splits, first);
  return splits.map(({ from, to }, page) => {
    const connectors = all.filter((one) => one.page === page);
    const row = (side: 'top' | 'bottom'): Bare => {
      const lines = words(connectors.filter((one) => one.place === side));
      return { index: null, place: side, words: lines, need: Math.max(connectorRow, lines.length * style.smallLeading + 6) };
    };
    const steps = needs.slice(from, to + 1).map((need, i): Bare => ({ index: from + i, need, words: [] }));
    return { connectors, rows: [...(page > 0 ? [row('top')] : []), ...steps, ...(page < splits.length - 1 ? [row('bottom')] : [])] };
  });
}

/** Rows of every activity page with their places. `first` is the printed number of the first of these pages. */
export function planPages(definition: SopDefinition, table: Table, flows: readonly Flow[], frame: Frame, font: FontWidths, style: SheetStyle, first: number): PlannedPage[] {
  const width = (table.columns.find(({ key }) => key === 'activity')?.w ?? 0) - 2 * style.cellPad;
  const words = (connectors: readonly Connector[]): string[] => goesOn(connectors, font, style, width);
  const steps = definition.steps.map(({ step }) => step);
  const room = { plain: frame.plain - frame.first, squeezed: frame.squeezed - frame.first };
  const planned = (needs: readonly number[]): Sheetful[] => {
    const build = (connector: number): Sheetful[] => withConnectors(definition, flows, breakRows(needs, steps, flows, { ...room, connector }), needs, first, words, style);
    const pages = build(connectorRow);
    const highest = Math.max(connectorRow, ...pages.flatMap(({ rows }) => rows.filter(({ index }) => index === null).map(({ need }) => need)));
    return highest > connectorRow ? build(highest) : pages;
  };
  const roomy = planned(table.rows.map(({ need }) => need));
  const low = roomy.length > 2 ? planned(table.rows.map(({ least }) => least)) : roomy;
  return (low.length < roomy.length ? low : roomy).map(({ rows, connectors }) => ({ ...place(rows, frame), connectors }));
}
