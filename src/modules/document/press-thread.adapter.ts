/** The thread that draws and sets papers, one after the other, so that nobody waits for them on the main thread. */
import { parentPort } from 'node:worker_threads';
import type { ChartSpec } from './chart.contract.ts';
import { TypstError, type TypstFiles, typstNotes, typstPdf } from './typst.adapter.ts';

/** What is set: Typst source, the files that it may read by name, and charts that become such files (SVG). */
export interface Manuscript {
  readonly source: string;
  readonly files: TypstFiles;
  readonly charts: Readonly<Record<string, ChartSpec>>;
  /** Time that the file says it was made: the same manuscript gives the same bytes. */
  readonly created: Date;
}

/** `notes`: not the pages, but the values of all `metadata` under this label. */
export interface Order { readonly manuscript: Manuscript; readonly notes: string | null }

export type Delivery =
  | { readonly pdf: Uint8Array }
  | { readonly notes: readonly unknown[] }
  | { readonly failed: { readonly message: string; readonly line: number | null; readonly typst: boolean } };

/** Drawings kept from paper to paper: a document that is printed again has mostly the same. */
const KEPT = 100;
const drawings = new Map<string, string>();

async function draw(charts: Manuscript['charts']): Promise<Record<string, string>> {
  const entries = Object.entries(charts);
  if (entries.length === 0) return {};
  const { chartSvg } = await import('./chart.adapter.ts');
  return Object.fromEntries(entries.map(([name, spec]) => {
    const key = JSON.stringify(spec);
    const drawing = drawings.get(key) ?? chartSvg(spec);
    drawings.delete(key);
    drawings.set(key, drawing);
    const [oldest] = drawings.keys();
    if (drawings.size > KEPT && oldest !== undefined) drawings.delete(oldest);
    return [name, drawing];
  }));
}

async function set({ manuscript: { source, files, charts, created }, notes }: Order): Promise<Delivery> {
  try {
    const all = { ...files, ...await draw(charts) };
    return notes === null ? { pdf: typstPdf(source, all, created) } : { notes: typstNotes(source, all, notes) };
  } catch (error) {
    const { message } = error as Error;
    return { failed: error instanceof TypstError ? { message, line: error.line, typst: true } : { message, line: null, typst: false } };
  }
}

parentPort?.on('message', (order: Order) => { void set(order).then((delivery) => parentPort?.postMessage(delivery)); });
