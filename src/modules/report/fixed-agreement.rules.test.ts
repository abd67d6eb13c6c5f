import { expect, test } from 'vitest';
import type { ReportedPost } from '#contract/people/report';
import { reportYearOf } from '../../../test/support/report-year.ts';
import { agreedOf, departures, factsOf, saidOf } from './fixed-agreement.rules.ts';
import { originOf, targetRef } from './origin.rules.ts';
import { dataBlock, marked, paragraph } from './words.rules.ts';
import type { ReportYear } from './year.contract.ts';

const post: ReportedPost = { id: 'kadis', title: 'Kepala Dinas', unitId: 'pimpinan', duties: ['leader'], lanes: ['kepala_dinas'], holder: null };
const data = reportYearOf({ figures: {}, targets: { 2026: '53.99' } });
const ref = targetRef(data.plan?.indicators[0]?.versionId ?? '', 2026);
const signer = (name: string) => ({ label: 'Pihak', title: 'Jabatan', name, rank: null, nip: null });
const fixed = (text: string): ReportYear => ({
  ...data, agreements: [{ postId: 'kadis', number: '3/PK/2026', date: '2026-01-12', signers: [signer('Bupati'), signer('Kepala yang lama')], figures: [{ ref, text }] }],
});

test('an agreement keeps its parties, and each figure once, as its text prints them', () => {
  const content = [dataBlock('a', data.asOf, [paragraph(marked('53,99', ref)), paragraph(marked('53,99', ref)), { type: 'signers', attrs: { dateline: null, signers: [signer('Bupati'), signer('Kepala')] } }])];
  expect(factsOf([{ id: 'x', title: 'X', body: { type: 'doc', content } }])).toEqual({ signers: [signer('Bupati'), signer('Kepala')], figures: [{ ref, text: '53,99' }] });
});

test('who signed stands in the report, whoever holds the post now', () => {
  const [[second, first], dateline] = agreedOf(fixed('53,99'), post);
  expect([second.name, first.name, dateline]).toEqual(['Bupati', 'Kepala yang lama', 'Uji, 12 Januari 2026']);
  expect(agreedOf(data, post)).toMatchObject([[{}, { name: '(lowong)' }], null]);
  const said = (year: ReportYear) => saidOf(year, post).map((each) => (each.type === 'text' ? each.text : '')).join('');
  expect([said(fixed('53,99')), said(data)]).toEqual([' Nomor 3/PK/2026 tanggal 12 Januari 2026', '']);
});

test('a figure that the data say otherwise now is told, one that they still say is not', () => {
  expect(originOf(data, ref)?.number).toBe('53,99');
  expect(departures(fixed('53,99'), post)).toEqual([]);
  expect(departures(fixed('50,00'), post)).toEqual([expect.stringContaining('50,00 dalam Perjanjian Kinerja yang ditetapkan, 53,99')]);
  expect(departures({ ...fixed('50,00'), plan: null }, post)).toEqual(['Angka 50,00 dalam Perjanjian Kinerja yang ditetapkan tidak lagi ada dalam data kantor.']);
});
