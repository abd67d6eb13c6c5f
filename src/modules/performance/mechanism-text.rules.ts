/** The mechanism of data collection as an office prints it: sources, formulas, responsible posts, forms, dates and evidence. Pure; Indonesian, as official papers are. */
import { type Body, tableOf } from '#contract/document/content';
import type { Card } from '#contract/plan/indicator';
import { evidenceWords, FREQUENCY, orDash, runOf, afterTable } from '#contract/plan/print';

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

const HEADS = {
  indicators: ['No', 'Kode', 'Indikator', 'Satuan', 'Definisi Operasional', 'Formula', 'Sumber Data'],
  responsible: ['No', 'Kode', 'Indikator', 'Penanggung Jawab', 'Produsen Data'],
  schedule: ['No', 'Kode', 'Indikator', 'Frekuensi', 'Batas Waktu', 'Formulir', 'Bukti Dukung'],
} as const;
/** Room for the longest code, that of a sub kegiatan. */
const WIDTHS: Record<keyof typeof HEADS, readonly number[]> = {
  indicators: [26, 112, 90, 50, 72, 62, 56], responsible: [26, 112, 150, 110, 70], schedule: [26, 112, 90, 60, 64, 62, 56],
};
export type MechanismBlock = keyof typeof HEADS;
export const MECHANISM_BLOCKS = Object.keys(HEADS) as readonly MechanismBlock[];

function rowOf(block: MechanismBlock, entry: MechanismEntry, days: number): string[] {
  const whose = [entry.code, entry.name];
  switch (block) {
    case 'indicators': return [...whose, entry.unit, orDash(entry.definition), orDash(entry.formula), orDash(entry.source)];
    case 'responsible': return [...whose, orDash(entry.post), orDash(entry.producer)];
    case 'schedule': return [...whose, FREQUENCY[entry.frequency], dueOf(entry, days), formOf(entry), evidenceWords(entry)];
  }
}

/** The table of one section; at least one indicator. */
export const mechanismTable = (block: MechanismBlock, { indicators, days }: Snapshot): Body => ({
  type: 'doc',
  content: [tableOf(HEADS[block], indicators.map((entry, index) => [String(index + 1), ...rowOf(block, entry, days)]), WIDTHS[block]), ...afterTable(indicators)],
});

/** The rows by which a signed document says this indicator as it stands. */
export const mechanismRuns = (entry: MechanismEntry, days: number): readonly (readonly string[])[] =>
  MECHANISM_BLOCKS.map((block) => [runOf(rowOf(block, entry, days))]);
