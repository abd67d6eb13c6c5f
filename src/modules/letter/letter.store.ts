/** Writes registers, dispositions, copies and the expedition book, inside the transaction of the act that asks. */
import { sql } from 'kysely';
import type { Ctx } from '../../kernel/command.ts';
import type { Scene } from '#contract/dossier/ports';
import type { LetterEffect } from '#contract/sop/effect';

type Of<T extends LetterEffect['type']> = Extract<LetterEffect, { type: T }>;

/** Takes the next running number of a register and year; the row stays locked until commit, so none doubles or skips. */
export async function takeNext({ tx }: Ctx, key: 'masuk' | 'keluar', year: number): Promise<number> {
  const row = await tx.db.insertInto('letter.register').values({ office_id: tx.office, key, year, last: 1 })
    .onConflict((conflict) => conflict.columns(['office_id', 'key', 'year']).doUpdateSet({ last: sql`letter.register.last + 1` }))
    .returning('last').executeTakeFirstOrThrow();
  return row.last;
}

export async function insertIncoming({ tx, actor, now }: Ctx, scene: Scene, effect: Of<'letter.register'>, agenda: number): Promise<void> {
  await tx.db.insertInto('letter.incoming').values({
    office_id: tx.office, id: effect.ref, dossier_id: scene.dossierId, year: scene.year, agenda,
    number: effect.number, date: effect.date, sender: effect.from, subject: effect.subject, urgency: effect.urgency,
    security: effect.security, attachments: effect.attachments, received_at: new Date(effect.receivedAt), file_id: effect.file,
    registered_post: scene.postId, registered_by: actor.personId, registered_at: now,
  }).execute();
}

export interface GivenNumber {
  readonly id: string;
  readonly group: string;
  readonly sequence: number;
  readonly text: string;
  readonly subject: string;
  readonly classification: string;
  /** Null for the cover letter that carries every document of the dossier. */
  readonly document: string | null;
}

export async function insertNumber({ tx, actor, now }: Ctx, scene: Scene, given: GivenNumber): Promise<void> {
  await tx.db.insertInto('letter.number').values({
    office_id: tx.office, id: given.id, group_id: given.group, year: scene.year, sequence: given.sequence, suffix: '', text: given.text,
    date: scene.date, subject: given.subject, classification: given.classification, dossier_id: scene.dossierId,
    document_key: given.document, bears: given.document ? 'number' : 'cover-letter', state: 'given',
    person_id: actor.personId, post_id: scene.postId, at: now,
  }).execute();
}

/** Voids the numbers of these groups; they stay in the register with the reason. */
export async function voidNumbers({ tx }: Ctx, groups: readonly string[], reason: string): Promise<void> {
  if (groups.length === 0) return;
  await tx.db.updateTable('letter.number').set({ state: 'void', reason })
    .where('office_id', '=', tx.office).where('group_id', '=', sql<string>`any(${groups})`).where('state', '=', 'given').execute();
}

export async function insertDisposition({ tx, actor, now }: Ctx, scene: Scene, effect: Of<'letter.dispose'>): Promise<void> {
  await tx.db.insertInto('letter.disposition').values({
    office_id: tx.office, id: effect.ref, dossier_id: scene.dossierId, incoming_id: effect.letter, from_post: scene.postId,
    person_id: actor.personId, form: scene.form, to_posts: [...effect.to], instructions: [...effect.instructions],
    note: effect.note, due: effect.due, urgency: effect.urgency, at: now,
  }).execute();
}

export async function insertCopies({ tx, now }: Ctx, scene: Scene, effect: Of<'letter.copy'>): Promise<void> {
  if (effect.copies.length === 0) return;
  await tx.db.insertInto('letter.copy').values(effect.copies.map((copy) => ({
    office_id: tx.office, id: effect.ref, dossier_id: scene.dossierId, recipient: copy.recipient, count: copy.count, medium: copy.medium, at: now,
  }))).execute();
}

export async function insertDispatch({ tx, actor }: Ctx, scene: Scene, effect: Of<'letter.dispatch'>): Promise<void> {
  await tx.db.insertInto('letter.dispatch').values({
    office_id: tx.office, id: effect.row, dossier_id: scene.dossierId, body: effect.body, method: effect.method, tracking: effect.tracking,
    sent_at: new Date(effect.sentAt), post_id: scene.postId, person_id: actor.personId, state: 'sent',
  }).execute();
}

export async function settleReceipt({ tx }: Ctx, effect: Of<'letter.receipt'>): Promise<void> {
  await tx.db.updateTable('letter.dispatch').set({
    state: 'received', received_by: effect.receivedBy, contact: effect.contact, received_at: new Date(effect.receivedAt),
    scan_file_id: effect.scan, via: effect.by, token_hash: null,
  }).where('office_id', '=', tx.office).where('id', '=', effect.row).execute();
}

export async function settleWaiver({ tx }: Ctx, effect: Of<'letter.waive'>): Promise<void> {
  await tx.db.updateTable('letter.dispatch').set({ state: 'waived', reason: effect.reason, token_hash: null })
    .where('office_id', '=', tx.office).where('id', '=', effect.row).execute();
}

/** Stores the hash of a one-time link; an earlier link of the same line stops working. False when it is settled. */
export async function setLink({ tx }: Ctx, dispatchId: string, tokenHash: string): Promise<boolean> {
  const row = await tx.db.updateTable('letter.dispatch').set({ token_hash: tokenHash })
    .where('office_id', '=', tx.office).where('id', '=', dispatchId).where('state', '=', 'sent')
    .returning('id').executeTakeFirst();
  return row !== undefined;
}
