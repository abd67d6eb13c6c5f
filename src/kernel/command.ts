/** The one door for change: one transaction with its idempotency key, its journal entries and its signals. */
import { sql } from 'kysely';
import type { z } from 'zod';
import type { Database, Tx } from './db.ts';
import { type Author, canonical, type Entry, type Link, link, sha256 } from './journal.ts';
import { type Actor, SYSTEM_PERSON } from './pure/actor.ts';
import { type Refusal, refuse } from './pure/refusal.ts';

/** Tells open pages what changed, never what it contains; each page refetches what it may see. */
export interface Change {
  readonly kind: string;
  readonly id: string;
}

/** Proof that the person gave the password again just now (step-up). */
export interface Proof {
  readonly sessionId: string;
  readonly method: 'password';
  readonly verifiedAt: Date;
}

export interface Ctx {
  readonly tx: Tx;
  readonly actor: Actor;
  readonly now: Date;
  readonly proof: Proof | undefined;
  newId(): string;
  /** Appends a journal entry at the end of this transaction; at least one is compulsory. */
  record(entry: { chain?: string; name: string; data: unknown; author?: Omit<Author, 'person'> }): void;
  /** Signals a change to open pages after commit. */
  changed(change: Change): void;
}

export interface Command<I, O> {
  /** `<noun>.<verb>`, the name in the journal and the scope of the idempotency key. */
  readonly name: string;
  readonly input: z.ZodType<I>;
  /** The named exception: autosave keeps a revision of its own and is not journalled; the hand-over is. */
  readonly autosave?: true;
  run(ctx: Ctx, input: I): Promise<O>;
}

export interface Engine {
  readonly database: Database;
  now(): Date;
  newId(): string;
}

export interface Intent {
  /** Idempotency key of the request; absent only for what the system does by itself. */
  readonly key: string | undefined;
  readonly proof?: Proof | undefined;
}

export const LIVE_CHANNEL = 'tertib_change';

/**
 * Runs a command: parse, open the transaction, claim the key, decide and save, append the journal, answer after commit.
 * Throws `Refusal` (nothing is stored then), or whatever failed.
 */
export async function execute<I, O>(engine: Engine, command: Command<I, O>, actor: Actor, input: unknown, intent: Intent): Promise<O> {
  const parsed = command.input.safeParse(input);
  if (!parsed.success) throw invalid(parsed.error);
  return engine.database.transaction(actor.officeId, async (tx) => {
    const claim = intent.key ? { person: actor.personId, command: command.name, key: intent.key } : undefined;
    const now = engine.now();
    if (claim) {
      const stored = await claimKey(tx, claim, sha256(canonical(parsed.data ?? null)), now);
      if (stored !== undefined) return JSON.parse(stored) as O;
    }
    const entries: (Entry & { author: Author })[] = [];
    const changes: Change[] = [];
    const output = await command.run({
      tx, actor, now, proof: intent.proof, newId: engine.newId,
      record: ({ chain, name, data, author }) => entries.push({
        chain: chain ?? `office:${actor.officeId}:${command.name.split('.')[0]}`, name, data,
        author: { person: actor.personId === SYSTEM_PERSON ? null : actor.personId, ...author },
      }),
      changed: (change) => changes.push(change),
    }, parsed.data);
    if (entries.length === 0 && !command.autosave) throw new Error(`command ${command.name} recorded nothing`);
    await seal(tx, { links: await link(tx, entries, now), at: now, claim, output, changes });
    return output;
  });
}

interface Claim { readonly person: string; readonly command: string; readonly key: string }

/** Claims the key, or answers what it stored. A concurrent claim of the same key waits here for the first to end. */
async function claimKey(tx: Tx, claim: Claim, requestHash: string, now: Date): Promise<string | undefined> {
  const row = { office_id: tx.office, person_id: claim.person, command: claim.command, key: claim.key };
  const inserted = await tx.db.insertInto('kernel.idempotency')
    .values({ ...row, request_hash: requestHash, at: now })
    .onConflict((conflict) => conflict.doNothing())
    .returning('key').executeTakeFirst();
  if (inserted) return undefined;
  const stored = await tx.db.selectFrom('kernel.idempotency').select(['request_hash', 'output'])
    .where('office_id', '=', tx.office).where('person_id', '=', claim.person)
    .where('command', '=', claim.command).where('key', '=', claim.key).executeTakeFirstOrThrow();
  if (stored.request_hash !== requestHash) throw refuse('idempotency.conflict');
  return stored.output ?? 'null';
}

interface Seal {
  readonly links: readonly Link[];
  readonly at: Date;
  readonly claim: Claim | undefined;
  readonly output: unknown;
  readonly changes: readonly Change[];
}

/**
 * The last statement before commit: writes the journal and moves its heads, stores the answer under its key, queues the
 * signals. PostgreSQL delivers those only when the commit succeeds.
 */
async function seal(tx: Tx, { links, at, claim, output, changes }: Seal): Promise<void> {
  if (links.length === 0 && !claim && changes.length === 0) return;
  const signal = changes.length > 0 ? JSON.stringify({ office: tx.office, changes }) : null;
  const of = <K extends keyof Link>(key: K) => links.map((each) => each[key]);
  await sql`
    with link as (
      select * from unnest(${of('chain')}::text[], ${of('seq')}::int[], ${of('name')}::text[], ${of('person')}::uuid[], ${of('body')}::text[],
        ${of('prev')}::text[], ${of('hash')}::text[]) as l(chain, seq, name, person, body, prev, hash)
    ), entry as (
      insert into kernel.journal (office_id, chain, seq, name, at, person_id, body, data, prev, hash)
      select ${tx.office}::uuid, chain, seq, name, ${at}::timestamptz, person, body, body::jsonb, prev, hash from link
    ), head as (
      insert into kernel.chain_head (office_id, chain, seq, hash)
      select distinct on (chain) ${tx.office}::uuid, chain, seq, hash from link order by chain, seq desc
      on conflict (office_id, chain) do update set seq = excluded.seq, hash = excluded.hash
    ), answer as (
      update kernel.idempotency set output = ${JSON.stringify(output ?? null)}::text
      where office_id = ${tx.office}::uuid and person_id = ${claim?.person ?? null}::uuid and command = ${claim?.command ?? null}::text
        and key = ${claim?.key ?? null}::uuid
    )
    select pg_notify(${LIVE_CHANNEL}, ${signal}::text) where ${signal}::text is not null`.execute(tx.db);
}

/** Turns zod's issues into ours: a dotted field, a stable code, and the numbers the sentence needs. */
export function invalid(error: z.ZodError): Refusal {
  return refuse('input.invalid', {}, error.issues.map(({ code, path, message, ...params }) => ({
    field: path.join('.'),
    // A rule of our own names its code in the message; zod's built-in checks keep theirs.
    code: code === 'custom' ? message : code,
    params: JSON.parse(JSON.stringify(params, (name, value) => (name === 'input' ? undefined : value))),
  })));
}
