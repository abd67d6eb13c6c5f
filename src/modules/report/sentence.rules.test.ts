import { describe, expect, test } from 'vitest';
import { exact } from '#pure/decimal';
import { type Given, indicatorOf, reportYearOf } from '../../../test/support/report-year.ts';
import { originOf, targetRef, type Told } from './origin.rules.ts';
import { benchmarkSentence, efficiencySentence, endSentence, type Subject, targetSentence, worth, yearSentence } from './sentence.rules.ts';
import { comparedYears, reachedIn } from './told.rules.ts';
import type { Words } from './words.rules.ts';

const textOf = (...sentences: readonly Words[]): string => sentences.filter(({ length }) => length > 0)
  .map((words) => words.map((inline) => (inline.type === 'text' ? inline.text : '')).join('')).join(' ');

function subjectOf(given: Given, place = 0): Subject & { readonly indicator: ReturnType<typeof indicatorOf> } {
  return { data: reportYearOf(given), indicator: indicatorOf(given.indicator, given.targets), place };
}
const target = (given: Given, place?: number) => { const subject = subjectOf(given, place); return textOf(...targetSentence(subject, reachedIn(subject.data, subject.indicator))); };
const years = (given: Given, place?: number) => {
  const subject = subjectOf(given, place);
  const [now, ...earlier] = comparedYears(subject.data, subject.indicator);
  return textOf(...(now ? yearSentence(subject, now, earlier) : []));
};
const end = (given: Given, place?: number) => {
  const subject = subjectOf(given, place);
  return textOf(...endSentence(subject, reachedIn(subject.data, subject.indicator).actual, originOf(subject.data, targetRef(subject.indicator.versionId, 2030)), 2030));
};

const LOWER = { name: 'Koefisien variasi harga', polarity: 'lower', method: 'linear' } as const;
const COUNT = { name: 'Jumlah realisasi ekspor', unit: 'juta US$' } as const;

test.each<[string, Given, number, string]>([
  ['above the target', { figures: { 2026: ['53.79', '53.88', '100.17'] } }, 0,
    'Pada tahun 2026, persentase koperasi berkualitas terealisasi 53,88% dari target 53,79%, sehingga capaiannya 100,17% dengan predikat Sangat Tinggi. Realisasi melampaui target sebesar 0,09 poin.'],
  ['on it', { figures: { 2026: ['50', '50', '100'] } }, 1,
    'Realisasi persentase koperasi berkualitas sampai akhir tahun 2026 adalah 50,00%. Dibandingkan dengan target 50,00%, capaiannya 100,00% dengan predikat Sangat Tinggi. Realisasi sama dengan target yang diperjanjikan.'],
  ['below it', { figures: { 2026: ['40', '38', '95'] } }, 2,
    'Dari target 40,00% yang diperjanjikan untuk persentase koperasi berkualitas, pada tahun 2026 terealisasi 38,00% atau capaian 95,00% dengan predikat Sangat Tinggi. Hasil ini 2,00 poin di bawah target.'],
  ['less is better, and it is less', { indicator: LOWER, figures: { 2026: ['5.14', '5.10', '100.78'] } }, 3,
    'Koefisien variasi harga ditargetkan 5,14% dan pada akhir tahun 2026 terealisasi 5,10%. Capaiannya 100,78% dengan predikat Sangat Tinggi. Realisasi 0,04 poin lebih rendah daripada target, yang untuk indikator ini berarti lebih baik.'],
  ['less is better, and it is more', { indicator: LOWER, figures: { 2026: ['5.14', '5.20', '98.83'] } }, 0,
    'Pada tahun 2026, koefisien variasi harga terealisasi 5,20% dari target 5,14%, sehingga capaiannya 98,83% dengan predikat Sangat Tinggi. Realisasi 0,06 poin lebih tinggi daripada target, padahal angka yang diharapkan adalah yang lebih rendah.'],
  ['in a unit of its own', { indicator: COUNT, figures: { 2026: ['175.5', '1176.02', '670.1'] } }, 0,
    'Pada tahun 2026, jumlah realisasi ekspor terealisasi 1.176,02 juta US$ dari target 175,50 juta US$, sehingga capaiannya 670,10% dengan predikat Sangat Tinggi. Realisasi melampaui target sebesar 1.000,52 juta US$.'],
  ['not verified', { figures: { 2026: ['40', null, null] } }, 0,
    'Realisasi persentase koperasi berkualitas tahun 2026 belum terverifikasi sampai laporan ini disusun, sehingga capaiannya belum dapat dihitung.'],
  ['zero, which is not missing', { figures: { 2026: ['40', '0', '0'] } }, 0,
    'Pada tahun 2026, persentase koperasi berkualitas terealisasi 0,00% dari target 40,00%, sehingga capaiannya 0,00% dengan predikat Sangat Tinggi. Target belum tercapai; kekurangannya 40,00 poin.'],
  ['without a target', { figures: { 2026: [null, '38', null] } }, 0, 'Persentase koperasi berkualitas terealisasi 38,00% pada tahun 2026; targetnya tidak ditetapkan, sehingga capaian tidak dihitung.'],
])('target: %s', (_name, given, place, said) => { expect(target(given, place)).toBe(said); });

