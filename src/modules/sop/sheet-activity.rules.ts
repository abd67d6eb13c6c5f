/** Draws the activity pages: header, grid, words, arrows, symbols, legend. */
import { arrowInk, circle, line, outline, rect, round2 } from './sheet-ink.rules.ts';
import { flowsOf } from './sheet-flow.rules.ts';
import { sceneOf } from './sheet-graph.rules.ts';
import { heading, textOf } from './sheet-heading.rules.ts';
import { legend } from './sheet-legend.rules.ts';
import { trunkOf } from './sheet-pair.rules.ts';
import { planPages, type Frame, type PlannedPage } from './sheet-plan.rules.ts';
import { route, type Routed } from './sheet-route.rules.ts';
import type { Node } from './sheet-scene.rules.ts';
import { symbolSize, weights, type SheetStyle } from './sheet-style.rules.ts';
import { saysPage } from './sheet-says.rules.ts';
import { tableOf, type Column, type ColumnKey, type Table, type TableRow } from './sheet-table.rules.ts';
import type { SopDefinition } from './definition.contract.ts';
import type { FontWidths, Point, SheetArrow, SheetPage, SheetShape, SheetSymbol, SheetText } from './sheet.contract.ts';

/** Baseline below the middle of a line of type, in parts of its size. */
const HALF_X = 0.35;

/** The returns that end in another one's trunk, and where: shortest first, so that the nearest keeps the head. */
function joining(routed: readonly Routed[]): Map<string, { readonly drawn: readonly Point[]; readonly meet: Point; readonly joins: string }> {
  const length = (points: readonly Point[]): number => points.slice(1).reduce((sum, [x, y], i) => sum + Math.abs(x - (points[i] as Point)[0]) + Math.abs(y - (points[i] as Point)[1]), 0);
  const returns = routed.filter(({ link }) => link.kind === 'return').sort((a, b) => length(a.way.points) - length(b.way.points));
  const out = new Map<string, { drawn: readonly Point[]; meet: Point; joins: string }>();
  returns.forEach(({ link, way }, i) => {
    const trunks = returns.slice(0, i).filter((other) => other.link.toStep === link.toStep && other.way.to === way.to)
      .flatMap((other) => {
        const trunk = trunkOf(way.points, other.way.points);
        return trunk ? [{ ...trunk, joins: other.link.id }] : [];
      }).sort((a, b) => b.length - a.length);
    const longest = trunks[0];
    if (longest) out.set(link.id, { drawn: longest.a, meet: longest.meet, joins: longest.joins });
  });
  return out;
}

/** Points on the vertical runs of `points` where another drawn line passes straight through. */
function gapsOn(points: readonly Point[], others: readonly (readonly Point[])[]): Point[] {
  const gaps: Point[] = [];
  points.slice(1).forEach(([x, y], i) => {
    const [u, v] = points[i] as Point;
    if (Math.abs(x - u) > 0.01) return;
    for (const other of others) {
      other.slice(1).forEach(([p, q], j) => {
        const [r, s] = other[j] as Point;
        if (Math.abs(q - s) < 0.01 && q > Math.min(y, v) && q < Math.max(y, v) && x > Math.min(p, r) && x < Math.max(p, r)) gaps.push([x, q]);
      });
    }
  });
  return gaps;
}

function drawArrows(routed: readonly Routed[]): SheetArrow[] {
  const joined = joining(routed);
  const drawnOf = ({ link, way }: Routed): readonly Point[] => joined.get(link.id)?.drawn ?? way.points;
  const meets = [...joined.values()].map(({ meet }) => meet);
  return routed.map((one): SheetArrow => {
    const { link, way } = one;
    const drawn = drawnOf(one);
    const join = joined.get(link.id);
    const gaps = gapsOn(drawn, routed.filter((other) => other !== one).map(drawnOf));
    const { shapes, head } = arrowInk(drawn, { thin: link.kind === 'return', dashed: link.dashed, headed: link.kind !== 'join' && !join, sharp: meets, gaps });
    const dot: SheetShape[] = join ? [circle('dot', ...join.meet, 1.7, 'ink')] : [];
    const even = (points: readonly Point[]): Point[] => points.map(([x, y]) => [round2(x), round2(y)]);
    return {
      id: link.id, kind: link.kind, fromStep: link.fromStep, toStep: link.toStep, from: way.from.id, to: way.to.id, dashed: link.dashed,
      route: even(way.points), drawn: even(drawn), ...(join ? { joins: join.joins } : {}), ...(head ? { head } : {}), shapes: [...shapes, ...dot],
    };
  });
}

