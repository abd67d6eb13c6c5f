/** The seven analyses of one sasaran (domain reference B.5), each with its table, its sentences and what only people know. Pure. */
import { exact } from '#pure/decimal';
import { printNumber } from '#pure/decimal-text';
import type { CellText, Node } from '#contract/document/content';
import type { ReportedIndicator, ReportedNode } from '#contract/plan/report';
import { narrativeOf } from './narrative.rules.ts';
import { derivedRef, meanRef, originOf, targetRef, type Told } from './origin.rules.ts';
import type { Outline } from './outline.contract.ts';
import { resources } from './lakip-resource.rules.ts';
import { benchmarkSentence, endSentence, standing, type Subject, targetSentence, turn, yearSentence } from './sentence.rules.ts';
import { cell, comparedYears, knownYears, predicateLabel, reachedIn } from './told.rules.ts';
import { chartUnder, dataBlock, field, heading, line, paragraph, see, tableUnder, within, words } from './words.rules.ts';
import type { ReportYear } from './year.contract.ts';

export interface Chapter {
  readonly data: ReportYear;
  readonly outline: Outline;
  readonly node: ReportedNode;
  readonly indicators: readonly ReportedIndicator[];
  /** Of the sasaran, from 1. */
  readonly no: number;
}

/** `<analysis>.<sasaran>`: the key of a block, and with it of its table. */
export const keyOf = ({ node }: Pick<Chapter, 'node'>, analysis: string): string => `${analysis}.${node.lineageId}`;

export function analyses(chapter: Chapter): Node[] {
  return [
    ...target(chapter), ...years(chapter), ...end(chapter), ...benchmark(chapter), ...causes(chapter), ...resources(chapter),
  ];
}

const subjectOf = ({ data, no }: Chapter, indicator: ReportedIndicator, index: number): Subject => ({ data, indicator, place: no - 1 + index });

function target(chapter: Chapter): Node[] {
  const { data, node, indicators, no } = chapter;
  const key = keyOf(chapter, 'target');
  const mean = originOf(data, meanRef(node.lineageId, data.year, 'achievement'));
  return [dataBlock(key, data.asOf, [
    heading(3, `Sasaran ${no}: ${node.name}`),
    paragraph(mean ? line`Rata-rata capaian sasaran ini pada tahun ${String(data.year)} adalah ${cell(mean)}% (${predicateLabel(data, data.means.get(`${node.lineageId}:${data.year}`)?.predicate ?? null) ?? '-'}).`
      : line`Capaian sasaran ${within(node.name)} tahun ${String(data.year)} belum terukur.`),
    heading(4, `1. Target dan Realisasi Tahun ${data.year}`),
    tableUnder({ id: key, caption: `Target dan realisasi sasaran ${no} tahun ${data.year}` }, ['Indikator', 'Satuan', `Target ${data.year}`, `Realisasi ${data.year}`, 'Capaian (%)', 'Predikat'],
      indicators.map((indicator) => {
        const reached = reachedIn(data, indicator);
        return [indicator.name, indicator.unit, cell(reached.target, 'tidak ditetapkan'), cell(reached.actual), cell(reached.achievement, '-'), reached.predicate ?? '-'];
      }), [170, 50, 65, 65, 65, 75]),
    ...indicators.map((indicator, index) => paragraph(...targetSentence(subjectOf(chapter, indicator, index), reachedIn(data, indicator)))),
  ])];
}

function years(chapter: Chapter): Node[] {
  const { data, indicators, no } = chapter;
  const key = keyOf(chapter, 'tahun');
  const known = knownYears(data);
  const rows = indicators.map((indicator): CellText[] => {
    const compared = comparedYears(data, indicator);
    const at = (year: number) => compared.find((each) => each.year === year);
    return [indicator.name, ...known.map((year) => cell(at(year)?.actual ?? null)), cell(at(data.year - 1)?.achievement ?? null, '-'), cell(at(data.year)?.achievement ?? null, '-'),
      moved(at(data.year)?.actual ?? null, at(data.year - 1)?.actual ?? null)];
  });
  return [dataBlock(key, data.asOf, [
    heading(4, '2. Perbandingan dengan Tahun-Tahun Sebelumnya'),
    tableUnder({ id: key, caption: `Realisasi dan capaian sasaran ${no} antartahun` },
      ['Indikator', ...known.map((year) => `Realisasi ${year}`), `Capaian ${data.year - 1} (%)`, `Capaian ${data.year} (%)`, 'Arah'], rows, [150, ...known.map(() => 60), 60, 60, 45]),
    ...indicators.map((indicator, index) => {
      const [now, ...earlier] = comparedYears(data, indicator);
      return paragraph(...(now ? yearSentence(subjectOf(chapter, indicator, index), now, earlier) : []));
    }),
    ...indicators.filter(({ isIku, polarity }) => isIku && polarity !== 'milestone' && polarity !== 'grade').map((indicator) => course(chapter, indicator)),
  ])];
}

