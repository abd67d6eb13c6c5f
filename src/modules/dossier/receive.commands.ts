/** A receipt given by one-time link: nobody of the office acts, the sending post answers for it. */
import type { Ctx } from '../../kernel/command.ts';
import { must, refuse } from '#pure/refusal';
import { advanceDossier } from './advance.commands.ts';
import { lockDossier } from './dossier.store.ts';
import type { DossierPorts } from './ports.contract.ts';

export function receiveByLink(ports: DossierPorts<Ctx>) {
  return async (ctx: Ctx, at: { dossierId: string; dispatchId: string }, given: { receivedBy: string; contact: string | null }): Promise<void> => {
    const dossier = must(await lockDossier(ctx, at.dossierId) ?? refuse('dossier.not-found'));
    const task = dossier.state.acts.find(({ progress }) => progress?.kind === 'dispatch' && progress.rows.some((row) => row.row === at.dispatchId));
    if (!task) throw refuse('act.not-open');
    const input = { row: at.dispatchId, ...given, receivedAt: ctx.now.toISOString(), scan: null };
    await advanceDossier(ctx, ports, dossier, {
      type: 'receive', at: ctx.now.toISOString(), actor: null, task: task.key, input, refs: { row: ctx.newId(), rows: [] },
    });
  };
}
