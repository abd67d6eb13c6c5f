import { describe, expect, test } from 'vitest';
import { type Node, paragraphOf, type Section, tableOf } from '#contract/document/content';
import { exact } from '#pure/decimal';
import { ID, reportYearOf } from '../../../test/support/report-year.ts';
import { typedFindings } from './typed.rules.ts';
import { dataBlock, field, tableUnder } from './words.rules.ts';

const NAME = 'Persentase koperasi berkualitas';
const PROGRAM = 'PROGRAM PENGEMBANGAN UMKM';
const BASE = reportYearOf({ figures: { 2025: ['53.79', '53.80', '100.02'], 2026: ['53.99', '53.88', '99.80'] }, targets: { 2026: '53.99', 2027: '54.19', 2030: '54.79' } });
const sum = { year: 2026, quarter: 4, ceiling: exact('720450000'), first: exact('700000000'), spent: exact('655433000'), absorption: exact('90.98'), reason: null, changed: true, counts: { of: 1, entered: 1, verified: 1 }, verifiers: [], files: [], ceilingFiles: [] };
const other = { ...BASE.plan?.indicators[0], versionId: `${ID}8`, indicatorId: `${ID}9`, code: 'IKU-2', name: 'Nilai SAKIP', unit: 'Nilai', decimals: 1, targets: [{ year: 2026, quarter: 0, value: '91.1', low: null, high: null, words: null }] };
const DATA = { ...BASE, plan: BASE.plan && { ...BASE.plan, indicators: [...BASE.plan.indicators, other as typeof BASE.plan.indicators[number]] }, sums: new Map([['3.30.08:2026', sum]]), names: new Map([['3.30.08', PROGRAM]]) };
const section = (...content: Node[]): Section => ({ id: 'bab-3', title: 'Bab III', body: { type: 'doc', content } });
const told = (...content: Node[]) => typedFindings(DATA, [section(...content)]).map(({ text }) => text);
const said = (sentence: string) => told(paragraphOf(sentence));

describe('a typed figure that differs is told with what it should be, and from where', () => {
  test.each([
    [`Target ${NAME} tahun 2026 sebesar 54,50%.`, `Target ${NAME} tahun 2026 tertulis 54,50%, sedangkan menurut Renstra, IKU, dan Perjanjian Kinerja 53,99%.`],
    [`${NAME} ditargetkan 60 persen pada tahun ini.`, `Target ${NAME} tahun 2026 tertulis 60 persen, sedangkan menurut Renstra, IKU, dan Perjanjian Kinerja 53,99%.`],
    [`Pada tahun 2026, ${NAME.toLowerCase()} terealisasi 53,08% dari target 53,99%.`, `Realisasi ${NAME} tahun 2026 tertulis 53,08%, sedangkan menurut pengukuran kinerja yang terverifikasi 53,88%.`],
    [`Capaian IKU-1 adalah 98,90%.`, `Capaian ${NAME} tahun 2026 tertulis 98,90%, sedangkan menurut pengukuran kinerja yang terverifikasi 99,80%.`],
    [`Target ${NAME} tahun 2030 sebesar 60%.`, `Target ${NAME} tahun 2030 tertulis 60%, sedangkan menurut Renstra, IKU, dan Perjanjian Kinerja 54,79%.`],
    ['Target Nilai SAKIP tahun 2026 adalah 95,0.', 'Target Nilai SAKIP tahun 2026 tertulis 95,0, sedangkan menurut Renstra, IKU, dan Perjanjian Kinerja 91,1.'],
    ['Pagu Program Pengembangan UMKM tahun 2026 sebesar Rp721.450.000.', `Pagu ${PROGRAM} tahun 2026 tertulis Rp721.450.000, sedangkan menurut pagu yang dicatat Rp720.450.000.`],
    ['Realisasi anggaran Program Pengembangan UMKM adalah Rp600 juta.', `Realisasi anggaran ${PROGRAM} tahun 2026 tertulis Rp600 juta, sedangkan menurut realisasi anggaran Rp655.433.000.`],
    ['Penyerapan anggaran Program Pengembangan UMKM mencapai 95,10%.', `Penyerapan anggaran ${PROGRAM} tahun 2026 tertulis 95,10%, sedangkan menurut realisasi anggaran 90,98%.`],
  ])('%s', (sentence, expected) => {
    expect(said(sentence)).toEqual([expected]);
  });

  test('in a table by its head, in an answer, and in a block that was written over', () => {
    const wrong = [`Target ${NAME} tahun 2026 tertulis 54,99, sedangkan menurut Renstra, IKU, dan Perjanjian Kinerja 53,99%.`];
    const head = ['No', 'Indikator', 'Target 2026', 'Realisasi 2026', 'Realisasi 2025'];
    const row = ['1', NAME, '54,99', '53,88', '53,80'];
    expect(told(tableOf(head, [row]))).toEqual(wrong);
    expect(told({ ...field('x', 'Mengapa?'), content: [tableOf(head, [row])] })).toEqual(wrong);
    const block = dataBlock('target.x', DATA.asOf, [tableUnder({ id: 't', caption: 'Target tahun 2026' }, ['Indikator', 'Target'], [[NAME, '54,99']])]);
    expect(told(block)).toEqual([]);
    expect(typedFindings(DATA, [section({ ...block, attrs: { ...block.attrs, state: 'overridden', reason: 'Salah.' } })])).toMatchObject([{ kind: 'figure-differs', section: 'bab-3', key: 'target.x', text: wrong[0], quote: NAME }]);
    expect(told(tableOf(['Program', 'Pagu (Rp)', 'Realisasi (Rp)', '%'], [['Program Pengembangan UMKM', '720.450.000', '655.433.001', '90,98']]))).toEqual([`Realisasi anggaran ${PROGRAM} tahun 2026 tertulis 655.433.001, sedangkan menurut realisasi anggaran Rp655.433.000.`]);
  });
});

