/** The one way to a Word file: with the page numbers of the PDF in its lists, and kept as papers are. */
import { found, keep, keyOf } from './kept.adapter.ts';
import { listPages, manuscriptOf, type PrintOptions } from './pdf.adapter.ts';
import type { Block, PrintedDocument } from './print.contract.ts';

export async function printWord(printed: PrintedDocument, options: PrintOptions = {}): Promise<Buffer> {
  const key = keyOf(manuscriptOf(printed, options.pictures), 'docx');
  const made = found(key);
  if (made) return made;
  const pages = printed.sections.some(({ blocks }) => listsWithin(blocks)) ? await listPages(printed, options) : null;
  options.signal?.throwIfAborted();
  // The writer of Word files is large; a start does not wait for it.
  const { writeDocument } = await import('./docx.adapter.ts');
  return keep(key, await writeDocument(printed, options.pictures, pages));
}

const listsWithin = (blocks: readonly Block[]): boolean => blocks.some((block) => block.kind === 'contents' || (block.kind === 'group' && listsWithin(block.blocks)));
