import type { Tx } from '../../kernel/db.ts';
import type { NewRecommendation, RecommendationChange, RecommendationClosing } from './recommendation.contract.ts';

/** False where the LHE of that year has this number already. */
export async function insertRecommendation(tx: Tx, id: string, { year, no, text, plan, postId, due }: NewRecommendation): Promise<boolean> {
  const made = await tx.db.insertInto('report.recommendation')
    .values({ office_id: tx.office, id, year, no, text, plan, post_id: postId, due, status: 'open', result: null, file_id: null, link: null, revision: 1 })
    .onConflict((conflict) => conflict.columns(['office_id', 'year', 'no']).doNothing()).returning('id').executeTakeFirst();
  return made !== undefined;
}

/** False where somebody wrote in between. */
async function written(tx: Tx, { id, revision }: { readonly id: string; readonly revision: number }, values: Record<string, unknown>): Promise<boolean> {
  const made = await tx.db.updateTable('report.recommendation').set({ ...values, revision: revision + 1 })
    .where('office_id', '=', tx.office).where('id', '=', id).where('revision', '=', revision).returning('id').executeTakeFirst();
  return made !== undefined;
}

export const changeRow = (tx: Tx, { year, no, text, plan, postId, due, status, ...seen }: RecommendationChange): Promise<boolean> =>
  written(tx, seen, { year, no, text, plan, post_id: postId, due, status });

export const closeRow = (tx: Tx, { result, fileId, link, ...seen }: RecommendationClosing): Promise<boolean> =>
  written(tx, seen, { status: 'done', result, file_id: fileId, link });

/** Whether another one has this number in that year. */
export async function numberTaken(tx: Tx, { id, year, no }: Pick<RecommendationChange, 'id' | 'year' | 'no'>): Promise<boolean> {
  const row = await tx.db.selectFrom('report.recommendation').select('id').where('office_id', '=', tx.office).where('year', '=', year).where('no', '=', no)
    .where('id', '<>', id).executeTakeFirst();
  return row !== undefined;
}
