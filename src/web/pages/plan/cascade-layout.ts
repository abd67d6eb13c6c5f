/** Where each node of the plan stands in the drawing: one column a level, left to right, children beside their parent. */
export const LEVELS = ['tujuan', 'sasaran', 'program', 'kegiatan', 'sub_kegiatan'] as const;
export type Level = (typeof LEVELS)[number];

export interface DrawnNode {
  readonly id: string;
  readonly parentId: string | null;
  readonly level: Level;
  readonly name: string;
  /** One line of the box each. */
  readonly indicators: readonly { readonly name: string }[];
}

export interface Box<N extends DrawnNode = DrawnNode> {
  readonly node: N;
  readonly x: number;
  readonly y: number;
  readonly w: number;
  readonly h: number;
  /** Nodes under it that are not drawn because it is folded. */
  readonly hidden: number;
}

export interface Line {
  readonly from: string;
  readonly to: string;
  /** `tree` to a child, `answers` from a further sasaran that a program answers. */
  readonly kind: 'tree' | 'answers';
  /** Path data in the coordinates of the boxes. */
  readonly path: string;
}

export interface Cascade<N extends DrawnNode = DrawnNode> {
  readonly width: number;
  readonly height: number;
  readonly columns: readonly { readonly level: Level; readonly x: number; readonly w: number }[];
  readonly boxes: readonly Box<N>[];
  readonly lines: readonly Line[];
}

export const MEASURE = { column: 264, gap: 48, rowGap: 12, head: 40, margin: 16, line: 16, pad: 12, charsPerLine: 31, charsPerIndicator: 20, most: 4, anchor: 24 } as const;

/** Capitals are wider, and names of the nomenclature are written in them. */
const widthOf = (text: string) => text.length + (text.match(/\p{Lu}/gu)?.length ?? 0) * 0.3;

/** Lines a text takes in so many characters a line, up to a limit: longer ones are cut by the box. */
const linesOf = (text: string, chars: number, most: number) => Math.min(most, Math.max(1, Math.ceil(widthOf(text) / chars)));

/** Height of a box: code, name, up to four indicators and the line that says there are more. */
export function boxHeight({ name, indicators }: Pick<DrawnNode, 'name' | 'indicators'>): number {
  const { line, pad, charsPerLine, charsPerIndicator, most } = MEASURE;
  const shown = indicators.slice(0, most).reduce((sum, one) => sum + linesOf(one.name, charsPerIndicator, 2) * line + 4, 0);
  const more = indicators.length > most ? line + 4 : 0;
  return pad * 2 + line + linesOf(name, charsPerLine, 3) * 18 + (shown > 0 ? 8 : 0) + shown + more;
}

/** Children by parent in the order given; a node whose parent is not there is a root, so that nothing is lost. */
function childrenOf<N extends DrawnNode>(nodes: readonly N[]): Map<string | null, N[]> {
  const known = new Set(nodes.map(({ id }) => id));
  const children = new Map<string | null, N[]>();
  for (const node of nodes) {
    const parent = node.parentId !== null && known.has(node.parentId) ? node.parentId : null;
    children.set(parent, [...(children.get(parent) ?? []), node]);
  }
  return children;
}

/** Every node in reading order, each with its depth: what the list shows and the search walks. */
export function inOrder<N extends DrawnNode>(nodes: readonly N[], folded: ReadonlySet<string> = new Set()): { node: N; depth: number; hidden: number }[] {
  const children = childrenOf(nodes);
  const below = (id: string): number => (children.get(id) ?? []).reduce((sum, child) => sum + 1 + below(child.id), 0);
  const walk = (id: string | null, depth: number): { node: N; depth: number; hidden: number }[] => (children.get(id) ?? []).flatMap((node) => {
    const shut = folded.has(node.id);
    return [{ node, depth, hidden: shut ? below(node.id) : 0 }, ...(shut ? [] : walk(node.id, depth + 1))];
  });
  return walk(null, 0);
}

const columnX = (level: Level) => MEASURE.margin + LEVELS.indexOf(level) * (MEASURE.column + MEASURE.gap);

