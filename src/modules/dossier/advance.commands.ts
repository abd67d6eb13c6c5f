/** One event of one dossier, from lock to journal: what every command of this module does in the same way. */
import type { Ctx } from '../../kernel/command.ts';
import type { MadeDocument } from '#contract/sop/definition';
import type { ActingActor } from '#contract/sop/fact';
import { holds } from '#pure/actor';
import { must } from '#pure/refusal';
import { dayOf } from '../people/index.ts';
import { versionById } from '../sop/index.ts';
import type { DossierDone } from './dossier.contract.ts';
import { type LockedDossier, saveCourse } from './dossier.store.ts';
import { carryOut, type Stage } from './effect.commands.ts';
import { advance } from './engine.rules.ts';
import type { DossierEvent } from './event.contract.ts';
import type { DossierPorts, Scene } from './ports.contract.ts';

/** The post under which this person acts, as the engine and the journal write it. */
export function acting(ctx: Ctx, postId: string): ActingActor {
  return { person: ctx.actor.personId, post: postId, form: holds(ctx.actor, postId)?.form ?? 'definitif' };
}

/** Advances a locked dossier by one event, carries out the effects, saves and records them with `notes`. */
export async function advanceDossier(
  ctx: Ctx, ports: DossierPorts<Ctx>, dossier: LockedDossier, event: DossierEvent, task: Stage['task'] = null, notes: readonly unknown[] = [],
): Promise<DossierDone> {
  const { definition } = await versionById(ctx.tx, dossier.versionId);
  const { state, effects } = must(advance(definition, dossier.state, event));
  const actor = event.actor ?? { post: '', form: 'definitif' as const };
  const scene = sceneOf(ctx, dossier, definition.documents, actor);
  const { results, ...course } = await carryOut(ctx, { scene, state, task, ports }, effects);
  await saveCourse(ctx, dossier.id, state, course);
  record(ctx, dossier.id, event, [...results, ...notes]);
  return { id: dossier.id, revision: dossier.revision + 1, status: state.status, step: state.step };
}

/** Each entry holds the event itself, so that replay reads the journal alone. */
export function record(ctx: Ctx, dossierId: string, event: DossierEvent, results: readonly unknown[]): void {
  const author = event.actor ? { post: event.actor.post, form: event.actor.form } : {};
  ctx.record({ chain: dossierId, name: `dossier.${event.type}`, data: { event, results }, author });
  ctx.changed({ kind: 'dossier', id: dossierId });
}

type Whose = Pick<LockedDossier, 'id' | 'title' | 'year' | 'shortName' | 'zone'>;

export function sceneOf(ctx: Ctx, { id, title, year: period, shortName, zone }: Whose, documents: readonly MadeDocument[], actor: { post: string; form: string }): Scene {
  const date = dayOf(ctx.now, zone);
  return {
    dossierId: id, title, postId: actor.post, form: actor.form, date, year: Number(date.slice(0, 4)), period, unit: shortName,
    documents: Object.fromEntries(documents.map((made) => [made.key, made])),
  };
}
