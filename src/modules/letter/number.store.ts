/** Writes numbers of the outgoing register. Taken ones stay for ever: a void number keeps its place and its reason. */
import { sql } from 'kysely';
import type { Ctx } from '../../kernel/command.ts';
import { must, refuse } from '#pure/refusal';
import type { UseInput } from './number.contract.ts';

export type RegisterKey = 'masuk' | 'keluar' | 'ekspedisi';

/**
 * Takes the next running number of a register and year, or as many as wanted, and answers the last of them; the row stays
 * locked until commit, so none doubles or skips.
 */
export async function takeNext({ tx }: Ctx, key: RegisterKey, year: number, wanted = 1): Promise<number> {
  const row = await tx.db.insertInto('letter.register').values({ office_id: tx.office, key, year, last: wanted })
    .onConflict((conflict) => conflict.columns(['office_id', 'key', 'year']).doUpdateSet({ last: sql`letter.register.last + ${wanted}` }))
    .returning('last').executeTakeFirstOrThrow();
  return row.last;
}

/** Holds a register and year until commit, so that nobody takes or inserts a number meanwhile. */
export async function holdRegister({ tx }: Ctx, key: RegisterKey, year: number): Promise<void> {
  await tx.db.selectFrom('letter.register').select('last').where('office_id', '=', tx.office).where('key', '=', key).where('year', '=', year)
    .forUpdate().execute();
}

export interface NewNumber {
  readonly id: string;
  readonly year: number;
  readonly sequence: number;
  readonly suffix: string;
  readonly text: string;
  readonly date: string;
  readonly subject: string;
  readonly classification: string;
  readonly bears: 'number' | 'cover-letter';
  readonly state: 'given' | 'reserved';
  readonly postId: string;
  readonly reason?: string;
  readonly dossier?: { readonly id: string; readonly group: string; readonly document: string | null };
  /** The number it was put behind. */
  readonly after?: string;
  readonly addressee: string | null;
  readonly urgency?: string | null;
  readonly attachments?: string | null;
  readonly copiesTo?: string | null;
  readonly drafter?: string | null;
  readonly signer?: string | null;
}

/** `takes`: the number is the next of its register, which `holdNext` holds. */
export async function insertNumber({ tx, actor, now }: Ctx, number: NewNumber, takes = false): Promise<void> {
  const { id, year, sequence, suffix, text, date, subject, classification, bears, state, addressee } = number;
  await tx.db.with('taken', (db) => db.updateTable('letter.register').set({ last: sequence })
    .where('office_id', '=', tx.office).where('key', '=', 'keluar').where('year', '=', year).where(sql<boolean>`${takes}::boolean`))
    .insertInto('letter.number').values({
      office_id: tx.office, id, year, sequence, suffix, text, date, subject, classification, bears, state, addressee,
      dossier_id: number.dossier?.id ?? null, group_id: number.dossier?.group ?? null, document_key: number.dossier?.document ?? null,
      reason: number.reason ?? null, after_id: number.after ?? null, urgency: number.urgency ?? null, attachments: number.attachments ?? null,
      copies_to: number.copiesTo ?? null, drafter: number.drafter ?? null, signer: number.signer ?? null,
      person_id: actor.personId, post_id: number.postId, at: now,
    }).execute();
}

export interface Drafted {
  /** The next number of the outgoing register. */
  readonly next: number;
  /** The office's own pattern for outgoing numbers. */
  readonly pattern: string;
  /** Title of the signing post. */
  readonly signer: string | null;
  /** Title of the post that drafted the newest version, how many files it carries, and its canonical text. */
  readonly drafter: string | null;
  readonly attachments: number | null;
  readonly form: string | null;
  readonly text: string | null;
}

/** Holds the outgoing register of a year until commit, and reads all that the number of a document of a dossier is written from. */
export async function holdNext({ tx }: Ctx, year: number, dossierId: string, documentKey: string, signingPost: string): Promise<Drafted> {
  const { rows: [row] } = await sql<Drafted>`
    with held as (
      insert into letter.register (office_id, key, year, last) values (${tx.office}, 'keluar', ${year}, 0)
      on conflict (office_id, key, year) do update set last = letter.register.last returning last
    )
    select held.last + 1 as next, o.number_pattern as pattern, drafted.drafter, drafted.attachments, drafted.form, drafted.text,
      (select p.title from people.post p where p.office_id = o.id and p.id = ${signingPost}) as signer
    from held join people.office o on o.id = ${tx.office} left join lateral (
      select p.title as drafter, cardinality(v.attachments) as attachments, d.form, v.content as text from document.document d
      join document.version v on v.office_id = d.office_id and v.document_id = d.id
      join people.post p on p.office_id = v.office_id and p.id = v.post_id
      where d.office_id = o.id and d.owner_kind = 'dossier' and d.owner_id = ${dossierId} and d.key = ${documentKey}
      order by v.no desc limit 1) drafted on true`.execute(tx.db);
  return must(row ?? refuse('letter.not-found'));
}

/** The number, locked until commit. */
export const lockNumber = ({ tx }: Ctx, id: string) => tx.db.selectFrom('letter.number')
  .where('office_id', '=', tx.office).where('id', '=', id)
  .select(['id', 'year', 'sequence', 'text', 'date', 'dossier_id as dossierId', 'state']).forUpdate().executeTakeFirst();

export async function useNumber({ tx }: Ctx, { id, file, copiesTo, sentOn, ...letter }: UseInput): Promise<void> {
  await tx.db.updateTable('letter.number').set({ ...letter, state: 'given', copies_to: copiesTo, sent_on: sentOn, file_id: file })
    .where('office_id', '=', tx.office).where('id', '=', id).execute();
}

const voided = ({ actor, now }: Ctx, reason: string) => ({ state: 'void', void_reason: reason, voided_at: now, voided_by: actor.personId });

export async function voidNumber(ctx: Ctx, id: string, reason: string): Promise<void> {
  await ctx.tx.db.updateTable('letter.number').set(voided(ctx, reason)).where('office_id', '=', ctx.tx.office).where('id', '=', id).execute();
}

/** Voids the numbers of these groups; they stay in the register with the reason. */
export async function voidNumbers(ctx: Ctx, groups: readonly string[], reason: string): Promise<void> {
  if (groups.length === 0) return;
  await ctx.tx.db.updateTable('letter.number').set(voided(ctx, reason))
    .where('office_id', '=', ctx.tx.office).where('group_id', '=', sql<string>`any(${groups})`).where('state', '=', 'given').execute();
}
