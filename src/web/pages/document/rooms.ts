import type { Caret, Presence, PresenceInput, RoomInput, RoomNews, RoomStand } from '#contract/document/room';
import { same } from '#pure/same';
import { AGAIN } from '../../api/autosaver.ts';
import { isProblem } from '../../api/problem.ts';
import { Room, type RoomCopy, type RoomState } from '../../api/room.ts';

/** The calls and the store that the rooms of a document need. */
export interface RoomsOptions {
  readonly document: string;
  /** This open page. */
  readonly client: string;
  readonly write: (input: RoomInput) => Promise<RoomStand>;
  readonly present: (input: PresenceInput) => Promise<unknown>;
  readonly copies: { readonly read: (section: string) => RoomCopy[]; readonly keep: (section: string, copy: RoomCopy) => void; readonly drop: (section: string) => void };
}

export interface RoomsShown {
  readonly state: RoomState;
  readonly error: unknown;
  /** Everybody else. */
  readonly present: readonly Presence[];
  /** Which sections stand here as this page sees them: another word when that changes. */
  readonly entered: string;
  /** Which sections could not be entered so far. */
  readonly refused: readonly string[];
  /** Which sections were removed elsewhere while words from here were not sent. */
  readonly lost: readonly string[];
}

/** Milliseconds between two tellings of where the cursor is, and between two signs of life. */
const CARET = 700;
const ALIVE = 10_000;

/** From the worst to the best. */
const STATES: readonly RoomState[] = ['closed', 'failed', 'local', 'saving', 'saved'];

/** `problem`: why it could not be entered so far. */
interface Door { room: Room | undefined; problem: unknown; pages: number; again: ReturnType<typeof setTimeout> | undefined }

/** The section was removed elsewhere: that closes nothing else. */
const isGone = (room: Room): boolean => room.state === 'closed' && isProblem(room.error, 'room.no-section');

/** How it stands with a section that was entered, or could not be. */
function standOf({ room, problem }: Door): readonly { readonly state: RoomState; readonly error: unknown }[] {
  if (room) return isGone(room) ? [] : [room];
  return problem === null ? [] : [{ state: isProblem(problem) && problem.unsure ? 'local' : 'failed', error: problem }];
}

/** The sections of one document that this page writes in, who else does, and where. */
export class Rooms {
  readonly #options: RoomsOptions;
  readonly #doors = new Map<string, Door>();
  /** Revision of the draft that holds what was written in a room that was left. */
  readonly #left = new Map<string, number>();
  readonly #listeners = new Set<() => void>();
  #shown: RoomsShown = { state: 'saved', error: null, present: [], entered: '', refused: [], lost: [] };
  #closed = false;
  #place: { readonly section: string; readonly read: () => Caret | null } | undefined;
  #telling: ReturnType<typeof setTimeout> | undefined;
  #alive: ReturnType<typeof setInterval> | undefined;

