/** Numbers that a typed sentence gives as target, realisasi, capaian or pagu of what it names. Doubtful ones are left alone. Pure. */
import { exact, type Exact } from '#pure/decimal';
import type { Said, Subject } from './known.rules.ts';

export interface Claim { readonly subject: Subject; readonly said: Said; readonly text: string; readonly value: Exact; readonly places: number; readonly scale: Exact; readonly year: number; readonly years: readonly number[] }

export const sentencesOf = (text: string): string[] => text.split(/(?<=[.!?;])\s+(?=[\p{Lu}“"(])/u).filter((sentence) => /\d/.test(sentence));

/** Stands for the name of what is spoken of; no word has it. */
const NAME = '⁂';
const escaped = (text: string): string => text.replaceAll(/[.*+?^${}()|[\]\\/]/g, String.raw`\$&`);
const bare = (text: string): string => text.toLowerCase().replaceAll(/\s+/g, ' ');

/** The one thing that a text names, and the text with its name taken out; null: none, or several. A longer name goes before one within it. */
export function namedIn(text: string, subjects: readonly Subject[]): { readonly subject: Subject; readonly rest: string } | null {
  let rest = bare(text);
  const found: Subject[] = [];
  const names = subjects.flatMap((subject) => subject.names.filter((name) => name.length > 3).map((name) => ({ subject, name: bare(name) }))).sort((one, other) => other.name.length - one.name.length);
  for (const { subject, name } of names) {
    if (!rest.includes(name)) continue;
    const pattern = new RegExp(`(?<![\\p{L}\\d-])${escaped(name)}(?![\\p{L}\\d])`, 'gu');
    if (!pattern.test(rest)) continue;
    rest = rest.replaceAll(pattern, NAME);
    if (!found.includes(subject)) found.push(subject);
  }
  const [subject] = found;
  return subject && found.length === 1 ? { subject, rest } : null;
}

/** Others' figures and steps between figures are no claims of the office. */
const ELSEWHERE = /\b(?:nasional|provinsi|kabupaten lain|kota lain|rata-rata|semula|seharusnya|bukan|contoh|misalnya)\b/;
const KEYS: readonly (readonly [RegExp, Said])[] = [
  [/(?:realisasi|serapan|penggunaan) (?:anggaran|keuangan|belanja|pagu)|(?:anggaran|belanja) (?:yang )?terealisasi/g, 'spent'],
  [/\b(?:penyerapan|terserap|serapan)(?: anggaran)?(?:nya)?/g, 'absorption'],
  [/\bpagu(?:nya)?(?: anggaran)?\b/g, 'ceiling'],
  [/\b(?:target|ditargetkan|menargetkan)(?:nya)?\b/g, 'target'],
  [/\b(?:realisasi|terealisasi|direalisasikan)(?:nya)?\b/g, 'actual'],
  [/\bcapaian(?:nya)?\b/g, 'achievement'],
];
/** Words that may stand between what a number is and the number itself. */
const LINK = /^(?:⁂|tahun|19\d\d|20\d\d|sebesar|adalah|yaitu|yakni|ialah|mencapai|menjadi|pada|sampai|akhir|hanya|baru|sudah|telah|ditetapkan|dalam|untuk|indikator|kinerja|program|kegiatan|sub|ini|itu|tersebut|renstra|perjanjian|pk|iku|di|angka|nilai|dengan|dari|rp|senilai|=|:|\(|,)$/;
/** Words that may follow one; any other makes it a number of something else. */
const AFTER = /^(?:$|[,.;:)⁂–-]|(?:dan|atau|dari|dengan|pada|di|ke|tahun|yang|sehingga|sedangkan|namun|tetapi|karena|serta|untuk|terhadap|menurut|sesuai|dalam|sampai|telah|sudah|belum|terealisasi|realisasi|capaian|capaiannya|target|tercapai|sebagaimana|per)(?![\p{L}]))/u;
const NUMBER = /(?<![\p{L}\d.,/-])(rp\.?\s?)?(\d{1,3}(?:\.\d{3})+(?:,\d+)?|\d+(?:,\d+)?)(?![\d/]|[.,]\d|-\d)(\s?%|\s?persen(?!tase)\b)?(?:\s?(ribu|juta|miliar|milyar|triliun)\b)?/gu;
const SCALES: Readonly<Record<string, string>> = { ribu: '1000', juta: '1000000', miliar: '1000000000', milyar: '1000000000', triliun: '1000000000000' };

export function claimsIn(sentence: string, subjects: readonly Subject[], reported: number): Claim[] {
  const named = namedIn(sentence, subjects);
  if (!named || ELSEWHERE.test(named.rest)) return [];
  const { subject, rest } = named;
  const years = [...new Set([...rest.matchAll(/\b(?:19|20)\d\d\b/g)].map(([year]) => Number(year)))];
  const keys = keysIn(rest);
  return [...rest.matchAll(NUMBER)].flatMap((found): Claim[] => {
    const [whole, money, digits = '', percent, scale] = found;
    if (/^(?:19|20)\d\d$/.test(digits) && !money && !percent) return [];
    const key = keys.findLast(({ end }) => end <= found.index);
    const between = key ? rest.slice(key.end, found.index) : '';
    if (!key || !subject.says.includes(key.said) || !linked(between) || !fits(subject, key.said, money !== undefined, percent !== undefined, rest.slice(found.index + whole.length))) return [];
    const year = Number([...between.matchAll(/\b20\d\d\b/g)].at(-1)?.[0] ?? (years.length === 1 ? years[0] : reported));
    return [{ subject, said: key.said, text: whole.trim().replace(/^rp\.?\s?/, 'Rp'), ...read(digits), scale: exact(SCALES[scale ?? ''] ?? '1'), year, years: years.length > 0 ? [...years, reported] : [reported] }];
  });
}

/** In the order of the text; one that begins within another counts as that one. */
function keysIn(text: string): { readonly at: number; readonly end: number; readonly said: Said }[] {
  const all = KEYS.flatMap(([pattern, said]) => [...text.matchAll(pattern)].map((found) => ({ at: found.index, end: found.index + found[0].length, said })));
  return all.filter((key, index) => !all.slice(0, index).some(({ at, end }) => at < key.end && key.at < end)).sort((one, other) => one.at - other.at);
}

const linked = (between: string): boolean => (between.match(/[\p{L}\d⁂]+|[^\s\p{L}\d⁂]/gu) ?? []).every((word) => LINK.test(word));

/** Whether a number can be what the words before it say, by its unit and by what follows. */
function fits({ percent, units }: Subject, said: Said, isMoney: boolean, isPercent: boolean, after: string): boolean {
  if (said === 'ceiling' || said === 'spent') return isMoney && AFTER.test(after.trimStart());
  if (isMoney) return false;
  if (said === 'achievement' || said === 'absorption' || percent) return isPercent && AFTER.test(after.trimStart());
  const word = /^\s*([\p{L}]+)/u.exec(after)?.[1] ?? '';
  return !isPercent && (AFTER.test(after.trimStart()) || units.includes(word));
}

/** As Indonesian writes a number. */
export const read = (digits: string): { readonly value: Exact; readonly places: number } =>
  ({ value: exact(digits.replaceAll('.', '').replace(',', '.')), places: digits.split(',')[1]?.length ?? 0 });
