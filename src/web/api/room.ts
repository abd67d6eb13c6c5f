import * as Y from 'yjs';
import type { RoomStand } from '#contract/document/room';
import { AGAIN, PAUSE } from './autosaver.ts';
import { fromBase64, toBase64 } from './base64.ts';
import { isProblem } from './problem.ts';

/** `closed`: who was writing may write no more; what the server has not got stands on the page only. */
export type RoomState = 'saved' | 'saving' | 'local' | 'failed' | 'closed';

/** What is asked of the server: `seq` is the newest step that this page has, `step` what was written here since. */
export interface Asked { readonly seq: number | null; readonly step: string | null; readonly rests: boolean }

/** A copy on this computer of what the server has not got. */
export interface RoomCopy { readonly room: string; readonly step: string }

export interface RoomOptions {
  readonly send: (asked: Asked) => Promise<RoomStand>;
  /** Every copy for this room that a page before has left. */
  readonly read: () => readonly RoomCopy[];
  readonly keep: (copy: RoomCopy) => void;
  /** The server has everything: the copies go, those that were read, too. */
  readonly drop: () => void;
  /** Others write here now: they see a word soon. */
  readonly isShared: () => boolean;
  readonly onState: () => void;
}

/** Milliseconds between two sendings while others look on; before a copy is written down; before the writer rests; the longest that a busy server is spared. */
export const SHARED_PAUSE = 350;
export const KEEP = 200;
export const REST = 2_000;
const SPARED = 5_000;

/** Origin of what did not happen on this page. */
const HEARD = Symbol('heard');

/** The refusals after which nobody writes here any more. */
const CLOSING = new Set(['document.not-found', 'document.not-allowed', 'document.closed', 'room.no-section']);

/**
 * One section that several write: its text is always what this page sees, and goes to the server piece by piece, one
 * sending at a time. What the server has not got stands on this computer, too. Nothing is ever chosen between: what
 * two wrote stands together.
 */
export class Room {
  readonly doc = new Y.Doc();
  readonly text: Y.XmlFragment;
  readonly #options: RoomOptions;
  readonly #id: string;
  #seq: number;
  /** Milliseconds that the last answer took. */
  #took = 0;
  #revision: number;
  #state: RoomState = 'saved';
  #error: unknown = null;
  /** Written here and not sent. */
  #pending: Uint8Array[] = [];
  /** Sent, and not answered yet. */
  #underway: readonly Uint8Array[] = [];
  #running: Promise<boolean> | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #keeping: ReturnType<typeof setTimeout> | undefined;
  #resting: ReturnType<typeof setTimeout> | undefined;
  /** The draft was changed beside the room: it must be entered anew. */
  #behind = false;
  /** Everything was sent at once already because the server lacked something. */
  #whole = false;

  static async enter(options: RoomOptions): Promise<Room> {
    return new Room(await options.send({ seq: null, step: null, rests: false }), options);
  }

