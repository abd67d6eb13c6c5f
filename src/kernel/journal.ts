/** Appends to the hash chains. Called by `execute` alone, last before commit: the chain head is the last lock taken. */
import { createHash } from 'node:crypto';
import canonicalize from 'canonicalize';
import { sql } from 'kysely';
import type { Tx } from './db.ts';
import { linkHash, NO_LINK } from './pure/journal.ts';

/** What a command says of itself: the chain it belongs to, its name, and everything needed to read it later. */
export interface Entry {
  readonly chain: string;
  readonly name: string;
  readonly data: unknown;
}

/** Who stands behind an entry; `person` is null for what the system does by itself. */
export interface Author {
  readonly person: string | null;
  readonly post?: string | undefined;
  readonly form?: string | undefined;
}

export const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');

/** RFC 8785 text of any JSON value; undefined members are left out, as JSON does. */
export function canonical(value: unknown): string {
  const text = canonicalize(value as never);
  if (text === undefined) throw new TypeError('not a JSON value');
  return text;
}

/**
 * Appends one entry and moves the head. Two round trips: the head is locked and read, then entry and head are written.
 * The first entry of a chain follows sixty-four zeros.
 */
export async function append(tx: Tx, entry: Entry, author: Author, now: Date): Promise<void> {
  const head = await tx.db.selectFrom('kernel.chain_head').select(['seq', 'hash'])
    .where('office_id', '=', tx.office).where('chain', '=', entry.chain)
    .forUpdate().executeTakeFirst();
  const seq = head ? head.seq + 1 : 0;
  const prev = head?.hash ?? NO_LINK;
  const body = canonical({ chain: entry.chain, seq, name: entry.name, at: now.toISOString(), actor: author, data: entry.data });
  const hash = linkHash(sha256, prev, body);
  await sql`
    with entry as (
      insert into kernel.journal (office_id, chain, seq, name, at, person_id, body, data, prev, hash)
      values (${tx.office}, ${entry.chain}, ${seq}, ${entry.name}, ${now}, ${author.person}, ${body}, ${body}::jsonb, ${prev}, ${hash})
    )
    insert into kernel.chain_head (office_id, chain, seq, hash) values (${tx.office}, ${entry.chain}, ${seq}, ${hash})
    on conflict (office_id, chain) do update set seq = excluded.seq, hash = excluded.hash`.execute(tx.db);
}
