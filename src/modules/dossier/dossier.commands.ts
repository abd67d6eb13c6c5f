/** Opening and cancelling a dossier, and meeting by hand what a step requires. */
import type { z } from 'zod';
import type { Ctx } from '../../kernel/command.ts';
import { opensDossiers } from '#pure/actor';
import { must, refuse } from '#pure/refusal';
import { officeOf, postsByLane } from '../people/index.ts';
import { currentVersions } from '../sop/index.ts';
import { acting, advanceDossier, record, sceneOf } from './advance.commands.ts';
import { cancelInput, confirmInput, type DossierDone, newDossier } from './dossier.contract.ts';
import { canCancel } from './dossier.policy.ts';
import { closingOf, openExclusive } from './dossier.queries.ts';
import { insertDossier, insertTasks } from './dossier.store.ts';
import { carryOut } from './effect.commands.ts';
import { advance } from './engine.rules.ts';
import { titleOf } from './opening.rules.ts';
import { openDocuments } from './paper.commands.ts';
import type { DossierPorts } from './ports.contract.ts';
import { anyPost, command, openPost, seen } from './reach.commands.ts';

export function dossierCommands(ports: DossierPorts<Ctx>) {
  return {
    open: command('dossier.open', newDossier, (ctx, input) => open(ctx, ports, input)),

    confirm: command('dossier.confirm', confirmInput, async (ctx, { id, requirement, file, note }) => {
      const dossier = await seen(ctx, id);
      const actor = acting(ctx, openPost(ctx, dossier));
      return advanceDossier(ctx, ports, dossier, { type: 'confirm', at: ctx.now.toISOString(), actor, requirement, ref: file, note });
    }),

    cancel: command('dossier.cancel', cancelInput, async (ctx, { id, reason }) => {
      const dossier = await seen(ctx, id);
      if (!canCancel(ctx.actor, dossier.openedPost)) throw refuse('dossier.not-allowed');
      return advanceDossier(ctx, ports, dossier, { type: 'cancel', at: ctx.now.toISOString(), actor: acting(ctx, anyPost(ctx)), reason });
    }),
  };
}

async function open(ctx: Ctx, ports: DossierPorts<Ctx>, input: z.output<typeof newDossier>): Promise<DossierDone> {
  if (!opensDossiers(ctx.actor)) throw refuse('dossier.not-allowed');
  const [version] = await currentVersions(ctx.tx, input.sopKey);
  if (!version) throw refuse('dossier.sop-unknown', {}, [{ field: 'sopKey', code: 'dossier.sop-unknown' }]);
  const { definition } = version;
  const standing = definition.concurrency === 'one' ? await openExclusive(ctx.tx, definition.key, input.year) : undefined;
  if (standing) throw refuse('dossier.exists', standing);
  const id = ctx.newId();
  const title = must(titleOf(definition, input));
  const actor = acting(ctx, anyPost(ctx));
  const event = {
    type: 'open' as const, at: ctx.now.toISOString(), actor, lanes: await postsByLane(ctx.tx), closing: await closingOf(ctx.tx),
  };
  const { state, effects } = must(advance(definition, null, event));
  const made = await insertDossier(ctx, { id, definition, versionId: version.id, title, year: input.year, checklist: input.checklist, postId: actor.post }, state);
  if (!made) throw refuse('dossier.exists', await openExclusive(ctx.tx, definition.key, input.year));
  const scene = sceneOf(ctx, { id, title, year: input.year, ...await officeOf(ctx.tx) }, definition.documents, actor);
  await openDocuments(ctx, { scene, lanes: state.lanes }, definition, ports);
  const { results, opened } = await carryOut(ctx, { scene, state, task: null, ports }, effects);
  await insertTasks(ctx, id, opened);
  const header = { sopKey: definition.key, sopVersion: version.id, sopHash: version.hash, title, year: input.year, checklist: input.checklist };
  record(ctx, id, event, [header, ...results]);
  return { id, revision: 0, status: state.status, step: state.step };
}
