/**
 * `npm run bench`, or `npm run bench -- --only acts`: measures the product against what it promises, reference and
 * subject alternating, and prints the ratios. Leaves with 1 when a limit is missed.
 */
import { parseArgs } from 'node:util';
import { acts } from './acts.ts';
import { dashboard } from './dashboard.ts';
import { desk } from './desk.ts';
import { editor } from './editor.ts';
import { type Line, printTable } from './figures.ts';
import { footprint } from './footprint.ts';
import { matrix } from './matrix.ts';
import { print } from './print.ts';
import { workbook } from './workbook.ts';

const MEASURES: Readonly<Record<string, () => Promise<Line[]>>> = { acts, dashboard, desk, editor, footprint, matrix, print, workbook };

const { values: { only } } = parseArgs({ options: { only: { type: 'string', multiple: true } } });
const unknown = only?.filter((name) => !Object.hasOwn(MEASURES, name)) ?? [];
if (unknown.length > 0) {
  console.error(`No measure ${unknown.join(', ')}; there are: ${Object.keys(MEASURES).join(', ')}`);
  process.exit(2);
}

const lines: Line[] = [];
for (const [name, measure] of Object.entries(MEASURES)) {
  if (only && !only.includes(name)) continue;
  console.log(`== ${name}`);
  lines.push(...await measure());
}
console.log('');
printTable(lines);
process.exit(lines.every(({ kept }) => kept) ? 0 : 1);
