import type { Change } from '#contract/document/document';
import type { ChangeGroup, Change as Line } from '../../ui/diff.tsx';

type Remark = 'added' | 'removed' | 'look' | 'moved' | 'replaced';
type Fixed = 'headings' | 'tables' | 'figures' | 'signature';
/** Words for what has no text of its own; those that name something take a name. */
export type ChangeWord = 'title' | 'attachments' | 'heading' | 'head' | 'table' | 'chart' | 'picture.lone' | 'data.lone' | `fixed.${Fixed}` | Remark
  | 'footnote' | 'reference' | 'caption' | 'picture' | 'row' | 'column' | 'question' | 'answer' | 'waived' | 'data' | 'live' | 'frozen' | 'overridden' | 'refreshed';

export interface Words {
  readonly word: (key: ChangeWord, name?: string) => string;
  /** An instant as people read it. */
  readonly moment: (instant: string) => string;
}

/** Changes of a document as lines of a difference: place, old, new. `bare`: the section stands over them. */
export function changeLines(changes: readonly Change[], words: Words, bare = false): Line[] {
  return changes.map((change, index) => {
    const [name, place] = placeOf(change, words);
    const under = joined(bare || change.part !== 'section' ? '' : change.sectionTitle ?? '', name);
    const remark = remarkOf(change);
    return { id: String(index), under, where: remark ? `${place} (${words.word(remark)})`.trim() : place, ...textsOf(change, words) };
  });
}

/** By section, in the order of the text. */
export function changeGroups(changes: readonly Change[], words: Words, count: (count: number) => string): ChangeGroup[] {
  const groups = Map.groupBy(changes, ({ part, sectionTitle }) => `${part} ${sectionTitle ?? ''}`);
  return [...groups].map(([id, own]) => ({ id, title: own[0]?.sectionTitle ?? words.word(own[0]?.part === 'attachments' ? 'attachments' : 'title'), count: count(own.length), changes: changeLines(own, words, true) }));
}

const joined = (...parts: readonly string[]): string => parts.filter(Boolean).join(', ');

/** What it stands under, and where there. */
function placeOf({ part, what, name, row, column, sectionTitle }: Change, { word }: Words): [string, string] {
  if (part !== 'section') return ['', word(part)];
  const spot = (key: 'row' | 'column', at: typeof row) => (at === null ? '' : at.words || word(key, String(at.no)));
  switch (what) {
    case 'section': return ['', ''];
    case 'text': return [name ?? '', ''];
    case 'heading': return ['', word('heading')];
    case 'answer': return [word(what, name ?? ''), ''];
    case 'footnote': case 'reference': case 'caption': case 'question': case 'waived': case 'refreshed': case 'live': case 'frozen': case 'overridden':
      return ['', word(what, name ?? sectionTitle ?? '')];
    case 'fixed': return ['', word(`fixed.${name as Fixed}`)];
    case 'table': case 'chart': return [name ?? '', word(what)];
    case 'picture': case 'data': return ['', name ? word(what, name) : word(`${what}.lone`)];
    case 'row': case 'series': return [name ?? word('table'), row === null ? word('head') : row.words ? word('row', `“${row.words}”`) : word('row', String(row.no))];
    case 'column': case 'category': return [name ?? word('table'), column?.words ? word('column', `“${column.words}”`) : word('column', String(column?.no ?? ''))];
    case 'cell': case 'point': return [name ?? word('table'), joined(row === null ? word('head') : spot('row', row), spot('column', column))];
  }
}

/** Of lines and answers the colours say as much. */
function remarkOf({ what, kind, before, after }: Change): Remark | null {
  if (kind === 'format') return 'look';
  if (kind === 'moved') return 'moved';
  if (what === 'picture' && kind === 'changed' && before === after) return 'replaced';
  return (kind === 'added' || kind === 'removed') && what !== 'text' && what !== 'answer' ? kind : null;
}

/** Both whole where they are short, so that a figure is read with what it stands for; else the sentence with what differs in it. */
const SHORT = 60;

function textsOf({ what, kind, before, after, words }: Change, { moment }: Words): Pick<Line, 'before' | 'after' | 'words'> {
  const pair = (old: string | null, now: string | null) => ({ ...(old ? { before: old } : {}), ...(now ? { after: now } : {}) });
  if (what === 'refreshed') return pair(before && moment(before), after && moment(after));
  if (kind === 'format' || (kind === 'moved' && what !== 'text')) return {};
  if (kind === 'moved') return pair(null, after);
  if (kind !== 'changed' || before === after) return kind === 'changed' ? {} : pair(before, after);
  const short = (before?.length ?? 0) < SHORT && (after?.length ?? 0) < SHORT;
  return short || !words.some((word) => word.kind === 'same') ? pair(before, after) : { words };
}
