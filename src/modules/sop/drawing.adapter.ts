/** Draws sheets in a thread of their own: a redraw takes seconds, and everybody else would wait. This file is that thread, too. */
import { isMainThread, parentPort, Worker, workerData } from 'node:worker_threads';
import { arimo } from './arimo-widths.rules.ts';
import type { SopDefinition } from './definition.contract.ts';
import { sheet } from './sheet.rules.ts';
import type { Sheet } from './sheet.contract.ts';

export interface Drawing {
  readonly screen: Sheet;
  readonly paper: Sheet;
}

/** Longest a drawing may take, in milliseconds, and the memory it may take, in megabytes. */
const PATIENCE = 60_000;
const MEMORY = 384;

export const draw = (definition: SopDefinition): Drawing => ({ screen: sheet(definition, arimo, 'screen'), paper: sheet(definition, arimo, 'F4') });

/** The same, beside the main thread. Rejects when it fails or takes too long. */
export function drawAside(definition: SopDefinition): Promise<Drawing> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL(import.meta.url), { workerData: { draws: definition }, resourceLimits: { maxOldGenerationSizeMb: MEMORY } });
    const timer = setTimeout(() => worker.terminate(), PATIENCE);
    worker.once('message', resolve);
    worker.once('error', reject);
    worker.once('exit', () => {
      clearTimeout(timer);
      reject(new Error('the sheet was not drawn in time'));
    });
  });
}

const asked = workerData as { draws?: SopDefinition } | null;
if (!isMainThread && asked?.draws) parentPort?.postMessage(draw(asked.draws));
