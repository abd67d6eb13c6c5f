import type { Reader } from '../../kernel/db.ts';
import type { Section } from '#contract/document/content';
import type { Moment } from '#contract/dossier/ports';
import type { PredicateScale } from '../performance/index.ts';
import { type DataFinding, dataFindings } from './finding.rules.ts';
import { reportYear } from './year.queries.ts';

/** A text of a year held against the data as they stand now. */
export const findingsFor = (scales: readonly PredicateScale[]) =>
  async (reader: Reader, { period, date }: Moment, kind: string, sections: readonly Section[], now: Date): Promise<DataFinding[]> =>
    dataFindings(await reportYear(reader, scales, { year: period, date, now }), kind, sections);
