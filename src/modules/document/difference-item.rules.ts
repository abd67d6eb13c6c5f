/** A text taken apart into what is compared: lines of words, and things with a key of their own. Pure. */
import type { Captioned, DataBlock, Field, Inline, Node, Section } from './content.contract.ts';
import { numbersOf } from './numbering.contract.ts';
import { nodesIn } from './node.contract.ts';

/** A paragraph, heading or item of a list. Two lines of one key say the same and look the same. */
export interface Line {
  readonly kind: 'line';
  readonly of: 'text' | 'heading';
  readonly key: string;
  /** As it is read; then without its footnotes, and those alone. */
  readonly text: string;
  readonly bare: string;
  readonly notes: string;
  /** The captions that it refers to. */
  readonly targets: readonly string[];
  /** Nearest heading above. */
  readonly under: string | null;
}

type Held = Extract<Node, { type: 'table' | 'image' | 'chart' | 'captioned' | 'dataBlock' | 'field' | 'contents' | 'signature' }>;
export interface Thing { readonly kind: 'thing'; readonly key: string; readonly node: Held; readonly under: string | null }
export type Item = Line | Thing;

/** Number and words of every caption of a text, such as "Tabel 3.1 Rencana belanja". */
export interface Captions { readonly number: ReadonlyMap<string, string>; readonly whole: ReadonlyMap<string, string> }

export function captionsOf(sections: readonly Section[]): Captions {
  const number = numbersOf(sections);
  const captioned = sections.flatMap(({ body }) => [...nodesIn(body.content)].filter((node): node is Captioned => node.type === 'captioned'));
  return { number, whole: new Map(captioned.map(({ attrs: { id }, content: [{ content }] }) => [id, `${number.get(id) ?? ''} ${wordsOf(content, number).text}`.trim()])) };
}

interface Said { text: string; bare: string; notes: string; key: string; readonly targets: string[] }

/** The words of one line; where a figure comes from is not among them. */
export function wordsOf(content: readonly Inline[], numbers: ReadonlyMap<string, string>): Said {
  const said: Said = { text: '', bare: '', notes: '', key: '', targets: [] };
  let look = '';
  for (const inline of content) {
    if (inline.type === 'footnote') {
      said.text += ` (${inline.attrs.text})`;
      said.notes += `${said.notes ? '; ' : ''}${inline.attrs.text}`;
      said.key += `\u0001note ${inline.attrs.text}\u0001`;
      continue;
    }
    const words = inline.type === 'text' ? inline.text : inline.type === 'hardBreak' ? ' ' : numbers.get(inline.attrs.target) ?? '[rujukan tidak ditemukan]';
    said.text += words;
    said.bare += words;
    if (inline.type === 'reference') {
      said.targets.push(inline.attrs.target);
      said.key += `\u0001reference ${inline.attrs.target}\u0001`;
      continue;
    }
    const marks = inline.marks.map(({ type }) => type).filter((type) => type !== 'origin').sort().join();
    if (marks !== look) said.key += `\u0001${marks}\u0001`;
    look = marks;
    said.key += inline.type === 'hardBreak' ? '\n' : words;
  }
  return said;
}

/** `above`: the heading that the nodes stand under; `look`: what they stand in. */
export function itemsOf(nodes: readonly Node[], numbers: ReadonlyMap<string, string>, above: string | null, look = ''): Item[] {
  const made: Item[] = [];
  let under = above;
  const line = (of: Line['of'], content: readonly Inline[], around: string) => {
    const { text, bare, notes, key, targets } = wordsOf(content, numbers);
    if (text !== '') made.push({ kind: 'line', of, text, bare, notes, targets, under, key: `${around} ${key}` });
  };
  const plain = (text: string, around: string) => { if (text) made.push({ kind: 'line', of: 'text', text, bare: text, notes: '', targets: [], under, key: `${around} ${text}` }); };
  const inner = (content: readonly Node[], around: string) => { made.push(...itemsOf(content, numbers, under, around)); under = lastHeading(content) ?? under; };
  const thing = (node: Held, key: string) => { made.push({ kind: 'thing', key, node, under }); };
  for (const node of nodes) {
    switch (node.type) {
      case 'paragraph': line('text', node.content, `${look}>p`); break;
      case 'heading': line('heading', node.content, `${look}>h${node.attrs.level}`); under = wordsOf(node.content, numbers).bare; break;
      case 'bulletList': for (const item of node.content) inner(item.content, `${look}>•`); break;
      case 'orderedList': for (const item of node.content) inner(item.content, `${look}>${node.attrs.type ?? '1'}${node.attrs.start}`); break;
      case 'blockquote': inner(node.content, `${look}>"`); break;
      case 'signers':
        for (const { label, title, name, rank, nip } of node.attrs.signers) plain([label, title, name, rank, nip].filter(Boolean).join(', '), `${look}>signer`);
        plain(node.attrs.dateline ?? '', `${look}>dateline`);
        break;
      case 'dataBlock':
      case 'field': thing(node, `${node.type} ${node.attrs.key}`); under = lastHeading(node.content) ?? under; break;
      case 'captioned': thing(node, `captioned ${node.attrs.id}`); break;
      default: thing(node, JSON.stringify(node));
    }
  }
  return made;

  function lastHeading(content: readonly Node[]): string | null {
    const last = [...nodesIn(content)].findLast((node) => node.type === 'heading');
    return last?.type === 'heading' ? wordsOf(last.content, numbers).bare : null;
  }
}

/** What people call a block of data: its caption, else the heading in it, else the one over it. */
export function blockName({ content }: DataBlock | Field, captions: Captions, under: string | null): string | null {
  const inside = [...nodesIn(content)];
  const captioned = inside.find((node) => node.type === 'captioned');
  if (captioned?.type === 'captioned') return captions.whole.get(captioned.attrs.id) ?? null;
  const heading = inside.find((node) => node.type === 'heading');
  return heading?.type === 'heading' ? wordsOf(heading.content, captions.number).bare : under;
}
