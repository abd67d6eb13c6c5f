/** Bab III.A: how it was measured, the achievement of all sasaran, and the seven analyses of each. Pure. */
import type { Node } from '#contract/document/content';
import type { ReportedIndicator } from '#contract/plan/report';
import type { Block, Composer } from './composer.contract.ts';
import { countRef } from './count.rules.ts';
import { analyses } from './lakip-analysis.rules.ts';
import { meanRef, originOf, scaleRef } from './origin.rules.ts';
import { cell, knownYears, nodesAt, predicateLabel, reachedIn, sasaranOf, told, tujuanOf } from './told.rules.ts';
import { bullets, chartUnder, dataBlock, heading, line, listed, paragraph, see, tableUnder, words } from './words.rules.ts';
import { OFFICE, type ReportYear } from './year.contract.ts';

const FORMULAS: Readonly<Record<string, string>> = {
  higher: 'makin tinggi makin baik: realisasi dibagi target, dikali 100',
  'lower-linear': 'makin rendah makin baik: (2 × target − realisasi) dibagi target, dikali 100',
  'lower-ratio': 'makin rendah makin baik, cara rasio: target dibagi realisasi, dikali 100',
  maintain: 'dijaga tetap: 100 dikurangi selisih mutlak terhadap target dalam persen',
  range: 'dalam rentang: 100 di dalam batas, berkurang menurut jarak dari batas terdekat',
  milestone: 'tahapan: bobot tahap yang dicapai dibagi bobot tahap yang ditargetkan, dikali 100',
  grade: 'predikat: peringkat yang dicapai dibagi peringkat yang ditargetkan, dikali 100',
};
const formulaOf = ({ polarity, method }: ReportedIndicator): string => FORMULAS[polarity === 'lower' ? `lower-${method ?? 'linear'}` : polarity] ?? '';

const measuring: Block = (data) => {
  const { bands, source } = data.scale;
  const formulas = [...new Set(data.plan?.indicators.map(formulaOf))];
  return [dataBlock('cara-ukur', data.asOf, [
    heading(2, 'A. Capaian Kinerja Organisasi'),
    paragraph(line`Kinerja diukur dengan membandingkan target dan realisasi setiap indikator. Capaian dihitung menurut sifat indikatornya:`),
    formulas.length > 0 ? bullets(formulas.map((formula, index) => line`${formula}${index === formulas.length - 1 ? '.' : ';'}`)) : words('Belum ada indikator yang berlaku pada tahun ini.'),
    paragraph(line`Capaian yang lebih kecil dari nol dihitung nol.${data.cap ? line` Dalam rata-rata, capaian satu indikator dihitung paling tinggi ${told(data, scaleRef('cap', data))}.` : ''} Rata-rata perangkat daerah adalah rata-rata sasaran, bukan rata-rata semua indikator. Indikator yang realisasinya belum terverifikasi tidak dihitung dan disebut belum terukur. Predikat diberikan menurut ${see('tabel-skala')}.`),
    tableUnder({ id: 'tabel-skala', caption: 'Skala predikat capaian kinerja' }, ['Capaian', 'Predikat'], bands.map(({ label, key, from }, index) => [from === null ? line`di bawah ${told(data, scaleRef(bands[index - 1]?.key ?? '', data))}` : line`mulai ${told(data, scaleRef(key, data))}`, label]), [150, 150]),
    words(`Sumber skala: ${source}.`),
  ])];
};

/** What the tujuan were measured by: they have no analyses of their own. */
function goals(data: ReportYear): Node[] {
  const rows = tujuanOf(data).flatMap(({ node, indicators }) => indicators.map((indicator, index) => {
    const { target, actual, achievement, predicate } = reachedIn(data, indicator);
    return [index === 0 ? node.name : '', indicator.name, cell(target, 'tidak ditetapkan'), cell(actual), cell(achievement, '-'), predicate ?? '-'];
  }));
  return rows.length === 0 ? [] : [dataBlock('capaian-tujuan', data.asOf, [
    heading(3, 'Capaian Tujuan'),
    paragraph(line`Target, realisasi, dan capaian indikator tujuan disajikan pada ${see('tabel-tujuan')}.`),
    tableUnder({ id: 'tabel-tujuan', caption: `Capaian indikator tujuan tahun ${data.year}` }, ['Tujuan', 'Indikator', 'Target', 'Realisasi', 'Capaian (%)', 'Predikat'], rows, [120, 130, 60, 60, 55, 75]),
  ])];
}

