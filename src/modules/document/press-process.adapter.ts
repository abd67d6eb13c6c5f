/**
 * The process that draws and sets papers, one after the other: nobody waits for them, what it spoils is its own, and the
 * machine gets all its memory back at its end.
 */
import type { ChartSpec } from './chart.contract.ts';
import { TypstError, type TypstFiles, typstForget, typstNotes, typstPdf } from './typst.adapter.ts';

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

/** What it says: how far it is, and at the end the paper with its own memory in bytes. */
export type Told = { readonly delivery: Delivery; readonly memory: number } | { readonly stage: 'drawing'; readonly done: number; readonly all: number } | { readonly stage: 'setting' };

const tell = (told: Told): void => { process.send?.(told); };

/** Drawings kept from paper to paper: a document that is printed again has mostly the same. */
const KEPT = 100;
const drawings = new Map<string, string>();

async function draw(charts: Manuscript['charts']): Promise<Record<string, string>> {
  const entries = Object.entries(charts);
  if (entries.length === 0) return {};
  const { chartSvg } = await import('./chart.adapter.ts');
  return Object.fromEntries(entries.map(([name, spec], index) => {
    tell({ stage: 'drawing', done: index, all: entries.length });
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
    tell({ stage: 'setting' });
    return notes === null ? { pdf: typstPdf(source, all, created) } : { notes: typstNotes(source, all, notes) };
  } catch (error) {
    const { message } = error as Error;
    return { failed: error instanceof TypstError ? { message, line: error.line, typst: true } : { message, line: null, typst: false } };
  }
}

process.on('message', (order: Order) => {
  void set(order).then((delivery) => {
    tell({ delivery, memory: process.memoryUsage.rss() });
    // Nobody waits for this.
    typstForget();
  });
});
// It ends with whoever started it, and not before: a key pressed in the terminal reaches both.
process.on('disconnect', () => process.exit());
process.on('SIGINT', () => undefined);
typstPdf('', {}, new Date(0));
