/** Every kind of paper, composed of the golden year. */
import { readFile } from 'node:fs/promises';
import { parse } from 'yaml';
import { composed, composers } from '../../src/modules/report/composers.rules.ts';
import { outlineOn, readOutlines } from '../../src/modules/report/outline.rules.ts';
import { goldenYear } from './golden-year.ts';

const outlines = readOutlines(parse(await readFile('content/reference/outlines.yaml', 'utf8')), composers);

/** A paper of this kind, composed of that year. */
export function composedKind(kind: string) {
  const outline = outlineOn(outlines, kind, goldenYear.date);
  if (!outline) throw new Error(`no outline of ${kind}`);
  return composed(outline, goldenYear);
}
