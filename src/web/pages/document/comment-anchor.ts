/** Where a comment stands: by the words it was made at, so that it keeps its place while the text around it changes. */
import type { Node as ModelNode } from '@tiptap/pm/model';
import type { JSONContent } from '@tiptap/core';
import type { Quote } from '#contract/document/comment';
import { wordsOf } from './part-model.ts';

export interface Range { readonly from: number; readonly to: number }

/** Characters before and after that tell equal words apart. */
const AROUND = 32;
/** As much as is quoted of a long stretch; its end is found by its length. */
const LONGEST = 500;

/** The text as one line, and where each stretch of it stands. A block of data stands for all its words. */
interface Line { readonly text: string; readonly parts: readonly { readonly at: number; readonly length: number; readonly pos: number; readonly size: number | null }[] }

function lineOf(doc: ModelNode): Line {
  let text = '';
  const parts: { at: number; length: number; pos: number; size: number | null }[] = [];
  doc.descendants((node, pos) => {
    if (node.isText) {
      parts.push({ at: text.length, length: node.text?.length ?? 0, pos, size: null });
      text += node.text;
    } else if (node.type.name === 'dataBlock') {
      const words = wordsOf({ type: 'doc', content: node.attrs['content'] as JSONContent[] });
      text += '\n';
      parts.push({ at: text.length, length: words.length, pos, size: node.nodeSize });
      text += words;
    } else if (node.isBlock) text += '\n';
  });
  return { text, parts };
}

/** What is selected, as words; null where no words are. */
export function quoteOf(doc: ModelNode, { from, to }: Range): Quote | null {
  const { text, parts } = lineOf(doc);
  const within = parts.filter(({ pos, length, size }) => pos < to && pos + (size ?? length) > from);
  const [first, last] = [within[0], within.at(-1)];
  if (!first || !last) return null;
  const start = first.at + (first.size === null ? Math.max(0, from - first.pos) : 0);
  const end = last.at + (last.size === null ? Math.min(last.length, to - last.pos) : last.length);
  const exact = text.slice(start, Math.min(end, start + LONGEST));
  return exact.trim() === '' ? null : { exact, prefix: text.slice(Math.max(0, start - AROUND), start), suffix: text.slice(start + exact.length, start + exact.length + AROUND) };
}

/** The place of the first block of data that a range touches; null: none. */
export function dataIn(doc: ModelNode, { from, to }: Range): number | null {
  let found: number | null = null;
  if (from < to) doc.nodesBetween(from, to, (node, pos) => { if (found === null && node.type.name === 'dataBlock') found = pos; return found === null; });
  return found;
}

/** Whether other words can be put in the stead of these: they stand in one paragraph, be it the only one of a block of data, and all of them are quoted. */
export function isReplaceable(doc: ModelNode, { from, to }: Range, { exact }: Quote): boolean {
  if (exact.length >= LONGEST) return false;
  const at = dataIn(doc, { from, to });
  if (at === null) return doc.resolve(from).parent.isTextblock && doc.resolve(from).sameParent(doc.resolve(to));
  const [only, ...more] = (doc.nodeAt(at)?.attrs['content'] ?? []) as JSONContent[];
  return from === at && to === at + 1 && more.length === 0 && only?.type === 'paragraph';
}

/** Where these words stand now, the place whose surroundings fit best; null where they stand nowhere. */
export function placeOf(doc: ModelNode, quote: Quote): Range | null {
  const line = lineOf(doc);
  let best: { at: number; fits: number } | null = null;
  for (let at = line.text.indexOf(quote.exact); at >= 0 && quote.exact !== ''; at = line.text.indexOf(quote.exact, at + 1)) {
    const fits = alike(line.text.slice(0, at), quote.prefix, true) + alike(line.text.slice(at + quote.exact.length), quote.suffix, false);
    if (!best || fits > best.fits) best = { at, fits };
  }
  return best && rangeOf(line, best.at, best.at + quote.exact.length);
}

/** How many characters next to the place are the same. */
function alike(text: string, around: string, before: boolean): number {
  const [a, b] = before ? [[...text.slice(-around.length)].reverse(), [...around].reverse()] : [[...text.slice(0, around.length)], [...around]];
  const differs = b.findIndex((letter, index) => letter !== a[index]);
  return differs < 0 ? b.length : differs;
}

function rangeOf({ parts }: Line, start: number, end: number): Range | null {
  const first = parts.find(({ at, length }) => at + length > start);
  const last = parts.findLast(({ at }) => at < end);
  if (!first || !last) return null;
  const from = first.size === null ? first.pos + Math.max(0, start - first.at) : first.pos;
  const to = last.size === null ? last.pos + Math.min(last.length, end - last.at) : last.pos + last.size;
  return from < to ? { from, to } : null;
}