  constructor(options: RoomsOptions) {
    this.#options = options;
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  readonly shown = (): RoomsShown => this.#shown;
  readonly at = (section: string): Room | undefined => this.#doors.get(section)?.room;
  /** Whether this page knows more of a section than the draft of this revision. */
  isAhead(section: string, revision: number): boolean {
    return this.at(section) !== undefined || (this.#left.get(section) ?? 0) > revision;
  }

  /** What the news are asked after. */
  readonly known = (): string => [...this.#doors].flatMap(([section, { room }]) => (room ? [`${section}:${room.seq}`] : [])).join(',');

  enter(section: string): void {
    const door = this.#doors.get(section) ?? { room: undefined, problem: null, pages: 0, again: undefined };
    this.#doors.set(section, door);
    door.pages += 1;
    if (door.pages === 1 && !door.room) void this.#open(section, door);
    this.#place ??= { section, read: () => null };
    this.#tell(0);
  }

  /** The text goes on being sent until the server has it. */
  leave(section: string): void {
    const door = this.#doors.get(section);
    if (!door) return;
    door.pages -= 1;
    if (this.#place?.section === section) this.#place = undefined;
    void this.#shut(section, door);
  }

  hear({ rooms, present }: RoomNews): void {
    for (const news of rooms) this.at(news.section)?.hear(news);
    const others = present.filter(({ client }) => client !== this.#options.client);
    if (!same(others, this.#shown.present)) this.#show({ present: others });
  }

  /** The cursor is in this section; where, is read when it is told. */
  readonly place = (section: string, read: () => Caret | null): void => {
    this.#place = { section, read };
    this.#tell(CARET);
  };

  readonly flush = async (): Promise<boolean> => {
    const done = await Promise.all([...this.#doors.values()].map(({ room }) => (room && !isGone(room) ? room.flush() : true)));
    return done.every(Boolean);
  };

  readonly keep = (): void => { for (const { room } of this.#doors.values()) room?.keep(); };

  /** What was written in a section that is gone is needed no more. */
  readonly forget = (section: string): void => {
    this.#doors.get(section)?.room?.destroy();
    this.#doors.delete(section);
    this.#options.copies.drop(section);
    this.#sum();
  };

  /** Who was writing may write no more. */
  close(): void {
    if (this.#closed) return;
    this.#closed = true;
    for (const { room } of this.#doors.values()) room?.close();
    this.#sum();
  }

  /** Whether something stands on this page that the server has not got. */
  get isUnsaved(): boolean { return [...this.#doors.values()].some(({ room }) => room?.isSaved === false); }

  /** The page says where it is from now on; answers how it says goodbye. */
  start(): () => void {
    this.#alive = setInterval(() => this.#tell(0), ALIVE);
    this.#tell(0);
    return () => {
      clearInterval(this.#alive);
      clearTimeout(this.#telling);
      this.#telling = undefined;
      this.goodbye();
    };
  }

  readonly goodbye = (): void => {
    const { document: id, client } = this.#options;
    this.#options.present({ id, client, section: null, caret: null }).catch(() => undefined);
  };

  async #open(section: string, door: Door): Promise<void> {
    const { document: id, client, write, copies } = this.#options;
    try {
      const room = await Room.enter({
        send: (asked) => write({ id, section, client, ...asked, caret: this.#caretIn(section) }),
        read: () => copies.read(section), keep: (copy) => copies.keep(section, copy), drop: () => copies.drop(section),
        isShared: () => this.#shown.present.some((one) => one.section === section),
        onState: () => this.#sum(),
      });
      door.room = room;
      door.problem = null;
      if (this.#closed) room.close();
      this.#sum();
      await this.#shut(section, door);
    } catch (error) {
      door.problem = error;
      if (isProblem(error) && error.unsure) door.again = setTimeout(() => { if (door.pages > 0) void this.#open(section, door); }, AGAIN);
      this.#sum();
    }
  }

  async #shut(section: string, door: Door): Promise<void> {
    if (door.pages > 0) return;
    clearTimeout(door.again);
    const saved = await door.room?.flush() ?? true;
    if (!saved || door.pages > 0 || this.#doors.get(section) !== door) return;
    this.#doors.delete(section);
    if (door.room) this.#left.set(section, door.room.revision);
    door.room?.destroy();
    this.#sum();
  }

  #caretIn(section: string): Caret | null {
    return this.#place?.section === section ? this.#place.read() : null;
  }

  #tell(pause: number): void {
    if (pause === 0) clearTimeout(this.#telling);
    else if (this.#telling !== undefined) return;
    this.#telling = setTimeout(() => {
      this.#telling = undefined;
      if (!this.#place || this.#closed || this.#alive === undefined) return;
      const { document: id, client, present } = this.#options;
      const { section } = this.#place;
      present({ id, client, section, caret: this.#caretIn(section) }).catch(() => undefined);
    }, pause);
  }

  #sum(): void {
    const doors = [...this.#doors];
    const stands = doors.flatMap(([, door]) => standOf(door));
    const worst = STATES.find((state) => stands.some((one) => one.state === state)) ?? 'saved';
    const entered = doors.flatMap(([section, { room }]) => (room ? [section] : [])).concat([...this.#left].map((each) => each.join(' '))).join(',');
    const refused = doors.flatMap(([section, { problem }]) => (problem === null ? [] : [section]));
    const lost = doors.flatMap(([section, { room }]) => (room && isGone(room) && !room.isSaved ? [section] : []));
    this.#show({ lost, state: this.#closed ? 'closed' : worst, entered, refused, error: stands.find(({ state }) => state === worst)?.error ?? null });
  }

  #show(part: Partial<RoomsShown>): void {
    const next = { ...this.#shown, ...part };
    if (same(next, this.#shown)) return;
    this.#shown = next;
    for (const listener of this.#listeners) listener();
  }
}
