import { expect, test } from 'vitest';
import { ID, indicatorOf, reportYearOf } from '../../../test/support/report-year.ts';
import { exact } from '#pure/decimal';
import { blocksOf, linesOf } from '../document/blocks.rules.ts';
import { resources } from './lakip-resource.rules.ts';
import type { ReportYear } from './year.contract.ts';

const [PROGRAM, KEGIATAN, SUB] = ['2.17.03', '2.17.03.2.01', '2.17.03.2.01.0001'];
const base = reportYearOf({ figures: { 2026: ['54', '53', '98.15'] }, targets: { 2026: '54' } });
const sum = { year: 2026, quarter: 4, ceiling: exact('200'), first: exact('200'), spent: exact('100'), absorption: exact('50'), reason: null, changed: false, counts: { of: 1, entered: 1, verified: 1 }, verifiers: [], files: [], ceilingFiles: [] };
const node = (no: number, level: 'program' | 'kegiatan' | 'sub_kegiatan', code: string, name: string) => ({ id: `${ID}${no}`, lineageId: `${ID}${no}`, parentId: null, level, code, name, ownerPostId: null, answers: level === 'program' ? [`${ID}4`] : [] });

const data: ReportYear = {
  ...base, names: new Map([[PROGRAM, 'PROGRAM A'], [KEGIATAN, 'Kegiatan B'], [SUB, 'C']]), sums: new Map([PROGRAM, KEGIATAN, SUB].map((code) => [`${code}:2026`, sum])),
  money: ([['program', PROGRAM], ['kegiatan', KEGIATAN], ['sub_kegiatan', SUB]] as const).map(([level, code]) => ({ ...sum, level, code })),
  plan: base.plan && {
    ...base.plan, nodes: [...base.plan.nodes, node(5, 'program', PROGRAM, 'PROGRAM A'), node(6, 'kegiatan', KEGIATAN, 'Kegiatan B'), node(7, 'sub_kegiatan', SUB, 'C')],
    indicators: [...base.plan.indicators, indicatorOf({ versionId: `${ID}8`, indicatorId: `${ID}9`, nodeLineageId: `${ID}7`, name: 'Jumlah laporan', unit: 'Laporan', decimals: 0 }, { 2026: '12' })],
  },
};

test('a program without an indicator has its row with its money; sub kegiatan show their indicators', () => {
  const [sasaran] = data.plan?.nodes ?? [];
  const lines = sasaran ? linesOf(blocksOf({ type: 'doc', content: resources({ data, outline: {} as never, node: sasaran, indicators: [], no: 1, first: 0 } as never) })) : [];
  expect(lines.slice(lines.indexOf('Program | Kegiatan/sub kegiatan | Indikator | Target | Realisasi | %') + 1).slice(0, 4)).toEqual([
    'Program A |  | Anggaran (Rp) | 200 | 100 | 50,00',
    ' | Kegiatan B | Anggaran (Rp) | 200 | 100 | 50,00',
    ' | Sub kegiatan C | Jumlah laporan | 12 | belum ada data | -',
    ' |  | Anggaran (Rp) | 200 | 100 | 50,00',
  ]);
});