/** Draws the cascade. `answers` names further sasaran of a program beside the one it stands under. */
export function layCascade<N extends DrawnNode>(
  nodes: readonly N[], folded: ReadonlySet<string> = new Set(), answers: readonly { readonly programId: string; readonly sasaranId: string }[] = [],
): Cascade<N> {
  const shown = inOrder(nodes, folded);
  const hidden = new Map(shown.map((one) => [one.node.id, one.hidden]));
  const children = childrenOf(shown.map(({ node }) => node));
  const boxes: Box<N>[] = [];
  /** Places a node and what is under it from `top` down; answers the height taken. */
  const place = (node: N, top: number): number => {
    const own = boxHeight(node);
    let taken = 0;
    for (const child of children.get(node.id) ?? []) {
      const gap = taken > 0 ? MEASURE.rowGap : 0;
      taken += gap + place(child, top + taken + gap);
    }
    // At the top, so that one reads from a node straight on to its first child.
    boxes.push({ node, x: columnX(node.level), y: top, w: MEASURE.column, h: own, hidden: hidden.get(node.id) ?? 0 });
    return Math.max(own, taken);
  };
  let bottom: number = MEASURE.head + MEASURE.margin;
  for (const root of children.get(null) ?? []) bottom += place(root, bottom) + MEASURE.rowGap * 2;
  const order = new Map(shown.map(({ node }, at) => [node.id, at]));
  boxes.sort((one, other) => (order.get(one.node.id) ?? 0) - (order.get(other.node.id) ?? 0));
  const last = Math.max(0, ...shown.map(({ node }) => LEVELS.indexOf(node.level)));
  const columns = LEVELS.slice(0, last + 1).map((level) => ({ level, x: columnX(level), w: MEASURE.column }));
  return { width: columnX(LEVELS[last] ?? 'tujuan') + MEASURE.column + MEASURE.margin, height: bottom + MEASURE.margin, columns, boxes, lines: linesBetween(boxes, answers) };
}

function linesBetween(boxes: readonly Box[], answers: readonly { readonly programId: string; readonly sasaranId: string }[]): Line[] {
  const at = new Map(boxes.map((box) => [box.node.id, box]));
  const draw = (from: string, to: string, kind: Line['kind']): Line[] => {
    const [start, end] = [at.get(from), at.get(to)];
    if (!start || !end) return [];
    const [x1, y1, x2, y2] = [start.x + start.w, start.y + MEASURE.anchor, end.x, end.y + MEASURE.anchor];
    const middle = x2 - MEASURE.gap / 2;
    return [{ from, to, kind, path: `M${x1} ${y1}H${middle}V${y2}H${x2}` }];
  };
  return [
    ...boxes.flatMap(({ node }) => node.parentId === null ? [] : draw(node.parentId, node.id, 'tree')),
    ...answers.flatMap(({ programId, sasaranId }) => at.get(programId)?.node.parentId === sasaranId ? [] : draw(sasaranId, programId, 'answers')),
  ];
}

/** The part of a drawing that a view shows: never below a tenth, never above double. */
export const clampZoom = (zoom: number): number => Math.min(2, Math.max(0.1, Math.round(zoom * 100) / 100));

/** The zoom at which the whole drawing stands in a place of this size; never larger than life. */
export function fitZoom(drawing: { readonly width: number; readonly height: number }, place: { readonly width: number; readonly height: number }): number {
  if (drawing.width <= 0 || drawing.height <= 0 || place.width <= 0 || place.height <= 0) return 1;
  return clampZoom(Math.min(1, place.width / drawing.width, place.height / drawing.height));
}

const plain = (text: string) => text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();

/** Ids of the nodes whose code, name or indicators hold every word typed, in reading order. */
export function findNodes(nodes: readonly (DrawnNode & { readonly code: string | null })[], typed: string): string[] {
  const words = plain(typed).split(/\s+/).filter(Boolean);
  if (words.length === 0) return [];
  return inOrder(nodes).filter(({ node }) => {
    const text = plain([node.code ?? '', node.name, ...node.indicators.map(({ name }) => name)].join(' '));
    return words.every((word) => text.includes(word));
  }).map(({ node }) => node.id);
}

/** What stands above a node: to be unfolded before it can be shown. */
export function ancestors(nodes: readonly DrawnNode[], id: string): string[] {
  const parents = new Map(nodes.map((node) => [node.id, node.parentId]));
  const above: string[] = [];
  for (let at = parents.get(id) ?? null; at !== null && !above.includes(at); at = parents.get(at) ?? null) above.push(at);
  return above;
}

/** Folds everything below a level: the nodes of that level that carry something. */
export function foldedAt(nodes: readonly DrawnNode[], level: Level): Set<string> {
  const carries = new Set(nodes.map(({ parentId }) => parentId));
  return new Set(nodes.filter((node) => node.level === level && carries.has(node.id)).map(({ id }) => id));
}
