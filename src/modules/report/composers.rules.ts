/** Every kind of paper that is composed, by the word that `composes` in an SOP and `kind` in an outline use. One line each. Pure. */
import type { Section } from '#contract/document/content';
import { actionPlanComposer, agreementComposer } from './agreement-composer.rules.ts';
import type { Composer, Subject } from './composer.contract.ts';
import { iku } from './iku.rules.ts';
import { lakipAchievement } from './lakip-achievement.rules.ts';
import { lakipAnnex } from './lakip-annex.rules.ts';
import { lakipClosing } from './lakip-closing.rules.ts';
import { lakipFront } from './lakip-front.rules.ts';
import { lakipMoney } from './lakip-money.rules.ts';
import { lakipOrganisation } from './lakip-organisation.rules.ts';
import { lakipPlanning } from './lakip-planning.rules.ts';
import { mechanism } from './mechanism.rules.ts';
import { minutes, officeNote } from './official-paper.rules.ts';
import type { Outline } from './outline.contract.ts';
import { leaderOf } from './told.rules.ts';
import type { ReportYear } from './year.contract.ts';

export const composers: Readonly<Record<string, Composer>> = {
  lakip: { ...lakipFront, ...lakipOrganisation, ...lakipPlanning, ...lakipAchievement, ...lakipMoney, ...lakipClosing, ...lakipAnnex },
  mekanisme: mechanism,
  iku,
  pk: agreementComposer,
  'rencana-aksi': actionPlanComposer,
  'berita-acara': minutes,
  'nota-dinas': officeNote,
};

/** The whole paper, in the order of its outline. */
export function composed(outline: Outline, data: ReportYear, of: Partial<Subject> = {}): Section[] {
  const subject = { post: leaderOf(data) ?? null, quarter: 4, number: null, dated: null, ...of };
  return outline.sections.map(({ id, title, part, page, blocks }) => ({
    id, title, body: { type: 'doc', content: blocks.flatMap((block) => composers[outline.kind]?.[block]?.(data, outline, subject) ?? []) },
    ...(part ? { part } : {}), ...(page ? { page } : {}),
  }));
}
