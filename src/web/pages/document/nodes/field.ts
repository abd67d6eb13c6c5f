import { Node } from '@tiptap/core';
import type { Node as ModelNode } from '@tiptap/pm/model';
import type { NodeView } from '@tiptap/pm/view';
import type { Field as Stored } from '#contract/document/content';
import { fromEditor } from '#contract/document/editor';
import { isWritten } from '#contract/document/written';
import { nodeView } from './node-view.ts';
import type { NodeWords } from './words.ts';

/** A place for what only people know, under its question. */
export const field = (words: NodeWords) => Node.create({
  name: 'field', group: 'block', content: 'block+', isolating: true, defining: true,
  addAttributes: () => ({
    key: { default: '', rendered: false }, prompt: { default: '', rendered: false },
    required: { default: false, rendered: false }, waived: { default: null, rendered: false },
  }),
  renderHTML: () => ['div', { 'data-node': 'field' }, 0],
  addProseMirrorPlugins: nodeView('field', (node) => view(node, words)),
});

const still = (name: 'p' | 'span', key: string): HTMLElement => {
  const element = document.createElement(name);
  element.dataset[key] = '';
  element.contentEditable = 'false';
  return element;
};

function view(node: ModelNode, words: NodeWords): NodeView {
  const dom = document.createElement('div');
  const contentDOM = document.createElement('div');
  const prompt = still('p', 'prompt');
  const waiver = still('p', 'waiver');
  const show = (shown: ModelNode) => {
    const { prompt: question, required, waived, key } = shown.attrs as Stored['attrs'];
    const written = isWritten(fromEditor(shown.toJSON()));
    const state = written ? 'filled' : waived === null ? 'empty' : 'waived';
    dom.dataset['node'] = 'field';
    dom.dataset['key'] = key;
    dom.dataset['state'] = state;
    dom.setAttribute('role', 'group');
    dom.setAttribute('aria-label', question);
    dom.toggleAttribute('data-required', required);
    const kind = required ? words.required : words.optional;
    prompt.replaceChildren(question, ' ', Object.assign(document.createElement('span'), { textContent: `${kind}, ${written ? words.filled : words.empty}` }));
    waiver.textContent = state === 'waived' && waived !== null ? words.waived(waived) : '';
  };
  show(node);
  dom.append(prompt, contentDOM, waiver);
  return {
    dom, contentDOM,
    update(next) {
      if (next.type !== node.type) return false;
      show(next);
      return true;
    },
    // What it says itself is nobody's typing.
    ignoreMutation: (mutation) => !contentDOM.contains(mutation.target),
  };
}
