import type { Tx } from '../../kernel/db.ts';

/** Deletes a session of this person; false when it is not theirs or gone. */
export async function deleteSession(tx: Tx, personId: string, id: string): Promise<boolean> {
  const gone = await tx.db.deleteFrom('people.session').where('id', '=', id)
    .where('user_id', 'in', tx.db.selectFrom('people.login').select('id')
      .where('office_id', '=', tx.office).where('person_id', '=', personId))
    .returning('id').executeTakeFirst();
  return gone !== undefined;
}
