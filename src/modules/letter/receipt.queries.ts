import type { Kysely } from 'kysely';
import type { DB } from '../../kernel/schema.ts';
import type { Reader } from '../../kernel/db.ts';
import type { ReceiptOffer } from './receipt.contract.ts';

/** The dispatch behind a link. Whoever holds the link belongs to no office, so it is looked up by the hash alone. */
export async function dispatchByToken(db: Pick<Kysely<DB>, 'selectFrom'>, tokenHash: string): Promise<{ id: string; office: string; dossierId: string } | undefined> {
  return db.selectFrom('letter.dispatch').where('token_hash', '=', tokenHash)
    .select(['id', 'office_id as office', 'dossier_id as dossierId']).executeTakeFirst();
}

export async function receiptOffer(reader: Reader, dispatchId: string): Promise<ReceiptOffer> {
  const { sentAt, ...row } = await reader.db.selectFrom('letter.dispatch as d')
    .innerJoin('people.office as o', 'o.id', 'd.office_id')
    .innerJoin('dossier.dossier as c', (join) => join.onRef('c.office_id', '=', 'd.office_id').onRef('c.id', '=', 'd.dossier_id'))
    .where('d.office_id', '=', reader.office).where('d.id', '=', dispatchId)
    .select(['o.name as office', 'o.region', 'd.body', 'c.title', 'd.sent_at as sentAt']).executeTakeFirstOrThrow();
  return { ...row, sentAt: sentAt.toISOString() };
}

/** Dossier and sending post of a dispatch. */
export async function dispatchById(reader: Reader, id: string): Promise<{ dossierId: string; postId: string } | undefined> {
  return reader.db.selectFrom('letter.dispatch').where('office_id', '=', reader.office).where('id', '=', id)
    .select(['dossier_id as dossierId', 'post_id as postId']).executeTakeFirst();
}
