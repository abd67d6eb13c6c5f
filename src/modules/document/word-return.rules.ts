/**
 * A text that comes back from Word, put beside the draft section by section. What people typed may change; data, charts,
 * pictures, lists of contents and signatures stay what they are. Nodes that say the same keep everything that Word does
 * not know of them. Pure.
 */
import { blocksOf, linesOf } from './blocks.rules.ts';
import type { Captioned, DataBlock, Field, Inline, Node, Section } from './content.contract.ts';
import { diff } from './diff.rules.ts';
import { emptyBody } from './merge.rules.ts';
import { nodesIn } from './node.contract.ts';
import { type Numbers, numbersOf } from './numbering.contract.ts';
import { inlinesOf, nodesOf, tableOf, type WordBlock, wordsOf } from './word-text.rules.ts';

/** Names of the bookmarks, handed in so that this file stays pure. */
export interface MarkNames {
  start(of: 'section' | 'data' | 'field' | 'captioned' | 'kept', key: string): string;
  end(of: 'section' | 'data' | 'field' | 'captioned' | 'kept', key: string): string;
  readonly textEnd: string;
  /** What an unanswered question is printed with in front. */
  readonly missing: string;
}

export interface Found {
  readonly section: Section;
  /** The same with what the file says inside of its data, which is told and never taken over. */
  readonly whole: Section;
  /** Keys of data, fields and pieces that Word lost; the section cannot be taken over then. */
  readonly gone: readonly string[];
  /** How many pictures came with Word: they are not taken over. */
  readonly pictures: number;
  /** How many stand in the place of one of the draft and are another one: not taken over either. */
  readonly replaced: number;
}

/** `found` is null: the section is not in the file. */
export interface Returned {
  readonly section: Section;
  readonly found: Found | null;
}

export function returned(blocks: readonly WordBlock[], draft: readonly Section[], names: MarkNames): Returned[] {
  const numbers = numbersOf(draft);
  const text = blocks.slice(0, at(blocks, names.textEnd, blocks.length));
  return draft.map((section) => {
    const start = at(text, names.start('section', section.id), -1);
    if (start < 0) return { section, found: null };
    const next = text.findIndex((block, index) => index > start && draft.some(({ id }) => block.marks.includes(names.start('section', id))));
    // A cover says more below its own text.
    const own = text.slice(start + 1, at(text, names.end('section', section.id), next < 0 ? text.length : next));
    const gone: string[] = [];
    const standing = section.body.content;
    const bodyWith = (data: Data): Section => {
      const content = keptLooks(standing, read(own, standing, { ...names, numbers, data }, data === 'kept' ? gone : []), numbers);
      // Word keeps no empty lines: without them nothing else changed.
      if (JSON.stringify(content) === JSON.stringify(standing.filter(says))) return section;
      return { ...section, body: content.length > 0 ? { type: 'doc', content } : emptyBody };
    };
    return { section, found: { section: bodyWith('kept'), whole: bodyWith('read'), gone, ...picturesBeside(picturesIn(own), imagesIn(standing)) } };
  });
}

const picturesIn = (blocks: readonly WordBlock[]): string[] =>
  blocks.flatMap((block) => (block.kind === 'paragraph' ? block.pictures : picturesIn(block.rows.flatMap(({ cells }) => cells.flatMap((cell) => cell.blocks)))));
const imagesIn = (nodes: readonly Node[]): string[] => [...nodesIn(nodes)].flatMap((node) => (node.type === 'image' ? [node.attrs.hash] : []));

/** Of the pictures that the draft does not have, as many as are more than it has came along; the others stand for one of its own. */
function picturesBeside(found: readonly string[], standing: readonly string[]): Pick<Found, 'pictures' | 'replaced'> {
  const left = [...standing];
  const strange = found.filter((hash) => {
    const at = left.indexOf(hash);
    if (at >= 0) left.splice(at, 1);
    return at < 0;
  });
  const pictures = Math.max(0, found.length - standing.length);
  return { pictures, replaced: Math.max(0, strange.length - pictures) };
}

const says = (node: Node): boolean => node.type !== 'paragraph' || node.content.length > 0;

const at = (blocks: readonly WordBlock[], mark: string, otherwise: number): number => {
  const found = blocks.findIndex(({ marks }) => marks.includes(mark));
  return found < 0 ? otherwise : found;
};

/** A node of the draft that bears marks in the file. */
type Anchored = { readonly node: Node; readonly of: 'data' | 'field' | 'captioned' | 'kept'; readonly key: string };

