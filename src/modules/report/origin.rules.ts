/**
 * What a mark of origin names. A paper takes each of its figures from here and the page of an origin asks here again, so
 * both say the same. `kind:part:part`; in a derived one the parts are whole origins with `_` for `:`. Pure.
 */
import { roman } from '#pure/date';
import { type Exact, exact, HUNDRED } from '#pure/decimal';
import { printNumber, printPercent, printRupiah } from '#pure/decimal-text';
import type { ReportedFigure } from '#contract/performance/report';
import type { ReportedIndicator } from '#contract/plan/report';
import { countOf } from './count.rules.ts';
import { OFFICE, type ReportYear } from './year.contract.ts';

export interface Told {
  readonly ref: string;
  /** Null: words, such as a predicate. */
  readonly value: Exact | null;
  /** As a table prints it, and as a sentence does with its unit. */
  readonly number: string;
  readonly text: string;
  /** What it is, in words. */
  readonly label: string;
  /** The figure it is, where it is one. */
  readonly figure: ReportedFigure | null;
  /** Origins that it is computed from. */
  readonly parts: readonly string[];
  /** What was counted, by name. */
  readonly things: readonly string[];
  /** By whom it was verified and by what it is proven; null: computed from others, or nobody verifies it. */
  readonly proof: Proof | null;
}

export interface Proof { readonly verifiers: readonly string[]; readonly evidence: ReportedFigure['evidence'] }

type More = Partial<Pick<Told, 'figure' | 'parts' | 'things' | 'proof'>>;
type Reader = (data: ReportYear, parts: readonly string[]) => Omit<Told, 'ref'> | null;

/** Units that follow their number; others are named beside it. */
const BARE = new Set(['Angka', 'Indeks', 'Nilai', 'Poin', 'Rasio', '(tidak disebut)']);
export const withUnit = (number: string, unit: string): string => (unit === '%' ? `${number}%` : BARE.has(unit) ? number : `${number} ${unit}`);
/** What a difference is counted in. */
export const pointsOf = (unit: string): string => (unit === '%' || BARE.has(unit) ? 'poin' : unit);

export const figureRef = (id: string, year: number, quarter: number, of: 'target' | 'actual' | 'achievement'): string => `figure:${id}:${year}:${quarter}:${of}`;
export const targetRef = (id: string, year: number, quarter = 0): string => `target:${id}:${year}:${quarter}`;
export const moneyRef = (scope: string, year: number, of: 'ceiling' | 'first' | 'spent' | 'absorption'): string => `money:${scope}:${year}:4:${of}`;
export const meanRef = (scope: string, year: number, of: 'achievement' | 'measured' | 'of'): string => `mean:${scope}:${year}:4:${of}`;
/** A bound of the predicate scale, or `cap`. */
export const scaleRef = (bound: string, { year }: Pick<ReportYear, 'year'>): string => `scale:${bound}:${year}`;
export const derivedRef = (of: 'difference' | 'progress', ...parts: readonly string[]): string => ['derived', of, ...parts.map((part) => part.replaceAll(':', '_'))].join(':');

/** The indicator of this version, or of the earlier version that a figure was measured by. */
function indicatorOf({ plan, figures }: ReportYear, versionId: string): ReportedIndicator | undefined {
  const id = figures.find((figure) => figure.indicatorVersionId === versionId)?.indicatorId;
  return plan?.indicators.find((each) => each.versionId === versionId || each.indicatorId === id);
}

const when = (year: string, quarter: string): string => (quarter === '4' || quarter === '0' ? `tahun ${year}` : `triwulan ${roman(Number(quarter))} ${year}`);

function told(value: Exact | null, number: string, text: string, label: string, more: More = {}): Omit<Told, 'ref'> {
  return { value, number, text, label, figure: null, parts: [], things: [], proof: null, ...more };
}

const inUnit = (text: string, { decimals, unit }: ReportedIndicator, label: string, more: More = {}) => {
  const value = exact(text);
  const number = printNumber(value, decimals);
  return told(value, number, withUnit(number, unit), label, more);
};

const figure: Reader = (data, [id = '', year = '', quarter = '', of = '']) => {
  const found = data.figures.find((each) => each.indicatorVersionId === id && String(each.year) === year && String(each.quarter) === quarter);
  const indicator = indicatorOf(data, id);
  if (!found || !indicator) return null;
  const label = (what: string) => `${what} ${indicator.name}, ${when(year, quarter)}`;
  const more: More = { figure: found, proof: { verifiers: found.verifier === null ? [] : [found.verifier], evidence: found.evidence } };
  if (of === 'achievement') {
    if (found.achievement === null || found.printed === null) return null;
    return told(exact(found.achievement), found.printed, `${found.printed}%`, label('Capaian'), more);
  }
  const [value, said] = of === 'target' ? [found.targetToDate, boundsOf(found, indicator)] : [found.actualToDate, found.actualWords];
  const what = label(of === 'target' ? 'Target' : 'Realisasi');
  if (value !== null) return inUnit(value, indicator, what, more);
  return said === null ? null : told(null, said, said, what, more);
};

