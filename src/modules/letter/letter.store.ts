/** Writes registers, dispositions, copies and the expedition book, inside the transaction of the act that asks. */
import { sql } from 'kysely';
import type { Ctx } from '../../kernel/command.ts';
import type { Scene } from '#contract/dossier/ports';
import type { LetterEffect } from '#contract/sop/effect';

type Of<T extends LetterEffect['type']> = Extract<LetterEffect, { type: T }>;

export async function insertIncoming({ tx, actor, now }: Ctx, scene: Scene, effect: Of<'letter.register'>, agenda: number): Promise<void> {
  await tx.db.insertInto('letter.incoming').values({
    office_id: tx.office, id: effect.ref, dossier_id: scene.dossierId, year: scene.year, agenda,
    number: effect.number, date: effect.date, sender: effect.from, subject: effect.subject, urgency: effect.urgency,
    security: effect.security, attachments: effect.attachments, received_at: new Date(effect.receivedAt), file_id: effect.file,
    classification: effect.classification, note: effect.note, registered_post: scene.postId, registered_by: actor.personId, registered_at: now,
  }).execute();
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

/** Where the sender names no count, it is that of the copies made for this body. `no`: running number of the book. */
/** Lines of the expedition book, numbered from `first` on. */
export async function insertDispatches({ tx, actor }: Ctx, scene: Scene, effects: readonly Of<'letter.dispatch'>[], first: number): Promise<void> {
  const copied = (body: string) => sql<number | null>`(
    select sum(c.count)::int from letter."copy" c where c.office_id = ${tx.office} and c.dossier_id = ${scene.dossierId} and c.recipient = ${body})`;
  await tx.db.insertInto('letter.dispatch').values(effects.map((effect, index) => ({
    office_id: tx.office, id: effect.row, dossier_id: scene.dossierId, year: scene.year, no: first + index, count: effect.count ?? copied(effect.body),
    body: effect.body, method: effect.method, tracking: effect.tracking, sent_at: new Date(effect.sentAt), post_id: scene.postId, person_id: actor.personId, state: 'sent',
  }))).execute();
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
