import { type FocusEvent, type RefObject, useCallback, useEffect, useRef, useState } from 'react';

const TYPING = 'input, textarea, select, [contenteditable="true"], dialog, [role="menu"], [role="dialog"]';
const STEP: Readonly<Record<string, number>> = { j: 1, k: -1 };

/** The place J or K leads to: next or previous, staying at the ends. */
export function nextRow(ids: readonly string[], current: string | undefined, step: number): string | undefined {
  const at = current === undefined ? -1 : ids.indexOf(current);
  return ids[Math.min(ids.length - 1, Math.max(0, at + step))];
}

const openerOf = (root: HTMLElement | null, id: string | undefined): HTMLElement | null =>
  id === undefined ? null : root?.querySelector<HTMLElement>(`[data-row="${CSS.escape(id)}"] [data-row-open]`) ?? null;

/** A row becomes the current one by the keys: pressed, it would grow under the finger, and what was pressed be missed. */
export const byKeys = (run: () => void) => (event: FocusEvent): void => { if (event.target.matches(':focus-visible')) run(); };

export interface Rows {
  /** Put on the element that holds all rows. */
  readonly root: RefObject<HTMLDivElement | null>;
  readonly current: string | undefined;
  readonly setCurrent: (id: string) => void;
}

/**
 * One current row over several lists: J and K move it and the focus, Enter opens it while nothing else has the focus.
 * `ids` in the order shown. Keys typed into a field, a menu or a dialog are left alone.
 */
export function useRows(ids: readonly string[]): Rows {
  const root = useRef<HTMLDivElement>(null);
  const [chosen, setCurrent] = useState<string>();
  const current = chosen !== undefined && ids.includes(chosen) ? chosen : ids[0];
  const move = useCallback((event: KeyboardEvent) => {
    const target = event.target as Element;
    if (event.ctrlKey || event.metaKey || event.altKey || target.closest(TYPING)) return;
    if (event.key === 'Enter' && target === document.body) return openerOf(root.current, current)?.click();
    const step = STEP[event.key.toLowerCase()];
    if (step === undefined) return;
    const started = root.current?.contains(document.activeElement) ?? false;
    const next = started ? nextRow(ids, current, step) : current;
    if (next === undefined) return;
    setCurrent(next);
    openerOf(root.current, next)?.focus();
  }, [ids, current]);
  useEffect(() => {
    window.addEventListener('keydown', move);
    return () => window.removeEventListener('keydown', move);
  }, [move]);
  return { root, current, setCurrent };
}
