import { expect, test } from 'vitest';
import { ID, indicatorOf, reportYearOf } from '../../../test/support/report-year.ts';
import { blocksOf, linesOf } from '../document/blocks.rules.ts';
import { dataFindings } from './finding.rules.ts';
import { lakipAchievement } from './lakip-achievement.rules.ts';
import { lakipAnnex } from './lakip-annex.rules.ts';
import { lakipPlanning } from './lakip-planning.rules.ts';
import type { ReportYear } from './year.contract.ts';

const base = reportYearOf({ figures: { 2026: ['54', '55', '101.85'] }, targets: { 2026: '54' } });
const goal = { id: `${ID}5`, lineageId: `${ID}5`, parentId: null, level: 'tujuan' as const, code: null, name: 'Meningkatnya usaha', ownerPostId: null, answers: [] };
const [figure] = base.figures;
const data: ReportYear = {
  ...base, plan: base.plan && { ...base.plan, nodes: [goal, ...base.plan.nodes], indicators: [...base.plan.indicators, indicatorOf({ versionId: `${ID}6`, indicatorId: `${ID}7`, nodeLineageId: goal.lineageId, code: 'T-1', name: 'Laju usaha' }, { 2026: '10' })] },
  figures: [...base.figures, ...(figure ? [{ ...figure, indicatorId: `${ID}7`, indicatorVersionId: `${ID}6`, targetToDate: '10', actualToDate: '9', achievement: '90', printed: '90,00' }] : [])],
};
const content = (block: ((...of: any[]) => readonly any[]) | undefined, year: ReportYear) => [...block?.(year, { sections: [] }, { post: null, quarter: 4 }) ?? []];
const lines = (block: ((...of: any[]) => readonly any[]) | undefined, year: ReportYear = data) => linesOf(blocksOf({ type: 'doc', content: content(block, year) }));

test('what a tujuan was measured by stands at the start of Bab III and in the measurement of the annex', () => {
  expect(lines(lakipAchievement['overview'])).toContain('Meningkatnya usaha | Laju usaha | 10,00 | 9,00 | 90,00 | Sangat Tinggi');
  expect(lines(lakipAnnex['measurement'])).toContain(' | Tujuan: Meningkatnya usaha | Laju usaha | % | 10,00 | 9,00 | 90,00');
});

test('a measured indicator of a tujuan that a report leaves out is told', () => {
  const found = (...body: any[]) => dataFindings(data, 'lakip', [{ id: 'x', title: 'X', body: { type: 'doc', content: body } }]).filter(({ kind }) => kind === 'indicator-unmentioned').map(({ text }) => text);
  expect(found()).toContain('T-1 Laju usaha terukur, tetapi tidak disebut dalam naskah.');
  expect(found(...content(lakipAnnex['measurement'], data))).toEqual([]);
});

test('a Renstra without a tujuan announces no list of them', () => {
  expect(lines(lakipPlanning['renstra'], base).join(' ')).toContain('Tujuan yang hendak dicapai belum dicatat.');
  expect(lines(lakipPlanning['renstra']).join(' ')).toContain('Tujuan yang hendak dicapai:');
});
