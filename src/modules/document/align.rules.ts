/** Which thing of one list is which of another: the same key, else alike and in the same stretch. Pure. */
import { diff } from './diff.rules.ts';

/** Without `before` it was added, without `after` removed; `moved`: it stands elsewhere among the others. */
export interface Aligned<T> { readonly before: T | null; readonly after: T | null; readonly moved: boolean }

export interface AlignOptions<T> {
  key(value: T): string;
  /** Whether one became the other, where their keys differ. `even`: as many were removed there as were added. */
  becomes(before: T, after: T, even: boolean): boolean;
}

/** Longer stretches are read side by side: everything against everything would cost more than it tells. */
const MOST_PAIRS = 2500;

/** In reading order of `after`, with what was removed in its old place. */
export function align<T>(before: readonly T[], after: readonly T[], { key, becomes }: AlignOptions<T>): Aligned<T>[] {
  const edits = diff(before, after, key);
  const moved = movedIn(edits, key);
  const left = new Set(moved.values());
  const made: Aligned<T>[] = [];
  let removed: T[] = [];
  let added: T[] = [];
  let at = 0;
  const flush = () => {
    made.push(...paired(removed, added, becomes));
    removed = [];
    added = [];
  };
  for (const { kind, value } of edits) {
    if (kind === 'removed' && !left.has(value)) removed.push(value);
    if (kind === 'added' && !moved.has(value)) added.push(value);
    if (kind === 'same' || moved.has(value)) {
      flush();
      made.push({ before: kind === 'same' ? before[at] as T : moved.get(value) as T, after: value, moved: kind !== 'same' });
    }
    if (kind !== 'added') at += 1;
  }
  flush();
  return made;
}

/** What was added here and removed there, by what was added. */
function movedIn<T>(edits: ReturnType<typeof diff<T>>, key: (value: T) => string): Map<T, T> {
  const gone = Map.groupBy(edits.filter(({ kind }) => kind === 'removed').map(({ value }) => value), key);
  const moved = new Map<T, T>();
  for (const { kind, value } of edits) {
    const old = kind === 'added' ? gone.get(key(value))?.shift() : undefined;
    if (old !== undefined) moved.set(value, old);
  }
  return moved;
}

function paired<T>(removed: readonly T[], added: readonly T[], becomes: AlignOptions<T>['becomes']): Aligned<T>[] {
  const narrow = removed.length * added.length > MOST_PAIRS;
  const even = narrow || removed.length === added.length;
  const made: Aligned<T>[] = [];
  let next = 0;
  const push = (before: T | null, after: T | null) => made.push({ before, after, moved: false });
  for (const before of removed) {
    const until = narrow ? Math.min(next + 1, added.length) : added.length;
    const found = added.findIndex((after, at) => at >= next && at < until && becomes(before, after, even));
    if (found < 0) { push(before, null); continue; }
    for (const after of added.slice(next, found)) push(null, after);
    push(before, added[found] as T);
    next = found + 1;
  }
  for (const after of added.slice(next)) push(null, after);
  return made;
}
