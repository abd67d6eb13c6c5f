/** The mechanism of data collection as an office prints it: sources, formulas, responsible posts, forms, dates and evidence. Pure; Indonesian, as official papers are. */
import type { Card } from '#contract/plan/indicator';
import { evidenceWords, FREQUENCY, orDash, runOf } from '#contract/plan/print';
import { type MechanismTable, MECHANISM_TABLES, type ReportedMechanism } from './report.contract.ts';
import { dayAfter, dueQuarters, lastDayOf } from './round.rules.ts';

/** An indicator in force, as the mechanism keeps it, whatever becomes of its card. */
export interface MechanismEntry extends Pick<Card, 'code' | 'name' | 'unit' | 'definition' | 'formula' | 'components' | 'stages' | 'source' | 'producer' | 'collection'
  | 'frequency' | 'aggregation' | 'evidence' | 'postId'> {
  readonly versionId: string;
  readonly indicatorId: string;
  readonly post: string;
  readonly sampleSource: string | null;
}

/** What a signed mechanism holds. */
export interface Snapshot {
  /** Days after the end of a quarter until its figures are due. */
  readonly days: number;
  readonly releaseByHead: boolean;
  /** In the order of the plan. */
  readonly indicators: readonly MechanismEntry[];
}

function formOf({ components, stages }: MechanismEntry): string {
  if (stages.length > 0) return `Pilihan: ${stages.map(({ name }) => name).join('; ')}`;
  return components.length > 0 ? `Isian komponen: ${components.map(({ name }) => name).join('; ')}` : 'Isian nilai';
}

/** `days` after the end of what is measured. */
function dueOf({ aggregation, frequency }: MechanismEntry, days: number): string {
  return `${days} hari sesudah ${aggregation === 'annual_only' || frequency === 'tahunan' ? 'tahun' : 'triwulan'} berakhir`;
}

/** The cells of a row of each table, behind the number. */
function rowOf(table: MechanismTable, entry: MechanismEntry, days: number): string[] {
  const whose = [entry.code, entry.name];
  switch (table) {
    case 'indicators': return [...whose, entry.unit, orDash(entry.definition), orDash(entry.formula), orDash(entry.source)];
    case 'responsible': return [...whose, orDash(entry.post), orDash(entry.producer)];
    case 'schedule': return [...whose, FREQUENCY[entry.frequency], dueOf(entry, days), formOf(entry), evidenceWords(entry)];
  }
}

/** The rows by which a signed document says this indicator as it stands. */
export const mechanismRuns = (entry: MechanismEntry, days: number): readonly (readonly string[])[] =>
  MECHANISM_TABLES.map((table) => [runOf(rowOf(table, entry, days))]);

/** As papers print it, with the days on which the figures of each quarter of the year are due. */
export const reportedMechanism = ({ days, releaseByHead, indicators }: Snapshot, year: number): ReportedMechanism => ({
  releaseByHead,
  quarters: [1, 2, 3, 4].map((quarter) => {
    const ends = lastDayOf({ year, quarter });
    return { quarter, ends, due: dayAfter(ends, days), asked: indicators.filter((entry) => dueQuarters(entry).includes(quarter)).length };
  }),
  entries: indicators.map((entry) => ({
    code: entry.code, postId: entry.postId, post: entry.post, proofs: entry.evidence.filter(({ mandatory }) => mandatory).length, sampleSource: entry.sampleSource,
    rows: { indicators: rowOf('indicators', entry, days), responsible: rowOf('responsible', entry, days), schedule: rowOf('schedule', entry, days) },
  })),
});
