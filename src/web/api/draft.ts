import { useCallback, useState } from 'react';
import { useSession } from './session.tsx';

const PREFIX = 'tertib.draft.';
const KEPT = 7 * 24 * 60 * 60 * 1000;

interface Kept<T> { readonly at: number; readonly value: T }

function read<T>(name: string): Kept<T> | undefined {
  try {
    return (JSON.parse(localStorage.getItem(name) ?? 'null') as Kept<T> | null) ?? undefined;
  } catch {
    return undefined;
  }
}

function write(name: string, value: unknown): void {
  try {
    localStorage.setItem(name, JSON.stringify({ at: Date.now(), value } satisfies Kept<unknown>));
  } catch {
    // A full or forbidden store costs the copy, never the typing.
  }
}

/** A copy on this computer by its full name, for what saves itself to the server (autosave.ts). */
export const readCopy = <T>(name: string): T | undefined => read<T>(PREFIX + name)?.value;
export const keepCopy = (name: string, value: unknown): void => write(PREFIX + name, value);
/** Every copy whose name begins so, by its full name. */
export const copiesOf = <T>(beginning: string): Map<string, T> => new Map(Object.keys(localStorage)
  .filter((name) => name.startsWith(PREFIX + beginning)).flatMap((name) => {
    const value = read<T>(name)?.value;
    return value === undefined ? [] : [[name.slice(PREFIX.length), value] as const];
  }));
export const dropCopy = (name: string): void => localStorage.removeItem(PREFIX + name);

/**
 * Typed input that survives a lost line, a reload and an expired session: kept on this computer under the person and
 * `name` (for an act: the task's id) until `discard`, at most seven days. `value` must be plain JSON.
 */
export function useDraft<T>(name: string, initial: T): { value: T; change: (value: T) => void; discard: () => void; restored: boolean } {
  const key = `${PREFIX}${useSession().person.id}.${name}`;
  const [kept] = useState(() => read<T>(key)?.value);
  const [value, setValue] = useState<T>(kept ?? initial);
  const change = useCallback((next: T) => { setValue(next); write(key, next); }, [key]);
  const discard = useCallback(() => localStorage.removeItem(key), [key]);
  return { value, change, discard, restored: kept !== undefined };
}

/** Drops copies older than seven days; called once at start. */
export function sweepDrafts(now: number = Date.now()): void {
  for (const name of Object.keys(localStorage).filter((one) => one.startsWith(PREFIX))) {
    if (now - (read(name)?.at ?? 0) > KEPT) localStorage.removeItem(name);
  }
}
