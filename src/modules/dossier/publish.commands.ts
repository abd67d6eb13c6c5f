/** What signed documents bring into force: asked through the ports in the transaction of the signature, after the numbers are given. */
import type { Ctx } from '../../kernel/command.ts';
import type { Effect } from '#contract/sop/effect';
import { goingToBeSigned, signedBy } from './effect.rules.ts';
import type { DossierPorts, Scene } from './ports.contract.ts';
import type { DossierState } from './state.contract.ts';

export interface Ground {
  readonly scene: Scene;
  readonly state: DossierState;
  readonly ports: DossierPorts<Ctx>;
}

/** `results`: what the effects brought so far. Answers what the journal should keep of it. @throws Refusal for a document whose signature can still wait */
export async function publishSigned(ctx: Ctx, ground: Ground, effects: readonly Effect[], results: readonly Record<string, unknown>[]): Promise<Record<string, unknown>[]> {
  const { scene, ports } = ground;
  for (const document of goingToBeSigned(effects)) {
    const made = publishing(ground, document);
    if (made) await ports.publishable(ctx, scene, made.kind, made.documentVersionId);
  }
  const told: Record<string, unknown>[] = [];
  for (const { document, ...signed } of signedBy(effects, scene.date)) {
    const made = publishing(ground, document);
    if (!made) continue;
    const { kind, documentVersionId } = made;
    const given = results.find((result) => result['document'] === document)?.['number'];
    const number = typeof given === 'string' ? { text: given, date: scene.date } : await ports.numberOf(ctx, scene.dossierId, document);
    told.push(await ports.published(ctx, scene, document, kind, { ...signed, documentVersionId, number: number?.text ?? null, date: number?.date ?? signed.signedOn }));
  }
  return told;
}

function publishing({ scene, state }: Ground, document: string) {
  const kind = scene.documents[document]?.publishes;
  const version = state.documents[document];
  return kind && version ? { kind, documentVersionId: version.version } : null;
}