const overview: Block = (data) => [...goals(data), ...sasaranOverview(data)];

function sasaranOverview(data: ReportYear): Node[] {
  const sasaran = nodesAt(data, 'sasaran');
  if (sasaran.length === 0) return [dataBlock('ringkasan-capaian', data.asOf, [heading(3, 'Ringkasan Capaian Sasaran'), words(`Belum ada sasaran Renstra yang berlaku pada tahun ${data.year}, sehingga capaian belum dapat disajikan.`)])];
  const years = knownYears(data);
  const measured = sasaran.filter(({ lineageId }) => data.means.get(`${lineageId}:${data.year}`)?.value);
  return [dataBlock('ringkasan-capaian', data.asOf, [
    heading(3, 'Ringkasan Capaian Sasaran'),
    paragraph(line`Dari ${told(data, countRef('sasaran', data))} sasaran, ${measured.length === sasaran.length ? 'seluruhnya sudah terukur' : `yang sudah terukur berjumlah `}${measured.length === sasaran.length ? '' : told(data, countRef('sasaran-measured', data))}. Rata-rata capaian setiap sasaran disajikan pada ${see('tabel-sasaran')} dan ${see('gambar-sasaran')}.`),
    tableUnder({ id: 'tabel-sasaran', caption: `Rata-rata capaian sasaran tahun ${data.year}` }, ['No', 'Sasaran', 'Yang terukur', 'Capaian (%)', 'Predikat'], [
      ...sasaran.map(({ lineageId, name }, index) => [String(index + 1), name, ...meanCells(data, lineageId)]),
      ['', 'Rata-rata perangkat daerah', ...meanCells(data, OFFICE)],
    ], [25, 205, 90, 70, 85]),
    chartUnder({ id: 'gambar-sasaran', caption: `Capaian sasaran ${years.length > 1 ? `tahun ${years[0]}–${data.year}` : `tahun ${data.year}`} (%)` }, {
      categories: sasaran.map((_, index) => `Sasaran ${index + 1}`),
      series: years.map((year) => ({ name: String(year), kind: 'bar', values: sasaran.map(({ lineageId }) => data.means.get(`${lineageId}:${year}`)?.value?.toPlaces(2) ?? null) })),
      unit: '%', decimals: 2,
      alt: `Batang rata-rata capaian setiap sasaran: ${listed(sasaran.map(({ lineageId }, index) => `sasaran ${index + 1} ${spoken(data, lineageId)}`))}.`,
    }),
  ])];
}

/** A sasaran is the mean of its indicators, the office that of its sasaran. */
function meanCells(data: ReportYear, scope: string) {
  const found = data.means.get(`${scope}:${data.year}`);
  const [measured, of] = [originOf(data, meanRef(scope, data.year, 'measured')), originOf(data, meanRef(scope, data.year, 'of'))];
  return [
    measured && of ? line`${cell(measured)} dari ${cell(of)}${scope === OFFICE ? ' sasaran' : ''}` : '-',
    cell(originOf(data, meanRef(scope, data.year, 'achievement')), 'belum terukur'), predicateLabel(data, found?.predicate ?? null) ?? '-',
  ];
}

const spoken = (data: ReportYear, scope: string): string => originOf(data, meanRef(scope, data.year, 'achievement'))?.text ?? 'belum terukur';

const sasaran: Block = (data, outline) => sasaranOf(data).flatMap(({ node, indicators }, index): Node[] => analyses({ data, outline, node, indicators, no: index + 1 }));

export const lakipAchievement: Composer = { measuring, overview, sasaran };
