/**
 * Every sensible way for one link: straight, or with one to three bends (five where that is not enough) over the
 * channel tracks. What a way costs by itself is known here; what it costs beside others, in sheet-route.rules.ts.
 */
import { boxOf, entries, exits, normal, overlap, type Box, type Link, type Node, type Port, type Scene, type Segment, segmentsOf, type Track } from './sheet-scene.rules.ts';
import type { Point } from './sheet.contract.ts';

export interface Label { readonly box: Box; readonly x: number; readonly y: number; readonly anchor: 'start' | 'end' }

export interface Candidate {
  readonly points: readonly Point[];
  readonly segments: readonly Segment[];
  readonly bounds: Box;
  readonly cost: number;
  readonly from: Node;
  readonly to: Node;
  readonly out: Port;
  readonly in: Port;
  readonly label?: Label;
}

const COST = { bend: 14, point: 0.06, hit: 300, order: 9, below: 6 } as const;
const CLEAR = 4;
const LAST_RUN = 9;
const FIRST_RUN = 4.5;
/** Ways kept for a pair of ports in the middle of their sides, for one off the middle, and for the whole link: returns go far and need more. */
const KEEP = { middle: 40, off: 3, forward: 140, return: 420, wider: 2 } as const;
/** Tracks tried next to a symbol; further ones only make a line longer. */
const NEAR = 3;

interface Way { readonly points: Point[]; readonly cost: number }

/** The nearest tracks beyond `from` in the direction of `sign`. */
function near(tracks: readonly Track[], from: number, sign: number): Track[] {
  const beyond = tracks.filter(({ at }) => (at - from) * sign > 0);
  return beyond.sort((a, b) => Math.abs(a.at - from) - Math.abs(b.at - from)).slice(0, NEAR);
}

const flat = ({ side }: Port): boolean => side === 'e' || side === 'w';
const along = (port: Port): number => (flat(port) ? normal[port.side][0] : normal[port.side][1]);

/** Leaves along one axis and enters along the same: straight, two bends, and in the wide search four. */
function* parallel(p: Port, q: Port, scene: Scene, wide: boolean): Generator<Way> {
  const [start, end]: [Point, Point] = [[p.x, p.y], [q.x, q.y]];
  const lies = flat(p);
  const [mine, across] = lies ? [scene.columns, scene.rows] : [scene.rows, scene.columns];
  const [from, to] = lies ? [p.x, q.x] : [p.y, q.y];
  const at = (main: number, other: number): Point => (lies ? [main, other] : [other, main]);
  const [low, high] = lies ? [p.y, q.y] : [p.x, q.x];
  if (Math.abs(low - high) < 0.01) yield { points: [start, end], cost: 0 };
  const leaving = near(mine, from, along(p));
  const entering = near(mine, to, along(q));
  for (const a of lies ? mine : [...leaving, ...entering]) yield { points: [start, at(a.at, low), at(a.at, high), end], cost: a.cost };
  if (!wide) return;
  for (const a of leaving) {
    for (const c of entering) {
      if (a.at === c.at) continue;
      for (const b of across) yield { points: [start, at(a.at, low), at(a.at, b.at), at(c.at, b.at), at(c.at, high), end], cost: a.cost + b.cost + c.cost };
    }
  }
}

/** Leaves along one axis and enters along the other: one bend or three. */
function* turned(p: Port, q: Port, scene: Scene): Generator<Way> {
  const [start, end]: [Point, Point] = [[p.x, p.y], [q.x, q.y]];
  if (flat(p)) {
    yield { points: [start, [q.x, p.y], end], cost: 0 };
    for (const b of near(scene.rows, q.y, along(q))) for (const a of scene.columns) yield { points: [start, [a.at, p.y], [a.at, b.at], [q.x, b.at], end], cost: a.cost + b.cost };
    return;
  }
  yield { points: [start, [p.x, q.y], end], cost: 0 };
  for (const a of near(scene.rows, p.y, along(p))) for (const b of scene.columns) yield { points: [start, [p.x, a.at], [b.at, a.at], [b.at, q.y], end], cost: a.cost + b.cost };
}

const bent = (p: Port, q: Port, scene: Scene, wide: boolean): Generator<Way> => (flat(p) === flat(q) ? parallel(p, q, scene, wide) : turned(p, q, scene));

/** Leaves and enters straight on, never turns back, has room for its elbows and its head. */
function runsWell(points: readonly Point[], p: Port, q: Port): boolean {
  const last = points.length - 1;
  for (let i = 1; i <= last; i += 1) {
    const [a, b] = [points[i - 1] as Point, points[i] as Point];
    const [dx, dy] = [b[0] - a[0], b[1] - a[1]];
    const run = Math.abs(dx) + Math.abs(dy);
    if (run < (i === last ? LAST_RUN : FIRST_RUN)) return false;
    if (i === 1 && (Math.sign(dx) !== normal[p.side][0] || Math.sign(dy) !== normal[p.side][1])) return false;
    if (i === last && (Math.sign(dx) !== -normal[q.side][0] || Math.sign(dy) !== -normal[q.side][1])) return false;
  }
  return true;
}