function moved(now: Told | null, before: Told | null): string {
  if (!now?.value || !before?.value) return '-';
  return { '1': 'naik', '0': 'tetap', '-1': 'turun' }[String(now.value.compare(before.value))] ?? '-';
}

/** Target and realisasi of an IKU over the years. */
function course({ data }: Chapter, indicator: ReportedIndicator): Node {
  const { plan } = data;
  const to = plan ? Math.min(plan.toYear, data.year + 2) : data.year;
  const years = [...knownYears(data), ...Array.from({ length: to - data.year }, (_, index) => data.year + 1 + index)];
  const actual = years.map((year) => (year > data.year ? null : reachedIn(data, indicator, year).actual?.value?.toText() ?? null));
  const said = (value: string | null | undefined) => (value == null ? 'tidak ada' : printNumber(exact(value), indicator.decimals));
  const targets = years.map((year) => (year > data.year ? originOf(data, targetRef(indicator.versionId, year)) : reachedIn(data, indicator, year).target)?.value?.toText() ?? null);
  return chartUnder({ id: `tren.${indicator.indicatorId}`, caption: `Target dan realisasi ${within(indicator.name)}` }, {
    categories: years.map(String),
    series: [{ name: 'Realisasi', kind: 'bar', values: actual }, { name: 'Target', kind: 'line', values: targets }],
    unit: indicator.unit, decimals: indicator.decimals,
    alt: `${indicator.name}: ${years.map((year, index) => `tahun ${year} target ${said(targets[index])}, realisasi ${said(actual[index])}`).join('; ')}.`,
  });
}

function end(chapter: Chapter): Node[] {
  const { data, indicators, no } = chapter;
  const key = keyOf(chapter, 'renstra');
  const endYear = data.plan?.toYear ?? data.year;
  const pairs = indicators.map((indicator) => ({ indicator, actual: reachedIn(data, indicator).actual, last: originOf(data, targetRef(indicator.versionId, endYear)) }));
  return [dataBlock(key, data.asOf, [
    heading(4, '3. Perbandingan dengan Target Akhir Renstra'),
    tableUnder({ id: key, caption: `Kemajuan sasaran ${no} terhadap target akhir Renstra` }, ['Indikator', `Target akhir Renstra (${endYear})`, `Realisasi ${data.year}`, 'Tingkat kemajuan (%)'],
      pairs.map(({ indicator, actual, last }) => [indicator.name, cell(last, 'tidak ditetapkan'), cell(actual), cell(actual && last ? originOf(data, derivedRef('progress', actual.ref, last.ref)) : null, '-')]), [200, 100, 80, 90]),
    ...pairs.map(({ indicator, actual, last }, index) => paragraph(...endSentence(subjectOf(chapter, indicator, index), actual, last, endYear))),
    words(`Tingkat kemajuan sasaran ${no} dihitung dari realisasi dibagi target akhir Renstra${indicators.some(({ polarity }) => polarity === 'lower') ? '; untuk indikator yang makin rendah makin baik dari (2 × target − realisasi) dibagi target' : ''}.`),
  ])];
}

const SCOPES = [{ scope: 'kabupaten', column: 'Kabupaten lain' }, { scope: 'provinsi', column: 'Provinsi' }, { scope: 'nasional', column: 'Nasional' }] as const;

