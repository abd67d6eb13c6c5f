/** Page numbers of the lists of contents in Word: the ones that the same text has as PDF, so that the lists say something before Word counts its own. */
import type { IXmlableObject, PageNumberEstimator } from 'docx';
import type { ListPages } from './print.contract.ts';

/** How the instruction of each list is told from the others. */
const LISTS: readonly (readonly [keyof ListPages, RegExp])[] = [['headings', /^TOC .*\\o/], ['tables', /^TOC .*Keterangan Tabel/], ['figures', /^TOC .*Keterangan Gambar/]];
const REFERENCE = /^PAGEREF (\S+)/;

/** The library names the places that a list leads to; they are told apart by their order. */
export const pagesFrom = (pages: ListPages): PageNumberEstimator => (body) => {
  const bookmarks = new Map<string, string>();
  for (const { of, places } of listsIn(body)) {
    // Another count is another text: then Word alone knows.
    if (places.length === pages[of].length) for (const [index, place] of places.entries()) bookmarks.set(place, String(pages[of][index]));
  }
  return { bookmarks };
};

function listsIn(body: IXmlableObject): { of: keyof ListPages; places: string[] }[] {
  const lists: { of: keyof ListPages; places: string[] }[] = [];
  for (const instruction of instructionsIn(body)) {
    const of = LISTS.find(([, pattern]) => pattern.test(instruction))?.[0];
    if (of) lists.push({ of, places: [] });
    const place = REFERENCE.exec(instruction)?.[1];
    if (place) lists.at(-1)?.places.push(place);
  }
  return lists;
}

function instructionsIn(node: unknown): string[] {
  if (Array.isArray(node)) return node.flatMap(instructionsIn);
  if (typeof node !== 'object' || node === null) return [];
  return Object.entries(node).flatMap(([name, inner]) => (name === 'w:instrText' ? [inner].flat(2).filter((each) => typeof each === 'string') : instructionsIn(inner)));
}
