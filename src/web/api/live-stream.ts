import type { Change } from './live-map.ts';

/** As much of an EventSource as the stream needs. */
export interface Source {
  addEventListener(name: string, heard: (event: { readonly data?: unknown }) => void): void;
  close(): void;
}

export interface LiveStreamOptions {
  readonly open: () => Source;
  /** Everything that changed within a short moment, told once. */
  readonly onChanges: (changes: readonly Change[]) => void;
  /** The stream stands, for the first time or again: what changed before it stood was not heard. */
  readonly onReady: () => void;
  /** Told while the stream is away: something may have changed unheard. */
  readonly onSilence: () => void;
  /** False once the stream has been away for longer than a blink, true when it is back. */
  readonly onState: (stands: boolean) => void;
  /** The stream broke: the caller finds out whether the server answers and the session lasts. */
  readonly onBroken: () => void;
  /** Between 0 and 1; spreads the offices' browsers over time after a restart of the server. */
  readonly chance?: () => number;
}

/** Changes within this time are told together. */
export const GATHER_MS = 120;
/** Pause before the first attempt to come back; doubled each time up to the last. */
export const FIRST_PAUSE_MS = 1_000;
export const LAST_PAUSE_MS = 30_000;
/** A blink that nobody needs to be told of. */
export const BLINK_MS = 2_500;
/** The server gives a sign every 25 seconds; after this long without one the line is dead, whatever the browser thinks. */
export const DEAD_MS = 60_000;
/** While the stream is away, how often the pages ask for themselves. */
export const SILENCE_MS = 60_000;

/** The one line by which the server tells this page what changed. Comes back by itself until it is closed. */
export class LiveStream {
  readonly #options: LiveStreamOptions;
  #source: Source | undefined;
  #gathered: Change[] = [];
  #failures = 0;
  #stands = true;
  #gather: ReturnType<typeof setTimeout> | undefined;
  #again: ReturnType<typeof setTimeout> | undefined;
  #blink: ReturnType<typeof setTimeout> | undefined;
  #dead: ReturnType<typeof setTimeout> | undefined;
  #silence: ReturnType<typeof setInterval> | undefined;

  constructor(options: LiveStreamOptions) {
    this.#options = options;
  }

  /** Opens the line unless it stands or is being opened. */
  open(): void {
    if (this.#source) return;
    clearTimeout(this.#again);
    const source = this.#options.open();
    this.#source = source;
    const only = (heard: (data: unknown) => void) => ({ data }: { readonly data?: unknown }) => { if (this.#source === source) heard(data); };
    source.addEventListener('ready', only(() => this.#ready()));
    source.addEventListener('still', only(() => this.#alive()));
    source.addEventListener('change', only((data) => this.#heard(data)));
    source.addEventListener('error', only(() => this.#broke()));
    this.#alive();
  }

  /** Lets the line go on purpose: nothing is tried and nothing told until it is opened again. */
  close(): void {
    this.#drop();
    this.#failures = 0;
    clearTimeout(this.#again);
    clearTimeout(this.#blink);
    clearInterval(this.#silence);
    this.#blink = undefined;
    this.#silence = undefined;
    this.#tell(true);
  }

  /** The network is said to be back: the pause is not waited out. */
  hurry(): void {
    if (this.#source || this.#silence === undefined) return;
    this.#failures = 0;
    this.open();
  }

  #drop(): void {
    this.#source?.close();
    this.#source = undefined;
    this.#gathered = [];
    clearTimeout(this.#gather);
    clearTimeout(this.#dead);
  }

  #alive(): void {
    clearTimeout(this.#dead);
    this.#dead = setTimeout(() => this.#broke(), DEAD_MS);
  }

  #ready(): void {
    this.#alive();
    this.#failures = 0;
    clearTimeout(this.#blink);
    clearInterval(this.#silence);
    this.#blink = undefined;
    this.#silence = undefined;
    this.#tell(true);
    this.#options.onReady();
  }

  #heard(data: unknown): void {
    this.#alive();
    this.#gathered.push(JSON.parse(String(data)) as Change);
    if (this.#gathered.length > 1) return;
    this.#gather = setTimeout(() => {
      const changes = this.#gathered;
      this.#gathered = [];
      this.#options.onChanges(changes);
    }, GATHER_MS);
  }

  #broke(): void {
    this.#drop();
    const { chance = Math.random, onBroken, onSilence } = this.#options;
    const pause = Math.min(LAST_PAUSE_MS, FIRST_PAUSE_MS * 2 ** this.#failures) * (0.75 + chance() / 2);
    this.#failures += 1;
    this.#blink ??= setTimeout(() => this.#tell(false), BLINK_MS);
    this.#silence ??= setInterval(onSilence, SILENCE_MS);
    this.#again = setTimeout(() => this.open(), pause);
    onBroken();
  }

  #tell(stands: boolean): void {
    if (this.#stands === stands) return;
    this.#stands = stands;
    this.#options.onState(stands);
  }
}
