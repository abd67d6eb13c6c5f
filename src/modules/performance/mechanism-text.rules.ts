/** The mechanism of data collection as an office prints it: sources, formulas, responsible posts, forms, dates and evidence. Pure; Indonesian, as official papers are. */
import { type Body, type Node, paragraphOf, tableOf } from '#contract/document/content';
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

const HEADS = {
  indicators: ['No', 'Kode', 'Indikator', 'Satuan', 'Definisi Operasional', 'Formula', 'Sumber Data'],
  responsible: ['No', 'Kode', 'Indikator', 'Penanggung Jawab', 'Produsen Data'],
  schedule: ['No', 'Kode', 'Indikator', 'Frekuensi', 'Batas Waktu', 'Formulir', 'Bukti Dukung'],
} as const;
/** Behind number and code, which take what they need; only the ratio counts. */
const WIDTHS: Record<keyof typeof HEADS, readonly number[]> = {
  indicators: [88, 44, 92, 84, 72], responsible: [160, 110, 80], schedule: [96, 62, 72, 76, 72],
};
/** Of one letter of a code: the more columns, the smaller the print. */
const LETTER: Record<keyof typeof HEADS, number> = { indicators: 4, responsible: 5, schedule: 4 };
/** Room for the longest code: it is not broken. */
const codeWidth = (block: MechanismBlock, indicators: readonly MechanismEntry[]): number => 8 + LETTER[block] * Math.max(4, ...indicators.map(({ code }) => code.length));
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

/** Who does what with a figure until it is in the books. */
const flow = ({ days, releaseByHead }: Snapshot): Node => ({
  type: 'orderedList', attrs: { start: 1, type: null },
  content: [
    'Tiap triwulan perencana membuka putaran: setiap bidang diminta angka yang menjadi tanggung jawab jabatannya menurut tabel di bawah ini.',
    `Bidang mengisi angka atau komponennya, faktor pendukung dan penghambat, tindak lanjut, serta bukti dukung paling lambat ${days} hari sesudah triwulan berakhir; yang terlambat tetap diterima dan ditandai.`,
    `${releaseByHead ? 'Kepala bidang melepas isian bidangnya, kemudian verifikator' : 'Verifikator'} memeriksanya dan memverifikasi atau mengembalikan satu per satu dengan alasan; isian sendiri tidak diverifikasi sendiri.`,
    'Putaran yang selesai diverifikasi dikunci, dibahas bersama Kepala Dinas per indikator kinerja utama, lalu ditutup. Angka yang terkunci hanya berubah dengan koreksi yang beralasan.',
  ].map((text) => ({ type: 'listItem', content: [paragraphOf(text)] })),
});

/** What one section holds; at least one indicator. */
export function mechanismTable(block: MechanismBlock, snapshot: Snapshot): Body {
  const { indicators, days } = snapshot;
  const rows = indicators.map((entry, index) => [String(index + 1), ...rowOf(block, entry, days)]);
  const table = tableOf(HEADS[block], rows, [26, codeWidth(block, indicators), ...WIDTHS[block]]);
  return { type: 'doc', content: [...(block === 'schedule' ? [flow(snapshot)] : []), table, ...afterTable(indicators)] };
}

/** The rows by which a signed document says this indicator as it stands. */
export const mechanismRuns = (entry: MechanismEntry, days: number): readonly (readonly string[])[] =>
  MECHANISM_BLOCKS.map((block) => [runOf(rowOf(block, entry, days))]);