function labelsOf(routed: readonly Routed[]): { shapes: SheetShape[]; texts: SheetText[] } {
  const labelled = routed.flatMap(({ link, way }) => (link.label && way.label ? [{ id: link.id, step: link.fromStep, label: link.label, ...way.label }] : []));
  return {
    shapes: labelled.map(({ box }) => rect('label', box.l, box.t, box.r - box.l, box.b - box.t, { fill: 'paper' })),
    texts: labelled.map(({ id, step, label, x, y, anchor }) => ({ x: round2(x), y: round2(y), w: round2(label.w), size: label.size, words: label.words, anchor, tone: 'ink', cell: 'label', step, arrow: id })),
  };
}

function drawHead(table: Table, top: number, font: FontWidths, style: SheetStyle): { shapes: SheetShape[]; texts: SheetText[] } {
  const { head, columns } = table;
  const lower = top + head.groupHeight;
  const bottom = top + head.height;
  const base = { bold: true, anchor: 'middle', cell: 'head' } as const;
  const titles = columns.flatMap((column, i) => {
    const lines = head.titles[i] ?? [];
    const middle = column.group ? (lower + bottom) / 2 : (top + bottom) / 2;
    return lines.map((words, k) => textOf(font, words, column.x + column.w / 2, middle + style.head * HALF_X + (k - (lines.length - 1) / 2) * style.headLeading, style.head, { ...base, begins: k === 0 }));
  });
  const groups = (['Pelaksana', 'Mutu Baku'] as const).flatMap((group) => {
    const [first, ...rest] = columns.filter((column) => column.group === group);
    if (!first) return [];
    const last = rest[rest.length - 1] ?? first;
    const [x, right] = [first.x, last.x + last.w];
    return [{ text: textOf(font, group, (x + right) / 2, (top + lower) / 2 + style.groupHead * HALF_X, style.groupHead, { ...base, begins: true }), rule: line('rule', [x, lower], [right, lower], weights.rule) }];
  });
  return {
    shapes: [rect('ground', table.x, top, table.w, head.height, { fill: 'ground' }), ...groups.map(({ rule }) => rule)],
    texts: [...groups.map(({ text }) => text), ...titles],
  };
}

function drawGrid(table: Table, top: number, page: PlannedPage): SheetShape[] {
  const first = top + table.head.height;
  const [left, right] = [table.x, table.x + table.w];
  const verticals = table.columns.slice(1).flatMap((column, i) => {
    const before = table.columns[i] as Column;
    const inGroup = column.group !== undefined && column.group === before.group;
    const from: Point = [column.x, inGroup ? top + table.head.groupHeight : top];
    const betweenLanes = column.key === 'lane' && before.key === 'lane';
    if (!betweenLanes) return [line('rule', from, [column.x, page.bottom], weights.rule)];
    return [line('rule', from, [column.x, first], weights.rule), line('lane', [column.x, first], [column.x, page.bottom], weights.lane, 'hair')];
  });
  const rows = page.rows.slice(1).map(({ y }) => line('rule', [left, y], [right, y], weights.rule));
  return [...verticals, ...rows, line('frame', [left, first], [right, first], weights.head),
    rect('frame', left, top, table.w, page.bottom - top, { stroke: { weight: weights.frame, tone: 'ink' } })];
}

const CENTRED: ReadonlySet<ColumnKey> = new Set(['no', 'time']);
const ORDER: readonly ColumnKey[] = ['no', 'activity', 'inputs', 'time', 'outputs', 'note'];

function rowTexts(row: TableRow, y: number, h: number, table: Table, font: FontWidths, style: SheetStyle): SheetText[] {
  return ORDER.flatMap((key) => {
    const column = table.columns.find((one) => one.key === key);
    if (!column || key === 'lane') return [];
    const lines = row.cells.get(key) ?? [];
    const centred = CENTRED.has(key);
    const x = centred ? column.x + column.w / 2 : column.x + style.cellPad;
    return lines.map(({ words, begins }, i) => textOf(font, words, x, y + h / 2 + style.body * HALF_X + (i - (lines.length - 1) / 2) * style.leading, style.body,
      { anchor: centred ? 'middle' : 'start', cell: key, step: row.step.step, begins }));
  });
}

