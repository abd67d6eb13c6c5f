/** Carries out what an act asks of the registers. Each answers what the journal should keep of it. */
import type { Ctx } from '../../kernel/command.ts';
import type { Scene } from '#contract/dossier/ports';
import type { LetterEffect } from '#contract/sop/effect';
import type { HolderForm } from '#pure/actor';
import { must, refuse } from '#pure/refusal';
import { coverLetterIn } from '../document/index.ts';
import { postTitle } from '../people/index.ts';
import { insertCopies, insertDispatches, insertDisposition, insertIncoming, settleReceipt, settleWaiver } from './letter.store.ts';
import { numbersOfGroup } from './number.queries.ts';
import { writeNumber } from './number.rules.ts';
import { holdNext, insertNumber, takeNext } from './number.store.ts';

/** Lines of the expedition book are written together, everything else one after the other. */
export async function carryOut(ctx: Ctx, scene: Scene, effects: readonly LetterEffect[]): Promise<Record<string, unknown>[]> {
  const dispatches = effects.filter((effect) => effect.type === 'letter.dispatch');
  if (dispatches.length > 0) {
    const last = await takeNext(ctx, 'ekspedisi', scene.year, dispatches.length);
    await insertDispatches(ctx, scene, dispatches, last - dispatches.length + 1);
  }
  const results: Record<string, unknown>[] = [];
  for (const effect of effects) results.push(effect.type === 'letter.dispatch' ? { dispatch: effect.row } : await carryOne(ctx, scene, effect));
  return results;
}

async function carryOne(ctx: Ctx, scene: Scene, effect: Exclude<LetterEffect, { type: 'letter.dispatch' }>): Promise<Record<string, unknown>> {
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
  const { next, pattern, signer, drafter, attachments, form, text: version } = await holdNext(ctx, scene.year, scene.dossierId, effect.document, scene.postId);
  const letter = form === 'cover-letter' && version !== null ? coverLetterIn(version) : null;
  const alone = effect.bears === 'cover-letter' && letter === null;
  const shared = alone ? (await numbersOfGroup(ctx.tx, effect.ref)).find((number) => number.bears === 'cover-letter') : undefined;
  if (shared) return { document: effect.document, number: shared.text };
  const { classification, title } = document;
  const text = writeNumber(pattern, { classification, sequence: next, suffix: '', unit: scene.unit, year: scene.year });
  await insertNumber(ctx, {
    id: ctx.newId(), year: scene.year, sequence: next, suffix: '', text, date: scene.date, classification, bears: effect.bears, state: 'given', postId: scene.postId,
    dossier: { id: scene.dossierId, group: effect.ref, document: alone ? null : effect.document }, subject: letter?.subject ?? (alone ? scene.title : title),
    addressee: letter?.addressee ?? null, urgency: letter?.urgency ?? null, copiesTo: letter?.copiesTo ?? null, drafter,
    attachments: letter ? letter.attachments : attachments ? `${attachments} lampiran` : null, signer: signer && postTitle(signer, scene.form as HolderForm),
  }, true);
  return { document: effect.document, number: text };
}
