/** From a planned page to a scene: its symbols in their cells, the tracks between them, the links to route. */
import { entryOrder, receiversOf, type Flow } from './sheet-flow.rules.ts';
import { measure } from './sheet-text.rules.ts';
import { symbolSize, type SheetStyle } from './sheet-style.rules.ts';
import type { Connector, PlannedPage, PlannedRow } from './sheet-plan.rules.ts';
import type { Link, Node, Scene, Track } from './sheet-scene.rules.ts';
import type { Column, Table } from './sheet-table.rules.ts';
import type { SopDefinition, Step } from './definition.contract.ts';
import type { FontWidths, SymbolForm } from './sheet.contract.ts';

const FORMS: Readonly<Record<Step['kind'], SymbolForm>> = { start: 'capsule', end: 'capsule', process: 'box', decision: 'diamond' };

/** Distance of the first and second vertical track from a lane border, and of the horizontal track from a row border. */
const TRACK = { column: 5, second: 11, row: 5.5 } as const;
const TRACK_COST = { second: 6, middle: 2 } as const;
/** A connector stands nearer to the edge of the page, so that its arrow has room for its head. */
const SHIFT = 3;
/** Room that a line keeps from a symbol beside it. */
const BESIDE = 5;

const laneColumns = (table: Table): Column[] => table.columns.filter(({ key }) => key === 'lane');

function columnTracks(table: Table): Track[] {
  const lanes = laneColumns(table);
  return lanes.flatMap(({ x, w }) => {
    const near = Math.max(1.5, Math.min(TRACK.column, w / 2 - symbolSize.capsule.w / 2 - BESIDE));
    return [
      { at: x + near, cost: 0 }, { at: x + w - near, cost: 0 }, { at: x + w / 2, cost: TRACK_COST.middle },
      ...(w > 4 * TRACK.second ? [{ at: x + TRACK.second, cost: TRACK_COST.second }, { at: x + w - TRACK.second, cost: TRACK_COST.second }] : []),
    ];
  });
}

const rowTracks = (rows: readonly PlannedRow[]): Track[] => rows.flatMap(({ y, h }) => [{ at: y + TRACK.row, cost: 0 }, { at: y + h - TRACK.row, cost: 0 }]);

interface Cast { readonly nodes: Node[]; readonly actors: ReadonlyMap<number, Node[]>; readonly receivers: ReadonlyMap<number, Node[]>; readonly connectors: readonly { readonly nodes: readonly Node[]; readonly connector: Connector }[] }

function castOf(definition: SopDefinition, table: Table, page: PlannedPage): Cast {
  const middle = (lane: string): number => laneColumns(table).filter((one) => one.lane === lane).map(({ x, w }) => x + w / 2)[0] ?? table.x;
  const nodes: Node[] = [];
  const [actors, receivers] = [new Map<number, Node[]>(), new Map<number, Node[]>()];
  const connectors: { nodes: Node[]; connector: Connector }[] = [];
  for (const row of page.rows) {
    const y = row.y + row.h / 2 + (row.place === 'top' ? -SHIFT : row.place === 'bottom' ? SHIFT : 0);
    const step = row.index === null ? undefined : definition.steps[row.index];
    if (!step) {
      for (const connector of page.connectors.filter(({ place }) => place === row.place)) {
        const { letter, lanes } = connector;
        connectors.push({ connector, nodes: lanes.map((lane): Node => ({ id: `${connector.place}:${letter}`, role: 'connector', form: 'pentagon', step: null, lane, x: middle(lane), y, dashed: false, letter })) });
      }
      continue;
    }
    const inferred = step.inferred ?? [];
    const dashed = { actor: inferred.includes('actors') || inferred.includes('kind'), receiver: inferred.includes('actors') || inferred.includes('hands_to') };
    const node = (lane: string, role: 'actor' | 'receiver'): Node => ({ id: `${step.step}:${lane}`, role, form: role === 'actor' ? FORMS[step.kind] : 'box', step: step.step, lane, x: middle(lane), y, dashed: dashed[role] });
    actors.set(step.step, step.actors.map((lane) => node(lane, 'actor')));
    receivers.set(step.step, receiversOf(definition, step).map((lane) => node(lane, 'receiver')));
  }
  nodes.push(...[...actors.values()].flat(), ...[...receivers.values()].flat(), ...connectors.flatMap((one) => (one.nodes.length === 1 ? one.nodes : [])));
  return { nodes, actors, receivers, connectors };
}