function anchorOf(node: Node): Anchored | null {
  switch (node.type) {
    case 'dataBlock': return { node, of: 'data', key: node.attrs.key };
    case 'field': return { node, of: 'field', key: node.attrs.key };
    case 'captioned': return { node, of: 'captioned', key: node.attrs.id };
    case 'image':
    case 'chart':
    case 'contents':
    case 'signature':
    case 'signers': return { node, of: 'kept', key: JSON.stringify(blocksOf({ type: 'doc', content: [node] })[0]) };
    default: return null;
  }
}

/** What stands inside of data: as the draft has it, or as the file says. */
type Data = 'kept' | 'read';
type Reading = MarkNames & { readonly numbers: Numbers; readonly data: Data };

function read(blocks: readonly WordBlock[], standing: readonly Node[], names: Reading, gone: string[]): Node[] {
  const text = (some: readonly WordBlock[]) => referring(nodesOf(some), names.numbers);
  const made: Node[] = [];
  let from = 0;
  for (const { node, of, key } of standing.flatMap((each) => anchorOf(each) ?? [])) {
    const start = blocks.findIndex(({ marks }, index) => index >= from && marks.includes(names.start(of, key)));
    const end = blocks.findIndex(({ marks }, index) => index >= start && marks.includes(names.end(of, key)));
    if (start < 0 || end < 0) {
      // A field without an answer that is not compulsory leaves nothing in the file.
      if (node.type === 'field' && linesOf(blocksOf({ type: 'doc', content: [node] })).length === 0) made.push(node);
      else gone.push(key);
      continue;
    }
    made.push(...text(blocks.slice(from, start)), ...within(node, blocks.slice(start, end + 1), names, gone));
    from = end + 1;
  }
  return [...made, ...text(blocks.slice(from))];
}

/** The piece; and what was typed between its marks, beside the caption or the picture. */
function within(node: Node, blocks: readonly WordBlock[], names: Reading, gone: string[]): Node[] {
  switch (node.type) {
    case 'field': return [field(node, blocks, names)];
    // What a person wrote over the data is text like any other.
    case 'dataBlock': return [names.data === 'read' || node.attrs.state === 'overridden' ? data(node, blocks, names, gone) : node];
    case 'captioned': return [captioned(node, blocks, names.numbers), ...typedBeside(node.content[1], blocks, names.numbers)];
    case 'chart':
    case 'image': return [node, ...typedBeside(node, blocks, names.numbers)];
    default: return [node];
  }
}

/** Neither the caption nor the words that stand for a picture that is gone. */
const typedBeside = (piece: Node, blocks: readonly WordBlock[], numbers: Numbers): Node[] => referring(nodesOf(blocks.filter((block) => (
  block.kind === 'paragraph' && !isCaption(block) && !(piece.type === 'image' && wordsOf(block) === piece.attrs.alt.trim())))), numbers);

function data(node: DataBlock, blocks: readonly WordBlock[], names: Reading, gone: string[]): DataBlock {
  const content = keptLooks(node.content, read(blocks, node.content, names, gone), names.numbers);
  return JSON.stringify(content) === JSON.stringify(node.content.filter(says)) ? node : { ...node, content };
}

/** The answer; the question that Word printed in its place is none. */
function field(node: Field, blocks: readonly WordBlock[], names: Reading): Field {
  const asked = (block: WordBlock) => block.kind === 'paragraph' && wordsOf(block) === `${names.missing}${node.attrs.prompt}`;
  const waived = (block: WordBlock) => block.kind === 'paragraph' && node.attrs.waived !== null && wordsOf(block) === node.attrs.waived;
  const content = referring(nodesOf(blocks.filter((block) => !asked(block) && !waived(block))), names.numbers);
  const answer = keptLooks(node.content, content, names.numbers);
  return { ...node, content: answer.length > 0 ? answer : emptyBody.content };
}

const NUMBER = /^(?:Tabel|Gambar)\s+[A-Z]?\.?[\d.]+\s*/;
const isCaption = (block: WordBlock): boolean => block.kind === 'paragraph' && NUMBER.test(wordsOf(block));

