/** What the office knows of an indicator or of the money of a code, by year, to hold typed figures against. Pure. */
import { exact, type Exact } from '#pure/decimal';
import { printNumber, printPercent, printRupiah } from '#pure/decimal-text';
import type { ReportedIndicator } from '#contract/plan/report';
import { withUnit } from './origin.rules.ts';
import type { ReportYear } from './year.contract.ts';

export type Said = 'target' | 'actual' | 'achievement' | 'ceiling' | 'spent' | 'absorption';

/** What a text may speak of by name. `percent`: what is asked of a number that stands for a `target` or `actual`. */
export interface Subject {
  readonly name: string;
  readonly names: readonly string[];
  readonly percent: boolean;
  /** Words that may follow its number. */
  readonly units: readonly string[];
  readonly says: readonly Said[];
  /** Every value that may rightly stand for it in these years. */
  known(years: readonly number[]): readonly Exact[];
  /** The one that a year should have, and what says so; null: nothing is known, so nothing is wrong. */
  expected(said: Said, year: number): { readonly text: string; readonly from: string } | null;
}

const given = (values: readonly (string | null | undefined)[]): Exact[] => values.flatMap((value) => (value == null ? [] : [exact(value)]));

function indicatorSubject(data: ReportYear, indicator: ReportedIndicator): Subject {
  const { name, code, unit, decimals, targets, benchmarks, baseline, isIku } = indicator;
  const figures = data.figures.filter(({ indicatorId }) => indicatorId === indicator.indicatorId);
  const atEnd = (year: number) => figures.find((figure) => figure.year === year && figure.quarter === 4);
  const print = (value: string) => withUnit(printNumber(exact(value), decimals), unit);
  const sasaran = data.plan?.nodes.some(({ level, lineageId }) => level === 'sasaran' && lineageId === indicator.nodeLineageId) ?? false;
  return {
    name, names: [name, code], percent: unit === '%', units: unit.toLowerCase().split(/[\s/]+/), says: ['target', 'actual', 'achievement'],
    known: (years) => [
      ...given([baseline, ...benchmarks.map(({ value }) => value)]),
      ...targets.filter(({ year }) => years.includes(year)).flatMap(({ value, low, high }) => given([value, low, high])),
      ...figures.filter(({ year }) => years.includes(year)).flatMap((figure) => given([figure.target, figure.low, figure.high, figure.targetToDate, figure.actualToDate, figure.achievement, figure.printed?.replaceAll('.', '').replace(',', '.')])),
    ],
    expected(said, year) {
      const figure = atEnd(year);
      if (said === 'target') {
        const value = targets.find((each) => each.year === year && each.quarter === 0)?.value ?? figure?.target ?? null;
        return value === null ? null : { text: print(value), from: sasaran ? `Renstra${isIku ? ', IKU,' : ''} dan Perjanjian Kinerja` : 'Renstra' };
      }
      if (!figure?.verified) return null;
      if (said === 'actual') return figure.actualToDate === null ? null : { text: print(figure.actualToDate), from: 'pengukuran kinerja yang terverifikasi' };
      return figure.printed === null ? null : { text: `${figure.printed}%`, from: 'pengukuran kinerja yang terverifikasi' };
    },
  };
}

function moneySubject(data: ReportYear, code: string, name: string): Subject {
  const at = (year: number) => data.sums.get(`${code}:${year}`);
  return {
    name, names: [name], percent: false, units: [], says: ['ceiling', 'spent', 'absorption'],
    known: (years) => years.flatMap((year) => { const sum = at(year); return [sum?.ceiling, sum?.first, sum?.spent, sum?.absorption].flatMap((value) => value ?? []); }),
    expected(said, year) {
      const sum = at(year);
      const value = said === 'ceiling' ? sum?.ceiling : said === 'spent' ? sum?.spent : said === 'absorption' ? sum?.absorption : null;
      if (!value) return null;
      return said === 'absorption' ? { text: printPercent(value), from: 'realisasi anggaran' } : { text: printRupiah(value), from: said === 'ceiling' ? 'pagu yang dicatat' : 'realisasi anggaran' };
    },
  };
}

/** Indicators of every level, programs, kegiatan and sub kegiatan. */
export function subjectsOf(data: ReportYear): Subject[] {
  const codes = [...data.names].filter(([code]) => data.sums.has(`${code}:${data.year}`));
  return [...data.plan?.indicators.map((indicator) => indicatorSubject(data, indicator)) ?? [], ...codes.map(([code, name]) => moneySubject(data, code, name))];
}

/** Whether a number, as exact as it was typed, is one of these. `places`: digits behind its comma; `scale`: what "juta" multiplies by. */
export const isAmong = (typed: Exact, places: number, scale: Exact, values: readonly Exact[]): boolean =>
  values.some((value) => exact(value.over(scale).toPlaces(places)).compare(typed) === 0);
