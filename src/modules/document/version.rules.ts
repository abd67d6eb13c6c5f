/** What a hash is taken over, and what a stored version says. Pure. */
import { blocksOf, linesOf } from './blocks.rules.ts';
import { DATA_SECTION, type DocumentContent } from './content.contract.ts';
import { type CoverLetterHead, coverLetterHead } from './cover-letter.rules.ts';
import type { Stand } from './difference.rules.ts';

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

/** The words of the sections that hold data, of a version's canonical text: one line per paragraph, one per table row with its cells parted by ` | `. */
export const dataLinesIn = (canonicalText: string): string[] =>
  (canonicalText === '' ? [] : standOf(canonicalText).sections).filter(({ id }) => id.startsWith(DATA_SECTION)).flatMap(({ body }) => linesOf(blocksOf(body)));

/** What a version of a surat pengantar, read as its canonical text, says in its head. */
export const coverLetterIn = (canonicalText: string): CoverLetterHead => coverLetterHead(standOf(canonicalText).sections);
