import { useEffect, useRef } from 'react';
import type { LooseSection } from './part-model.ts';

type Body = LooseSection['body'];

/** Milliseconds in which what is typed is gathered: reading a long text at every key would be felt. */
const REST = 500;
/** The key is seen on the paper first. */
const PAINT = 20;

export interface Typing {
  /** Something was typed in this section; its text is read when it is time. */
  readonly typed: (section: string, read: () => Body) => void;
  /** Reads what has not been read yet. */
  readonly gather: () => void;
}

/** Gathers what is typed and hands it on: at the first key, then twice a second, and before anything could be lost. */
export function useTyping(write: (bodies: ReadonlyMap<string, Body>) => void): Typing {
  const told = useRef(write);
  told.current = write;
  const typing = useRef<Typing & { stop: () => void }>(undefined);
  typing.current ??= gatherer((bodies) => told.current(bodies));
  useEffect(() => {
    const { gather, stop } = typing.current as Typing & { stop: () => void };
    window.addEventListener('pagehide', gather);
    document.addEventListener('visibilitychange', gather);
    return () => {
      window.removeEventListener('pagehide', gather);
      document.removeEventListener('visibilitychange', gather);
      gather();
      stop();
    };
  }, []);
  return typing.current;
}

/** Between two keys rather than with one. */
const whenIdle = (run: () => void): void => void requestIdleCallback(run, { timeout: REST });

function gatherer(write: (bodies: ReadonlyMap<string, Body>) => void): Typing & { stop: () => void } {
  const readers = new Map<string, () => Body>();
  let timer: ReturnType<typeof setTimeout> | undefined;
  let last = Number.NEGATIVE_INFINITY;
  const gather = () => {
    clearTimeout(timer);
    timer = undefined;
    if (readers.size === 0) return;
    const bodies = new Map([...readers].map(([id, read]) => [id, read()]));
    readers.clear();
    last = performance.now();
    write(bodies);
  };
  return {
    gather,
    stop: () => clearTimeout(timer),
    typed: (section, read) => {
      readers.set(section, read);
      timer ??= setTimeout(whenIdle, Math.max(PAINT, REST - (performance.now() - last)), gather);
    },
  };
}
