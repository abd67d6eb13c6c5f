/** Bookmarks by which a text that went out as Word is found again when it comes back. */
import { createHash } from 'node:crypto';
import { BookmarkEnd, BookmarkStart, Paragraph } from 'docx';
import type { PrintedSection } from './print.contract.ts';

/** What a mark stands at: the beginning of a section, of data, of a field, of a captioned piece, of what Word cannot change; and their ends. */
export type Marked = 'section' | 'data' | 'field' | 'captioned' | 'kept';

const short = (text: string): string => createHash('sha256').update(text).digest('hex').slice(0, 16);

/** Names of bookmarks are short and hold neither dots nor dashes, so a key is named by its hash. */
export const startMark = (of: Marked, key: string): string => `tertib_${of}_${short(key)}`;
export const endMark = (of: Marked, key: string): string => `tertib_${of}_end_${short(key)}`;
/** Stands behind the last section. */
export const TEXT_END = 'tertib_text_end';

/** Names of custom properties of the file. */
export const DOCUMENT_PROPERTY = 'tertib-document';
export const sectionProperty = (id: string): string => `tertib-section-${short(id)}`;
/** What a section said when the file was written. */
export const sectionStand = ({ title, blocks }: Pick<PrintedSection, 'title' | 'blocks'>): string => short(JSON.stringify([title, blocks]));

/** Numbers bookmarks through one file. */
export class Marks {
  private count = 0;

  /** Puts a mark without width into a paragraph. */
  put(paragraph: Paragraph, name: string): void {
    this.count += 1;
    paragraph.addChildElement(new BookmarkStart(name, this.count));
    paragraph.addChildElement(new BookmarkEnd(this.count));
  }
}

/** A paragraph that takes no room, for a mark where none stands. */
export const standIn = (): Paragraph => new Paragraph({ spacing: { before: 0, after: 0, line: 20, lineRule: 'exact' }, children: [] });
