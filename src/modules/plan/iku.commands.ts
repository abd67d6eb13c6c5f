/** The signed IKU document: the cards that it prints word for word come into force by it. */
import type { Ctx } from '../../kernel/command.ts';
import type { Moment, Scene, SignedDocument } from '#contract/dossier/ports';
import { refuse } from '#pure/refusal';
import { cardOf, type IkuCard, printedIn, printedRows, waitingIku } from './iku.queries.ts';
import { approveIku } from './iku.store.ts';
import { quarterFrom } from './period.rules.ts';

const named = (cards: readonly IkuCard[]) => cards.map(({ card, name }) => `${card.code} ${name}`);

function mustBeNone(otherwise: readonly IkuCard[]): void {
  if (otherwise.length > 0) throw refuse('iku.printed-otherwise', { names: named(otherwise).join('; ') });
}

/** Refuses a document that prints a checked card otherwise than it stands now. */
export async function mustPrintIku({ tx }: Ctx, moment: Moment, documentVersionId: string): Promise<void> {
  const waiting = await waitingIku(tx, quarterFrom(moment), documentVersionId);
  mustBeNone(waiting.filter(({ printed }) => printed === 'otherwise').map(({ card }) => card));
}

/**
 * Approves the checked cards that the document prints word for word, with its number and date. A card printed otherwise
 * refuses the signature; on paper that is signed already it is only named, and stays checked.
 */
export async function publishIku(ctx: Ctx, scene: Scene, documentKey: string, signed: SignedDocument): Promise<Record<string, unknown>> {
  const { documentVersionId, number, date, signedOn, onPaper } = signed;
  const at = quarterFrom({ period: scene.period, date: signedOn });
  const approval = { level: 'kepala_pd' as const, number: number ?? 'tanpa nomor', date, documentVersionId };
  const waiting = onPaper ? await waitingIku(ctx.tx, at, documentVersionId) : null;
  const only = waiting?.filter(({ printed }) => printed === 'whole').map(({ card }) => card.id) ?? null;
  const { approved, text } = await approveIku(ctx.tx, printedRows(ctx.tx.office, at), approval, only);
  const cards = approved.map(({ row }) => cardOf(row));
  mustBeNone(cards.filter((card) => printedIn(text, card) !== 'whole'));
  // Somebody changed a card meanwhile: sent again, the signature reads it anew.
  if (approved.some(({ taken }) => !taken)) throw refuse('indicator.changed');
  const told = {
    approved: cards.map(({ id, card }) => ({ version: id, code: card.code })),
    otherwise: named(waiting?.filter(({ printed }) => printed === 'otherwise').map(({ card }) => card) ?? []),
  };
  ctx.record({ chain: `office:${ctx.tx.office}:indicator`, name: 'indicator.published', data: { dossier: scene.dossierId, document: documentKey, approval, ...told } });
  for (const { indicatorId } of cards) ctx.changed({ kind: 'indicator', id: indicatorId });
  return { document: documentKey, publishes: 'iku', ...told };
}
