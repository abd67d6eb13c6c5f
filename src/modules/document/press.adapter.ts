/**
 * The press: the one way to PDF. Papers are set in a thread of their own, one at a time; what was set is kept by the
 * hash of everything that goes into it, so what is kept can only be given to who may see exactly that.
 */
import { createHash } from 'node:crypto';
import { Worker } from 'node:worker_threads';
import type { Delivery, Manuscript, Order } from './press-thread.adapter.ts';
import { TypstError } from './typst.adapter.ts';

export type { Manuscript } from './press-thread.adapter.ts';

/** Bytes of papers kept. */
const KEPT = 16 * 1024 * 1024;
/** Longest that one paper may take, and how long an idle thread is kept, in milliseconds. */
const PATIENCE = 60_000;
const IDLE = 300_000;
/** Of the thread's own memory, in megabytes. */
const MEMORY = 128;

interface Job {
  readonly order: Order;
  readonly patience: number;
  readonly done: (delivery: Delivery) => void;
  readonly failed: (error: Error) => void;
}

const queue: Job[] = [];
let running: Job | undefined;
let thread: Worker | undefined;
let timer: NodeJS.Timeout | undefined;

/** Whoever went away; nobody is told. */
const gone = () => new DOMException('nobody waits for this paper any more', 'AbortError');

function take(): void {
  if (running) return;
  clearTimeout(timer);
  running = queue.shift();
  if (!running) {
    // The process may end while the thread waits for work.
    thread?.unref();
    timer = setTimeout(stop, IDLE).unref();
    return;
  }
  thread ??= start();
  thread.ref();
  timer = setTimeout(() => end(new Error('the paper was not set in time')), running.patience).unref();
  thread.postMessage(running.order);
}

function start(): Worker {
  const worker = new Worker(new URL('./press-thread.adapter.ts', import.meta.url), { resourceLimits: { maxOldGenerationSizeMb: MEMORY } });
  worker.on('message', (delivery: Delivery) => {
    if (worker !== thread) return;
    const job = running;
    running = undefined;
    job?.done(delivery);
    take();
  });
  worker.on('error', (error) => { if (worker === thread) end(error); });
  return worker;
}

function stop(): void {
  void thread?.terminate();
  thread = undefined;
}

/** Gives up what is being set; the thread cannot be stopped otherwise. */
function end(error: Error): void {
  const job = running;
  running = undefined;
  stop();
  job?.failed(error);
  take();
}

function giveUp(job: Job): void {
  if (job === running) end(gone());
  else if (queue.includes(job)) queue.splice(queue.indexOf(job), 1);
}

function set(order: Order, patience: number): { delivery: Promise<Delivery>; cancel: () => void } {
  let job: Job | undefined;
  const delivery = new Promise<Delivery>((done, failed) => { job = { order, patience, done, failed }; });
  if (job) queue.push(job);
  take();
  return { delivery, cancel: () => job && giveUp(job) };
}

/** @throws TypstError when the manuscript cannot be set. */
function checked(delivery: Delivery): Exclude<Delivery, { failed: unknown }> {
  if (!('failed' in delivery)) return delivery;
  const { message, line, typst } = delivery.failed;
  throw typst ? new TypstError(message, line) : new Error(message);
}

interface Pending { readonly paper: Promise<Buffer>; readonly cancel: () => void; waiting: number }

const kept = new Map<string, Buffer>();
let size = 0;
const pending = new Map<string, Pending>();

function keep(key: string, pdf: Buffer): void {
  if (pdf.length > KEPT / 4) return;
  kept.set(key, pdf);
  size += pdf.length;
  for (const [oldest, bytes] of kept) {
    if (size <= KEPT) break;
    kept.delete(oldest);
    size -= bytes.length;
  }
}

/** Over everything that decides the bytes; lengths between, so that no two manuscripts run together. */
function keyOf({ source, files, charts, created }: Manuscript): string {
  const hash = createHash('sha256');
  const add = (part: string | Uint8Array) => { hash.update(`${Buffer.byteLength(part as string)}:`).update(part); };
  for (const part of [source, String(created.getTime()), JSON.stringify(charts), ...Object.entries(files).sort(([a], [b]) => (a < b ? -1 : 1)).flat()]) add(part);
  return hash.digest('hex');
}

export interface PressOptions {
  /** Set off when nobody waits any more. */
  readonly signal?: AbortSignal | undefined;
  /** Milliseconds. */
  readonly patience?: number;
}

/** The paper as PDF/A-2b. @throws TypstError when it cannot be set; AbortError when `signal` goes off. */
export async function press(manuscript: Manuscript, { signal, patience = PATIENCE }: PressOptions = {}): Promise<Buffer> {
  signal?.throwIfAborted();
  const key = keyOf(manuscript);
  const found = kept.get(key);
  if (found) {
    kept.delete(key);
    kept.set(key, found);
    return found;
  }
  const job = pending.get(key) ?? begin(key, manuscript, patience);
  job.waiting += 1;
  const leave = () => {
    job.waiting -= 1;
    if (job.waiting === 0) job.cancel();
  };
  if (!signal) return job.paper;
  const left = Promise.withResolvers<never>();
  const away = () => { leave(); left.reject(gone()); };
  signal.addEventListener('abort', away, { once: true });
  try {
    return await Promise.race([job.paper, left.promise]);
  } finally {
    signal.removeEventListener('abort', away);
  }
}

function begin(key: string, manuscript: Manuscript, patience: number): Pending {
  const { delivery, cancel } = set({ manuscript, notes: null }, patience);
  const paper = delivery.then((made) => {
    const found = checked(made);
    if (!('pdf' in found)) throw new Error('the press delivered no paper');
    const pdf = Buffer.from(found.pdf.buffer, found.pdf.byteOffset, found.pdf.length);
    keep(key, pdf);
    return pdf;
  }).finally(() => pending.delete(key));
  // Who leaves before the end hears nothing more of it.
  paper.catch(() => undefined);
  const job: Pending = { paper, cancel: () => { pending.delete(key); cancel(); }, waiting: 0 };
  pending.set(key, job);
  return job;
}

/** The values of all `metadata` of the paper that bear this label, in their order. */
export async function notesIn(manuscript: Manuscript, label: string): Promise<readonly unknown[]> {
  const found = checked(await set({ manuscript, notes: label }, PATIENCE).delivery);
  return 'notes' in found ? found.notes : [];
}
