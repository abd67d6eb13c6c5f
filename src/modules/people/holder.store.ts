import type { Tx } from '../../kernel/db.ts';
import type { NewHolder } from './holder.contract.ts';

export async function insertHolder(tx: Tx, id: string, { postId, personId, form, since, until, letterNumber }: NewHolder): Promise<void> {
  await tx.db.insertInto('people.holder').values({
    office_id: tx.office, id, post_id: postId, person_id: personId, form, since, until, letter_number: letterNumber,
  }).execute();
}

export async function setLastDay(tx: Tx, id: string, until: string): Promise<void> {
  await tx.db.updateTable('people.holder').set({ until }).where('office_id', '=', tx.office).where('id', '=', id).execute();
}

export async function deleteHolder(tx: Tx, id: string): Promise<void> {
  await tx.db.deleteFrom('people.holder').where('office_id', '=', tx.office).where('id', '=', id).execute();
}