test.each<[string, Given, number, string]>([
  ['risen', { figures: { 2026: ['55', '55.98', '101.78'], 2025: ['53.79', '53.88', '100.17'] } }, 0,
    'Realisasi persentase koperasi berkualitas meningkat 2,10 poin dari tahun 2025 (53,88%). Capaian terhadap target meningkat dari 100,17% menjadi 101,78%.'],
  ['fallen', { figures: { 2026: ['55', '51.00', '92.73'], 2025: ['53.79', '53.88', '100.17'] } }, 1,
    'Dibandingkan dengan tahun 2025 sebesar 53,88%, persentase koperasi berkualitas menurun 2,88 poin. Capaiannya menurun, yaitu 92,73% dibandingkan dengan 100,17% pada tahun sebelumnya.'],
  ['unchanged', { figures: { 2026: ['55', '53.88', '97.96'], 2025: ['53.79', '53.88', '97.96'] } }, 0,
    'Realisasi persentase koperasi berkualitas tetap 53,88%, sama dengan tahun 2025. Capaiannya sama dengan tahun sebelumnya, yaitu 97,96%.'],
  ['less is better and it fell', { indicator: LOWER, figures: { 2026: ['5.13', '5.11', '100.39'], 2025: ['5.14', '5.20', '98.83'] } }, 2,
    'Koefisien variasi harga menurun dari 5,20% pada tahun 2025 menjadi 5,11%, dengan selisih 0,09 poin; penurunan ini berarti membaik karena indikator ini makin rendah makin baik. Capaian terhadap target meningkat dari 98,83% menjadi 100,39%.'],
  ['less is better and it rose', { indicator: LOWER, figures: { 2026: ['5.13', '5.30', null], 2025: ['5.14', '5.20', null] } }, 0,
    'Realisasi koefisien variasi harga meningkat 0,10 poin dari tahun 2025 (5,20%); kenaikan ini berarti memburuk karena indikator ini makin rendah makin baik.'],
  ['no year before', { figures: { 2026: ['55', '53.88', '97.96'] } }, 0,
    'Realisasi persentase koperasi berkualitas tahun 2025 tidak tersedia dalam data kantor, sehingga perbandingan dengan tahun sebelumnya belum dapat dibuat.'],
  ['not verified this year', { figures: { 2026: ['55', null, null], 2025: ['53.79', '53.88', '100.17'] } }, 0,
    'Perbandingan persentase koperasi berkualitas antartahun menunggu realisasi tahun 2026 yang terverifikasi.'],
  ['the best of three years', { figures: { 2026: ['55', '54', null], 2025: ['54', '56', null], 2024: ['53', '53', null] } }, 0,
    'Realisasi persentase koperasi berkualitas menurun 2,00 poin dari tahun 2025 (56,00%). Dalam 3 tahun yang datanya tersedia, hasil terbaik dicapai pada tahun 2025 (56,00%).'],
])('years: %s', (_name, given, place, said) => { expect(years(given, place)).toBe(said); });

