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
  await tx.db.insertInto('signature.original').values({
    office_id: tx.office, id: original.id, owner_id: original.ownerId, document_key: original.documentKey,
    scan_file_id: original.scanFileId, shelf: original.shelf, signed_on: original.signedOn, at: now, person_id: actor.personId,
  }).execute();
  await tx.db.updateTable('signature.signature').set({ state: 'signed' })
    .where('office_id', '=', tx.office).where('owner_id', '=', original.ownerId).where('state', '=', 'approved').execute();
}

/** Marks initials or signatures void; they stay in the history. */
export async function voidSigning({ tx, now }: Ctx, ids: readonly string[], reason: string): Promise<void> {
  if (ids.length === 0) return;
  const mark = { void_reason: reason, voided_at: now };
  await tx.db.updateTable('signature.initial').set(mark)
    .where('office_id', '=', tx.office).where('id', '=', sql<string>`any(${ids})`).execute();
  await tx.db.updateTable('signature.signature').set({ ...mark, state: 'void' })
    .where('office_id', '=', tx.office).where('id', '=', sql<string>`any(${ids})`).execute();
}