function drawWords(page: PlannedPage, table: Table, font: FontWidths, style: SheetStyle): SheetText[] {
  const activity = table.columns.find(({ key }) => key === 'activity') as Column;
  return page.rows.flatMap(({ index, y, h, words }) => {
    if (index !== null) return rowTexts(table.rows[index] as TableRow, y, h, table, font, style);
    return words.map((line, i) => textOf(font, line, activity.x + style.cellPad, y + h / 2 + style.small * HALF_X + (i - (words.length - 1) / 2) * style.smallLeading, style.small,
      { italic: true, tone: 'soft', cell: 'goes-on', begins: i === 0 }));
  });
}

/** All symbols of the page: those whose place was settled, and the connectors where their lines found them. */
function settled(nodes: readonly Node[], routed: readonly Routed[]): Node[] {
  const chosen = routed.flatMap(({ way }) => [way.from, way.to]).filter(({ role }) => role === 'connector');
  return [...new Set([...nodes, ...chosen])];
}

function drawSymbols(nodes: readonly Node[]): SheetSymbol[] {
  return nodes.map(({ id, role, form, step, lane, x, y, dashed, letter }) => ({
    id, role, form, step, lane, x: round2(x), y: round2(y), ...symbolSize[form], dashed, ...(letter ? { letter } : {}),
    shapes: outline(form, x, y, symbolSize[form].w, symbolSize[form].h, dashed),
  }));
}

/** Letters stand in the square part of the pentagon. */
function letters(symbols: readonly SheetSymbol[], font: FontWidths): SheetText[] {
  return symbols.flatMap(({ letter, x, y, h }) => (letter ? [textOf(font, letter, x, y - h / 2 + 14.1, 9, { bold: true, anchor: 'middle', cell: 'letter', begins: true })] : []));
}

/** All activity pages of an SOP; `first` is the printed number of the first. */
export function activityPages(definition: SopDefinition, font: FontWidths, style: SheetStyle, first: number): SheetPage[] {
  const table = tableOf(definition, font, style);
  const flows = flowsOf(definition);
  const head = heading(definition, font, style, table.x + table.w);
  const firstRow = head.bottom + table.head.height;
  const foot = style.height - style.bottom;
  const frame: Frame = { top: head.bottom, first: firstRow, plain: foot - 26, squeezed: foot - 12.5 };
  const planned = planPages(definition, table, flows, frame, font, style, first);
  return planned.map((page, i): SheetPage => {
    const scene = sceneOf(definition, flows, table, page, font, style);
    const routed = route(scene);
    const [symbols, arrows] = [drawSymbols(settled(scene.nodes, routed)), drawArrows(routed)];
    const [top, words] = [drawHead(table, head.bottom, font, style), labelsOf(routed)];
    const key = legend(definition, font, style, planned.length > 1, Number.isFinite(foot) ? Math.max(foot - 3, page.bottom + 11) : page.bottom + 22);
    const time = table.columns.find((column) => column.key === 'time') as Column;
    return {
      kind: 'activity', number: first + i, width: round2(Math.max(style.width, style.left + table.w + style.right)),
      height: round2(Number.isFinite(style.height) ? style.height : page.bottom + 34 + style.bottom),
      frame: { x: table.x, y: head.bottom, w: round2(table.w), h: round2(page.bottom - head.bottom) },
      time: { x: round2(time.x), w: round2(time.w) },
      rows: page.rows.map(({ index, y, h }) => ({ step: index === null ? null : definition.steps[index]?.step ?? null, y: round2(y), h: round2(h) })),
      base: [...head.shapes, ...top.shapes, ...drawGrid(table, head.bottom, page), ...words.shapes, ...key.shapes],
      says: saysPage({ symbols, arrows }, definition.lanes), arrows, symbols,
      texts: [...head.texts, ...top.texts, ...drawWords(page, table, font, style), ...words.texts, ...letters(symbols, font), ...key.texts],
    };
  });
}
