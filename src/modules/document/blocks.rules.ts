/** From ProseMirror nodes to the blocks that PDF and Word are made from. */
import type { Body, Inline, ListItem, Node, Table } from './content.contract.ts';
import type { Block, Run } from './print.contract.ts';
import { tableBlock } from './table.rules.ts';

/** The blocks of one section. Empty paragraphs between others are left out: distances are the layout's. */
export function blocksOf(body: Body): Block[] {
  return blocks(body.content);
}

function blocks(nodes: readonly Node[]): Block[] {
  return nodes.filter((node) => node.type !== 'paragraph' || node.content.length > 0).map(block);
}

function block(node: Node): Block {
  switch (node.type) {
    case 'paragraph': return { kind: 'paragraph', runs: runs(node.content) };
    case 'heading': return { kind: 'heading', level: node.attrs.level, runs: runs(node.content) };
    case 'bulletList': return { kind: 'list', style: 'bullet', start: 1, items: items(node.content) };
    case 'orderedList': return { kind: 'list', style: node.attrs.type ?? '1', start: node.attrs.start, items: items(node.content) };
    case 'blockquote': return { kind: 'quote', blocks: blocks(node.content) };
    case 'table': return table(node);
  }
}

const table = (node: Table): Block => tableBlock(node, blocks);
const items = (list: readonly ListItem[]): Block[][] => list.map((item) => blocks(item.content));

function runs(content: readonly Inline[]): Run[] {
  const made: Run[] = [];
  for (const inline of content) {
    const next = run(inline);
    const last = made.at(-1);
    if (last && !last.break && !next.break && sameLook(last, next)) made[made.length - 1] = { ...last, text: last.text + next.text };
    else made.push(next);
  }
  return made;
}

function run(inline: Inline): Run {
  const has = (type: string) => inline.marks.some((mark) => mark.type === type);
  const look = { bold: has('bold'), italic: has('italic'), underline: has('underline') };
  return inline.type === 'hardBreak' ? { text: '', ...look, break: true } : { text: inline.text, ...look, break: false };
}

const sameLook = (a: Run, b: Run): boolean => a.bold === b.bold && a.italic === b.italic && a.underline === b.underline;

/** The words of blocks, one line per paragraph or list item, one per table row with its cells parted by ` | `. */
export function linesOf(blocks: readonly Block[]): string[] {
  return blocks.flatMap((each) => {
    switch (each.kind) {
      case 'paragraph':
      case 'heading': return [textOf(each.runs)];
      case 'list': return each.items.flatMap((item) => linesOf(item));
      case 'quote': return linesOf(each.blocks);
      case 'table': return each.rows.map((row) => row.map((cell) => linesOf(cell.blocks).join(' ')).join(' | '));
    }
  });
}

export const textOf = (runs: readonly Run[]): string => runs.map((each) => (each.break ? ' ' : each.text)).join('');
