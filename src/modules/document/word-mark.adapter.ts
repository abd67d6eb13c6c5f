/** Bookmarks of a Word file, put where something of the text begins and ends. */
import { BookmarkEnd, BookmarkStart, Paragraph, type Run } from 'docx';

/** Numbers bookmarks through one file. */
export class Marks {
  /** Far from the numbers of the library, which counts its own from 1: Word wants each once in a file. */
  private count = 1_000_000;

  /** Puts a mark without width where a paragraph begins. */
  begin(paragraph: Paragraph, name: string): void {
    // The library puts whatever it is given there, and its types know runs alone.
    for (const mark of this.mark(name).reverse()) paragraph.addRunToFront(mark as unknown as Run);
  }

  /** Puts one where a paragraph ends: who cuts the paragraph in two leaves both halves between the marks. */
  end(paragraph: Paragraph, name: string): void {
    for (const mark of this.mark(name)) paragraph.addChildElement(mark);
  }

  private mark(name: string): (BookmarkStart | BookmarkEnd)[] {
    this.count += 1;
    return [new BookmarkStart(name, this.count), new BookmarkEnd(this.count)];
  }
}

/** A paragraph that takes no room, for a mark where none stands. */
export const standIn = (keepNext = false): Paragraph => new Paragraph({ keepNext, spacing: { before: 0, after: 0, line: 20, lineRule: 'exact' }, children: [] });
