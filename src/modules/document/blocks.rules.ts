/** From ProseMirror nodes to the blocks that PDF and Word are made from. */
import { exact } from '#pure/decimal';
import { printNumber } from '#pure/decimal-text';
import type { Body, Field, Inline, ListItem, Node } from './content.contract.ts';
import type { Numbers } from './numbering.contract.ts';
import type { Block, Run } from './print.contract.ts';
import { tableBlock } from './table.rules.ts';
import { isWritten } from './written.contract.ts';

/** The blocks of one section. Empty paragraphs between others are left out: distances are the layout's. `numbers`: of captions, by their id. */
export function blocksOf(body: Body, numbers: Numbers = NO_NUMBERS, landscape = false): Block[] {
  return blocksWith(numbers, landscape)(body.content);
}

const NO_NUMBERS: Numbers = new Map();

function blocksWith(numbers: Numbers, landscape: boolean): (nodes: readonly Node[]) => Block[] {
  const runsOf = (content: readonly Inline[]) => runs(content, numbers);
  const items = (list: readonly ListItem[]): Block[][] => list.map((item) => blocks(item.content));
  const blocks = (nodes: readonly Node[]): Block[] => nodes.flatMap(block);
  function block(node: Node): Block[] {
    switch (node.type) {
      case 'paragraph': return node.content.length > 0 ? [{ kind: 'paragraph', runs: runsOf(node.content) }] : [];
      case 'heading': return [{ kind: 'heading', level: node.attrs.level, runs: runsOf(node.content) }];
      case 'bulletList': return [{ kind: 'list', style: 'bullet', start: 1, items: items(node.content) }];
      case 'orderedList': return [{ kind: 'list', style: node.attrs.type ?? '1', start: node.attrs.start, items: items(node.content) }];
      case 'blockquote': return [{ kind: 'quote', blocks: blocks(node.content) }];
      case 'table': return [tableBlock(node, blocks, landscape)];
      case 'image': return [{ kind: 'image', ...node.attrs }];
      case 'chart': return [{ kind: 'chart', chart: node.attrs.chart }];
      case 'captioned': {
        const [caption, inner] = node.content;
        const { id, label } = node.attrs;
        return blocks([inner]).map((each): Block => ({ kind: 'captioned', id, label, number: numbers.get(id) ?? '', runs: runsOf(caption.content), block: each }));
      }
      case 'dataBlock': return [{ kind: 'group', of: 'data', key: node.attrs.key, blocks: blocks(node.content) }];
      case 'field': return [{ kind: 'group', of: 'field', key: node.attrs.key, blocks: field(node, blocks) }];
      case 'contents': return [{ kind: 'contents', of: node.attrs.of }];
      case 'signature': return [{ kind: 'signature' }];
      case 'signers': return [{ kind: 'signers', ...node.attrs }];
    }
  }
  return blocks;
}

/** What was filled in; else the reason why it is left out; else the question that stands open. */
function field({ attrs, content }: Field, blocks: (nodes: readonly Node[]) => Block[]): Block[] {
  if (content.some(isWritten)) return blocks(content);
  if (attrs.waived !== null) return [{ kind: 'paragraph', runs: [{ ...PLAIN, text: attrs.waived }] }];
  return attrs.required ? [{ kind: 'missing', prompt: attrs.prompt }] : [];
}

const PLAIN: Run = { text: '', bold: false, italic: false, underline: false, break: false, footnote: null, origin: null, target: null };

function runs(content: readonly Inline[], numbers: Numbers): Run[] {
  const made: Run[] = [];
  for (const inline of content) {
    const next = run(inline, numbers);
    const last = made.at(-1);
    if (last && joins(last, next)) made[made.length - 1] = { ...last, text: last.text + next.text };
    else made.push(next);
  }
  return made;
}

function run(inline: Inline, numbers: Numbers): Run {
  switch (inline.type) {
    case 'footnote': return { ...PLAIN, footnote: inline.attrs.text };
    case 'reference': {
      const number = numbers.get(inline.attrs.target);
      return { ...PLAIN, text: number ?? '[rujukan tidak ditemukan]', target: number === undefined ? null : inline.attrs.target };
    }
    default: {
      const has = (type: string) => inline.marks.some((mark) => mark.type === type);
      const origin = inline.marks.flatMap((mark) => (mark.type === 'origin' ? [mark.attrs.ref] : []))[0] ?? null;
      const look = { bold: has('bold'), italic: has('italic'), underline: has('underline'), footnote: null, origin, target: null };
      return inline.type === 'hardBreak' ? { text: '', ...look, break: true } : { text: inline.text, ...look, break: false };
    }
  }
}

/** Two figures stay two, though they look the same. */
const joins = (a: Run, b: Run): boolean => [a, b].every((each) => !each.break && each.footnote === null && each.origin === null && each.target === null)
  && a.bold === b.bold && a.italic === b.italic && a.underline === b.underline;

/** The words of blocks, one line per paragraph or list item, one per table row with its cells parted by ` | `. */
export function linesOf(blocks: readonly Block[]): string[] {
  return blocks.flatMap((each) => {
    switch (each.kind) {
      case 'paragraph':
      case 'heading': return [textOf(each.runs)];
      case 'list': return each.items.flatMap((item) => linesOf(item));
      case 'quote':
      case 'group': return linesOf(each.blocks);
      case 'table': return each.rows.map((row) => row.map((cell) => linesOf(cell.blocks).join(' ')).join(' | '));
      case 'captioned': return [`${each.number} ${textOf(each.runs)}`.trim(), ...linesOf([each.block])];
      case 'image': return [each.alt];
      case 'chart': return [each.chart.alt, ...each.chart.series.map(({ name, values }) => `${name}: ${values.map((value) => (value === null ? '-' : printNumber(exact(value), each.chart.decimals))).join('; ')}`)];
      case 'missing': return [each.prompt];
      case 'signers': return each.signers.flatMap(({ title, name }) => [title, name]);
      case 'contents':
      case 'signature': return [];
    }
  });
}

export const textOf = (runs: readonly Run[]): string => runs.map((each) => (each.break ? ' ' : each.footnote === null ? each.text : ` (${each.footnote})`)).join('');
