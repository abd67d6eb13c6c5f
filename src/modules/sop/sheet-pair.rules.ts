/** What two ways cost side by side: crossings, lines too close, words hit, ports and trunks shared. */
import { boxOf, overlap, type Box, type Link, type Segment, segmentsOf } from './sheet-scene.rules.ts';
import type { Candidate } from './sheet-candidate.rules.ts';
import type { Point } from './sheet.contract.ts';

/** So dear that no drawing with a free way left will contain it. */
export const FORBIDDEN = 5000;
const COST = { crossing: 130, hit: 300, close: 40, slots: 12, apart: 25, trunk: 8, trunkPoint: 0.02 } as const;
const CLOSE = 6;
const EPS = 0.01;
const WORD = 1;
const CLEAR = 4;

function touch(a: Segment, b: Segment): number {
  if (a.flat === b.flat) {
    const shared = Math.min(a.high, b.high) - Math.max(a.low, b.low);
    const apart = Math.abs(a.at - b.at);
    if (shared < -EPS || apart >= CLOSE - EPS) return 0;
    return apart < EPS ? FORBIDDEN : COST.close;
  }
  const inside = a.at > b.low + EPS && a.at < b.high - EPS && b.at > a.low + EPS && b.at < a.high - EPS;
  if (inside) return COST.crossing;
  const meets = a.at > b.low - EPS && a.at < b.high + EPS && b.at > a.low - EPS && b.at < a.high + EPS;
  return meets ? FORBIDDEN : 0;
}

function lines(a: readonly Segment[], b: readonly Segment[]): number {
  let cost = 0;
  for (const one of a) for (const two of b) cost += touch(one, two);
  return cost;
}

/** The end that two ways to the same port have in common. */
export interface Trunk {
  /** Where they meet; from here on they are one line. */
  readonly meet: Point;
  readonly length: number;
  /** What each does alone, ending at `meet`. */
  readonly a: readonly Point[];
  readonly b: readonly Point[];
}

const same = (p: Point, q: Point): boolean => Math.abs(p[0] - q[0]) < EPS && Math.abs(p[1] - q[1]) < EPS;
const stretch = (p: Point, q: Point): number => Math.abs(p[0] - q[0]) + Math.abs(p[1] - q[1]);

/** The common trunk of two ways that end at the same point, or undefined where they do not come together before it. */
export function trunkOf(a: readonly Point[], b: readonly Point[]): Trunk | undefined {
  let [i, j] = [a.length - 1, b.length - 1];
  let meet = a[i] as Point;
  if (!same(meet, b[j] as Point)) return undefined;
  let length = 0;
  while (i > 0 && j > 0) {
    const [p, q] = [a[i - 1] as Point, b[j - 1] as Point];
    if (Math.sign(p[0] - meet[0]) !== Math.sign(q[0] - meet[0]) || Math.sign(p[1] - meet[1]) !== Math.sign(q[1] - meet[1])) break;
    const [toP, toQ] = [stretch(p, meet), stretch(q, meet)];
    const near = Math.min(toP, toQ);
    length += near;
    if (Math.abs(toP - toQ) < EPS) {
      [i, j, meet] = [i - 1, j - 1, p];
      continue;
    }
    if (toP < toQ) [i, meet] = [i - 1, p];
    else [j, meet] = [j - 1, q];
    break;
  }
  if (length < EPS || i === 0 || j === 0) return undefined;
  return { meet, length, a: [...a.slice(0, i), meet], b: [...b.slice(0, j), meet] };
}

/** Without the last half point, where a way meets its trunk. */
const inner = (points: readonly Point[]): Segment[] => {
  const all = segmentsOf(points);
  const last = all[all.length - 1];
  const [from, to] = [points[points.length - 2] as Point, points[points.length - 1] as Point];
  if (!last) return all;
  const forwards = last.flat ? to[0] > from[0] : to[1] > from[1];
  return [...all.slice(0, -1), forwards ? { ...last, high: last.high - 0.5 } : { ...last, low: last.low + 0.5 }];
};

