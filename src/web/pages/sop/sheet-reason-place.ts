/** Where the slip with the reason of a return lies on the sheet: over empty cells, near the symbol that refused. */
import type { SheetPage, SheetSymbol } from '#contract/sop/sheet';
import { arrowState, type LiveReason, type SheetLive } from './sheet-live.ts';

export interface Place { readonly x: number; readonly y: number; readonly w: number; readonly h: number }
export interface Slip extends Place {
  /** Base and tip of the tail. */
  readonly tail: readonly [[number, number], [number, number], [number, number]];
}

const WIDTHS = [262, 200, 156] as const;
export const SLIP_PAD = 11;
const LINE = 17;
/** Letters of the interface face at 12 and 11 px are about this wide: enough to guess the height, the words wrap by themselves. */
const LETTER = { head: 6.6, quote: 6, by: 5.1 } as const;
const STEP = 13;
const REACH = 300;
const CLEAR = 4;
const RING = 8;
const COST = { symbol: 400, taken: 120, open: 6, narrow: 0.15, distance: 0.5, aside: 0.06 } as const;

const meets = (a: Place, b: Place): boolean => a.x < b.x + b.w && b.x < a.x + a.w && a.y < b.y + b.h && b.y < a.y + a.h;
const grown = ({ x, y, w, h }: Place, by: number): Place => ({ x: x - by, y: y - by, w: w + 2 * by, h: h + 2 * by });

function heightOf(reason: LiveReason, width: number, head: string): number {
  const lines = (words: string, letter: number): number => Math.ceil((words.length + 2) * letter * 1.05 / (width - 2 * SLIP_PAD));
  return 17 + LINE * (lines(`   ${head}`, LETTER.head) + lines(reason.quote, LETTER.quote) + lines(reason.by, LETTER.by));
}

interface Obstacle { readonly place: Place; readonly cost: number }

function obstacles(page: SheetPage, live: SheetLive, own: SheetSymbol): Obstacle[] {
  const symbols = page.symbols.filter((symbol) => symbol !== own).map(({ x, y, w, h }): Obstacle => ({ place: grown({ x: x - w / 2, y: y - h / 2, w, h }, RING), cost: COST.symbol }));
  const runs = page.arrows.flatMap((arrow) => arrow.drawn.slice(1).map(([x, y], i): Obstacle => {
    const [u, v] = arrow.drawn[i] ?? [x, y];
    return { place: grown({ x: Math.min(x, u), y: Math.min(y, v), w: Math.abs(x - u), h: Math.abs(y - v) }, CLEAR), cost: arrowState(arrow, live) === 'later' ? COST.open : COST.taken };
  }));
  return [...symbols, ...runs];
}

/** The lanes, between the words before and after them. */
function lanesOf(page: SheetPage): { l: number; r: number } {
  const before = page.texts.filter(({ cell }) => cell === 'activity').map(({ x, w }) => x + w + 6);
  const after = page.texts.filter(({ cell }) => cell === 'inputs').map(({ x }) => x - 6);
  return { l: Math.max(page.frame.x, ...before), r: Math.min(page.frame.x + page.frame.w, page.time?.x ?? page.width, ...after) };
}

const within = (value: number, low: number, high: number): number => Math.min(Math.max(value, low), high);

function tailOf(slip: Place, { x, y, w, h }: SheetSymbol): Slip['tail'] {
  const [right, bottom] = [slip.x + slip.w, slip.y + slip.h];
  if (bottom <= y - h / 2 || slip.y >= y + h / 2) {
    const base = within(x, slip.x + 14, right - 14);
    const edge = bottom <= y - h / 2 ? bottom : slip.y;
    return [[base - 7, edge], [x, bottom <= y - h / 2 ? y - h / 2 - 2 : y + h / 2 + 2], [base + 7, edge]];
  }
  const base = within(y, slip.y + 14, bottom - 14);
  const edge = right <= x ? right : slip.x;
  return [[edge, base - 7], [right <= x ? x - w / 2 - 2 : x + w / 2 + 2, y], [edge, base + 7]];
}

/** Points along the tail, to see what it would lie on. */
function along([a, tip, b]: Slip['tail']): Place[] {
  const [x, y] = [(a[0] + b[0]) / 2, (a[1] + b[1]) / 2];
  return [0.2, 0.4, 0.6, 0.8].map((part) => ({ x: x + (tip[0] - x) * part - 1, y: y + (tip[1] - y) * part - 1, w: 2, h: 2 }));
}

/** The best place for the slip, or undefined where its symbol is not on this page. `head` is its first line. */
export function placeSlip(page: SheetPage, live: SheetLive, reason: LiveReason, head: string): Slip | undefined {
  const symbol = page.symbols.find(({ step, lane, role }) => step === reason.step && lane === reason.lane && role === 'actor') ?? page.symbols.find(({ step }) => step === reason.step);
  if (!symbol) return undefined;
  const blocked = obstacles(page, live, symbol);
  const { l, r } = lanesOf(page);
  const top = page.rows[0]?.y ?? page.frame.y;
  const bottom = page.frame.y + page.frame.h;
  const cost = (slip: Slip): number => {
    const parts = [slip, ...along(slip.tail)];
    const hit = blocked.reduce((sum, one) => sum + (parts.some((part) => meets(part, one.place)) ? one.cost : 0), 0);
    const [[a, b], [u, v], [c, d]] = slip.tail;
    return hit + (WIDTHS[0] - slip.w) * COST.narrow + Math.hypot((a + c) / 2 - u, (b + d) / 2 - v) * COST.distance + Math.abs(slip.x + slip.w / 2 - symbol.x) * COST.aside;
  };
  const near: Slip[] = WIDTHS.flatMap((w) => {
    const h = heightOf(reason, w, head);
    const [low, high] = [Math.max(top, symbol.y - REACH), Math.min(bottom - h, symbol.y + REACH)];
    const rows = [symbol.y - symbol.h / 2 - 9 - h, symbol.y + symbol.h / 2 + 9, ...Array.from({ length: Math.max(0, Math.ceil((high - low) / STEP)) }, (_, i) => low + i * STEP)];
    return rows.flatMap((y) => Array.from({ length: Math.max(1, Math.ceil((r - l - w) / STEP)) }, (_, i): Slip => {
      const place = { x: l + i * STEP, y, w, h };
      return { ...place, tail: tailOf(place, symbol) };
    }));
  });
  const apart = near.filter((slip) => !meets(slip, grown({ x: symbol.x - symbol.w / 2, y: symbol.y - symbol.h / 2, w: symbol.w, h: symbol.h }, 8)));
  return apart.map((slip) => ({ slip, cost: cost(slip) })).reduce<{ slip: Slip; cost: number } | undefined>((best, one) => (best && best.cost <= one.cost ? best : one), undefined)?.slip;
}