describe('nothing is told of', () => {
  test.each([
    `Target ${NAME} tahun 2026 sebesar 53,99% dan terealisasi 53,88% atau capaian 99,80%.`,
    `Realisasi ${NAME} sekitar 54% dari target 54%.`,
    `Target ${NAME} tahun 2027 sebesar 54,19%.`,
    `Target ${NAME} tahun 2029 sebesar 61%.`,
    `Capaian ${NAME} disajikan pada Tabel 3.1 halaman 12.`,
    `Target ${NAME} ditetapkan dengan Peraturan Bupati Nomor 45 Tahun 2025 tanggal 12 Maret 2025.`,
    `Target ${NAME} tercapai karena 30% koperasi mengikuti pelatihan di 13 kecamatan.`,
    `Untuk mendukung ${NAME}, target 80% petugas dilatih pada 2026.`,
    `Target ${NAME} tercapai berkat kehadiran 30%, 40%, dan 45% di tiga desa.`,
    `Realisasi anggaran untuk ${NAME} mencapai 91,20%.`,
    `Realisasi ${NAME} naik 0,08 poin dan berada di atas angka nasional 51,20%.`,
    `Realisasi ${NAME} tahun 2026 di atas rata-rata target 50% tahun lalu.`,
    `Capaian ${NAME} baik. Sebanyak 70% pengurus hadir dalam rapat 5 Januari 2027 pukul 10.00.`,
    `Target ${NAME} dan Nilai SAKIP masing-masing 60% dan 95,0.`,
    `Pagu Program Pengembangan UMKM sebesar tujuh ratus dua puluh juta empat ratus lima puluh ribu rupiah.`,
    `Pagu Program Pengembangan UMKM sekitar Rp720 juta, semula Rp700.000.000.`,
    `Pagu Program Pengembangan UMKM sebesar Rp720,5 juta terserap 90,98%.`,
    'Target pelatihan tahun ini 250 orang; terealisasi 98,5%.',
    'Target Nilai SAKIP adalah 2 tingkat di atas tahun 2025.',
    `Target ${NAME} pada 2026-01-20 dan rasio 1/3 tidak berubah, sesuai IKU-1 (53,99%).`,
  ])('%s', (sentence) => {
    expect(said(sentence)).toEqual([]);
  });

  test('tables by quarter, of others, with cells that span, or of what was measured elsewhere', () => {
    expect(told(tableOf(['Indikator', 'Target TW I', 'Realisasi nasional', 'Pagu (Rp)'], [[NAME, '10', '70', '5.000']]))).toEqual([]);
    expect(told(tableOf(['Kegiatan', 'Target'], [['Pelatihan bagi koperasi', '250']]))).toEqual([]);
    const spanned = tableOf(['Indikator', 'Target'], [[NAME, '60']]);
    expect(told({ ...spanned, content: spanned.content.map((row, y) => (y === 0 ? row : { ...row, content: row.content.map((cell) => ({ ...cell, attrs: { ...cell.attrs, rowspan: 2 } })) })) })).toEqual([]);
  });

  test('a realisasi that nobody verified', () => {
    const none = { ...DATA, figures: [] };
    expect(typedFindings(none, [section(paragraphOf(`Realisasi ${NAME} tahun 2026 sebesar 60%.`))])).toEqual([]);
  });
});
