/** Bookmarks of a Word file, put where something of the text begins and ends. */
import { BookmarkEnd, BookmarkStart, Paragraph } from 'docx';

/** Numbers bookmarks through one file. */
export class Marks {
  /** Far from the numbers of the library, which counts its own from 1: Word wants each once in a file. */
  private count = 1_000_000;

  /** Puts a mark without width into a paragraph. */
  put(paragraph: Paragraph, name: string): void {
    this.count += 1;
    paragraph.addChildElement(new BookmarkStart(name, this.count));
    paragraph.addChildElement(new BookmarkEnd(this.count));
  }
}

/** A paragraph that takes no room, for a mark where none stands. */
export const standIn = (keepNext = false): Paragraph => new Paragraph({ keepNext, spacing: { before: 0, after: 0, line: 20, lineRule: 'exact' }, children: [] });
