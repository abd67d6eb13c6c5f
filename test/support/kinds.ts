/** The sample-like year that every kind of paper is composed of, in golden texts: two units, one main indicator, a round, a budget. */
import { readFile } from 'node:fs/promises';
import { parse } from 'yaml';
import { exact } from '../../src/kernel/pure/decimal.ts';
import type { ReportedPost } from '../../src/modules/people/report.contract.ts';
import type { ReportYear } from '../../src/modules/report/year.contract.ts';
import { reportedPromises } from '../../src/modules/plan/agreement.rules.ts';
import { composed, composers } from '../../src/modules/report/composers.rules.ts';
import { outlineOn, readOutlines } from '../../src/modules/report/outline.rules.ts';
import { ID, reportYearOf } from './report-year.ts';

const post = (id: string, unitId: string, title: string, more: Partial<ReportedPost> = {}): ReportedPost => ({
  id, title, unitId, duties: [], lanes: [],
  holder: { name: `Pemangku ${title}`, titleBefore: null, titleAfter: 'S.E.', rank: 'Pembina (IV/a)', nip: '197001011990011001', education: 'S1', form: 'definitif' }, ...more,
});

const office: ReportYear['office'] = {
  name: 'Dinas Uji', shortName: 'Dinas Uji', region: 'Kabupaten Uji', city: 'Uji',
  units: [
    { id: 'pimpinan', name: 'Kepala Dinas', kind: 'sekretariat', parentId: null, headPostId: 'kadis', dataPostId: null },
    { id: 'pepp', name: 'Subbagian PEPP', kind: 'subbagian', parentId: 'pimpinan', headPostId: 'kasubbag', dataPostId: null },
    { id: 'koperasi', name: 'Bidang Koperasi', kind: 'bidang', parentId: null, headPostId: 'kabid', dataPostId: null },
  ],
  posts: [
    post('kadis', 'pimpinan', 'Kepala Dinas', { lanes: ['kepala_dinas'] }), post('kasubbag', 'pepp', 'Kasubbag PEPP', { duties: ['planner'], lanes: ['kasubbag'] }),
    post('kabid', 'koperasi', 'Kepala Bidang Koperasi', { holder: null }),
  ],
};

/** 2026, told in January 2027. */
export function kindsYear(): ReportYear {
  const year = reportYearOf({ indicator: { isIku: true, postId: 'kabid' }, figures: { 2026: ['54', '53.8', '99.63'] }, targets: { 2026: '54' } });
  const plan = year.plan && { ...year.plan, nodes: year.plan.nodes.map((node) => ({ ...node, ownerPostId: 'kadis' })).concat({
    id: `${ID}5`, lineageId: `${ID}6`, parentId: null, level: 'program', code: '2.17.03', name: 'PROGRAM PENGAWASAN KOPERASI', ownerPostId: 'kabid', answers: [`${ID}4`],
  }) };
  const sum = { year: 2026, quarter: 4, ceiling: exact('1200000000'), first: exact('1000000000'), spent: exact('900000000'), absorption: exact('75'), reason: null, changed: true, counts: { of: 1, entered: 1, verified: 1 }, verifiers: [], files: [], ceilingFiles: [] };
  return {
    ...year, plan, office, promises: reportedPromises(plan?.nodes ?? [], office), regent: 'Bupati Uji',
    sums: new Map(['office:2026', '2.17.03:2026', 'kadis:2026', `${ID}3:2026`].map((scope) => [scope, sum])), names: new Map([['2.17.03', 'PROGRAM PENGAWASAN KOPERASI']]),
    rounds: [{ quarter: 4, openedOn: '2027-01-04', dueOn: '2027-01-12', lockedOn: '2027-01-14', closedOn: '2027-01-15', units: [{ unitId: 'koperasi', asked: 5, verified: 4 }] }],
    iku: [{
      indicatorId: `${ID}2`, code: 'IKU-1', name: 'Persentase koperasi berkualitas', sasaran: 'Meningkatnya kualitas koperasi', post: 'Kepala Bidang Koperasi', waiting: true, changeReason: 'Definisi dilengkapi.',
      row: ['Meningkatnya kualitas koperasi', 'Persentase koperasi berkualitas', '%', 'Ukuran utama', 'Berkualitas dibagi semua', 'ODS', 'Kepala Bidang Koperasi', 'Berlaku sejak Triwulan I 2027'],
      manual: [['Kode', 'IKU-1'], ['Nama indikator', 'Persentase koperasi berkualitas'], ['Definisi operasional', 'Koperasi sehat']], sampleSource: 'Renstra uji',
    }],
    mechanism: {
      releaseByHead: true, quarters: [['2026-03-31', '2026-04-10'], ['2026-06-30', '2026-07-10'], ['2026-09-30', '2026-10-10'], ['2026-12-31', '2027-01-10']].map(([ends = '', due = ''], index) => ({ quarter: index + 1, ends, due, asked: 1 })),
      entries: [{
        code: 'IKU-1', postId: 'kabid', post: 'Kepala Bidang Koperasi', proofs: 2, sampleSource: 'Renstra uji',
        rows: {
          indicators: ['IKU-1', 'Persentase koperasi berkualitas', '%', 'Koperasi sehat', 'Berkualitas dibagi semua', 'ODS'], responsible: ['IKU-1', 'Persentase koperasi berkualitas', 'Kepala Bidang Koperasi', 'Bidang'],
          schedule: ['IKU-1', 'Persentase koperasi berkualitas', 'Triwulanan', '10 hari sesudah triwulan berakhir', 'Isian nilai', 'Rekap (berkas, wajib)'],
        },
      }],
    },
  };
}

const outlines = readOutlines(parse(await readFile('content/reference/outlines.yaml', 'utf8')), composers);

/** A paper of this kind, composed of that year. */
export function composedKind(kind: string) {
  const outline = outlineOn(outlines, kind, '2027-01-20');
  if (!outline) throw new Error(`no outline of ${kind}`);
  return composed(outline, kindsYear());
}