/** Returns to one step may end as one line. */
export const shareTrunk = (a: Link, b: Link): boolean => a.kind === 'return' && b.kind === 'return' && a.toStep === b.toStep;

function portsCost(a: Candidate, b: Candidate, mayShareEnd: boolean): number {
  if (a.from !== b.from && a.from !== b.to && a.to !== b.from && a.to !== b.to) return 0;
  let cost = 0;
  const ends = [[a.from, a.out, 0], [a.to, a.in, 1]] as const;
  for (const [node, port, end] of ends) {
    for (const [other, that, otherEnd] of [[b.from, b.out, 0], [b.to, b.in, 1]] as const) {
      if (node !== other || port.side !== that.side) continue;
      if (port.slot === that.slot) cost += mayShareEnd && end === 1 && otherEnd === 1 ? 0 : FORBIDDEN;
      else if (Math.abs(port.slot - that.slot) < CLOSE + EPS) cost += COST.slots;
    }
  }
  return cost;
}

const runBox = (p: Point, q: Point): Box => ({ l: Math.min(p[0], q[0]), r: Math.max(p[0], q[0]), t: Math.min(p[1], q[1]), b: Math.max(p[1], q[1]) });
const grown = ({ l, t, r, b }: Box): Box => ({ l: l - WORD, t: t - WORD, r: r + WORD, b: b + WORD });

function wordsCost(a: Candidate, b: Candidate): number {
  if (!a.label && !b.label) return 0;
  let hits = 0;
  for (const [one, two] of [[a, b], [b, a]] as const) {
    if (!one.label) continue;
    const box = grown(one.label.box);
    for (let i = 1; i < two.points.length; i += 1) {
      if (overlap(box, runBox(two.points[i - 1] as Point, two.points[i] as Point))) hits += 1;
    }
  }
  if (a.label && b.label && overlap(grown(a.label.box), b.label.box)) hits += 1;
  return hits * COST.hit;
}

/** Connectors choose their lane with their way: one letter has one place, and nothing runs through it. */
function connectorsCost(a: Candidate, b: Candidate): number {
  let cost = 0;
  if (a.from.role !== 'connector' && a.to.role !== 'connector' && b.from.role !== 'connector' && b.to.role !== 'connector') return 0;
  for (const [one, two] of [[a, b], [b, a]] as const) {
    for (const node of [one.from, one.to]) {
      if (node.role !== 'connector') continue;
      for (const other of [two.from, two.to]) {
        if (other === node || other.role !== 'connector') continue;
        if (overlap(boxOf(node, CLOSE), boxOf(other))) cost += FORBIDDEN;
      }
      if (two.from === node || two.to === node) continue;
      const box = boxOf(node, CLEAR);
      for (let i = 1; i < two.points.length; i += 1) if (overlap(box, runBox(two.points[i - 1] as Point, two.points[i] as Point))) cost += FORBIDDEN;
    }
  }
  return cost;
}

/** Cost of two chosen ways beside each other; below 0 where returns to one step share their trunk. */
export function pairCost(linkA: Link, a: Candidate, linkB: Link, b: Candidate): number {
  const trunks = shareTrunk(linkA, linkB);
  const [p, q] = [a.bounds, b.bounds];
  if (trunks && a.to.id === b.to.id && a.to.role === 'connector' && a.to !== b.to) return FORBIDDEN;
  if (p.l > q.r + CLOSE || q.l > p.r + CLOSE || p.t > q.b + CLOSE || q.t > p.b + CLOSE) return trunks ? COST.apart : 0;
  const cost = portsCost(a, b, trunks) + connectorsCost(a, b) + wordsCost(a, b);
  if (cost >= FORBIDDEN) return cost;
  if (trunks) {
    const trunk = trunkOf(a.points, b.points);
    if (!trunk) return cost + COST.apart + lines(a.segments, b.segments);
    return cost - trunk.length * COST.trunkPoint - COST.trunk + lines(inner(trunk.a), inner(trunk.b));
  }
  return cost + lines(a.segments, b.segments);
}
