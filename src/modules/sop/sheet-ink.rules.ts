/** From geometry to ink: path data, dashes that end inked, outlines, arrows with heads and gaps. Lengths are points. */
import { weights } from './sheet-style.rules.ts';
import type { Point, SheetShape, Stroke, SymbolForm, Tone } from './sheet.contract.ts';

const DASH = { symbol: [3.4, 2.1], arrow: [3, 2] } as const;
const ELBOW = 2.2;
/** Length of a rounded elbow (quadratic curve with equal arms) per point of its radius. */
const ELBOW_LENGTH = 1.623;
/** Control distance of a cubic curve that stands for a quarter circle. */
const QUARTER = 0.5523;
const CORNER = 1.2;
const GAP = 3;

export const round2 = (value: number): number => Math.round(value * 100) / 100;

/** Path data from commands: `path('M', 0, 0, 'L', 5, 0)`. */
export function path(...parts: (string | number)[]): string {
  return parts.map((part) => (typeof part === 'number' ? String(round2(part)) : part)).join(' ');
}

export function line(part: SheetShape['part'], from: Point, to: Point, weight: number, tone: Tone = 'ink'): SheetShape {
  return { part, d: path('M', ...from, 'L', ...to), stroke: { weight, tone } };
}

export function rect(part: SheetShape['part'], x: number, y: number, w: number, h: number, paint: { fill?: Tone; stroke?: Stroke }): SheetShape {
  return { part, d: path('M', x, y, 'L', x + w, y, 'L', x + w, y + h, 'L', x, y + h, 'Z'), ...paint };
}

export function circle(part: SheetShape['part'], x: number, y: number, r: number, fill: Tone): SheetShape {
  const c = r * QUARTER;
  return {
    part, fill,
    d: path('M', x - r, y, 'C', x - r, y - c, x - c, y - r, x, y - r, 'C', x + c, y - r, x + r, y - c, x + r, y,
      'C', x + r, y + c, x + c, y + r, x, y + r, 'C', x - c, y + r, x - r, y + c, x - r, y, 'Z'),
  };
}

/** Stretches a dash so that an open line of `length` begins and ends with ink. */
export function dashFor(length: number, [on, off]: readonly [number, number]): [number, number] {
  const count = Math.max(1, Math.round((length + off) / (on + off)));
  const scale = length / (count * on + (count - 1) * off);
  return [round2(on * scale), Math.round(off * scale * 1000) / 1000];
}

/** Corner points of an outline, in order; a capsule has none. */
export function corners(form: SymbolForm, x: number, y: number, w: number, h: number): Point[] {
  const [l, r, t, b] = [x - w / 2, x + w / 2, y - h / 2, y + h / 2];
  if (form === 'diamond') return [[x, t], [r, y], [x, b], [l, y]];
  if (form === 'pentagon') return [[l, t], [r, t], [r, t + h * 0.6], [x, b], [l, t + h * 0.6]];
  return [[l, t], [r, t], [r, b], [l, b]];
}

function capsule(x: number, y: number, w: number, h: number): string {
  const r = h / 2;
  const c = r * QUARTER;
  const [l, e, t, b] = [x - w / 2 + r, x + w / 2 - r, y - r, y + r];
  return path('M', l, t, 'L', e, t, 'C', e + c, t, e + r, y - c, e + r, y, 'C', e + r, y + c, e + c, b, e, b,
    'L', l, b, 'C', l - c, b, l - r, y + c, l - r, y, 'C', l - r, y - c, l - c, t, l, t, 'Z');
}

/** One side after the other, each with its own dash, and every corner inked over. */
function dashedSides(points: readonly Point[], weight: number): SheetShape[] {
  const at = (i: number): Point => points[(i + points.length) % points.length] as Point;
  const toward = ([x, y]: Point, [u, v]: Point): Point => {
    const length = Math.hypot(u - x, v - y);
    return [x + (u - x) / length * CORNER, y + (v - y) / length * CORNER];
  };
  const sides = points.map((from, i): SheetShape => {
    const to = at(i + 1);
    const dash = dashFor(Math.hypot(to[0] - from[0], to[1] - from[1]), DASH.symbol);
    return { part: 'outline', d: path('M', ...from, 'L', ...to), stroke: { weight, tone: 'ink', dash } };
  });
  const ends = points.map((point, i): SheetShape => ({
    part: 'outline', d: path('M', ...toward(point, at(i - 1)), 'L', ...point, 'L', ...toward(point, at(i + 1))), stroke: { weight, tone: 'ink' },
  }));
  return [...sides, ...ends];
}

