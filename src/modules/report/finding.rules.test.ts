import { expect, test } from 'vitest';
import type { Section } from '#contract/document/content';
import { exact } from '#pure/decimal';
import { type Given, ID, reportYearOf } from '../../../test/support/report-year.ts';
import { dataFindings } from './finding.rules.ts';
import { figureRef } from './origin.rules.ts';
import { dataBlock, field, line, marked, paragraph, tableUnder } from './words.rules.ts';

const GIVEN: Given = { figures: { 2026: ['53.99', '53.88', '99.80'] }, targets: { 2026: '53.99' } };
const actual = figureRef(`${ID}1`, 2026, 4, 'actual');
const section = (...content: Section['body']['content']): Section => ({ id: 'akuntabilitas', title: 'Akuntabilitas Kinerja', body: { type: 'doc', content } });
const cause = field(`sebab.${ID}2`, 'Jelaskan penyebab.');
const kinds = (given: Given, ...sections: Section[]) => dataFindings(reportYearOf(given), 'lakip', sections).map(({ kind, key }) => [kind, key]);

test('a text that says what the data say, of every indicator, has no finding', () => {
  const block = dataBlock('target.x', '2027-01-20T01:00:00.000Z', [
    paragraph(line`Realisasi ${marked('53,88%', actual)}.`), tableUnder({ id: 't', caption: 'Target' }, ['Realisasi'], [[marked('53,88', actual)]]),
  ]);
  expect(kinds(GIVEN, section(block, cause))).toEqual([]);
});

test('a figure that changed since is told once for its block, with both figures', () => {
  const block = dataBlock('target.x', '2027-01-20T01:00:00.000Z', [paragraph(line`${marked('53,80%', actual)} dan ${marked('53,80%', actual)}`)]);
  expect(dataFindings(reportYearOf(GIVEN), 'lakip', [section(block, cause)])).toMatchObject([{
    kind: 'figure-changed', section: 'akuntabilitas', key: 'target.x',
    text: 'Realisasi Persentase koperasi berkualitas, tahun 2026: tertulis 53,80%, kini 53,88%. Perbarui blok ini atau jelaskan perbedaannya.',
  }]);
});

test('a figure that nobody knows any more is gone, not zero', () => {
  const block = dataBlock('target.x', '2027-01-20T01:00:00.000Z', [paragraph(marked('53,88%', actual))]);
  expect(kinds({ ...GIVEN, figures: { 2026: ['53.99', null, null] } }, section(block, cause))).toEqual([['figure-gone', 'target.x']]);
});

test('an indicator that was measured is spoken of and analysed', () => {
  expect(kinds(GIVEN, section(paragraph(line`Semua baik.`)))).toEqual([['indicator-unmentioned', null], ['indicator-unanalysed', null]]);
});

test.each<[string, Given, string]>([
  ['another target than the plan', { ...GIVEN, targets: { 2026: '54' } }, 'target-differs'],
  ['no IKU', { ...GIVEN, indicator: { isIku: false } }, 'not-iku'],
])('%s is told', (_name, given, kind) => {
  const block = dataBlock('target.x', '2027-01-20T01:00:00.000Z', [paragraph(marked('53,88%', actual))]);
  expect(kinds(given, section(block, cause))).toEqual([[kind, null]]);
});

test('money that nobody verified is told', () => {
  const data = reportYearOf(GIVEN);
  const sums = new Map([['office:2026', { year: 2026, quarter: 4, ceiling: exact('10'), first: exact('10'), spent: exact('9'), absorption: exact('90'), reason: null, changed: false, counts: { of: 3, entered: 3, verified: 1 }, verifiers: [], files: [], ceilingFiles: [] }]]);
  const block = dataBlock('target.x', '2027-01-20T01:00:00.000Z', [paragraph(marked('53,88%', actual))]);
  expect(dataFindings({ ...data, sums }, 'lakip', [section(block, cause)]).map(({ text }) => text)).toEqual(['Realisasi 2 dari 3 sub kegiatan belum diverifikasi.']);
});
