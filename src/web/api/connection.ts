import { onlineManager } from '@tanstack/react-query';
import { useSyncExternalStore } from 'react';

/**
 * Whether the server answers, as the calls themselves find out, and whether it can tell what changes (live.ts). While it
 * does not answer, `/healthz` is asked every few seconds; the first answer ends the state and every shown query is
 * fetched again.
 */
let reached = true;
let streamStands = true;
let losses = 0;
let probe: ReturnType<typeof setInterval> | undefined;
const listeners = new Set<() => void>();
const PROBE_EVERY = 4_000;

function set(value: boolean): void {
  if (reached === value) return;
  reached = value;
  onlineManager.setOnline(value);
  clearInterval(probe);
  if (!value) probe = setInterval(ask, PROBE_EVERY);
  tell();
}

function tell(): void {
  for (const listener of listeners) listener();
}

function ask(): void {
  fetch('/healthz', { cache: 'no-store' }).then((answer) => { if (answer.ok) set(true); }, () => undefined);
}

export const connection = {
  /** The answer of a call that began before the last loss says nothing: it was on its way already. */
  begun: () => {
    const before = losses;
    return () => { if (before === losses) set(true); };
  },
  lost: () => {
    losses += 1;
    set(false);
  },
  /** Whether the line stands by which the server tells what changes. */
  stream: (stands: boolean) => { streamStands = stands; tell(); },
  reached: () => reached,
  /** Tells of every change of the state. Returns the way to stop. */
  watch: subscribe,
};

window.addEventListener('offline', connection.lost);
window.addEventListener('online', ask);

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

export const useConnected = (): boolean => useSyncExternalStore(subscribe, () => reached && streamStands);
