import { expect, test } from 'vitest';
import type { Body } from '#contract/document/content';
import { type MechanismEntry, mechanismRuns, mechanismTable, type Snapshot } from './mechanism-text.rules.ts';

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

const textOf = (node: unknown): string => {
  const { text, content = [] } = node as { readonly text?: string; readonly content?: readonly unknown[] };
  return text ?? content.map(textOf).join('\n');
};
const tableOf = ({ content }: Body) => content.flatMap((node) => (node.type === 'table' ? [node] : []))[0]?.content ?? [];
const rowsOf = (body: Body): string[][] => tableOf(body).map((row) => row.content.map(textOf));
const flowOf = (body: Body): string => body.content.filter(({ type }) => type === 'orderedList').map(textOf).join('\n');

test('says of every indicator its source, formula, post, form, date and evidence', () => {
  expect(rowsOf(mechanismTable('indicators', snapshot))[1]).toEqual(['1', 'IKU-3', entry.name, '%', 'Koperasi sehat.', 'Sehat dibagi semua', 'ODS']);
  expect(rowsOf(mechanismTable('responsible', snapshot))[1]).toEqual(['1', 'IKU-3', entry.name, 'Kepala Bidang Koperasi', 'Bidang Koperasi']);
  expect(rowsOf(mechanismTable('schedule', snapshot)).slice(1).map((row) => row.slice(3))).toEqual([
    ['Triwulanan', '7 hari sesudah triwulan berakhir', 'Isian nilai', 'Rekap (tautan, wajib)'],
    ['Tahunan', '7 hari sesudah tahun berakhir', 'Pilihan: WDP; WTP', '-'],
    ['Triwulanan', '7 hari sesudah triwulan berakhir', 'Isian komponen: Pasar', 'Rekap (tautan, wajib)'],
  ]);
});

test('the flow says who releases as the office has set it, and stands above the schedule alone', () => {
  expect(flowOf(mechanismTable('schedule', snapshot))).toMatch(/paling lambat 7 hari[\s\S]*Kepala bidang melepas/);
  expect(flowOf(mechanismTable('schedule', { ...snapshot, releaseByHead: false }))).not.toContain('melepas');
  expect(flowOf(mechanismTable('indicators', snapshot))).toBe('');
});

test('the column of codes has room for the longest', () => {
  const width = (indicators: readonly MechanismEntry[]) => tableOf(mechanismTable('indicators', { ...snapshot, indicators }))[0]?.content[1]?.attrs.colwidth?.[0] ?? 0;
  expect(width([entry])).toBeLessThan(width([entry, parts]));
});

test('a signed document says an indicator by its three rows', () => {
  expect(mechanismRuns(entry, 7)).toEqual([
    ['IKU-3 | Persentase koperasi berkualitas | % | Koperasi sehat. | Sehat dibagi semua | ODS'], ['IKU-3 | Persentase koperasi berkualitas | Kepala Bidang Koperasi | Bidang Koperasi'],
    ['IKU-3 | Persentase koperasi berkualitas | Triwulanan | 7 hari sesudah triwulan berakhir | Isian nilai | Rekap (tautan, wajib)'],
  ]);
});
