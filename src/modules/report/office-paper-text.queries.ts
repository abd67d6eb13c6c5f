/** The text of a paper of the office as the data stand now, and what its documents ask of it. */
import type { Reader } from '../../kernel/db.ts';
import { refuse } from '#pure/refusal';
import type { Access, Ask, OwnedDocument, Owner, Paper } from '../document/index.ts';
import { officeDay } from '../people/index.ts';
import type { PredicateScale } from '../performance/index.ts';
import { mustHold } from './compose.queries.ts';
import { composed } from './composers.rules.ts';
import { dataFindings } from './finding.rules.ts';
import type { OfficePaper } from './office-paper.contract.ts';
import { fixedBefore, paperById } from './office-paper.queries.ts';
import type { Outline } from './outline.contract.ts';
import { numberUnderTitle, PAPER_KINDS } from './paper-kind.rules.ts';
import { canRead, paperPost } from './report.policy.ts';
import { reportYear } from './year.queries.ts';

export interface PaperOptions { readonly outlines: readonly Outline[]; readonly scales: readonly PredicateScale[] }

type Of = Pick<OfficePaper, 'kind' | 'subject' | 'year' | 'number' | 'date'>;

/** Refuses where the data know nothing of its subject. `date` of the answer: the day on which it was composed. */
export async function composedPaper(reader: Reader, { outlines, scales }: PaperOptions, { kind, subject: of, year, number, date: dated }: Of, now: Date) {
  const date = await officeDay(reader, now);
  const data = await reportYear(reader, scales, { year, date, now });
  const { outline, subject, title, stage } = PAPER_KINDS[kind];
  const found = subject(data, of);
  if ('code' in found) throw found;
  return { title: title(data), stage: stage(data), sections: composed(mustHold(outlines, outline, date), data, { ...found, number, dated }), date };
}

/** Anew, from data of the plan that it was begun under; of a changed plan another paper is begun. */
export async function recomposed(reader: Reader, options: PaperOptions, paper: Of & Pick<OfficePaper, 'stage'>, now: Date) {
  const { stage, sections } = await composedPaper(reader, options, paper, now);
  if (stage !== paper.stage) throw refuse('office-paper.superseded');
  return sections;
}

/** Whoever works in the office reads it; who may begin it writes it until it is fixed. */
async function access({ reader, actor }: Ask, { ownerId }: OwnedDocument): Promise<Access> {
  if (!canRead(actor)) return { may: 'none' };
  const paper = await paperById(reader, ownerId);
  const post = paper.ended === null ? paperPost(actor, paper) : undefined;
  return post ? { may: 'write', post: post.postId } : { may: 'read' };
}

export const officePaperOwner = (options: PaperOptions): Owner => ({
  access,
  data: async ({ tx, now }, { ownerId }) => recomposed(tx, options, await paperById(tx, ownerId), now),
  async paper({ reader }, { ownerId }, hash): Promise<Paper> {
    const { kind, number, date } = await paperById(reader, ownerId);
    return { number: numberUnderTitle(PAPER_KINDS[kind], number), date, initials: [], signature: null, stands: hash !== null };
  },
  async findings({ reader, now }, { ownerId }, sections) {
    const { kind, year } = await paperById(reader, ownerId);
    return dataFindings(await reportYear(reader, options.scales, { year, date: await officeDay(reader, now), now }), PAPER_KINDS[kind].outline, sections);
  },
  previous: async ({ reader }, { ownerId }) => fixedBefore(reader, await paperById(reader, ownerId)),
});
