import { Mark, mergeAttributes, Node } from '@tiptap/core';
import type { NodeWords } from './words.ts';

/** Where a printed figure comes from. Only the system writes it: nothing that is typed or pasted ever bears one. */
export const Origin = Mark.create({
  name: 'origin',
  inclusive: false,
  addAttributes: () => ({ ref: { default: '', renderHTML: ({ ref }) => ({ 'data-origin': ref as string }) } }),
  renderHTML: ({ HTMLAttributes }) => ['span', HTMLAttributes, 0],
});

/** Its number is counted by the style sheet, on paper by the printer. */
export const footnote = (words: NodeWords) => Node.create({
  name: 'footnote', group: 'inline', inline: true, atom: true, selectable: true,
  addAttributes: () => ({ text: { default: '', parseHTML: (element) => element.getAttribute('data-footnote'), renderHTML: ({ text }) => ({ 'data-footnote': text as string, title: text as string }) } }),
  parseHTML: () => [{ tag: 'sup[data-footnote]' }],
  renderHTML: ({ HTMLAttributes, node }) => ['sup', mergeAttributes(HTMLAttributes, { role: 'note', 'aria-label': `${words.footnote}: ${String(node.attrs['text'])}` })],
});

/** Shows the number of what it names (paper-sheet.ts). */
export const Reference = Node.create({
  name: 'reference', group: 'inline', inline: true, atom: true, selectable: true,
  addAttributes: () => ({ target: { default: '', parseHTML: (element) => element.getAttribute('data-reference'), renderHTML: ({ target }) => ({ 'data-reference': target as string }) } }),
  parseHTML: () => [{ tag: 'span[data-reference]' }],
  renderHTML: ({ HTMLAttributes }) => ['span', HTMLAttributes],
});
