import { type JSONContent, Node } from '@tiptap/core';
import { DOMSerializer, Fragment, type Node as ModelNode, type Schema } from '@tiptap/pm/model';
import type { NodeView } from '@tiptap/pm/view';
import type { DataBlock as Stored } from '#contract/document/content';
import { toEditor } from '#contract/document/editor';
import { drawCharts } from './draw-charts.ts';
import { nodeView } from './node-view.ts';
import type { NodeWords } from './words.ts';

/** The text of a block of data as the paper shows it. That it is known here was seen when the section was opened. */
const drawn = (schema: Schema, content: JSONContent[]) =>
  DOMSerializer.fromSchema(schema).serializeFragment(Fragment.fromJSON(schema, content.map(toEditor)));

const boxed = (node: ModelNode): HTMLElement => {
  const box = document.createElement('div');
  box.append(drawn(node.type.schema, node.attrs['content'] as JSONContent[]));
  drawCharts(box);
  return box;
};

/** What the office's data say: drawn once as plain elements, never typed into. Copied, it is ordinary text. */
export const dataBlock = (words: NodeWords) => Node.create({
  name: 'dataBlock', group: 'block', atom: true, draggable: false,
  addAttributes: () => ({
    key: { default: '', rendered: false }, asOf: { default: '', rendered: false },
    state: { default: 'live', rendered: false }, content: { default: [], rendered: false },
  }),
  renderHTML: ({ node }) => boxed(node),
  addProseMirrorPlugins: nodeView('dataBlock', (node) => view(node, words)),
});

function view(node: ModelNode, words: NodeWords): NodeView {
  let shown = node;
  const dom = document.createElement('div');
  const tag = document.createElement('p');
  tag.dataset['tag'] = '';
  dom.dataset['node'] = 'dataBlock';
  dom.setAttribute('role', 'group');
  const say = () => {
    const { state, asOf, key } = shown.attrs as Stored['attrs'];
    tag.textContent = words.data(state, asOf);
    dom.dataset['state'] = state;
    dom.dataset['key'] = key;
    dom.setAttribute('aria-label', tag.textContent);
  };
  say();
  dom.append(tag, boxed(node));
  return {
    dom,
    update(next) {
      if (next.type !== shown.type) return false;
      if (next.attrs['content'] !== shown.attrs['content']) dom.lastElementChild?.replaceWith(boxed(next));
      shown = next;
      say();
      return true;
    },
    ignoreMutation: () => true,
  };
}

/** A block of data that a person has written over, with the reason. */
export const ownText = (words: NodeWords) => Node.create({
  name: 'ownText', group: 'block', content: 'block+', isolating: true, defining: true,
  addAttributes: () => ({ key: { default: '', rendered: false }, asOf: { default: '', rendered: false }, reason: { default: '', rendered: false } }),
  renderHTML: ({ node }) => ['div', { 'data-node': 'ownText', 'data-key': String(node.attrs['key']) }, ['p', { 'data-tag': '', contenteditable: 'false' }, words.ownText(String(node.attrs['reason']))], ['div', 0]],
});