/** Outline of a symbol on paper ground, centre at `x`, `y`. */
export function outline(form: SymbolForm, x: number, y: number, w: number, h: number, dashed: boolean, weight: number = weights.symbol): SheetShape[] {
  if (form === 'capsule') {
    const stroke: Stroke = { weight, tone: 'ink' };
    if (dashed) {
      const length = 2 * (w - h) + Math.PI * h;
      const [on, off] = DASH.symbol;
      const scale = length / (Math.round(length / (on + off)) * (on + off));
      stroke.dash = [round2(on * scale), Math.round(off * scale * 1000) / 1000];
      stroke.phase = round2(on * scale / 2);
    }
    return [{ part: 'outline', d: capsule(x, y, w, h), fill: 'paper', stroke }];
  }
  const points = corners(form, x, y, w, h);
  const d = path('M', ...(points[0] as Point), ...points.slice(1).flatMap((point) => ['L', ...point]), 'Z');
  if (!dashed) return [{ part: 'outline', d, fill: 'paper', stroke: { weight, tone: 'ink' } }];
  return [{ part: 'outline', d, fill: 'paper' }, ...dashedSides(points, weight)];
}

const HEADS = { forward: { length: 6.4, half: 2.5, notch: 5.25 }, return: { length: 5.6, half: 2.2, notch: 4.59 } } as const;

export interface Ink {
  readonly thin: boolean;
  readonly dashed: boolean;
  readonly headed: boolean;
  /** Corners kept sharp because another line joins there. */
  readonly sharp: readonly Point[];
  /** Points on vertical runs where another line passes: this one yields with a gap. */
  readonly gaps: readonly Point[];
}

/** Splits a polyline at its gaps; a gap lies inside a vertical run. */
function split(points: readonly Point[], gaps: readonly Point[]): Point[][] {
  const out: Point[][] = [];
  let piece: Point[] = [points[0] as Point];
  points.slice(1).forEach((to, i) => {
    const from = points[i] as Point;
    const step = Math.sign(to[1] - from[1]);
    gaps.filter(([x, y]) => Math.abs(x - from[0]) < 0.01 && Math.abs(x - to[0]) < 0.01 && (y - from[1]) * step > 0 && (to[1] - y) * step > 0)
      .sort((a, b) => (a[1] - b[1]) * step)
      .forEach(([x, y]) => {
        out.push([...piece, [x, y - GAP * step]]);
        piece = [[x, y + GAP * step]];
      });
    piece.push(to);
  });
  return [...out, piece];
}

function elbowed(points: readonly Point[], sharp: readonly Point[]): { d: string; length: number } {
  const parts: (string | number)[] = ['M', ...(points[0] as Point)];
  let length = 0;
  for (let i = 1; i < points.length; i += 1) {
    const [before, here, after] = [points[i - 1] as Point, points[i] as Point, points[i + 1]];
    const run = Math.hypot(here[0] - before[0], here[1] - before[1]);
    length += run;
    if (!after || sharp.some(([x, y]) => Math.hypot(x - here[0], y - here[1]) < 0.5)) {
      parts.push('L', ...here);
      continue;
    }
    const next = Math.hypot(after[0] - here[0], after[1] - here[1]);
    const r = Math.min(ELBOW, run / 2, next / 2);
    parts.push('L', here[0] - (here[0] - before[0]) / run * r, here[1] - (here[1] - before[1]) / run * r,
      'Q', ...here, here[0] + (after[0] - here[0]) / next * r, here[1] + (after[1] - here[1]) / next * r);
    length += (ELBOW_LENGTH - 2) * r;
  }
  return { d: path(...parts), length };
}

/** The strokes and head of an arrow along `points`; the tip stands on the outline, allowing for its weight. */
export function arrowInk(points: readonly Point[], ink: Ink): { shapes: SheetShape[]; head?: { tip: Point; dx: number; dy: number } } {
  const weight = ink.thin ? weights.return : weights.forward;
  const drawn = points.map((point): Point => [...point]);
  const end = drawn[drawn.length - 1] as Point;
  const last = drawn[drawn.length - 2] as Point;
  const [dx, dy] = [Math.sign(round2(end[0] - last[0])), Math.sign(round2(end[1] - last[1]))];
  const shape = HEADS[ink.thin ? 'return' : 'forward'];
  const tip: Point = [end[0] - dx * weights.symbol / 2, end[1] - dy * weights.symbol / 2];
  if (ink.headed) drawn[drawn.length - 1] = [tip[0] - dx * shape.notch, tip[1] - dy * shape.notch];
  const shapes = split(drawn, ink.gaps).map((piece): SheetShape => {
    const { d, length } = elbowed(piece, ink.sharp);
    return { part: 'line', d, stroke: { weight, tone: 'ink', ...(ink.dashed ? { dash: dashFor(length, DASH.arrow) } : {}) } };
  });
  if (!ink.headed) return { shapes };
  const at = (back: number, side: number): Point => [tip[0] - dx * back - dy * side, tip[1] - dy * back + dx * side];
  shapes.push({ part: 'head', fill: 'ink', d: path('M', ...tip, 'L', ...at(shape.length, shape.half), 'L', ...at(shape.notch, 0), 'L', ...at(shape.length, -shape.half), 'Z') });
  return { shapes, head: { tip: [round2(tip[0]), round2(tip[1])], dx, dy } };
}
