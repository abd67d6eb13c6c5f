import type { Tx } from '../../kernel/db.ts';
import type { Post } from './post.rules.ts';

export async function insertPost(tx: Tx, post: Post, sort: number): Promise<void> {
  await tx.db.insertInto('people.post').values({
    office_id: tx.office, id: post.id, key: post.key, title: post.title, unit_id: post.unitId, duties: [...post.duties], sort, revision: post.revision,
  }).execute();
  await insertLanes(tx, post);
}

/** Title, unit, duties, lanes and whether it is closed. */
export async function updatePost(tx: Tx, post: Post, now: Date): Promise<void> {
  await tx.db.updateTable('people.post').set({
    title: post.title, unit_id: post.unitId, duties: [...post.duties], closed_at: post.closed ? now : null, revision: post.revision,
  }).where('office_id', '=', tx.office).where('id', '=', post.id).execute();
  await tx.db.deleteFrom('people.lane_post').where('office_id', '=', tx.office).where('post_id', '=', post.id).execute();
  await insertLanes(tx, post);
}

async function insertLanes(tx: Tx, { id, lanes }: Post): Promise<void> {
  if (lanes.length === 0) return;
  await tx.db.insertInto('people.lane_post').values(lanes.map((lane) => ({ office_id: tx.office, lane, post_id: id }))).execute();
}
