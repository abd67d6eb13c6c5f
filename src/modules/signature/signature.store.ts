/** Writes initials and signatures. Called inside the transaction of the act that sets them. */
import { sql } from 'kysely';
import type { Ctx } from '../../kernel/command.ts';
import type { Closing } from './signature.contract.ts';

/** Who sets it, on what: `ownerId` is the thing the documents belong to. */
export interface Signing {
  readonly id: string;
  readonly ownerId: string;
  readonly postId: string;
  readonly form: string;
  /** Content hash per document key. */
  readonly hashes: Readonly<Record<string, string>>;
}

const row = ({ tx, actor, now }: Ctx, { id, ownerId, postId, form, hashes }: Signing) => ({
  office_id: tx.office, id, owner_id: ownerId, post_id: postId, person_id: actor.personId, form, hashes: JSON.stringify(hashes), at: now,
});

export async function insertInitial(ctx: Ctx, initial: Signing & { readonly note: string | null }): Promise<void> {
  await ctx.tx.db.insertInto('signature.initial').values({ ...row(ctx, initial), note: initial.note }).execute();
}

/** Under `basah` the document is only approved until its original is recorded. */
export async function insertSignature(ctx: Ctx, signature: Signing & { readonly kind: Closing }): Promise<void> {
  const state = signature.kind === 'basah' ? 'approved' : 'signed';
  await ctx.tx.db.insertInto('signature.signature').values({ ...row(ctx, signature), kind: signature.kind, state }).execute();
}

export interface Original {
  readonly id: string;
  readonly ownerId: string;
  readonly documentKey: string;
  readonly scanFileId: string;
  readonly shelf: string;
  /** Calendar day on the paper. */
  readonly signedOn: string;
}

/** Records the wet original and makes the standing approval a signature. */
export async function insertOriginal({ tx, actor, now }: Ctx, original: Original): Promise<void> {
  await sql`
    with approved as (
      update signature.signature set state = 'signed' where office_id = ${tx.office} and owner_id = ${original.ownerId} and state = 'approved'
    )
    insert into signature.original (office_id, id, owner_id, document_key, scan_file_id, shelf, signed_on, at, person_id)
    values (${tx.office}, ${original.id}, ${original.ownerId}, ${original.documentKey}, ${original.scanFileId}, ${original.shelf},
      ${original.signedOn}, ${now}, ${actor.personId})`.execute(tx.db);
}

/** Marks initials or signatures void; they stay in the history. */
export async function voidSigning({ tx, now }: Ctx, ids: readonly string[], reason: string): Promise<void> {
  if (ids.length === 0) return;
  await sql`
    with initials as (
      update signature.initial set void_reason = ${reason}, voided_at = ${now} where office_id = ${tx.office} and id = any(${ids}::uuid[])
    )
    update signature.signature set void_reason = ${reason}, voided_at = ${now}, state = 'void' where office_id = ${tx.office} and id = any(${ids}::uuid[])`
    .execute(tx.db);
}