const segmentBox = (a: Point, b: Point): Box => ({ l: Math.min(a[0], b[0]), r: Math.max(a[0], b[0]), t: Math.min(a[1], b[1]), b: Math.max(a[1], b[1]) });

interface Obstacle { readonly node: Node; readonly box: Box }

function clear(points: readonly Point[], from: Node, to: Node, obstacles: readonly Obstacle[]): boolean {
  const last = points.length - 1;
  for (let i = 1; i <= last; i += 1) {
    const run = segmentBox(points[i - 1] as Point, points[i] as Point);
    for (const { node, box } of obstacles) {
      if ((i === 1 && node === from) || (i === last && node === to)) continue;
      if (run.l <= box.r && box.l <= run.r && run.t <= box.b && box.t <= run.b) return false;
    }
  }
  return true;
}

/** Where the word at a decision's exit stands: above the line, below it, or right of a line that leaves downwards. */
function labels(link: Link, out: Port): { label: Label; cost: number }[] {
  if (!link.label) return [];
  const { w, size } = link.label;
  const at = (x: number, y: number, anchor: Label['anchor'], cost: number): { label: Label; cost: number } => {
    const l = anchor === 'start' ? x : x - w;
    return { label: { x, y, anchor, box: { l: l - 0.5, r: l + w + 0.5, t: y - size * 0.88, b: y + size * 0.14 } }, cost };
  };
  if (out.side === 's') return [at(out.x + 3.2, out.y + 3 + size * 0.74, 'start', 0), at(out.x - 3.2, out.y + 3 + size * 0.74, 'end', COST.below)];
  const [x, anchor] = out.side === 'e' ? [out.x - 2, 'start' as const] : [out.x + 2, 'end' as const];
  return [at(x, out.y - size * 0.48, anchor, 0), at(x, out.y + size * 1.2, anchor, COST.below)];
}

/** Room between a word and lines or symbols that are not its own. */
const WORD = 1;

function labelHits(label: Label, points: readonly Point[], from: Node, { nodes: obstacles, area }: Scene): number {
  const box = { l: label.box.l - WORD, r: label.box.r + WORD, t: label.box.t - WORD, b: label.box.b + WORD };
  let hits = 0;
  if (label.box.l < area.l || label.box.r > area.r) hits += 1;
  for (const node of obstacles) if (node !== from && overlap(box, boxOf(node))) hits += 1;
  for (let i = 2; i < points.length; i += 1) if (overlap(box, segmentBox(points[i - 1] as Point, points[i] as Point))) hits += 1;
  return hits;
}

function length(points: readonly Point[]): number {
  let sum = 0;
  for (let i = 1; i < points.length; i += 1) sum += Math.abs((points[i] as Point)[0] - (points[i - 1] as Point)[0]) + Math.abs((points[i] as Point)[1] - (points[i - 1] as Point)[1]);
  return sum;
}

/** The cheapest clear ways between two ports, without their words. */
function ways(p: Port, q: Port, from: Node, to: Node, scene: Scene, obstacles: readonly Obstacle[], wide: boolean): Way[] {
  const found: Way[] = [];
  for (const { points, cost } of bent(p, q, scene, wide)) {
    if (runsWell(points, p, q) && clear(points, from, to, obstacles)) found.push({ points, cost: cost + (points.length - 2) * COST.bend + length(points) * COST.point });
  }
  return found.sort((a, b) => a.cost - b.cost).slice(0, p.slot === 0 && q.slot === 0 ? KEEP.middle : KEEP.off);
}

function worded(link: Link, way: Way, from: Node, to: Node, p: Port, q: Port, scene: Scene): Candidate[] {
  const { points } = way;
  const bounds: Box = {
    l: Math.min(...points.map(([x]) => x)), r: Math.max(...points.map(([x]) => x)),
    t: Math.min(...points.map(([, y]) => y)), b: Math.max(...points.map(([, y]) => y)),
  };
  const base = { points, segments: segmentsOf(points), from, to, out: p, in: q };
  if (!link.label) return [{ ...base, bounds, cost: way.cost }];
  return labels(link, p).map(({ label, cost }) => ({
    ...base, label, cost: way.cost + cost + COST.hit * labelHits(label, points, from, scene),
    bounds: { l: Math.min(bounds.l, label.box.l), r: Math.max(bounds.r, label.box.r), t: Math.min(bounds.t, label.box.t), b: Math.max(bounds.b, label.box.b) },
  }));
}

/** Candidates of one link, cheapest first. `wide` also tries four bends and keeps more. */
export function candidates(link: Link, scene: Scene, wide: boolean): Candidate[] {
  const obstacles = scene.nodes.map((node) => ({ node, box: boxOf(node, CLEAR) }));
  const all = link.from.flatMap((from, i) => link.to.flatMap((to, j) => exits(link.kind, from, to).flatMap((p) =>
    entries(link.kind, to, from).flatMap((q) => ways(p, q, from, to, scene, obstacles, wide)
      .map((way) => ({ ...way, cost: way.cost + p.cost + q.cost + (i + j) * COST.order }))
      .flatMap((way) => worded(link, way, from, to, p, q, scene))))));
  return all.sort((a, b) => a.cost - b.cost).slice(0, (link.kind === 'return' ? KEEP.return : KEEP.forward) * (wide ? KEEP.wider : 1));
}
