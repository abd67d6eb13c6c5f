/** Carries out what an act asks of the registers. Each answers what the journal should keep of it. */
import type { Ctx } from '../../kernel/command.ts';
import type { Scene } from '#contract/dossier/ports';
import type { LetterEffect } from '#contract/sop/effect';
import type { HolderForm } from '#pure/actor';
import { must, refuse } from '#pure/refusal';
import { coverLetterOf } from '../document/index.ts';
import { postTitle } from '../people/index.ts';
import { insertCopies, insertDispatch, insertDisposition, insertIncoming, settleReceipt, settleWaiver } from './letter.store.ts';
import { draftedBy, numberPattern, numbersOfGroup } from './number.queries.ts';
import { writeNumber } from './number.rules.ts';
import { insertNumber, takeNext } from './number.store.ts';

export async function carryOut(ctx: Ctx, scene: Scene, effect: LetterEffect): Promise<Record<string, unknown>> {
  switch (effect.type) {
    case 'letter.register': {
      const agenda = await takeNext(ctx, 'masuk', scene.year);
      await insertIncoming(ctx, scene, effect, agenda);
      return { letter: effect.ref, agenda: `${agenda}/${scene.year}` };
    }
    case 'letter.number':
      return giveNumber(ctx, scene, effect);
    case 'letter.dispose':
      await insertDisposition(ctx, scene, effect);
      return { disposition: effect.ref };
    case 'letter.copy':
      await insertCopies(ctx, scene, effect);
      return { copies: effect.copies.length };
    case 'letter.dispatch':
      await insertDispatch(ctx, scene, effect, await takeNext(ctx, 'ekspedisi', scene.year));
      return { dispatch: effect.row };
    case 'letter.receipt':
      await settleReceipt(ctx, effect);
      return { dispatch: effect.row, receivedBy: effect.receivedBy };
    case 'letter.waive':
      await settleWaiver(ctx, effect);
      return { dispatch: effect.row };
  }
}

type NumberEffect = Extract<LetterEffect, { type: 'letter.number' }>;

/**
 * The number of a document or of the cover letter that others travel under. What the register says beside it is what the
 * letter says. Documents of a sheet from before cover letters were documents share one number.
 */
async function giveNumber(ctx: Ctx, scene: Scene, effect: NumberEffect) {
  const document = must(scene.documents[effect.document] ?? refuse('letter.not-found'));
  const cover = effect.bears === 'cover-letter';
  const letter = cover ? await coverLetterOf(ctx.tx, { kind: 'dossier', id: scene.dossierId }, effect.document) : null;
  const alone = cover && letter === null;
  const shared = alone ? (await numbersOfGroup(ctx.tx, effect.ref)).find((number) => number.bears === 'cover-letter') : undefined;
  if (shared) return { document: effect.document, number: shared.text };
  const { classification, title } = document;
  const sequence = await takeNext(ctx, 'keluar', scene.year);
  const text = writeNumber(await numberPattern(ctx.tx), { classification, sequence, suffix: '', unit: scene.unit, year: scene.year });
  const { drafter, signer, attachments } = await draftedBy(ctx.tx, scene.dossierId, effect.document, scene.postId);
  await insertNumber(ctx, {
    id: ctx.newId(), year: scene.year, sequence, suffix: '', text, date: scene.date, classification, bears: effect.bears, state: 'given', postId: scene.postId,
    dossier: { id: scene.dossierId, group: effect.ref, document: alone ? null : effect.document }, subject: letter?.subject ?? (alone ? scene.title : title),
    addressee: letter?.addressee ?? null, urgency: letter?.urgency ?? null, copiesTo: letter?.copiesTo ?? null, drafter,
    attachments: letter ? letter.attachments : attachments ? `${attachments} lampiran` : null, signer: signer && postTitle(signer, scene.form as HolderForm),
  });
  return { document: effect.document, number: text };
}
