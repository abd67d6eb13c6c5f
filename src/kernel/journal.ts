/** The hash chains. Called by `execute` alone, last before commit: the chain head is the last lock taken. */
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

/** An entry in its place of the chain. */
export interface Link extends Entry {
  readonly seq: number;
  readonly person: string | null;
  readonly body: string;
  readonly prev: string;
  readonly hash: string;
}

/**
 * Locks the heads of the chains and puts the entries behind them, in their order. One round trip; what it answers is
 * written by `execute`. The first entry of a chain follows sixty-four zeros.
 */
export async function link(tx: Tx, entries: readonly (Entry & { readonly author: Author })[], now: Date): Promise<Link[]> {
  if (entries.length === 0) return [];
  const rows = await tx.db.selectFrom('kernel.chain_head').select(['chain', 'seq', 'hash']).where('office_id', '=', tx.office)
    .where(sql<boolean>`chain = any(${[...new Set(entries.map(({ chain }) => chain))]}::text[])`)
    .orderBy('chain').forUpdate().execute();
  const heads = new Map<string, { seq: number; hash: string }>(rows.map((row) => [row.chain, row]));
  return entries.map(({ chain, name, data, author }) => {
    const head = heads.get(chain) ?? { seq: -1, hash: NO_LINK };
    const seq = head.seq + 1;
    const body = canonical({ chain, seq, name, at: now.toISOString(), actor: author, data });
    const hash = linkHash(sha256, head.hash, body);
    heads.set(chain, { seq, hash });
    return { chain, name, data, seq, person: author.person, body, prev: head.hash, hash };
  });
}