function boundsOf({ low, high, targetWords }: Pick<ReportedFigure, 'low' | 'high' | 'targetWords'>, { decimals }: ReportedIndicator): string | null {
  return low === null || high === null ? targetWords : `${printNumber(exact(low), decimals)}–${printNumber(exact(high), decimals)}`;
}

const target: Reader = (data, [id = '', year = '', quarter = '']) => {
  const indicator = indicatorOf(data, id);
  const cell = indicator?.targets.find((each) => String(each.year) === year && String(each.quarter) === quarter);
  if (!indicator || !cell) return null;
  const label = `Target ${indicator.name}, ${quarter === '0' ? `tahun ${year}` : `triwulan ${roman(Number(quarter))} ${year}`}`;
  if (cell.value !== null) return inUnit(cell.value, indicator, label);
  const said = boundsOf({ ...cell, targetWords: cell.words }, indicator);
  return said === null ? null : told(null, said, said, label);
};

const benchmark: Reader = (data, [id = '', year = '', scope = '']) => {
  const indicator = indicatorOf(data, id);
  const found = indicator?.benchmarks.find((each) => String(each.year) === year && each.scope === scope);
  return indicator && found ? inUnit(found.value, indicator, `Pembanding ${scope} ${indicator.name}, tahun ${year}`) : null;
};

/** What a sum or a mean is of. */
export function scopeName({ plan, names, office }: ReportYear, scope: string): string {
  if (scope === OFFICE) return office.shortName;
  return plan?.nodes.find(({ lineageId, code }) => lineageId === scope || code === scope)?.name ?? names.get(scope) ?? promiseOf(office, scope) ?? scope;
}

const promiseOf = ({ posts }: ReportYear['office'], scope: string): string | undefined =>
  posts.filter(({ id }) => id === scope).map(({ title }) => `penunjang perjanjian kinerja ${title}`)[0];

const MONEY = { ceiling: 'Pagu', first: 'Pagu murni', spent: 'Realisasi anggaran', absorption: 'Penyerapan anggaran' } as const;

const money: Reader = (data, [scope = '', year = '', , of = '']) => {
  const sum = data.sums.get(`${scope}:${year}`);
  if (!sum || !(of in MONEY)) return null;
  const kind = of as keyof typeof MONEY;
  const value = sum[kind];
  if (value === null) return null;
  const label = `${MONEY[kind]} ${scopeName(data, scope)}, tahun ${year}`;
  const proof: Proof = kind === 'ceiling' || kind === 'first' ? { verifiers: [], evidence: sum.ceilingFiles.map(fileOf) } : { verifiers: sum.verifiers, evidence: sum.files.map(fileOf) };
  if (kind === 'absorption') return told(value, printNumber(value, 2), printPercent(value), label, { parts: [moneyRef(scope, Number(year), 'spent'), moneyRef(scope, Number(year), 'ceiling')] });
  return told(value, printNumber(value, 0), printRupiah(value), label, { proof });
};

/** The workbook that money came with is what proves it. */
const fileOf = ({ name, hash }: { readonly name: string; readonly hash: string }): Proof['evidence'][number] => ({ label: 'Berkas anggaran', name, kind: 'file', hash, personal: false });

const mean: Reader = (data, [scope = '', year = '', , of = '']) => {
  const found = data.means.get(`${scope}:${year}`);
  if (!found) return null;
  const parts = meanParts(data, scope, Number(year));
  if (of === 'achievement') return found.value && told(found.value, printNumber(found.value, 2), printPercent(found.value), `Rata-rata capaian ${scopeName(data, scope)}, tahun ${year}`, { parts });
  const count = of === 'measured' ? found.measured : found.of;
  return told(exact(String(count)), String(count), String(count), `${of === 'measured' ? 'Yang terukur' : 'Seluruhnya'}: ${scopeName(data, scope)}, tahun ${year}`, of === 'measured' ? { parts } : {});
};

/** Of the office its sasaran, of a sasaran the achievement of its indicators; none that is missing. */
function meanParts({ plan, figures, means }: ReportYear, scope: string, year: number): string[] {
  if (scope === OFFICE) return plan?.nodes.filter(({ level, lineageId }) => level === 'sasaran' && means.get(`${lineageId}:${year}`)?.value).map(({ lineageId }) => meanRef(lineageId, year, 'achievement')) ?? [];
  const own = new Set(plan?.indicators.filter(({ nodeLineageId }) => nodeLineageId === scope).map(({ indicatorId }) => indicatorId));
  return figures.filter((each) => own.has(each.indicatorId) && each.year === year && each.quarter === 4 && each.achievement !== null).map((each) => figureRef(each.indicatorVersionId, year, 4, 'achievement'));
}

