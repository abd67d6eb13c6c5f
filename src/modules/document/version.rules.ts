/** What a hash is taken over, and what a stored version says. Pure. */
import { blocksOf, linesOf } from './blocks.rules.ts';
import type { DocumentContent } from './content.contract.ts';
import { type CoverLetterHead, coverLetterHead } from './cover-letter.rules.ts';
import type { Stand } from './difference.rules.ts';
import { keyedOf } from './node.rules.ts';

export interface Attached {
  readonly id: string;
  readonly title: string;
  /** Hash of the file. */
  readonly hash: string;
}

/** The value whose canonical JSON is a version: no number, date or signature is in it, so it can be signed before it is numbered. */
export function sealed(title: string, content: DocumentContent, attachments: readonly Attached[]) {
  return { title, content, attachments: attachments.map(({ title: name, hash }) => ({ title: name, hash })) };
}

/** Reads back what `sealed` wrote. */
export function standOf(canonicalText: string): Stand {
  const { title, content, attachments } = JSON.parse(canonicalText) as ReturnType<typeof sealed>;
  return { title, sections: content.sections, attachments };
}

/** The words of the data blocks, also of those written over, of a version's canonical text: one line per paragraph, one per table row with its cells parted by ` | `. */
export const composedLinesIn = (canonicalText: string): string[] =>
  (canonicalText === '' ? [] : keyedOf(standOf(canonicalText).sections)).flatMap((node) => (node.type === 'dataBlock' ? linesOf(blocksOf({ type: 'doc', content: node.content })) : []));

/** What a version of a surat pengantar, read as its canonical text, says in its head. */
export const coverLetterIn = (canonicalText: string): CoverLetterHead => coverLetterHead(standOf(canonicalText).sections);
