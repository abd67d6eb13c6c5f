import { expect, test } from 'vitest';
import type { ReportedRound } from '#contract/performance/report';
import { exact } from '#pure/decimal';
import { reportYearOf } from '../../../test/support/report-year.ts';
import type { Outline } from './outline.contract.ts';
import { received, review, reviewAnswers } from './review.rules.ts';
import type { ReportYear } from './year.contract.ts';

const data = reportYearOf({ figures: { 2026: ['54', '53', '98'] }, targets: { 2026: '54' } });
const round = (quarter: number): ReportedRound => ({ quarter, openedOn: '', dueOn: '', lockedOn: '2027-01-14', closedOn: null, units: [] });
const answerOf = (year: ReportYear, key: string) => reviewAnswers(year).flatMap(({ answers }) => answers).find((each) => each.key === key);

test.each<[string, string, ReportYear, ReportYear]>([
  ['data are enough', 'data-memadai', { ...data, rounds: [1, 2, 3].map(round) }, { ...data, rounds: [1, 2, 3, 4].map(round) }],
  ['a mechanism was signed', 'mekanisme', data, { ...data, signed: { number: '12', signedOn: '2026-01-20' } }],
  ['what fell short has a follow-up', 'perbaikan', data, { ...data, figures: data.figures.map((figure) => ({ ...figure, narrative: { supporting: '', hindering: '', followUp: 'Pendataan ulang.' } })) }],
  ['targets are shown', 'target', reportYearOf({ figures: { 2026: [null, '53', null] } }), data],
])('%s', (_, key, before, after) => {
  expect([answerOf(before, key)?.answer, answerOf(after, key)?.answer]).toEqual(['belum', 'ya']);
});

test('money that nobody verified is no accountability yet, and makes the data no safer', () => {
  const money = (verified: number): ReportYear => {
    const sum = { year: 2026, quarter: 4, ceiling: exact('10'), first: exact('10'), spent: exact('9'), absorption: exact('90'), reason: null, changed: false, counts: { of: 1, entered: 1, verified }, verifiers: [], files: [], ceilingFiles: [] };
    return { ...data, sums: new Map([['office:2026', sum]]), money: [{ ...sum, code: '2.17.01.2.06.0009', level: 'sub_kegiatan' }] };
  };
  const answers = (year: ReportYear) => ['keuangan', 'andal'].map((key) => answerOf(year, key)?.answer);
  expect([answers(money(0)), answers(money(1))]).toEqual([['belum', 'belum'], ['ya', 'ya']]);
  expect(JSON.stringify(answerOf(money(0), 'keuangan')?.because)).toContain('belum terverifikasi');
});

const fields = (year: ReportYear) => review(year, {} as Outline, { post: null, quarter: 4, number: null, dated: null }).flatMap((node) => (node.type === 'field' ? [node.attrs] : []));

test('every answer that is no yes asks for an explanation before the report is handed over', () => {
  const open = reviewAnswers(data).flatMap(({ answers }) => answers).filter(({ answer }) => answer === 'belum').map(({ key }) => `reviu-belum.${key}`);
  expect(open).toContain('reviu-belum.mekanisme');
  expect(fields(data).filter(({ required }) => required).map(({ key }) => key)).toEqual(['reviu-penyusun', 'reviu-analisis', 'reviu-smart', ...open]);
  expect(fields({ ...data, signed: { number: null, signedOn: '2026-01-20' } }).map(({ key }) => key)).not.toContain('reviu-belum.mekanisme');
});

test('nothing is written or signed for the Inspektorat', () => {
  const annex = received(data, {} as Outline, { post: null, quarter: 4, number: null, dated: null });
  expect(JSON.stringify(annex)).not.toMatch(/signers|"signature"/);
  expect(annex.map((node) => (node.type === 'field' ? node.attrs.required : node.type))).toEqual(['dataBlock', false]);
});