const efficiency: Reader = (data, [scope = '', year = '']) => {
  const found = String(data.year) === year ? data.efficiency.get(`${scope}:${year}`) : undefined;
  if (!found?.value) return null;
  const number = printNumber(found.value, 2);
  return told(found.value, number, number, `Selisih capaian dan penyerapan ${scopeName(data, scope)}, tahun ${year}`,
    { parts: [meanRef(scope, data.year, 'achievement'), moneyRef(scope, data.year, 'absorption')] });
};

const count: Reader = (data, [what = '', scope = '']) => {
  const found = countOf(data, what, scope);
  if (!found) return null;
  const parts = found.figures.map(({ indicatorVersionId, year, quarter }) => figureRef(indicatorVersionId, year, quarter, 'achievement'));
  return told(exact(String(found.value)), String(found.value), String(found.value), found.label, { things: found.things, parts });
};

const scale: Reader = ({ scale: { source, bands }, cap }, [bound = '']) => {
  if (bound === 'cap') return cap && told(cap, cap.toPlaces(0), `${cap.toPlaces(0)}%`, 'Batas capaian satu indikator dalam rata-rata');
  const band = bands.find(({ key }) => key === bound);
  return band?.from ? told(exact(band.from), band.from, `${band.from}%`, `Batas bawah predikat ${band.label}, ${source}`) : null;
};

const derived: Reader = (data, [of = '', ...encoded]) => {
  const refs = encoded.map((part) => part.replaceAll('_', ':'));
  const [one, other] = refs.map((ref) => (ref.startsWith('derived:') ? null : originOf(data, ref)));
  if (!one?.value || !other?.value) return null;
  const indicator = indicatorOf(data, refs[0]?.split(':')[1] ?? '');
  if (of === 'difference') {
    const value = one.value.minus(other.value).absolute();
    const percent = [one, other].some(({ text, number }) => text === `${number}%`);
    const isMoney = refs[0]?.startsWith('money:') && !percent;
    const places = isMoney ? 0 : refs[0]?.endsWith(':achievement') || refs[0]?.startsWith('money:') || !indicator ? 2 : Math.max(indicator.decimals, percent ? 2 : 0);
    const number = printNumber(value, places);
    return told(value, number, isMoney ? printRupiah(value) : number, `Selisih antara: ${one.label} dan ${other.label}`, { parts: refs });
  }
  if (of !== 'progress' || other.value.sign === 0) return null;
  const share = indicator?.polarity === 'lower' ? other.value.plus(other.value).minus(one.value) : one.value;
  const value = share.over(other.value).times(HUNDRED);
  return told(value, printNumber(value, 2), printPercent(value), `Kemajuan: ${one.label} terhadap ${other.label}`, { parts: refs });
};

const READERS: Readonly<Record<string, Reader>> = { figure, target, benchmark, money, mean, efficiency, count, scale, derived };

/** What an origin says in the data of a year; null: nothing is known, which is not zero. */
export function originOf(data: ReportYear, ref: string): Told | null {
  const [kind = '', ...parts] = ref.split(':');
  const found = READERS[kind]?.(data, parts);
  return found ? { ref, ...found } : null;
}

/** What stands at the bottom of an origin: those that are computed from no other, itself where it is one. */
export function rootsOf(data: ReportYear, ref: string, seen: Set<string> = new Set()): Told[] {
  const found = seen.has(ref) ? null : originOf(data, ref);
  seen.add(ref);
  if (!found) return [];
  return found.parts.length === 0 ? [found] : found.parts.flatMap((part) => rootsOf(data, part, seen));
}

/** Where the year stands, for kinds whose year must be the reported one or one before it; then for those that a plan knows ahead. */
const MEASURED: Readonly<Record<string, number>> = { figure: 2, money: 2, mean: 2, efficiency: 2, count: 3, scale: 2 };
const PLANNED: Readonly<Record<string, number>> = { target: 2, benchmark: 2 };

/** The year whose data tell an origin: the latest measured in it, else the one planned for. Null: it names none. */
export function yearIn(ref: string): number | null {
  const [kind, , ...encoded] = ref.split(':');
  const refs = kind === 'derived' ? encoded.map((part) => part.replaceAll('_', ':')) : [ref];
  const years = (places: Readonly<Record<string, number>>) => refs.map((each) => each.split(':')).flatMap((parts) => {
    const place = places[parts[0] ?? ''];
    return place === undefined ? [] : [Number(parts[place])];
  }).filter((year) => year >= 2000 && year <= 2100);
  const found = years(MEASURED);
  return [...found.length > 0 ? found : years(PLANNED)].sort((one, other) => other - one)[0] ?? null;
}
