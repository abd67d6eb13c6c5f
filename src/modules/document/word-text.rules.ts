/** What a Word file says, read as blocks with the marks that stand in them, and turned back into the nodes of a document. Pure. */
import type { Cell, Inline, ListItem, Mark, Node } from './content.contract.ts';

export interface WordRun {
  readonly text: string;
  readonly bold: boolean;
  readonly italic: boolean;
  readonly underline: boolean;
  readonly break: boolean;
  readonly footnote: string | null;
}

export interface WordParagraph {
  readonly kind: 'paragraph';
  /** Names of the bookmarks that begin in it. */
  readonly marks: readonly string[];
  /** 0: running text. */
  readonly heading: 0 | 1 | 2 | 3 | 4;
  readonly list: { readonly level: number; readonly ordered: boolean } | null;
  readonly runs: readonly WordRun[];
  /** Hashes of the pictures that stand in it, as those of the draft are named; empty where the file does not hold one. */
  readonly pictures: readonly string[];
}

export interface WordTable {
  readonly kind: 'table';
  readonly marks: readonly string[];
  readonly rows: readonly { readonly head: boolean; readonly cells: readonly { readonly colspan: number; readonly rowspan: number; readonly blocks: readonly WordBlock[] }[] }[];
}

export type WordBlock = WordParagraph | WordTable;

export const wordsOf = ({ runs }: WordParagraph): string => runs.map((run) => (run.break ? ' ' : run.text)).join('').trim();

/** `bold`: the style is bold by itself, so that a run says nothing by being so. */
export function inlinesOf(runs: readonly WordRun[], bold = false): Inline[] {
  return runs.flatMap((run): Inline[] => {
    if (run.footnote !== null) return run.footnote === '' ? [] : [{ type: 'footnote', attrs: { text: run.footnote } }];
    const marks: Mark[] = (['bold', 'italic', 'underline'] as const).filter((type) => run[type] && !(bold && type === 'bold')).map((type) => ({ type }));
    if (run.break) return [{ type: 'hardBreak', marks }];
    return run.text === '' ? [] : [{ type: 'text', text: run.text, marks }];
  }).reduce<Inline[]>(joined, []);
}

/** Word cuts runs where nobody sees it. */
function joined(made: Inline[], next: Inline): Inline[] {
  const last = made.at(-1);
  if (last?.type !== 'text' || next.type !== 'text' || JSON.stringify(last.marks) !== JSON.stringify(next.marks)) return [...made, next];
  return [...made.slice(0, -1), { ...last, text: last.text + next.text }];
}

/** Nodes of running text. Empty paragraphs are distances of the layout and left out. */
export function nodesOf(blocks: readonly WordBlock[], bold = false): Node[] {
  const made: Node[] = [];
  for (let at = 0; at < blocks.length; at += 1) {
    const block = blocks[at] as WordBlock;
    if (block.kind === 'table') made.push(tableOf(block));
    else if (block.list) {
      const end = endOfList(blocks, at);
      made.push(...listsOf(blocks.slice(at, end) as WordParagraph[], bold));
      at = end - 1;
    } else {
      const content = inlinesOf(block.runs, bold || block.heading > 0);
      if (content.length === 0) continue;
      const level = Math.max(2, block.heading) as 2 | 3 | 4;
      made.push(block.heading > 0 ? { type: 'heading', attrs: { level }, content } : { type: 'paragraph', content });
    }
  }
  return made;
}

function endOfList(blocks: readonly WordBlock[], from: number): number {
  let end = from;
  while (end < blocks.length && blocks[end]?.kind === 'paragraph' && (blocks[end] as WordParagraph).list) end += 1;
  return end;
}

/** Paragraphs of lists, nested by their level; another kind on the same level begins another list. */
function listsOf(items: readonly WordParagraph[], bold: boolean): Node[] {
  const made: Node[] = [];
  for (let at = 0; at < items.length;) {
    const { level, ordered } = (items[at] as WordParagraph).list ?? { level: 0, ordered: false };
    const content: ListItem[] = [];
    while (at < items.length && (items[at]?.list?.level ?? 0) >= level && (items[at]?.list?.level !== level || items[at]?.list?.ordered === ordered)) {
      const paragraph: Node = { type: 'paragraph', content: inlinesOf((items[at] as WordParagraph).runs, bold) };
      let end = at + 1;
      while (end < items.length && (items[end]?.list?.level ?? 0) > level) end += 1;
      content.push({ type: 'listItem', content: [paragraph, ...listsOf(items.slice(at + 1, end), bold)] });
      at = end;
    }
    made.push(ordered ? { type: 'orderedList', attrs: { start: 1, type: null }, content } : { type: 'bulletList', content });
  }
  return made;
}

export function tableOf({ rows }: WordTable): Node {
  return {
    type: 'table',
    content: rows.map(({ head, cells }) => ({
      type: 'tableRow',
      content: cells.map(({ colspan, rowspan, blocks }): Cell => {
        const content = nodesOf(blocks, head);
        return { type: head ? 'tableHeader' : 'tableCell', attrs: { colspan, rowspan, colwidth: null, align: null }, content: content.length > 0 ? content : [{ type: 'paragraph', content: [] }] };
      }),
    })),
  };
}
