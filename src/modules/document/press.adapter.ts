/** The press: the one way to PDF. Papers are set in a process of their own, one at a time, and kept. */
import { type ChildProcess, fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { found, keep, keyOf } from './kept.adapter.ts';
import type { Delivery, Manuscript, Order, Told } from './press-process.adapter.ts';
import type { Stage } from './print.contract.ts';
import { tidyAfter } from './tidy.adapter.ts';
import { TypstError } from './typst.adapter.ts';

export type { Manuscript } from './press-process.adapter.ts';

/** Longest that one paper may take, and how long an idle process is kept, in milliseconds. */
const PATIENCE = 60_000;
const IDLE = 300_000;
/** Of the process's own heap, in megabytes. */
const HEAP = 128;
/** Bytes of memory with which an idle process gives way to a fresh one: Typst keeps a little of every paper. */
const WORN = 320 * 1024 * 1024;

interface Job {
  readonly order: Order;
  readonly patience: number;
  readonly tell: (stage: Stage) => void;
  readonly done: (delivery: Delivery) => void;
  readonly failed: (error: Error) => void;
}

const queue: Job[] = [];
let running: Job | undefined;
let child: ChildProcess | undefined;
let timer: NodeJS.Timeout | undefined;

/** Whoever went away; nobody is told. */
const gone = () => new DOMException('nobody waits for this paper any more', 'AbortError');

function take(): void {
  if (running) return;
  clearTimeout(timer);
  running = queue.shift();
  for (const [index, { tell }] of queue.entries()) tell({ stage: 'waiting', before: index + 1 });
  if (!running) {
    rest();
    return;
  }
  child ??= start();
  child.ref();
  child.channel?.ref();
  timer = setTimeout(() => end(new Error('the paper was not set in time')), running.patience).unref();
  child.send(running.order);
}

/** This process may end while that one waits for work. */
function rest(): void {
  child?.unref();
  child?.channel?.unref();
  timer = setTimeout(stop, IDLE).unref();
}

/** Memory is given back as soon as it is free, not kept for the next paper. It needs nothing of what this process was told. */
const { SystemRoot, TMPDIR, NODE_COMPILE_CACHE } = process.env;
const ENVIRONMENT = { ...Object.fromEntries(Object.entries({ SystemRoot, TMPDIR, NODE_COMPILE_CACHE }).filter(([, value]) => value !== undefined)), MALLOC_TRIM_THRESHOLD_: '1048576' };

function start(): ChildProcess {
  const made = fork(fileURLToPath(new URL('./press-process.adapter.ts', import.meta.url)), [], {
    serialization: 'advanced', env: ENVIRONMENT, execArgv: [`--max-old-space-size=${HEAP}`], stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  });
  made.on('message', (told: Told) => {
    if (made !== child) return;
    if ('stage' in told) {
      running?.tell(told);
      return;
    }
    const job = running;
    running = undefined;
    job?.done(told.delivery);
    if (told.memory > WORN && queue.length === 0) {
      stop();
      child = start();
    }
    take();
  });
  made.on('error', (error) => { if (made === child) end(error); });
  made.on('exit', (code, signal) => { if (made === child) end(new Error(`the press ended by itself: ${signal ?? code}`)); });
  return made;
}

function stop(): void {
  child?.kill('SIGKILL');
  child = undefined;
}

// What is never done setting does not see that nobody is there any more.
process.on('exit', stop);

/** Gives up what is being set; it cannot be stopped otherwise. */
function end(error: Error): void {
  const job = running;
  running = undefined;
  stop();
  job?.failed(error);
  take();
}

function giveUp(job: Job): void {
  if (job === running) {
    end(gone());
    return;
  }
  const place = queue.indexOf(job);
  if (place === -1) return;
  queue.splice(place, 1);
  job.failed(gone());
}

function set(order: Order, patience: number, tell: Job['tell'] = () => undefined): { delivery: Promise<Delivery>; cancel: () => void } {
  const { promise, resolve: done, reject: failed } = Promise.withResolvers<Delivery>();
  const job: Job = { order, patience, tell, done, failed };
  queue.push(job);
  if (running) tell({ stage: 'waiting', before: queue.length });
  take();
  return { delivery: promise, cancel: () => giveUp(job) };
}

/** @throws TypstError when the manuscript cannot be set. */
function checked(delivery: Delivery): Exclude<Delivery, { failed: unknown }> {
  if (!('failed' in delivery)) return delivery;
  const { message, line, typst } = delivery.failed;
  throw typst ? new TypstError(message, line) : new Error(message);
}

interface Pending { readonly paper: Promise<Buffer>; readonly cancel: () => void; readonly listeners: Set<(stage: Stage) => void>; waiting: number; last: Stage | null }

const pending = new Map<string, Pending>();

export interface PressOptions {
  /** Set off when nobody waits any more. */
  readonly signal?: AbortSignal | undefined;
  /** Milliseconds. */
  readonly patience?: number;
  /** Hears how far it is. */
  readonly tell?: ((stage: Stage) => void) | undefined;
}

/** The paper as PDF/A-2b. @throws TypstError when it cannot be set; AbortError when `signal` goes off. */
export async function press(manuscript: Manuscript, { signal, patience = PATIENCE, tell }: PressOptions = {}): Promise<Buffer> {
  signal?.throwIfAborted();
  const key = keyOf(manuscript);
  const made = found(key);
  if (made) return made;
  const job = pending.get(key) ?? begin(key, manuscript, patience);
  job.waiting += 1;
  if (tell) listen(job, tell);
  if (!signal) return job.paper;
  const left = Promise.withResolvers<never>();
  const away = () => {
    job.waiting -= 1;
    if (job.waiting === 0) job.cancel();
    left.reject(gone());
  };
  signal.addEventListener('abort', away, { once: true });
  try {
    return await Promise.race([job.paper, left.promise]);
  } finally {
    signal.removeEventListener('abort', away);
    if (tell) job.listeners.delete(tell);
  }
}

function listen(job: Pending, tell: (stage: Stage) => void): void {
  job.listeners.add(tell);
  if (job.last) tell(job.last);
}

function begin(key: string, manuscript: Manuscript, patience: number): Pending {
  const listeners: Pending['listeners'] = new Set();
  let job: Pending | undefined;
  let last: Stage | null = null;
  const { delivery, cancel } = set({ manuscript, notes: null }, patience, (stage) => {
    last = stage;
    if (job) job.last = stage;
    for (const tell of listeners) tell(stage);
  });
  const paper = delivery.then((made) => {
    const told = checked(made);
    if (!('pdf' in told)) throw new Error('the press delivered no paper');
    tidyAfter(told.pdf.length);
    return keep(key, Buffer.from(told.pdf.buffer, told.pdf.byteOffset, told.pdf.length));
  }).finally(() => pending.delete(key));
  // Who leaves before the end hears nothing more of it.
  paper.catch(() => undefined);
  job = { paper, cancel: () => { pending.delete(key); cancel(); }, listeners, waiting: 0, last };
  pending.set(key, job);
  return job;
}

/** The values of all `metadata` of the paper that bear this label, in their order. @throws as `press` does */
export async function notesIn(manuscript: Manuscript, label: string, { signal, patience = PATIENCE, tell }: PressOptions = {}): Promise<readonly unknown[]> {
  signal?.throwIfAborted();
  const { delivery, cancel } = set({ manuscript, notes: label }, patience, tell);
  signal?.addEventListener('abort', cancel, { once: true });
  try {
    const told = checked(await delivery);
    return 'notes' in told ? told.notes : [];
  } finally {
    signal?.removeEventListener('abort', cancel);
  }
}
