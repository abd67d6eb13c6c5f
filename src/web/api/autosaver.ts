import { same } from '#pure/same';
import { isProblem } from './problem.ts';

/** `local`: kept on this computer, the server does not answer; `stale`: someone else saved, and both stand. */
export type SaveState = 'saved' | 'saving' | 'local' | 'stale' | 'failed';

/** A text with the revision it was made from. */
export interface Stand<T> { readonly revision: number; readonly value: T }

export interface AutosaverOptions<T> {
  readonly save: (stand: Stand<T>) => Promise<{ readonly revision: number }>;
  /** The refusal that carries the standing text. */
  readonly staleCode: string;
  readonly standing: (params: Readonly<Record<string, unknown>>) => Stand<T>;
}

/** The copy on this computer. */
export interface Copy<T> {
  readonly read: () => Stand<T> | undefined;
  readonly keep: (stand: Stand<T>) => void;
  readonly drop: () => void;
}

export interface Autosaved<T> {
  readonly value: T;
  readonly state: SaveState;
  /** Set while stale: what somebody else saved. */
  readonly other: Stand<T> | null;
  readonly error: unknown;
}

/** Milliseconds of rest before what was typed is sent, and before an unreached server is tried again. */
export const PAUSE = 900;
export const AGAIN = 4_000;

/** A copy from before a reload goes on where the server still stands as then; otherwise both are shown. */
function beginning<T>(copy: Stand<T> | undefined, server: Stand<T>): Autosaved<T> & { readonly revision: number } {
  if (!copy || same(copy.value, server.value)) return { ...server, state: 'saved', other: null, error: null };
  if (copy.revision === server.revision) return { ...copy, state: 'saving', other: null, error: null };
  return { ...copy, state: 'stale', other: server, error: null };
}

/**
 * Typed text that saves itself. Until the server has it, it stands in this computer's store, so that a lost line, a
 * reload or a closed window costs nothing. Someone else's saving never overwrites it: both stand until one is chosen.
 */
export class Autosaver<T> {
  options: AutosaverOptions<T>;
  readonly #copy: Copy<T>;
  readonly #listeners = new Set<() => void>();
  #shown: Autosaved<T>;
  #revision: number;
  /** What the server has. */
  #saved: T;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #running: Promise<boolean> | undefined;
  /** Sent, and the answer was lost: it may stand there as ours. */
  #unheard: { readonly value: T } | undefined;

  constructor(server: Stand<T>, copy: Copy<T>, options: AutosaverOptions<T>) {
    const { revision, ...shown } = beginning(copy.read(), server);
    this.options = options;
    this.#copy = copy;
    this.#shown = shown;
    this.#revision = revision;
    this.#saved = server.value;
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  readonly shown = (): Autosaved<T> => this.#shown;

  readonly change = (value: T): void => {
    this.#copy.keep({ revision: this.#revision, value });
    this.#show({ value, state: this.#shown.other ? 'stale' : 'saving' });
    this.#later(PAUSE);
  };

  /** Saves now what is not saved yet; true when the server has everything. */
  readonly flush = async (): Promise<boolean> => {
    clearTimeout(this.#timer);
    // Whoever waited looks again: another may have begun to send meanwhile.
    while (this.#running) await this.#running;
    if (this.#shown.other) return false;
    if (same(this.#shown.value, this.#saved)) return this.#settled();
    this.#running = this.#send();
    const done = await this.#running;
    this.#running = undefined;
    return done && !same(this.#shown.value, this.#saved) ? this.flush() : done;
  };

  /** What the page has newly heard: taken over while nothing of ours is unsaved. */
  hear(server: Stand<T>): void {
    if (server.revision <= this.#revision || !same(this.#shown.value, this.#saved)) return;
    this.#revision = server.revision;
    this.#saved = server.value;
    this.#show({ value: server.value });
  }

  /** What was typed has been sent by other means: the copy goes. */
  readonly forget = (): void => {
    clearTimeout(this.#timer);
    this.#saved = this.#shown.value;
    this.#copy.drop();
  };

  readonly takeOther = (): void => {
    const { other } = this.#shown;
    if (!other) return;
    this.#onTop(other, other.value);
    this.#settled();
  };

  readonly keepMine = (): void => {
    const { other, value } = this.#shown;
    if (!other) return;
    this.#onTop(other, value);
    void this.flush();
  };

  #onTop(other: Stand<T>, value: T): void {
    this.#revision = other.revision;
    this.#saved = other.value;
    this.#copy.keep({ revision: other.revision, value });
    this.#show({ value, other: null, error: null, state: 'saving' });
  }

  #show(part: Partial<Autosaved<T>>): void {
    this.#shown = { ...this.#shown, ...part };
    for (const listener of this.#listeners) listener();
  }

  #later(pause: number): void {
    clearTimeout(this.#timer);
    if (!this.#shown.other) this.#timer = setTimeout(() => void this.flush(), pause);
  }

  #settled(): true {
    this.#copy.drop();
    if (this.#shown.state !== 'saved' || this.#shown.error !== null) this.#show({ state: 'saved', error: null });
    return true;
  }

  async #send(): Promise<boolean> {
    const { value } = this.#shown;
    this.#show({ state: 'saving' });
    try {
      const { revision } = await this.options.save({ revision: this.#revision, value });
      return this.#stored(revision, value);
    } catch (error) {
      return this.#failed(error, value);
    }
  }

  #stored(revision: number, value: T): boolean {
    this.#unheard = undefined;
    this.#revision = revision;
    this.#saved = value;
    return same(this.#shown.value, value) ? this.#settled() : true;
  }

  #failed(error: unknown, value: T): boolean {
    if (isProblem(error, this.options.staleCode)) {
      const other = this.options.standing(error.params);
      // What stands there is our own: its answer was lost on the way.
      if (same(other.value, value) || (this.#unheard && same(other.value, this.#unheard.value))) return this.#stored(other.revision, other.value);
      this.#show({ state: 'stale', other, error });
      return false;
    }
    const unsure = isProblem(error) && error.unsure;
    if (unsure) this.#unheard = { value };
    this.#show({ state: unsure ? 'local' : 'failed', error });
    if (unsure) this.#later(AGAIN);
    return false;
  }
}