/** Its words; and a typed table, since only charts and pictures cannot be changed in Word. */
function captioned(node: Captioned, blocks: readonly WordBlock[], numbers: Numbers): Captioned {
  const [caption, inner] = node.content;
  const words = blocks.find(isCaption);
  const table = blocks.find(({ kind }) => kind === 'table');
  const runs = words?.kind === 'paragraph' ? inlinesOf(words.runs, true) : caption.content;
  const bare = runs.map((each, index) => (index === 0 && each.type === 'text' ? { ...each, text: each.text.replace(NUMBER, '') } : each))
    .filter((each) => each.type !== 'text' || each.text !== '');
  const said = { ...caption, content: same(textOf(bare), textOf(caption.content)) ? caption.content : bare };
  if (inner.type !== 'table' || table?.kind !== 'table') return { ...node, content: [said, inner] };
  const [read] = keptLooks([inner], [tableOf(table)], numbers);
  return { ...node, content: [said, read?.type === 'table' ? read : inner] };
}

const same = (a: string, b: string): boolean => a.replaceAll(/\s+/g, ' ').trim() === b.replaceAll(/\s+/g, ' ').trim();
const textOf = (content: Captioned['content'][0]['content']): string => content.map((each) => (each.type === 'text' ? each.text : '')).join('');

/** Two nodes of one key say the same; how they look does not count. */
const keyOf = (numbers: Numbers) => (node: Node): string => {
  const anchor = anchorOf(node);
  if (anchor) return `${anchor.of} ${anchor.key}`;
  const words = linesOf(blocksOf({ type: 'doc', content: [node] }, numbers)).join('\n').replaceAll(/\s+/g, ' ').trim();
  return `${node.type === 'heading' ? node.attrs.level : ''}${words}`;
};

/** The numbers of tables and pictures in running text are references again. */
function referring(nodes: Node[], numbers: Numbers): Node[] {
  if (numbers.size === 0) return nodes;
  const target = new Map([...numbers].map(([id, number]) => [number, id]));
  const pattern = new RegExp(`(${[...target.keys()].map((number) => number.replaceAll('.', String.raw`\.`)).join('|')})(?![\\d.]*\\d)`);
  const inline = (each: Inline): Inline[] => (each.type !== 'text' ? [each] : each.text.split(pattern).flatMap((part): Inline[] => {
    const id = target.get(part);
    return id ? [{ type: 'reference', attrs: { target: id } }] : part === '' ? [] : [{ ...each, text: part }];
  }));
  const node = (each: Node): Node => {
    if (each.type === 'paragraph') return { ...each, content: each.content.flatMap(inline) };
    if (each.type === 'bulletList' || each.type === 'orderedList') return { ...each, content: each.content.map((item) => ({ ...item, content: item.content.map(node) })) };
    return each;
  };
  return nodes.map(node);
}

/** What came back, with the nodes of the draft wherever both say the same; a changed table keeps its widths and kinds of cell. */
function keptLooks(before: readonly Node[], after: readonly Node[], numbers: Numbers): Node[] {
  const key = keyOf(numbers);
  const standing = before.filter(says);
  const made: Node[] = [];
  let removed: Node[] = [];
  const old = new Map<Node, Node>();
  pair(standing, after, key, old);
  for (const { kind, value } of diff(standing, after, key)) {
    if (kind === 'removed') removed.push(value);
    else if (kind === 'added') {
      const table = value.type === 'table' ? removed.find((node) => node.type === 'table') : undefined;
      made.push(value.type === 'table' && table?.type === 'table' ? widths(table, value) : value);
    } else {
      made.push(anchorOf(value) ? value : old.get(value) ?? value);
      removed = [];
    }
  }
  return made;
}

/** Of every node that came back and says the same, the node of the draft. */
function pair(before: readonly Node[], after: readonly Node[], key: (node: Node) => string, old: Map<Node, Node>): void {
  const waiting = [...before];
  for (const node of after) {
    const found = waiting.findIndex((each) => key(each) === key(node));
    if (found < 0) continue;
    old.set(node, waiting[found] as Node);
    waiting.splice(0, found + 1);
  }
}

type TableNode = Extract<Node, { type: 'table' }>;

function widths(before: TableNode, after: TableNode): TableNode {
  const fits = before.content.length === after.content.length && before.content.every((row, y) => row.content.length === after.content[y]?.content.length);
  if (!fits) return after;
  return {
    ...after,
    content: after.content.map((row, y) => ({
      ...row,
      content: row.content.map((cell, x) => {
        const earlier = before.content[y]?.content[x];
        return earlier ? { ...cell, type: earlier.type, attrs: { ...earlier.attrs, colspan: cell.attrs.colspan, rowspan: cell.attrs.rowspan } } : cell;
      }),
    })),
  };
}
