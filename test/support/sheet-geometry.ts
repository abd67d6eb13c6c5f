/**
 * Looks at a finished sheet with nothing but its coordinates and says what a reader would stumble over. It shares no
 * code with the layout: what it knows is the drawing.
 */
import type { Point, SheetArrow, SheetPage, SheetSymbol, SheetText } from '../../src/modules/sop/sheet.contract.ts';

interface Box { l: number; t: number; r: number; b: number }
const EPS = 0.05;

export function textBox({ x, y, w, size, anchor }: SheetText): Box {
  const l = anchor === 'start' ? x : anchor === 'middle' ? x - w / 2 : x - w;
  return { l, r: l + w, t: y - size * 0.72, b: y + size * 0.21 };
}

export function symbolBox({ x, y, w, h }: SheetSymbol): Box {
  return { l: x - w / 2, r: x + w / 2, t: y - h / 2, b: y + h / 2 };
}

const meets = (a: Box, b: Box): boolean => a.l < b.r - EPS && b.l < a.r - EPS && a.t < b.b - EPS && b.t < a.b - EPS;
const runBox = ([a, b]: [Point, Point]): Box => ({ l: Math.min(a[0], b[0]) - EPS, r: Math.max(a[0], b[0]) + EPS, t: Math.min(a[1], b[1]) - EPS, b: Math.max(a[1], b[1]) + EPS });
/** A run is thinner than EPS, so it meets a box only where it goes inside it. */
const runMeets = (run: [Point, Point], box: Box): boolean => meets(runBox(run), { l: box.l + 2 * EPS, r: box.r - 2 * EPS, t: box.t + 2 * EPS, b: box.b - 2 * EPS });

function runs(points: readonly Point[]): [Point, Point][] {
  return points.slice(1).map((to, i) => [points[i] as Point, to]);
}

function onOutline([x, y]: Point, symbol: SheetSymbol): boolean {
  const [dx, dy] = [Math.abs(x - symbol.x) / (symbol.w / 2), Math.abs(y - symbol.y) / (symbol.h / 2)];
  if (symbol.form === 'diamond') return Math.abs(dx + dy - 1) < 0.02;
  return Math.abs(Math.max(dx, dy) - 1) < 0.02;
}

function onLine([x, y]: Point, points: readonly Point[]): boolean {
  return runs(points).some((run) => {
    const box = runBox(run);
    return x >= box.l && x <= box.r && y >= box.t && y <= box.b;
  });
}

function endFaults(arrow: SheetArrow, page: SheetPage): string[] {
  const from = page.symbols.find(({ id }) => id === arrow.from);
  const to = page.symbols.find(({ id }) => id === arrow.to);
  const [first, last] = [arrow.drawn[0] as Point, arrow.drawn[arrow.drawn.length - 1] as Point];
  const faults: string[] = [];
  if (!from || !onOutline(first, from)) faults.push(`${arrow.id} does not begin on ${arrow.from}`);
  if (!to || !onOutline(arrow.route[arrow.route.length - 1] as Point, to)) faults.push(`${arrow.id} does not lead to ${arrow.to}`);
  if (arrow.joins) {
    const trunk = page.arrows.find(({ id }) => id === arrow.joins);
    if (!trunk || !onLine(last, trunk.drawn) || trunk.to !== arrow.to) faults.push(`${arrow.id} does not end on the trunk of ${arrow.joins}`);
  } else if (!to || !onOutline(last, to)) faults.push(`${arrow.id} does not end on ${arrow.to}`);
  if (arrow.head && Math.hypot(arrow.head.tip[0] - last[0], arrow.head.tip[1] - last[1]) > 1) faults.push(`${arrow.id} has its head elsewhere`);
  if (!arrow.head && !arrow.joins && arrow.kind !== 'join') faults.push(`${arrow.id} has no head`);
  if (runs(arrow.drawn).some(([a, b]) => Math.abs(a[0] - b[0]) > EPS && Math.abs(a[1] - b[1]) > EPS)) faults.push(`${arrow.id} runs aslant`);
  return faults;
}

