/** What a plan tree must be: levels in order, codes below their parent's, no orphan, every program answers a sasaran. E.8, E.9. */
import { type Refusal, refuse } from '#pure/refusal';
import type { NodeLevel, TreeFinding } from './node.contract.ts';

export interface TreeNode {
  readonly id: string;
  readonly parentId: string | null;
  readonly level: NodeLevel;
  readonly code: string | null;
  readonly ownerPostId: string | null;
  readonly sort: number;
  /** Sasaran ids; of a program. */
  readonly answers: readonly string[];
  /** Indicators that hang on it. */
  readonly indicators: number;
}

/** What stands above each level; tujuan and program begin a tree of their own. */
const ABOVE: Readonly<Record<NodeLevel, NodeLevel | null>> = {
  tujuan: null, sasaran: 'tujuan', program: null, kegiatan: 'program', sub_kegiatan: 'kegiatan',
};
/** Segments of a code: 2.17.03 | 2.17.03.2.01 | 2.17.03.2.01.0001. */
const SEGMENTS: Readonly<Record<NodeLevel, number>> = { tujuan: 0, sasaran: 0, program: 3, kegiatan: 5, sub_kegiatan: 6 };
/** "01" is Penunjang of any bidang; the decrees write it once, as X.XX.01. */
const SUPPORT = '01';

/** The code as the nomenclature lists it. */
export function listedCode(code: string): string {
  const [urusan, bidang, program, ...rest] = code.split('.');
  return program === SUPPORT ? ['X', 'XX', program, ...rest].join('.') : [urusan, bidang, program, ...rest].join('.');
}

/** Whether a node of this level may stand under this parent (undefined: no such node in the version). */
export function underParent(level: NodeLevel, parentId: string | null, parent: TreeNode | undefined): Refusal | undefined {
  const above = ABOVE[level];
  if (parentId !== null && !parent) return refuse('node.parent-missing');
  if (above === null) return parentId === null ? undefined : refuse('node.level-order', { level, above: null });
  if (!parent) return refuse('node.parent-missing');
  return parent.level === above ? undefined : refuse('node.level-order', { level, above });
}

/** Whether the code fits the level and stands below the parent's. */
export function codeFits(level: NodeLevel, code: string | null, parent: TreeNode | undefined): Refusal | undefined {
  if (SEGMENTS[level] === 0) return code === null ? undefined : refuse('node.code-not-for-level', { level });
  if (code === null) return refuse('node.code-missing', { level });
  if (code.split('.').length !== SEGMENTS[level]) return refuse('node.code-not-for-level', { level, code });
  if (parent && !code.startsWith(`${parent.code}.`)) return refuse('node.code-outside-parent', { code, parent: parent.code });
  return undefined;
}

/** Whether these are sasaran of the version that a node of this level may answer. */
export function answersFit(nodes: readonly TreeNode[], level: NodeLevel, answers: readonly string[]): Refusal | undefined {
  if (answers.length > 0 && level !== 'program') return refuse('node.answers-only-program', { level });
  const sasaran = new Set(nodes.filter((each) => each.level === 'sasaran').map(({ id }) => id));
  return answers.every((id) => sasaran.has(id)) ? undefined : refuse('node.answers-no-sasaran');
}

export interface Placed {
  readonly level: NodeLevel;
  readonly parentId: string | null;
  readonly code: string | null;
  readonly answers: readonly string[];
}

/** Whether a new node may come into the tree, and its place: last among its siblings. */
export function place(nodes: readonly TreeNode[], node: Placed): number | Refusal {
  const parent = nodes.find(({ id }) => id === node.parentId);
  const refused = underParent(node.level, node.parentId, parent) ?? codeFits(node.level, node.code, parent) ?? answersFit(nodes, node.level, node.answers);
  if (refused) return refused;
  if (node.code !== null && nodes.some(({ code }) => code === node.code)) return refuse('node.code-twice', { code: node.code });
  return siblingsOf(nodes, node.level, node.parentId).reduce((last, { sort }) => Math.max(last, sort), 0) + 1;
}

function siblingsOf(nodes: readonly TreeNode[], level: NodeLevel, parentId: string | null): readonly TreeNode[] {
  return nodes.filter((each) => each.level === level && each.parentId === parentId).sort((a, b) => a.sort - b.sort);
}

/** The new order, by id, of all siblings at the place where the node comes to stand. */
export function move(nodes: readonly TreeNode[], node: TreeNode, parentId: string | null, before: string | null): readonly string[] | Refusal {
  const parent = nodes.find(({ id }) => id === parentId);
  const refused = underParent(node.level, parentId, parent) ?? codeFits(node.level, node.code, parent);
  if (refused) return refused;
  const others = siblingsOf(nodes, node.level, parentId).filter(({ id }) => id !== node.id).map(({ id }) => id);
  const at = before === null ? others.length : others.indexOf(before);
  return at < 0 ? refuse('node.before-no-sibling') : others.toSpliced(at, 0, node.id);
}

/** A node goes only when nothing stands on it. */
export function remove(nodes: readonly TreeNode[], node: TreeNode): Refusal | undefined {
  if (nodes.some(({ parentId }) => parentId === node.id)) return refuse('node.has-children');
  if (nodes.some(({ answers }) => answers.includes(node.id))) return refuse('node.answered');
  return node.indicators > 0 ? refuse('node.has-indicators') : undefined;
}

/** What keeps a version from coming in force, and what is only worth a look. */
export function treeFindings(nodes: readonly TreeNode[]): readonly TreeFinding[] {
  const of = (level: NodeLevel) => nodes.filter((each) => each.level === level);
  const answered = new Set(nodes.flatMap(({ answers }) => answers));
  const missing = (['tujuan', 'sasaran', 'program'] as const).filter((level) => of(level).length === 0)
    .map((level): TreeFinding => ({ code: `no-${level}`, nodeId: null, blocks: true }));
  const at = (code: TreeFinding['code'], blocks: boolean, found: readonly TreeNode[]) => found.map(({ id }): TreeFinding => ({ code, nodeId: id, blocks }));
  return [
    ...missing,
    ...at('program-answers-none', true, of('program').filter(({ answers }) => answers.length === 0)),
    ...at('no-indicator', true, of('sasaran').filter(({ indicators }) => indicators === 0)),
    ...at('sasaran-unanswered', false, of('sasaran').filter(({ id }) => !answered.has(id))),
    ...at('no-owner', false, nodes.filter(({ ownerPostId }) => ownerPostId === null)),
    ...at('no-indicator', false, nodes.filter(({ level, indicators }) => level !== 'sasaran' && indicators === 0)),
  ];
}