  constructor(stand: RoomStand, options: RoomOptions) {
    this.#options = options;
    this.#id = stand.room;
    this.#seq = stand.seq;
    this.#revision = stand.revision;
    this.text = this.doc.getXmlFragment(stand.room);
    this.#take(stand.step);
    this.doc.on('update', (step: Uint8Array, origin: unknown) => { if (origin !== HEARD) this.#wrote(step); });
    this.#takeCopies();
  }

  get state(): RoomState { return this.#state; }
  get error(): unknown { return this.#error; }
  get seq(): number { return this.#seq; }
  /** Of the draft that holds all that was sent. */
  get revision(): number { return this.#revision; }
  get isSaved(): boolean { return this.#unsaved.length === 0; }
  get #unsaved(): Uint8Array[] { return [...this.#underway, ...this.#pending]; }

  /** What others wrote. */
  hear({ seq, step, behind }: { readonly seq: number; readonly step: string | null; readonly behind: boolean }): void {
    if (this.#state === 'closed') return;
    if (behind) {
      this.#behind = true;
      this.#later(0);
    } else if (seq > this.#seq) {
      this.#take(step);
      this.#seq = seq;
    }
  }

  /** Sends now what is not sent yet; true when the server has everything. */
  async flush(): Promise<boolean> {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    while (this.#running) await this.#running;
    if (this.#state === 'closed') return this.#pending.length === 0;
    if (this.#pending.length === 0 && !this.#behind) return this.#settled();
    this.#running = this.#send();
    const done = await this.#running;
    this.#running = undefined;
    return done && (this.#pending.length > 0 || this.#behind) ? this.flush() : done;
  }

  /** Nobody may write here any more. */
  close(): void {
    this.#stop();
    this.keep();
    this.#show('closed');
  }

  /** The page is left; what is not sent stays on this computer. */
  destroy(): void {
    this.#stop();
    this.keep();
    this.doc.destroy();
  }

  /** Writes the copy down at once: the page may be about to go. */
  keep(): void {
    clearTimeout(this.#keeping);
    this.#keeping = undefined;
    if (this.isSaved) return;
    // One step of all that waits: a long time off the line does not make each copy longer to write.
    if (this.#pending.length > 1) this.#pending = [Y.mergeUpdates(this.#pending)];
    this.#options.keep({ room: this.#id, step: toBase64(Y.mergeUpdates(this.#unsaved)) });
  }

  #stop(): void {
    for (const timer of [this.#timer, this.#keeping, this.#resting]) clearTimeout(timer);
  }

  #take(step: string | null): void {
    if (step !== null) Y.applyUpdate(this.doc, fromBase64(step), HEARD);
  }

  /** What a page before could not send is written here again; what the server has of it adds nothing. */
  #takeCopies(): void {
    for (const { room, step } of this.#options.read()) {
      if (room !== this.#id) continue;
      try {
        Y.applyUpdate(this.doc, fromBase64(step));
      } catch {
        // A copy that was written half is none.
      }
    }
    if (this.#pending.length === 0) this.#options.drop();
  }

  #wrote(step: Uint8Array): void {
    this.#pending.push(step);
    clearTimeout(this.#resting);
    this.#keeping ??= setTimeout(() => this.keep(), KEEP);
    // The page says that it stands on this computer.
    if (this.#state === 'local') this.keep();
    if (this.#state === 'closed') return;
    if (this.#state !== 'local') this.#show('saving');
    // A server that takes long is asked less often.
    this.#later(Math.max(this.#options.isShared() ? SHARED_PAUSE : PAUSE, Math.min(SPARED, 2 * this.#took)));
  }

  /** Not put off by what is typed meanwhile: others wait for it. */
  #later(pause: number): void {
    if (pause === 0) clearTimeout(this.#timer);
    if (pause === 0 || this.#timer === undefined) this.#timer = setTimeout(() => void this.flush(), pause);
  }

  #settled(): true {
    clearTimeout(this.#keeping);
    this.#keeping = undefined;
    this.#options.drop();
    this.#show('saved');
    return true;
  }

  async #send(): Promise<boolean> {
    this.#underway = this.#pending;
    this.#pending = [];
    const began = Date.now();
    const step = this.#underway.length === 0 ? null : toBase64(Y.mergeUpdates([...this.#underway]));
    try {
      const stand = await this.#options.send({ seq: this.#seq, step, rests: false });
      this.#underway = [];
      this.#took = Date.now() - began;
      return this.#heard(stand);
    } catch (error) {
      this.#pending = this.#unsaved;
      this.#underway = [];
      return this.#failed(error);
    }
  }

  #heard({ seq, step, revision }: RoomStand): boolean {
    this.#behind = false;
    this.#whole = false;
    this.#seq = Math.max(this.#seq, seq);
    this.#revision = revision;
    this.#take(step);
    if (this.#pending.length > 0) return true;
    this.#resting = setTimeout(() => void this.#options.send({ seq: this.#seq, step: null, rests: true }).then(({ step: more }) => this.#take(more), () => undefined), REST);
    return this.#settled();
  }

  #failed(error: unknown): boolean {
    if (isProblem(error, 'room.foreign') && !this.#whole) {
      // The server stands where it stood before: it gets everything that this page has.
      this.#whole = true;
      this.#pending = [Y.encodeStateAsUpdate(this.doc)];
      return true;
    }
    if (isProblem(error) && CLOSING.has(error.code)) {
      this.#error = error;
      this.close();
      return false;
    }
    this.keep();
    const isAway = isProblem(error) && (error.unsure || error.code === 'session.missing');
    this.#show(isProblem(error) && error.unsure ? 'local' : 'failed', error);
    if (isAway) this.#later(AGAIN);
    return false;
  }

  #show(state: RoomState, error: unknown = state === 'closed' ? this.#error : null): void {
    if (this.#state === state && this.#error === error) return;
    this.#state = state;
    this.#error = error;
    this.#options.onState();
  }
}
