/** Words for indicators that official papers share; Indonesian, as they are. */
import { roman } from '#pure/date';
import type { Card } from './indicator.contract.ts';
import type { QuarterPoint } from './plan.contract.ts';

export const quarterWords = ({ year, quarter }: QuarterPoint): string => `Triwulan ${roman(quarter)} ${year}`;

export const FREQUENCY: Record<Card['frequency'], string> = { bulanan: 'Bulanan', triwulan: 'Triwulanan', semester: 'Semesteran', tahunan: 'Tahunan' };
const EVIDENCE = { file: 'berkas', link: 'tautan', statement: 'pernyataan' } as const;

export const orDash = (text: string): string => (text.trim() === '' ? '-' : text);

export const evidenceWords = ({ evidence }: Pick<Card, 'evidence'>): string =>
  orDash(evidence.map(({ label, kind, mandatory }) => `${label} (${EVIDENCE[kind]}${mandatory ? ', wajib' : ''})`).join('\n'));

/** One table row as `printedAs` looks for it. */
export const runOf = (row: readonly string[]): string => row.map((cell) => cell.split('\n').join(' ')).join(' | ');
