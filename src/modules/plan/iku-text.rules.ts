/** The official IKU table and the Manual IKU as an office prints them (domain reference C.1, C.2). Pure; Indonesian, as official papers are. */
import { exact } from '#pure/decimal';
import { printNumber } from '#pure/decimal-text';
import type { Card } from './indicator.contract.ts';
import type { QuarterPoint } from './plan.contract.ts';
import { evidenceWords, FREQUENCY, orDash, quarterWords, runOf } from './print.contract.ts';
import type { TargetCell } from './target.contract.ts';

/** A card as it is printed: of the main indicators in force, and those checked that wait for the signature. */
export interface PrintedCard {
  readonly card: Card;
  readonly from: QuarterPoint;
  /** Of the node that it measures. */
  readonly sasaran: string;
  readonly postTitle: string;
  /** Of whole years, in the plan that holds. */
  readonly targets: readonly Omit<TargetCell, 'quarter'>[];
  readonly sampleSource: string | null;
}

const POLARITY: Record<Card['polarity'], string> = {
  higher: 'Makin tinggi makin baik', lower: 'Makin rendah makin baik', maintain: 'Dipertahankan', range: 'Dalam rentang', milestone: 'Tahapan', grade: 'Predikat',
};
const METHOD = { linear: 'linear', ratio: 'rasio', ordinal: 'menurut urutan', reached: 'tercapai atau tidak' } as const;
const AGGREGATION: Record<Card['aggregation'], string> = { sum: 'Dijumlahkan', last: 'Triwulan terakhir', average: 'Dirata-ratakan', annual_only: 'Hanya tahunan' };
const ENTRY: Record<Card['entryMode'], string> = { increment: 'Angka triwulan itu saja', running_total: 'Angka sampai dengan triwulan itu' };
const KIND: Record<Card['kind'], string> = { input: 'Input', proses: 'Proses', output: 'Output', outcome: 'Outcome', impact: 'Impact' };
const ROLE = { numerator: 'Pembilang', denominator: 'Penyebut', part: 'Bagian yang dijumlahkan' } as const;

const SCOPE = { nasional: 'Nasional', provinsi: 'Provinsi', kabupaten: 'Kabupaten' } as const;

const number = (text: string): string => text.replace('.', ',');
/** With the decimals of the indicator, or more where it has more: nothing is rounded away. */
const figure = (text: string, { decimals }: Card): string => printNumber(exact(text), Math.max(decimals, text.split('.')[1]?.length ?? 0));

function baseline(card: Card): string {
  const { baseline: value, baselineWords, baselineYear } = card;
  const said = value === null ? baselineWords : figure(value, card);
  return said === null ? '-' : baselineYear === null ? said : `${said} (${baselineYear})`;
}

const components = ({ components: parts, multiplier }: Card): string => orDash([
  ...parts.map(({ role, name, unit, source, factor }) =>
    `${ROLE[role]}: ${name}${unit ? ` (${unit})` : ''}${factor === '1' ? '' : `, dikali ${number(factor)}`}${source ? `, sumber: ${source}` : ''}`),
  ...(multiplier === null ? [] : [`Hasil bagi dikali ${number(multiplier)}`]),
].join('\n'));

const targetWords = ({ card, targets }: PrintedCard): string => orDash(targets.map(({ year, value, low, high, words }) => {
  const said = value === null ? words ?? [low, high].map((bound) => (bound === null ? '-' : figure(bound, card))).join(' s.d. ') : figure(value, card);
  return `${year}: ${said}`;
}).join('; '));

const benchmarks = (card: Card): string => orDash(card.benchmarks.map(({ scope, year, value, source }) =>
  `${SCOPE[scope]} ${year}: ${figure(value, card)}${source ? ` (${source})` : ''}`).join('\n'));

/** Its row in the official table, behind the number. */
export const tableRow = ({ card, from, sasaran, postTitle }: PrintedCard): string[] =>
  [sasaran, card.name, card.unit, orDash(card.reason), orDash(card.formula), orDash(card.source), orDash(postTitle), `Berlaku sejak ${quarterWords(from)}`];

/** Its Manual IKU, row by row. */
export const manualRows = (printed: PrintedCard): [string, string][] => [
  ...whatItMeasures(printed.card, printed.sasaran),
  ...howItIsGathered(printed.card),
  ['Penanggung jawab', orDash(printed.postTitle)],
  ['Kondisi awal', baseline(printed.card)],
  ['Target', targetWords(printed)],
  ['Angka pembanding', benchmarks(printed.card)],
  ['Berlaku', `Sejak ${quarterWords(printed.from)}`],
];

const whatItMeasures = (card: Card, sasaran: string): [string, string][] => [
  ['Kode', card.code],
  ['Nama indikator', card.name],
  ['Sasaran', sasaran],
  ['Jenis', [KIND[card.kind], ...(card.isIkk ? ['IKK'] : []), ...(card.isSpm ? ['SPM'] : [])].join(', ')],
  ['Definisi operasional', orDash(card.definition)],
  ['Alasan pemilihan', orDash(card.reason)],
  ['Formulasi/cara pengukuran', orDash(card.formula)],
  ['Komponen', components(card)],
  ['Satuan', `${card.unit}, ${card.decimals} angka di belakang koma`],
  ['Arah capaian', `${POLARITY[card.polarity]}${card.method ? `, ${METHOD[card.method]}` : ''}`],
  ...(card.stages.length > 0 ? [['Tahapan/predikat', card.stages.map(({ name, value }) => `${name}: ${number(value)}`).join('\n')] as [string, string]] : []),
];

const howItIsGathered = (card: Card): [string, string][] => [
  ['Angka setahun dari triwulan', AGGREGATION[card.aggregation]],
  ...(card.aggregation === 'sum' ? [['Cara mengisi', ENTRY[card.entryMode]] as [string, string]] : []),
  ['Frekuensi', FREQUENCY[card.frequency]],
  ['Sumber data', orDash(card.source)],
  ['Produsen data', orDash(card.producer)],
  ['Cara pengumpulan', orDash(card.collection)],
  ['Bukti dukung', evidenceWords(card)],
];

/** The rows that a signed document must print so that this card comes into force by it. */
export const runsOf = (printed: PrintedCard): readonly (readonly string[])[] => [[runOf(tableRow(printed))], manualRows(printed).map(runOf)];
