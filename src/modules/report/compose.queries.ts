/** What dossiers ask: the outline a paper begins with, and the whole paper as the data stand now. */
import type { Reader } from '../../kernel/db.ts';
import type { Section } from '#contract/document/content';
import type { Moment } from '#contract/dossier/ports';
import { refuse } from '#pure/refusal';
import type { PredicateScale } from '../performance/index.ts';
import { composed } from './composers.rules.ts';
import type { Outline } from './outline.contract.ts';
import { outlineOn } from './outline.rules.ts';
import { reportYear } from './year.queries.ts';

export function mustHold(outlines: readonly Outline[], kind: string, date: string): Outline {
  const found = outlineOn(outlines, kind, date);
  if (!found) throw refuse('report.no-outline', { kind });
  return found;
}

/** Sections of a paper that is begun on this day, still empty. */
export const outlineFor = (outlines: readonly Outline[]) => (kind: string, date: string): readonly Pick<Section, 'id' | 'title' | 'part' | 'page'>[] =>
  mustHold(outlines, kind, date).sections.map(({ blocks: _blocks, ...section }) => section);

export const composeFor = (outlines: readonly Outline[], scales: readonly PredicateScale[]) =>
  async (reader: Reader, { period, date }: Moment, kind: string, now: Date): Promise<readonly Section[]> =>
    composed(mustHold(outlines, kind, date), await reportYear(reader, scales, { year: period, date, now }));
