import { Extension, type JSONContent } from '@tiptap/core';
import { Fragment, type Node as ModelNode, Slice } from '@tiptap/pm/model';
import { NodeSelection, Plugin, TextSelection } from '@tiptap/pm/state';
import type { EditorView } from '@tiptap/pm/view';
import { isGone } from '#contract/document/written';
import { type Brought, broughtBy } from './brought.ts';
import { isHeard } from './heard.ts';
import { cleanHtml } from './paste.ts';

export interface GuardOptions {
  /** Somebody tried to delete a block of data or a question. */
  readonly onKept: () => void;
  /** Alt and F10, or Enter on a selected block: to its tools, else to those of writing. */
  readonly onTools: () => boolean;
  /** Pictures or files were pasted or dropped; what goes into the text of itself is words alone. */
  readonly onBrought: (brought: Brought) => void;
  readonly newId: () => string;
}

/** Blocks of data and questions stay where they are, unless their data are gone; what is pasted comes clean. */
export const guard = (options: GuardOptions) => Extension.create({
  name: 'guard',
  addKeyboardShortcuts() {
    const toTools = () => this.editor.state.selection instanceof NodeSelection && options.onTools();
    return { Enter: toTools, 'Alt-F10': options.onTools };
  },
  addProseMirrorPlugins: () => [new Plugin({
    filterTransaction: (tr, state) => {
      if (!tr.docChanged || tr.getMeta(PUT) || isHeard(tr) || keepsAll(state.doc, tr.doc)) return true;
      options.onKept();
      return false;
    },
    props: {
      handlePaste: (_view, { clipboardData }) => takes(clipboardData, options),
      handleDrop: (view, event) => !view.dragging && takes(event.dataTransfer, options, () => { putCursor(view, event); }),
      transformPastedHTML: cleanHtml,
      transformPasted: (slice) => new Slice(plain(slice.content, options.newId), slice.openStart, slice.openEnd),
    },
  })],
});

/** Tells of pictures and files; true where nothing else came. `before`: done first, where they are put in. */
function takes(data: DataTransfer | null, { onBrought }: GuardOptions, before?: () => void): boolean {
  const brought = data && broughtBy(data);
  if (!brought) return false;
  if (brought.alone) before?.();
  onBrought(brought);
  return brought.alone;
}

/** To where it was dropped. */
function putCursor(view: EditorView, { clientX: left, clientY: top }: DragEvent): void {
  const at = view.posAtCoords({ left, top });
  if (at) view.dispatch(view.state.tr.setSelection(TextSelection.near(view.state.doc.resolve(at.pos))));
  view.focus();
}

/** Meta of a transaction that takes over another stand of the text. */
const PUT = 'preventUpdate';

const KEPT = new Set(['dataBlock', 'ownText', 'field']);

function keysOf(doc: ModelNode): Set<string> {
  const keys = new Set<string>();
  doc.descendants((node) => {
    const isFree = node.type.name === 'dataBlock' && isGone(node.attrs['content'] as JSONContent[]);
    if (KEPT.has(node.type.name) && !isFree) keys.add(node.attrs['key'] as string);
    return !node.isTextblock;
  });
  return keys;
}

function keepsAll(before: ModelNode, after: ModelNode): boolean {
  const kept = keysOf(after);
  return [...keysOf(before)].every((key) => kept.has(key));
}

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
