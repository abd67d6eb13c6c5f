/** What stands in a node, told alike by the page that shows what is open and the hand-over that waits for it. Pure. */

/** A node as it is stored. */
interface Shown { readonly type?: string; readonly text?: string; readonly content?: readonly Shown[] }

/** Nodes that say something by themselves. */
const SAYS = new Set(['image', 'chart', 'contents', 'signature', 'signers', 'footnote', 'reference']);

/** Blanks say nothing, nor does a table or list that nobody filled in. */
export const isWritten = ({ type, text, content }: Shown): boolean => SAYS.has(type ?? '') || Boolean(text?.trim()) || (content ?? []).some(isWritten);

/** What a block of data says that is composed no longer. */
export const GONE = 'Data untuk bagian ini tidak ditemukan lagi.';

/** Such a block may be taken out of the text. */
export const isGone = ([first, ...more]: readonly Shown[] = []): boolean => more.length === 0 && first?.content?.length === 1 && first.content[0]?.text === GONE;