function benchmark(chapter: Chapter): Node[] {
  const { data, indicators, no } = chapter;
  const key = keyOf(chapter, 'pembanding');
  const found = indicators.map((indicator, index) => {
    // The newest benchmark of each scope that is not later than the year.
    const newest = new Map(indicator.benchmarks.filter(({ year }) => year <= data.year).sort((one, other) => one.year - other.year).map((each) => [each.scope, each]));
    const others = [...newest.values()].flatMap(({ scope, year }) => {
      const told = originOf(data, `benchmark:${indicator.versionId}:${year}:${scope}`);
      return told ? [{ scope, year, told }] : [];
    });
    return { indicator, index, actual: reachedIn(data, indicator).actual, others };
  });
  const compared = found.filter(({ others }) => others.length > 0);
  const without = found.filter(({ others }) => others.length === 0);
  const of = (others: typeof found[number]['others'], scope: string) => others.find((each) => each.scope === scope)?.told ?? null;
  // Table T4 has province and nation; another kabupaten where a card names one.
  const scopes = SCOPES.filter(({ scope }) => scope !== 'kabupaten' || compared.some(({ others }) => of(others, scope)));
  return [
    dataBlock(key, data.asOf, [
      heading(4, '4. Perbandingan dengan Standar Nasional dan Daerah Lain'),
      ...(compared.length === 0 ? [words(`Kartu indikator pada sasaran ${no} belum memuat angka pembanding nasional, provinsi, atau kabupaten lain.`)] : [
        tableUnder({ id: key, caption: `Realisasi sasaran ${no} dibandingkan dengan ${scopes.length > 2 ? 'kabupaten lain, ' : ''}provinsi dan nasional` }, ['Indikator', `Realisasi ${data.year}`, ...scopes.map(({ column }) => column), 'Posisi'],
          compared.map(({ indicator, actual, others }) => [indicator.name, cell(actual), ...scopes.map(({ scope }) => cell(of(others, scope), '-')),
            actual ? others.map(({ scope, told }) => positionOf(indicator, actual, scope, told)).join('\n') : '-']), [150, 70, ...scopes.map(() => 70), 130]),
        ...compared.map(({ indicator, index, actual, others }) => paragraph(benchmarkSentence(subjectOf(chapter, indicator, index), actual, others))),
      ]),
    ]),
    ...without.map(({ indicator }) => field(`pembanding.${indicator.indicatorId}`,
      `Sebutkan standar nasional, provinsi, atau kabupaten lain untuk ${within(indicator.name)} dan posisinya; bila tidak ada, tuliskan alasannya.`)),
  ];
}

function positionOf({ polarity }: ReportedIndicator, own: Told, scope: string, other: Told): string {
  const { side, judged } = standing(polarity, own, other);
  return `${side} ${scope}${judged ? ` (${judged})` : ''}`;
}

function causes(chapter: Chapter): Node[] {
  const { data, indicators, no } = chapter;
  const key = keyOf(chapter, 'faktor');
  const told = indicators.map((indicator) => ({ indicator, said: narrativeOf(data, indicator) }));
  return [
    dataBlock(key, data.asOf, [
      heading(4, '5. Penyebab Keberhasilan atau Kegagalan dan Alternatif Solusi'),
      paragraph(line`${turn(no, `Faktor pendorong dan penghambat sasaran ${no} yang disampaikan bidang dan telah diverifikasi`, `Menurut isian bidang yang telah diverifikasi, pendorong dan penghambat sasaran ${no}`, `Keterangan bidang mengenai pendorong dan penghambat sasaran ${no}, setelah diverifikasi,`)} disajikan pada ${see(key)}.`),
      tableUnder({ id: key, caption: `Faktor pendorong, penghambat, dan tindak lanjut sasaran ${no}` }, ['Indikator', 'Faktor pendorong', 'Faktor penghambat', 'Tindak lanjut'],
        told.map(({ indicator, said }) => [indicator.name, said?.supporting || 'belum disampaikan', said?.hindering || 'belum disampaikan', said?.followUp || 'belum disampaikan']), [110, 125, 125, 125]),
    ]),
    ...indicators.flatMap((indicator) => {
      const { achievement } = reachedIn(data, indicator);
      const level = achievement ? `capaian ${achievement.text}` : 'belum terukur';
      return [
        field(`sebab.${indicator.indicatorId}`, `Jelaskan penyebab keberhasilan atau kegagalan ${within(indicator.name)} (${level}).`),
        field(`solusi.${indicator.indicatorId}`, `Jelaskan alternatif solusi yang telah dilakukan untuk ${within(indicator.name)}.`),
      ];
    }),
  ];
}
