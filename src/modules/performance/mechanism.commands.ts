/** The signed mechanism of data collection: rounds opened from its quarter on are opened under it. */
import type { Ctx } from '../../kernel/command.ts';
import type { Moment, Scene, SignedDocument } from '#contract/dossier/ports';
import { refuse } from '#pure/refusal';
import { quarterFrom } from '../plan/index.ts';
import { mechanismBy, printedOf, snapshotSql } from './mechanism.queries.ts';
import { insertMechanism } from './mechanism.store.ts';
import type { MechanismEntry } from './mechanism-text.rules.ts';

const named = (entries: readonly MechanismEntry[]) => entries.map(({ code, name }) => `${code} ${name}`);

function mustBeNone(otherwise: readonly MechanismEntry[]): void {
  if (otherwise.length > 0) throw refuse('mechanism.printed-otherwise', { names: named(otherwise).join('; ') });
}

/** Refuses a document that prints an indicator otherwise than it stands now. */
export async function mustPrintMechanism({ tx }: Ctx, moment: Moment, documentVersionId: string): Promise<void> {
  const { snapshot, text } = await mechanismBy(tx, moment, documentVersionId);
  mustBeNone(printedOf(text, snapshot).otherwise);
}

/**
 * Keeps every indicator in force with its source, formula, post, form, date and evidence. One that the document prints
 * otherwise refuses the signature; on paper that is signed already it is only named, as are those not printed at all.
 */
export async function publishMechanism(ctx: Ctx, scene: Scene, documentKey: string, signed: SignedDocument): Promise<Record<string, unknown>> {
  const { documentVersionId, number, signedOn, onPaper } = signed;
  const moment = { period: scene.period, date: signedOn };
  const [id, from] = [ctx.newId(), quarterFrom(moment)];
  const { snapshot, text } = await insertMechanism(ctx.tx, {
    id, dossierId: scene.dossierId, documentVersionId, number, signedOn, from, snapshot: snapshotSql(ctx.tx.office, moment),
  });
  const { otherwise, not } = printedOf(text, snapshot);
  if (!onPaper) mustBeNone(otherwise);
  const told = { mechanism: id, from, indicators: snapshot.indicators.length, otherwise: named(otherwise), notPrinted: named(not) };
  ctx.record({ chain: `office:${ctx.tx.office}:mechanism`, name: 'mechanism.published', data: { dossier: scene.dossierId, document: documentKey, documentVersionId, number, signedOn, ...told } });
  ctx.changed({ kind: 'mechanism', id });
  return { document: documentKey, publishes: 'mechanism', ...told };
}
