/** A text held against the data of its year: what changed since it was composed, what it leaves out, what does not fit together. Pure. */
import type { Section } from '#contract/document/content';
import type { Finding } from '#contract/document/document';
import { nodesIn } from '#contract/document/node';
import { exact } from '#pure/decimal';
import { printNumber } from '#pure/decimal-text';
import { sasaranFigures } from './count.rules.ts';
import { departures, fixedOf } from './fixed-agreement.rules.ts';
import { originOf } from './origin.rules.ts';
import { printedIn } from './printed-figure.rules.ts';
import { leaderOf } from './told.rules.ts';
import { typedFindings } from './typed.rules.ts';
import { OFFICE, type ReportYear } from './year.contract.ts';

export interface DataFinding extends Finding {
  readonly kind: 'figure-differs' | 'figure-changed' | 'figure-gone' | 'indicator-unmentioned' | 'indicator-unanalysed' | 'target-differs' | 'not-iku' | 'figure-unverified' | 'money-unverified' | 'agreement-open' | 'agreement-differs';
}

export function dataFindings(data: ReportYear, kind: string, sections: readonly Section[]): DataFinding[] {
  return [...stale(data, sections), ...typedFindings(data, sections), ...(kind === YEARLY ? [...leftOut(data, sections), ...unfit(data), ...unagreed(data)] : [])];
}

/** The kind of paper that must speak of every indicator of the year. */
const YEARLY = 'lakip';

/** Figures as the text prints them; those that a block repeats are told once. */
function stale(data: ReportYear, sections: readonly Section[]): DataFinding[] {
  const seen = new Set<string>();
  return printedIn(sections).flatMap(({ section, key, ref, text }): DataFinding[] => {
    const place = `${section} ${key} ${ref}`;
    const told = originOf(data, ref);
    if ((told && (told.text === text || told.number === text)) || seen.has(place)) return [];
    seen.add(place);
    return told ? [{ kind: 'figure-changed', section, key, text: `${told.label}: tertulis ${text}, kini ${told.text}. Perbarui blok ini atau jelaskan perbedaannya.` }]
      : [{ kind: 'figure-gone', section, key, text: `Angka ${text} tidak lagi ada dalam data kantor.` }];
  });
}

/** Whatever was measured is spoken of; of each indicator of a sasaran the causes are asked for. */
function leftOut(data: ReportYear, sections: readonly Section[]): DataFinding[] {
  const refs = printedIn(sections).map(({ ref }) => ref);
  const fields = new Set(sections.flatMap(({ body }) => [...nodesIn(body.content)].flatMap((node) => (node.type === 'field' ? [node.attrs.key] : []))));
  const ofSasaran = new Set(sasaranFigures(data).map(({ indicator }) => indicator.indicatorId));
  return (data.plan?.indicators ?? []).flatMap(({ indicatorId, versionId, code, name }): DataFinding[] => {
    const figure = data.figures.find((each) => each.indicatorId === indicatorId && each.year === data.year && each.quarter === 4 && each.achievement !== null);
    const whole = { section: null, key: null };
    return [
      ...(figure && !refs.some((ref) => ref.includes(versionId) || ref.includes(figure.indicatorVersionId)) ? [{ kind: 'indicator-unmentioned' as const, ...whole, text: `${code} ${name} terukur, tetapi tidak disebut dalam naskah.` }] : []),
      ...(!ofSasaran.has(indicatorId) || fields.has(`sebab.${indicatorId}`) ? [] : [{ kind: 'indicator-unanalysed' as const, ...whole, text: `${code} ${name} tidak mempunyai analisis penyebab.` }]),
    ];
  });
}

/** The measurement against PK, Renstra and IKU, and what nobody verified. */
function unfit(data: ReportYear): DataFinding[] {
  const money = data.sums.get(`${OFFICE}:${data.year}`);
  const whole = { section: null, key: null };
  return [
    ...sasaranFigures(data).flatMap(({ indicator, figure }): DataFinding[] => {
      const promised = indicator.targets.find(({ year, quarter }) => year === data.year && quarter === 0)?.value ?? null;
      const measured = figure?.targetToDate ?? null;
      const differs = promised !== null && measured !== null && exact(promised).compare(exact(measured)) !== 0;
      return [
        ...(differs ? [{ kind: 'target-differs' as const, ...whole, text: `Target ${indicator.name} pada pengukuran (${printNumber(exact(measured), indicator.decimals)}) berbeda dari Renstra dan Perjanjian Kinerja (${printNumber(exact(promised), indicator.decimals)}).` }] : []),
        ...(indicator.isIku ? [] : [{ kind: 'not-iku' as const, ...whole, text: `${indicator.code} ${indicator.name} bukan IKU; jelaskan mengapa indikator ini mengukur sasaran.` }]),
        ...(figure !== null && figure.state !== 'missing' && !figure.verified ? [{ kind: 'figure-unverified' as const, ...whole, text: `Realisasi ${indicator.name} belum diverifikasi, sehingga tidak dimuat.` }] : []),
      ];
    }),
    ...(money && money.counts.verified < money.counts.of ? [{ kind: 'money-unverified' as const, ...whole, text: `Realisasi ${money.counts.of - money.counts.verified} dari ${money.counts.of} sub kegiatan belum diverifikasi.` }] : []),
  ];
}

/** The agreement that the report measures: whether it is fixed, and what it says otherwise. */
function unagreed(data: ReportYear): DataFinding[] {
  const leader = leaderOf(data);
  const whole = { section: null, key: null };
  if (!leader) return [];
  if (!fixedOf(data, leader)) return [{ kind: 'agreement-open', ...whole, text: `Perjanjian Kinerja ${leader.title} tahun ${data.year} belum ditetapkan di dalam sistem, sehingga lampirannya memuat pejabat dan pagu saat ini.` }];
  return departures(data, leader).map((text) => ({ kind: 'agreement-differs', ...whole, text }));
}
