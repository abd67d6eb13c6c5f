/** Carries out what an act asks of the registers. Each answers what the journal should keep of it. */
import type { Ctx } from '../../kernel/command.ts';
import type { Scene } from '#contract/dossier/ports';
import type { LetterEffect } from '#contract/sop/effect';
import { must, refuse } from '#pure/refusal';
import { numberPattern, numbersOfGroup } from './letter.queries.ts';
import {
  insertCopies, insertDispatch, insertDisposition, insertIncoming, insertNumber, settleReceipt, settleWaiver, takeNext,
} from './letter.store.ts';
import { writeNumber } from './number.rules.ts';

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
      await insertDispatch(ctx, scene, effect);
      return { dispatch: effect.row };
    case 'letter.receipt':
      await settleReceipt(ctx, effect);
      return { dispatch: effect.row, receivedBy: effect.receivedBy };
    case 'letter.waive':
      await settleWaiver(ctx, effect);
      return { dispatch: effect.row };
  }
}

/** A document takes its own number; those that travel under a cover letter share the cover letter's one number. */
async function giveNumber(ctx: Ctx, scene: Scene, effect: Extract<LetterEffect, { type: 'letter.number' }>) {
  const document = must(scene.documents[effect.document] ?? refuse('letter.not-found'));
  if (effect.bears === 'cover-letter') {
    const shared = (await numbersOfGroup(ctx.tx, effect.ref)).find((number) => number.bears === 'cover-letter');
    if (shared) return { document: effect.document, number: shared.text };
  }
  const sequence = await takeNext(ctx, 'keluar', scene.year);
  const text = writeNumber(await numberPattern(ctx.tx), {
    classification: document.classification, sequence, suffix: '', unit: scene.unit, year: scene.year,
  });
  const cover = effect.bears === 'cover-letter';
  await insertNumber(ctx, scene, {
    id: ctx.newId(), group: effect.ref, sequence, text, classification: document.classification,
    subject: cover ? scene.title : document.title, document: cover ? null : effect.document,
  });
  return { document: effect.document, number: text };
}
