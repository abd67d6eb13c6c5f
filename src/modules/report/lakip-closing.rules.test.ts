import { expect, test } from 'vitest';
import { reportYearOf } from '../../../test/support/report-year.ts';
import { blocksOf, linesOf } from '../document/blocks.rules.ts';
import { lakipClosing } from './lakip-closing.rules.ts';
import type { ReportYear } from './year.contract.ts';

const REACHED = 'Seluruh indikator sasaran mencapai target';
const short = reportYearOf({ figures: { 2026: ['54', '53', '98.15'] }, targets: { 2026: '54' } });
const steps = (data: ReportYear) => linesOf(blocksOf({ type: 'doc', content: [...lakipClosing['steps']?.(data, {} as never, {} as never) ?? []] })).join('\n');

test('that all was reached is said only where all was measured and reached', () => {
  expect(steps(reportYearOf({ figures: { 2026: ['54', '55', '101.85'] }, targets: { 2026: '54' } }))).toContain(REACHED);
  expect(steps(short)).not.toContain(REACHED);
});

test.each([
  ['below its target', short, '(belum mencapai target): tindak lanjut belum ditetapkan'],
  ['not measured', reportYearOf({ figures: { 2026: ['54', null, null] }, targets: { 2026: '54' } }), '(belum terukur): tindak lanjut belum ditetapkan; datanya dilengkapi dan diverifikasi'],
  ['below its target, with a follow-up', { ...short, figures: short.figures.map((figure) => ({ ...figure, narrative: { supporting: '', hindering: '', followUp: 'Pendataan ulang.' } })) }, '(belum mencapai target): pendataan ulang'],
])('an indicator %s is a step', (_, data, words) => {
  expect(steps(data)).toContain(words);
  expect(steps(data)).not.toContain(REACHED);
});

test.each([['plan', { ...short, plan: null }], ['indicator', { ...short, plan: short.plan && { ...short.plan, indicators: [] } }]])('without a %s the steps cannot be composed yet', (_, data) => {
  expect(steps(data)).toContain('belum dapat disusun');
  expect(steps(data)).not.toContain(REACHED);
});