test.each<[string, Given, number, string]>([
  ['on the way', { figures: { 2026: ['53.99', '53.88', null] }, targets: { 2030: '54.79' } }, 0,
    'Terhadap target akhir Renstra tahun 2030 sebesar 54,79%, kemajuan persentase koperasi berkualitas adalah 98,34%. Masih diperlukan 0,91 poin dalam 4 tahun tersisa.'],
  ['there already', { figures: { 2026: ['53.99', '55', null] }, targets: { 2030: '54.79' } }, 0,
    'Target akhir Renstra tahun 2030 untuk persentase koperasi berkualitas sebesar 54,79% sudah terpenuhi pada tahun 2026 (100,38%). Target tahun-tahun berikutnya perlu ditinjau agar tetap menantang.'],
  ['less is better', { indicator: LOWER, figures: { 2026: ['5.13', '5.20', null] }, targets: { 2030: '5' } }, 0,
    'Terhadap target akhir Renstra tahun 2030 sebesar 5,00%, kemajuan koefisien variasi harga adalah 96,00%. Masih diperlukan penurunan 0,20 poin dalam 4 tahun tersisa.'],
  ['no last target', { figures: { 2026: ['53.99', '55', null] } }, 0, 'Renstra tidak memuat target akhir 2030 untuk persentase koperasi berkualitas.'],
])('end of the Renstra: %s', (_name, given, place, said) => { expect(end(given, place)).toBe(said); });

test('a benchmark is above or below; less is better is said', () => {
  const benchmarks = [{ year: 2025, scope: 'nasional', value: '51.2', source: '' }, { year: 2025, scope: 'provinsi', value: '55.1', source: '' }] as const;
  const said = (more: Partial<ReturnType<typeof indicatorOf>>) => {
    const given = { indicator: { ...more, benchmarks: [...benchmarks] }, figures: { 2026: ['50', '53.88', null] as const } };
    const subject = subjectOf(given);
    const others = benchmarks.flatMap(({ scope, year }) => { const told = originOf(subject.data, `benchmark:${subject.indicator.versionId}:${year}:${scope}`); return told ? [{ scope, year, told }] : []; });
    return textOf(benchmarkSentence(subject, reachedIn(subject.data, subject.indicator).actual, others));
  };
  expect(said({})).toBe('Dengan realisasi 53,88%, persentase koperasi berkualitas berada di atas angka nasional tahun 2025 (51,20%) dan di bawah angka provinsi tahun 2025 (55,10%).');
  expect(said(LOWER)).toContain('; untuk indikator ini angka yang lebih rendah adalah yang lebih baik.');
});

describe('efficiency', () => {
  const told = (value: string | null): Told | null => (value === null ? null : { ref: 'mean:office:2026:4:achievement', value: exact(value), number: value, text: `${value.replace('.', ',')}%`, label: '', figure: null, parts: [], things: [], proof: null });
  test.each([
    ['claimed where the target was reached with less', '100.17', '90.24', '9.93', true, 'Capaian kinerja sasaran ini 100,17% dengan penyerapan anggaran 90,24%. Terdapat efisiensi sebesar 9,93% poin.'],
    ['not claimed below the target', '97.21', '93.08', '4.13', false, 'Capaian kinerja sasaran ini 97,21% dengan penyerapan anggaran 93,08%. Karena target belum seluruhnya tercapai, sisa anggaran tidak dinyatakan sebagai efisiensi.'],
    ['none where as much was spent', '100', '100', '0', false, 'Capaian kinerja sasaran ini 100% dengan penyerapan anggaran 100%. Penyerapan tidak lebih rendah daripada capaian, sehingga tidak terdapat efisiensi.'],
    ['unknown without achievement', null, '93.08', null, false, 'Efisiensi pada sasaran kualitas belum dapat dinilai karena capaian kinerjanya belum terukur.'],
    ['unknown without money', '100', null, null, false, 'Efisiensi pada sasaran kualitas belum dapat dinilai karena realisasi anggarannya belum lengkap atau belum terverifikasi.'],
  ])('is %s', (_name, achievement, absorption, difference, claimed, said) => {
    expect(textOf(...efficiencySentence({ place: 0, name: 'Kualitas', achievement: told(achievement), absorption: told(absorption), difference: told(difference), claimed }))).toBe(said);
  });
});

test('a step is better, worse or neither by the polarity', () => {
  expect([worth('higher', 1), worth('higher', -1), worth('lower', 1), worth('lower', -1), worth('maintain', 1), worth('higher', 0)]).toEqual(['better', 'worse', 'worse', 'better', 'neither', 'neither']);
});

test('places beside each other take different wordings', () => {
  const given = { figures: { 2026: ['40', '38', '95'] as const } };
  expect(new Set([0, 1, 2, 3].map((place) => target(given, place))).size).toBe(4);
});
