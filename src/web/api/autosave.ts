import { useEffect, useState, useSyncExternalStore } from 'react';
import { type Autosaved, Autosaver, type AutosaverOptions, type Stand } from './autosaver.ts';
import { dropCopy, keepCopy, readCopy } from './draft.ts';
import { useSession } from './session.tsx';

export interface AutosaveOptions<T> extends AutosaverOptions<T> {
  /** Name of the copy on this computer; one per thing edited. */
  readonly name: string;
  /** What the server holds, as the page last heard. */
  readonly server: Stand<T>;
}

export type Autosave<T> = Autosaved<T> & Pick<Autosaver<T>, 'change' | 'flush' | 'forget' | 'takeOther' | 'keepMine'>;

/** Typed text that saves itself, kept on this computer until the server has it (see Autosaver). */
export function useAutosave<T>({ name, server, ...options }: AutosaveOptions<T>): Autosave<T> {
  const key = `${useSession().person.id}.${name}`;
  const [saver] = useState(() => new Autosaver<T>(server, {
    read: () => readCopy<Stand<T>>(key), keep: (stand) => keepCopy(key, stand), drop: () => dropCopy(key),
  }, options));
  saver.options = options;
  const shown = useSyncExternalStore(saver.subscribe, saver.shown);
  useEffect(() => saver.hear(server), [saver, server]);
  useEffect(() => {
    if (saver.shown().state === 'saving') void saver.flush();
    return () => void saver.flush();
  }, [saver]);
  const { change, flush, forget, takeOther, keepMine } = saver;
  return { ...shown, change, flush, forget, takeOther, keepMine };
}
