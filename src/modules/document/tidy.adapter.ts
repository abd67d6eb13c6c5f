/** Papers lie outside the heap that the collector watches: after some of them it is told to look. */
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

/** Bytes of papers after which the collector is called. */
const PILE = 8 * 1024 * 1024;

setFlagsFromString('--expose-gc');
/** Gives memory back to the machine, too, which the ordinary way does not. */
const collect = runInNewContext('gc') as (how: { type: 'major'; execution: 'async'; flavor: 'last-resort' }) => Promise<void>;
let pile = 0;

/** Counts what was received; without it, dead papers of a long row would pile up to some hundred megabytes. */
export function tidyAfter(bytes: number): void {
  pile += bytes;
  if (pile < PILE) return;
  pile = 0;
  void collect({ type: 'major', execution: 'async', flavor: 'last-resort' });
}