const flat = ([a, b]: [Point, Point]): boolean => Math.abs(a[1] - b[1]) < EPS;

/** Length that two runs share while lying on each other. */
function shared(one: [Point, Point], two: [Point, Point]): number {
  if (flat(one) !== flat(two)) return 0;
  const [across, along] = flat(one) ? [1, 0] as const : [0, 1] as const;
  if (Math.abs(one[0][across] - two[0][across]) > 0.5) return 0;
  const low = Math.max(Math.min(one[0][along], one[1][along]), Math.min(two[0][along], two[1][along]));
  const high = Math.min(Math.max(one[0][along], one[1][along]), Math.max(two[0][along], two[1][along]));
  return high - low;
}

/** Points where lines pass straight through each other. */
export function crossings(page: SheetPage): string[] {
  const found: string[] = [];
  page.arrows.forEach((a, i) => {
    for (const b of page.arrows.slice(i + 1)) {
      for (const one of runs(a.drawn)) {
        for (const two of runs(b.drawn)) {
          if (flat(one) === flat(two)) continue;
          const [h, v] = flat(one) ? [one, two] : [two, one];
          const inside = v[0][0] > Math.min(h[0][0], h[1][0]) + 0.5 && v[0][0] < Math.max(h[0][0], h[1][0]) - 0.5
            && h[0][1] > Math.min(v[0][1], v[1][1]) + 0.5 && h[0][1] < Math.max(v[0][1], v[1][1]) - 0.5;
          if (inside) found.push(`${a.id} crosses ${b.id}`);
        }
      }
    }
  });
  return found;
}

function overlapFaults(page: SheetPage): string[] {
  return page.arrows.flatMap((a, i) => page.arrows.slice(i + 1).flatMap((b) => {
    const lies = runs(a.drawn).some((one) => runs(b.drawn).some((two) => shared(one, two) > 0.5));
    return lies ? [`${a.id} lies on ${b.id}`] : [];
  }));
}

/** Everything wrong with the lines, symbols and words of one page; empty for a sheet that can be hung on the wall. */
export function faultsOf(page: SheetPage): string[] {
  const faults = page.arrows.flatMap((arrow) => endFaults(arrow, page));
  for (const arrow of page.arrows) {
    for (const run of runs(arrow.drawn)) {
      for (const symbol of page.symbols) if (runMeets(run, symbolBox(symbol))) faults.push(`${arrow.id} runs through ${symbol.id}`);
      for (const text of page.texts) if (runMeets(run, textBox(text))) faults.push(`${arrow.id} runs through the words "${text.words}"`);
    }
  }
  faults.push(...overlapFaults(page));
  page.texts.forEach((text, i) => {
    const box = textBox(text);
    for (const other of page.texts.slice(i + 1)) if (meets(box, textBox(other))) faults.push(`"${text.words}" lies on "${other.words}"`);
    if (box.l < 0 || box.r > page.width || box.t < 0 || box.b > page.height) faults.push(`"${text.words}" runs off the page`);
    if (text.cell !== 'label') return;
    for (const symbol of page.symbols) if (inside(box, symbol)) faults.push(`"${text.words}" lies on ${symbol.id}`);
  });
  page.symbols.forEach((symbol, i) => {
    for (const other of page.symbols.slice(i + 1)) if (meets(symbolBox(symbol), symbolBox(other))) faults.push(`${symbol.id} lies on ${other.id}`);
  });
  if (page.frame.y + page.frame.h > page.height) faults.push('the table runs off the page');
  return faults;
}

/** A word may stand in the empty corner of a diamond's box, not on the diamond. */
function inside(box: Box, symbol: SheetSymbol): boolean {
  if (!meets(box, symbolBox(symbol))) return false;
  if (symbol.form !== 'diamond') return true;
  const [x, y] = [Math.min(Math.max(symbol.x, box.l), box.r), Math.min(Math.max(symbol.y, box.t), box.b)];
  return Math.abs(x - symbol.x) / (symbol.w / 2) + Math.abs(y - symbol.y) / (symbol.h / 2) < 0.98;
}
