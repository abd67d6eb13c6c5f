/** What the arrows of one page run between and along: symbols with their ports, tracks, links still to be routed. */
import { symbolSize } from './sheet-style.rules.ts';
import type { ArrowKind, Point, SymbolForm } from './sheet.contract.ts';

export interface Node {
  readonly id: string;
  readonly role: 'actor' | 'receiver' | 'connector';
  readonly form: SymbolForm;
  readonly step: number | null;
  readonly lane: string;
  readonly x: number;
  readonly y: number;
  readonly dashed: boolean;
  readonly letter?: string;
}

export interface Link {
  readonly id: string;
  readonly kind: ArrowKind;
  readonly fromStep: number;
  readonly toStep: number;
  /** Symbols it may leave and enter, best first. */
  readonly from: readonly Node[];
  readonly to: readonly Node[];
  readonly dashed: boolean;
  readonly label?: { readonly words: string; readonly w: number; readonly size: number };
}

/** A line that arrows may run along, and what choosing it costs. */
export interface Track { readonly at: number; readonly cost: number }

export interface Scene {
  /** Symbols whose place is settled; a connector with several places to choose from is known by its links alone. */
  readonly nodes: readonly Node[];
  readonly links: readonly Link[];
  /** Vertical tracks of the whole lane area. */
  readonly columns: readonly Track[];
  /** Horizontal tracks, two in each row. */
  readonly rows: readonly Track[];
  /** Left and right end of the lanes: no word may stand beyond. */
  readonly area: { readonly l: number; readonly r: number };
}

export type Side = 'n' | 'e' | 's' | 'w';

export interface Port {
  readonly side: Side;
  /** Offset from the middle of the side; 0 is the middle. */
  readonly slot: number;
  readonly x: number;
  readonly y: number;
  readonly cost: number;
}

export const normal: Readonly<Record<Side, Point>> = { n: [0, -1], e: [1, 0], s: [0, 1], w: [-1, 0] };

export interface Box { readonly l: number; readonly t: number; readonly r: number; readonly b: number }

export function boxOf({ form, x, y }: Pick<Node, 'form' | 'x' | 'y'>, grow = 0): Box {
  const { w, h } = symbolSize[form];
  return { l: x - w / 2 - grow, t: y - h / 2 - grow, r: x + w / 2 + grow, b: y + h / 2 + grow };
}

export const overlap = (a: Box, b: Box): boolean => a.l < b.r && b.l < a.r && a.t < b.b && b.t < a.b;

const SLOT = 6;
const OFF_CENTRE = 7;

function slotsOf(form: SymbolForm, side: Side): readonly number[] {
  if (form === 'box') return [0, -SLOT, SLOT];
  return form === 'capsule' && (side === 'n' || side === 's') ? [0, -SLOT, SLOT] : [0];
}

function ports(node: Node, sides: readonly (readonly [Side, number])[]): Port[] {
  const box = boxOf(node);
  return sides.flatMap(([side, cost]) => slotsOf(node.form, side).map((slot): Port => {
    const x = side === 'e' ? box.r : side === 'w' ? box.l : node.x + slot;
    const y = side === 's' ? box.b : side === 'n' ? box.t : node.y + slot;
    return { side, slot, x, y, cost: cost + (slot === 0 ? 0 : OFF_CENTRE) };
  }));
}

const AWAY = 9;

/** Where an arrow of this kind may leave: by the side that faces its target, or the bottom; never by the top. */
export function exits(kind: ArrowKind, node: Node, target: Node): Port[] {
  if (node.form === 'pentagon') return ports(node, [[kind === 'return' ? 'n' : 's', 0]]);
  const facing = target.x - node.x;
  const east = facing > 1 ? 0 : AWAY;
  const west = facing < -1 ? 0 : AWAY;
  if (kind === 'join') return ports(node, [facing > 0 ? ['e', 0] : ['w', 0]]);
  if (kind === 'hand') return ports(node, [facing > 0 ? ['e', 0] : ['w', 0], ['s', 6]]);
  if (kind === 'return') return ports(node, [['e', east], ['w', west], ['s', 5]]);
  return ports(node, [['s', 0], ['e', east], ['w', west]]);
}

/** Where an arrow of this kind may enter: top first, a side where that saves a crossing; the bottom for returns only. */
export function entries(kind: ArrowKind, node: Node, source: Node): Port[] {
  const facing = source.x - node.x;
  const [near, far]: [Side, Side] = facing > 0 ? ['e', 'w'] : ['w', 'e'];
  if (node.form === 'pentagon') return ports(node, [[kind === 'return' ? 's' : 'n', 0]]);
  if (kind === 'join') return ports(node, [[near, 0]]);
  if (kind === 'hand') return ports(node, [[near, 0], ['n', 8]]);
  if (kind === 'return') return ports(node, [['s', 0], [near, 4], [far, 4]]);
  return ports(node, [['n', 0], [near, 8], [far, 12]]);
}

/** One straight run: along x where `flat`, else along y; `at` is the coordinate that stays. */
export interface Segment { readonly flat: boolean; readonly at: number; readonly low: number; readonly high: number }

export const segmentsOf = (points: readonly Point[]): Segment[] => points.slice(1).map((b, i) => {
  const a = points[i] as Point;
  const flat = Math.abs(a[1] - b[1]) < 0.01;
  const [p, q] = flat ? [a[0], b[0]] : [a[1], b[1]];
  return { flat, at: flat ? a[1] : a[0], low: Math.min(p, q), high: Math.max(p, q) };
});
