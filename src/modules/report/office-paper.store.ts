import type { Ctx } from '../../kernel/command.ts';
import type { FixedFacts, OfficePaper, OfficePaperHead } from './office-paper.contract.ts';

export type NewPaper = Pick<OfficePaper, 'id' | 'kind' | 'subject' | 'year' | 'stage'>;

/** False where one of this kind, subject, year and stage stands. */
export async function insertPaper({ tx, actor, now }: Ctx, { id, kind, subject, year, stage }: NewPaper, post: string): Promise<boolean> {
  const made = await tx.db.insertInto('report.office_paper').values({
    office_id: tx.office, id, kind, subject, year, stage, begun_post: post, begun_by: actor.personId, begun_at: now,
  }).onConflict((conflict) => conflict.doNothing()).returning('id').executeTakeFirst();
  return made !== undefined;
}

/** Whoever comes second waits here, and then sees what the first one did. */
export async function lockPaper({ tx }: Ctx, id: string): Promise<void> {
  await tx.db.selectFrom('report.office_paper').where('office_id', '=', tx.office).where('id', '=', id).select('id').forUpdate().execute();
}

const paper = ({ tx }: Ctx, id: string) => tx.db.updateTable('report.office_paper').where('office_id', '=', tx.office).where('id', '=', id);

export async function writeHead(ctx: Ctx, { id, number, date }: OfficePaperHead): Promise<void> {
  await paper(ctx, id).set({ number, dated: date }).execute();
}

export async function writeFixed(ctx: Ctx, id: string, facts: FixedFacts): Promise<void> {
  await paper(ctx, id).set({ fixed_at: ctx.now, fixed_by: ctx.actor.personId, facts: JSON.stringify(facts) }).execute();
}

export async function writeEnded(ctx: Ctx, id: string, reason: string): Promise<void> {
  await paper(ctx, id).set({ ended_at: ctx.now, ended_by: ctx.actor.personId, ended_reason: reason }).execute();
}
