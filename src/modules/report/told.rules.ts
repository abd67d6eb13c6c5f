/** The plan and its figures as composers walk through them. Pure. */
import type { ReportedIndicator, ReportedNode } from '#contract/plan/report';
import { countOf, countRef } from './count.rules.ts';
import { figureRef, originOf, targetRef, type Told } from './origin.rules.ts';
import type { Compared, Reached } from './sentence.rules.ts';
import { line, marked, type Words } from './words.rules.ts';
import { EARLIER, type ReportYear } from './year.contract.ts';

/** What stands in a cell where nothing is known: missing is not zero. */
export const MISSING = 'belum ada data';

export const cell = (told: Told | null, missing = MISSING): Words | string => (told ? marked(told.number, told.ref) : missing);
export const cellOf = (data: ReportYear, ref: string, missing = MISSING): Words | string => cell(originOf(data, ref), missing);

/** A figure within a sentence. */
export const told = (data: ReportYear, ref: string): Words => {
  const found = originOf(data, ref);
  return found ? marked(found.text, ref) : line`(${MISSING})`;
};

export const nodesAt = ({ plan }: ReportYear, level: ReportedNode['level']): ReportedNode[] => plan?.nodes.filter((node) => node.level === level) ?? [];
export const indicatorsOn = ({ plan }: ReportYear, { lineageId }: Pick<ReportedNode, 'lineageId'>): ReportedIndicator[] =>
  plan?.indicators.filter(({ nodeLineageId }) => nodeLineageId === lineageId) ?? [];
export const programsFor = (data: ReportYear, { id }: Pick<ReportedNode, 'id'>): ReportedNode[] => nodesAt(data, 'program').filter(({ answers }) => answers.includes(id));

/** The version by which a year was measured; without a figure the one that holds now. */
const versionIn = ({ figures }: ReportYear, { indicatorId, versionId }: ReportedIndicator, year: number): string =>
  figures.find((figure) => figure.indicatorId === indicatorId && figure.year === year && figure.quarter === 4)?.indicatorVersionId ?? versionId;

/** Target, realisasi and achievement of a whole year. */
export function reachedIn(data: ReportYear, indicator: ReportedIndicator, year: number = data.year): Reached {
  const id = versionIn(data, indicator, year);
  const told = (of: 'target' | 'actual' | 'achievement') => originOf(data, figureRef(id, year, 4, of));
  const key = data.figures.find((figure) => figure.indicatorVersionId === id && figure.year === year && figure.quarter === 4)?.predicate ?? null;
  return { target: told('target') ?? originOf(data, targetRef(id, year)), actual: told('actual'), achievement: told('achievement'), predicate: predicateLabel(data, key) };
}

export const predicateLabel = ({ scale }: ReportYear, key: string | null): string | null => scale.bands.find((band) => band.key === key)?.label ?? null;

/** The reported year and the years before it that the comparison spans, newest first. */
export function comparedYears(data: ReportYear, indicator: ReportedIndicator): Compared[] {
  return Array.from({ length: EARLIER + 1 }, (_, back) => data.year - back).map((year) => ({ year, ...reachedIn(data, indicator, year) }));
}

/** Earlier years of which anything is known, oldest first, and the reported one. */
export function knownYears(data: ReportYear): number[] {
  const known = new Set(data.figures.map(({ year }) => year));
  return Array.from({ length: EARLIER + 1 }, (_, index) => data.year - EARLIER + index).filter((year) => year === data.year || known.has(year));
}

/** The tujuan that have indicators. */
export const tujuanOf = (data: ReportYear) => nodesAt(data, 'tujuan').map((node) => ({ node, indicators: indicatorsOn(data, node) })).filter(({ indicators }) => indicators.length > 0);

/** What is not in the sums of money: realisasi that was entered and not verified. Empty where there is none. */
export const unverifiedNote = (data: ReportYear, scope: string): Words => (countOf(data, 'money-unverified', scope)?.value
  ? line`Realisasi ${told(data, countRef('money-unverified', data, scope))} dari ${told(data, countRef('subkegiatan', data, scope))} sub kegiatan belum terverifikasi, sehingga tidak dimuat.` : []);

/** The head of the office: he signs the report and promises to the Bupati. */
export const leaderOf = ({ office }: Pick<ReportYear, 'office'>) => office.posts.find(({ lanes }) => lanes.includes('kepala_dinas'));

/** The sasaran with what is measured on it; those without an indicator are left out. */
export const sasaranOf = (data: ReportYear) => nodesAt(data, 'sasaran').map((node) => ({ node, indicators: indicatorsOn(data, node) }));