/** Actors of one step tied by plain lines, and the receivers of its result. */
function rowLinks(step: Step, cast: Cast): Link[] {
  const actors = cast.actors.get(step.step) ?? [];
  const inOrder = [...actors].sort((a, b) => a.x - b.x);
  const base = { fromStep: step.step, toStep: step.step };
  const joins = inOrder.slice(1).map((to, i): Link => {
    const from = inOrder[i] as Node;
    return { ...base, id: `j${step.step}-${from.lane}-${to.lane}`, kind: 'join', from: [from], to: [to], dashed: from.dashed };
  });
  const dashed = (step.inferred ?? []).includes('hands_to');
  const hands = (cast.receivers.get(step.step) ?? []).map((to): Link => ({
    ...base, id: `h${step.step}-${to.lane}`, kind: 'hand', from: [...actors].sort((a, b) => Math.abs(a.x - to.x) - Math.abs(b.x - to.x)), to: [to], dashed,
  }));
  return [...joins, ...hands];
}

/** The part of a flow that stands on this page: whole, or from or to its connector; undefined when it passes by. */
function flowLink(flow: Flow, definition: SopDefinition, cast: Cast, label: Link['label']): Link | undefined {
  const connector = cast.connectors.filter(({ connector: one }) => one.flows.includes(flow));
  const leaving = cast.actors.get(flow.from);
  const entering = cast.actors.get(flow.to);
  const order = entryOrder(definition, definition.steps.findIndex(({ step }) => step === flow.to));
  const to = entering ? order.flatMap((lane) => entering.filter((node) => node.lane === lane)) : connector.flatMap((one) => one.nodes);
  const from = leaving ? [...leaving].reverse() : connector.flatMap((one) => one.nodes);
  if ((!leaving && !entering) || from.length === 0 || to.length === 0) return undefined;
  return { id: flow.id, kind: flow.kind, fromStep: flow.from, toStep: flow.to, from, to, dashed: flow.dashed, ...(leaving && label ? { label } : {}) };
}

/** Lower-page flows into one connector are one line from the connector on the upper page. */
function once(links: readonly Link[]): Link[] {
  const seen = new Set<string>();
  return links.filter(({ from, id }) => {
    const connector = from[0]?.role === 'connector' ? from[0].id : id;
    if (seen.has(connector)) return false;
    seen.add(connector);
    return true;
  });
}

/** The scene of one activity page. */
export function sceneOf(definition: SopDefinition, flows: readonly Flow[], table: Table, page: PlannedPage, font: FontWidths, style: SheetStyle): Scene {
  const cast = castOf(definition, table, page);
  const words = (label: string): NonNullable<Link['label']> => ({ words: label, w: measure(font, label, style.label), size: style.label });
  const rows = definition.steps.filter(({ step }) => cast.actors.has(step)).flatMap((step) => rowLinks(step, cast));
  const between = flows.flatMap((flow) => flowLink(flow, definition, cast, flow.label ? words(flow.label) : undefined) ?? []);
  const lanes = laneColumns(table);
  const [first, last] = [lanes[0], lanes[lanes.length - 1]];
  const area = { l: first?.x ?? 0, r: last ? last.x + last.w : 0 };
  return { nodes: cast.nodes, links: [...rows, ...once(between)], columns: columnTracks(table), rows: rowTracks(page.rows), area };
}
