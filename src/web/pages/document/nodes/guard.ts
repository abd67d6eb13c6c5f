import { Extension } from '@tiptap/core';
import { Fragment, type Mark, type Node as ModelNode, Slice } from '@tiptap/pm/model';
import { type EditorState, NodeSelection, Plugin, type Transaction } from '@tiptap/pm/state';
import { cleanHtml } from './paste.ts';

export interface GuardOptions {
  /** Somebody tried to delete a block of data or a question. */
  readonly onKept: () => void;
  /** Enter on a selected block: to its tools. */
  readonly onTools: () => boolean;
  readonly newId: () => string;
}

/** Blocks of data and questions stay where they are; figures lose their origin when they are typed over; what is pasted comes clean. */
export const guard = (options: GuardOptions) => Extension.create({
  name: 'guard',
  addKeyboardShortcuts() {
    return { Enter: () => this.editor.state.selection instanceof NodeSelection && options.onTools() };
  },
  addProseMirrorPlugins: () => [new Plugin({
    filterTransaction: (tr, state) => {
      if (!tr.docChanged || tr.getMeta(PUT) || keepsAll(state.doc, tr.doc)) return true;
      options.onKept();
      return false;
    },
    appendTransaction: (transactions, before, now) => withoutFalseOrigins(transactions, before, now),
    props: {
      transformPastedHTML: cleanHtml,
      transformPasted: (slice) => new Slice(plain(slice.content, options.newId), slice.openStart, slice.openEnd),
    },
  })],
});

/** Meta of a transaction that takes over another stand of the text. */
const PUT = 'preventUpdate';

const KEPT = new Set(['dataBlock', 'ownText', 'field']);

function keysOf(doc: ModelNode): Set<string> {
  const keys = new Set<string>();
  doc.descendants((node) => {
    if (KEPT.has(node.type.name)) keys.add(node.attrs['key'] as string);
    return !node.isTextblock;
  });
  return keys;
}

function keepsAll(before: ModelNode, after: ModelNode): boolean {
  const kept = keysOf(after);
  return [...keysOf(before)].every((key) => kept.has(key));
}

interface Figure { readonly from: number; readonly to: number; readonly mark: Mark; readonly text: string }

/** The figures that touch this stretch of the text; neighbours of one mark are one figure. */
function figuresIn(doc: ModelNode, from: number, to: number): Figure[] {
  const found: Figure[] = [];
  doc.nodesBetween(Math.max(0, from - 1), Math.min(doc.content.size, to + 1), (node, pos) => {
    const mark = node.marks.find(({ type }) => type.name === 'origin');
    if (!mark || !node.isText) return;
    const last = found.at(-1);
    if (last?.to === pos && last.mark.eq(mark)) found[found.length - 1] = { ...last, to: pos + node.nodeSize, text: last.text + (node.text ?? '') };
    else found.push({ from: pos, to: pos + node.nodeSize, mark, text: node.text ?? '' });
  });
  return found;
}

/** Takes the origin from figures that were typed over: they are the writer's own words now. */
function withoutFalseOrigins(transactions: readonly Transaction[], before: EditorState, now: EditorState): Transaction | null {
  if (!transactions.some((tr) => tr.docChanged) || transactions.some((tr) => tr.getMeta(PUT) || tr.getMeta('history$'))) return null;
  const touched = transactions.flatMap((tr, index) => tr.mapping.maps.flatMap((map, step) => {
    const ranges: [number, number][] = [];
    const later = transactions.slice(index + 1);
    map.forEach((_from, _to, from, to) => {
      const at = (pos: number, bias: number) => later.reduce((mapped, next) => next.mapping.map(mapped, bias), tr.mapping.slice(step + 1).map(pos, bias));
      ranges.push([at(from, -1), at(to, 1)]);
    });
    return ranges;
  }));
  const figures = touched.flatMap(([from, to]) => figuresIn(now.doc, from, to));
  if (figures.length === 0) return null;
  const known = new Set(figuresIn(before.doc, 0, before.doc.content.size).map(said));
  const typed = figures.filter((figure) => !known.has(said(figure)));
  return typed.length === 0 ? null : typed.reduce((tr, { from, to, mark }) => tr.removeMark(from, to, mark), now.tr);
}

const said = ({ mark, text }: Figure): string => `${String(mark.attrs['ref'])} ${text}`;

/** What is put in by hand: without origins, without the frames of blocks of data and questions, every caption under an id of its own. */
function plain(content: Fragment, newId: () => string): Fragment {
  const nodes: ModelNode[] = [];
  content.forEach((node) => {
    const { type, attrs, marks } = node;
    if (KEPT.has(type.name)) {
      const inner = type.name === 'dataBlock' ? Fragment.empty : node.content;
      plain(inner, newId).forEach((each) => { nodes.push(each); });
      return;
    }
    const own = marks.filter((mark) => mark.type.name !== 'origin');
    nodes.push(node.isText ? node.mark(own) : type.create(type.name === 'captioned' ? { ...attrs, id: newId() } : attrs, plain(node.content, newId), own));
  });
  return Fragment.fromArray(nodes);
}
