import type { Change } from '#contract/document/document';
import type { Change as Line } from '../../ui/diff.tsx';

/** Words for what has no text of its own: `title`, `attachments`, `look`, `moved`. */
export type ChangeWord = 'title' | 'attachments' | 'look' | 'moved';

const join = (change: Change, kind: 'removed' | 'added'): string =>
  change.words.filter((word) => word.kind === kind).map(({ text }) => text.trim()).filter(Boolean).join(' … ');

const LONG = 160;

/** The words that differ; the whole line where it is short, so that a figure is read with what it stands for. */
function texts(change: Change): Pick<Line, 'before' | 'after'> {
  const { kind, before, after } = change;
  if (kind === 'changed') {
    const short = (before?.length ?? 0) < 60 && (after?.length ?? 0) < 60;
    const pair = short ? { before: before ?? '', after: after ?? '' } : { before: join(change, 'removed'), after: join(change, 'added') };
    return { ...(pair.before ? { before: pair.before } : {}), ...(pair.after ? { after: pair.after } : {}) };
  }
  if (kind === 'added') return after ? { after: cut(after) } : {};
  if (kind === 'removed') return before ? { before: cut(before) } : {};
  return {};
}

/** A paragraph that is new as a whole is named by its beginning; the editor shows all of it. */
const cut = (text: string): string => (text.length <= LONG ? text : `${text.slice(0, text.lastIndexOf(' ', LONG))} …`);

/** Changes of a document as lines of a difference: place, old, new. */
export function changeLines(changes: readonly Change[], word: (key: ChangeWord) => string): Line[] {
  return changes.map((change, index) => {
    const place = change.part === 'section' ? change.sectionTitle ?? '' : word(change.part);
    const remark = change.kind === 'format' ? word('look') : change.kind === 'moved' ? word('moved') : null;
    return { id: String(index), where: remark ? `${place} (${remark})` : place, ...texts(change) };
  });
}
