import { expect, test } from 'vitest';
import { type MechanismEntry, mechanismRuns, reportedMechanism, type Snapshot } from './mechanism-text.rules.ts';

const entry: MechanismEntry = {
  versionId: 'v', indicatorId: 'i', code: 'IKU-3', name: 'Persentase koperasi berkualitas', unit: '%', definition: 'Koperasi sehat.', formula: 'Sehat dibagi semua', source: 'ODS',
  producer: 'Bidang Koperasi', collection: '', frequency: 'triwulan', aggregation: 'last', evidence: [{ kind: 'link', label: 'Rekap', mandatory: true }], postId: 'p',
  post: 'Kepala Bidang Koperasi', components: [], stages: [], sampleSource: null,
};
const yearly: MechanismEntry = {
  ...entry, code: 'IKU-7', name: 'Opini', definition: '', frequency: 'tahunan', evidence: [], stages: [{ name: 'WDP', value: '3' }, { name: 'WTP', value: '4' }],
};
const parts: MechanismEntry = { ...entry, code: 'SUB-2.17.03.2.01.0001', components: [{ key: 'a', role: 'part', name: 'Pasar', unit: '', source: '', factor: '1' }] };
const snapshot: Snapshot = { days: 7, releaseByHead: true, indicators: [entry, yearly, parts] };

const said = reportedMechanism(snapshot, 2027);

test('says of every indicator its source, formula, post, form, date and evidence', () => {
  const [first] = said.entries;
  expect(first?.rows.indicators).toEqual(['IKU-3', entry.name, '%', 'Koperasi sehat.', 'Sehat dibagi semua', 'ODS']);
  expect(first?.rows.responsible).toEqual(['IKU-3', entry.name, 'Kepala Bidang Koperasi', 'Bidang Koperasi']);
  expect(said.entries.map(({ rows }) => rows.schedule.slice(2))).toEqual([
    ['Triwulanan', '7 hari sesudah triwulan berakhir', 'Isian nilai', 'Rekap (tautan, wajib)'],
    ['Tahunan', '7 hari sesudah tahun berakhir', 'Pilihan: WDP; WTP', '-'],
    ['Triwulanan', '7 hari sesudah triwulan berakhir', 'Isian komponen: Pasar', 'Rekap (tautan, wajib)'],
  ]);
  expect(said.entries.map(({ proofs }) => proofs)).toEqual([1, 0, 1]);
});

test('tells the year by its quarters: when each ends, when its figures are due, how many are asked', () => {
  expect(said.quarters).toEqual([
    { quarter: 1, ends: '2027-03-31', due: '2027-04-07', asked: 2 }, { quarter: 2, ends: '2027-06-30', due: '2027-07-07', asked: 2 },
    { quarter: 3, ends: '2027-09-30', due: '2027-10-07', asked: 2 }, { quarter: 4, ends: '2027-12-31', due: '2028-01-07', asked: 3 },
  ]);
});

test('a signed document says an indicator by its three rows', () => {
  expect(mechanismRuns(entry, 7)).toEqual([
    ['IKU-3 | Persentase koperasi berkualitas | % | Koperasi sehat. | Sehat dibagi semua | ODS'], ['IKU-3 | Persentase koperasi berkualitas | Kepala Bidang Koperasi | Bidang Koperasi'],
    ['IKU-3 | Persentase koperasi berkualitas | Triwulanan | 7 hari sesudah triwulan berakhir | Isian nilai | Rekap (tautan, wajib)'],
  ]);
});
