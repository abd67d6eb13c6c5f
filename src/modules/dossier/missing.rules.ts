/** What a data request says of figures that are not verified yet. Pure; Indonesian, as the bidang read it. */
import { roman } from '#pure/date';
import type { MissingFigure } from './ports.contract.ts';

/** How much of a note the list may fill. */
const LONGEST = 3500;

const figureWords = ({ code, name, quarters }: MissingFigure): string => `${code} ${name} (triwulan ${quarters.map(roman).join(', ')})`;

/** Post by post, in the order given, by title; cut with a word on how many more where it would not fit. */
export function missingNote(year: number, missing: readonly { readonly title: string; readonly figures: readonly MissingFigure[] }[]): string {
  const lines = missing.filter(({ figures }) => figures.length > 0).map(({ title, figures }) => `${title}: ${figures.map(figureWords).join('; ')}.`);
  if (lines.length === 0) return '';
  const fits = (count: number) => lines.slice(0, count).join('\n').length <= LONGEST;
  const kept = lines.filter((_, index) => fits(index + 1));
  const more = lines.length - kept.length;
  return [`Yang belum terverifikasi dalam data kinerja ${year}:`, ...kept, ...(more > 0 ? [`Dan ${more} bidang lagi; lihat halaman data kinerja.`] : [])].join('\n');
}
