import { Node } from '@tiptap/core';
import type { DOMOutputSpec } from '@tiptap/pm/model';
import type { Signer } from '#contract/document/content';
import type { NodeWords } from './words.ts';

/** A list of contents; its lines and pages are counted when it is printed. */
export const contents = (words: NodeWords) => Node.create({
  name: 'contents', group: 'block', atom: true,
  addAttributes: () => ({ of: { default: 'headings', rendered: false } }),
  renderHTML: ({ node }) => ['p', { 'data-node': 'placed' }, words.contents[node.attrs['of'] as 'headings']],
});

/** Where initials and signature stand. */
export const signature = (words: NodeWords) => Node.create({
  name: 'signature', group: 'block', atom: true,
  renderHTML: () => ['p', { 'data-node': 'placed' }, words.signature],
});

/** Room for signatures by hand, side by side as printed. */
export const Signers = Node.create({
  name: 'signers', group: 'block', atom: true,
  addAttributes: () => ({ dateline: { default: null, rendered: false }, signers: { default: [], rendered: false } }),
  renderHTML: ({ node }) => {
    const dateline = node.attrs['dateline'] as string | null;
    const parties = (node.attrs['signers'] as Signer[]).map(party);
    return ['div', { 'data-node': 'signers' }, ...(dateline ? [['p', { 'data-dateline': '' }, dateline] as DOMOutputSpec] : []), ['div', { 'data-parties': '' }, ...parties]];
  },
});

const party = ({ label, title, name, rank, nip }: Signer): DOMOutputSpec =>
  ['div', ['p', label], ['p', title], ['p', { 'data-room': '' }], ['p', ['strong', name]], ...[rank, nip && `NIP ${nip}`].filter(Boolean).map((line) => ['p', line ?? ''])] as unknown as DOMOutputSpec;
