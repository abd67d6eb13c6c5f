/** What the requester and the bidang do with a data request under way, beside answering it. */
import type { Ctx } from '../../kernel/command.ts';
import { holds } from '#pure/actor';
import { refuse } from '#pure/refusal';
import { acting, advanceDossier } from './advance.commands.ts';
import { addAddresseeInput, cancelInput, postReason } from './dossier.contract.ts';
import type { DossierPorts } from './ports.contract.ts';
import { command, requester, seen } from './reach.commands.ts';

export function addresseeCommands(ports: DossierPorts<Ctx>) {
  return {
    returnSubmission: command('dossier.return-submission', postReason, async (ctx, { id, post, reason }) => {
      const dossier = await seen(ctx, id);
      const actor = acting(ctx, await requester(ctx, dossier));
      return advanceDossier(ctx, ports, dossier, { type: 'submission-return', at: ctx.now.toISOString(), actor, post, reason });
    }),

    withdrawSubmission: command('dossier.withdraw-submission', cancelInput, async (ctx, { id, reason }) => {
      const dossier = await seen(ctx, id);
      const addressed = Object.keys(dossier.state.request?.addressees ?? {}).find((post) => holds(ctx.actor, post));
      if (!addressed) throw refuse('post.not-addressed');
      return advanceDossier(ctx, ports, dossier, { type: 'submission-withdraw', at: ctx.now.toISOString(), actor: acting(ctx, addressed), reason });
    }),

    addAddressee: command('dossier.add-addressee', addAddresseeInput, async (ctx, { id, post, items }) => {
      const dossier = await seen(ctx, id);
      const actor = acting(ctx, await requester(ctx, dossier));
      return advanceDossier(ctx, ports, dossier, { type: 'addressee-add', at: ctx.now.toISOString(), actor, post, items });
    }),

    dropAddressee: command('dossier.drop-addressee', postReason, async (ctx, { id, post, reason }) => {
      const dossier = await seen(ctx, id);
      const actor = acting(ctx, await requester(ctx, dossier));
      return advanceDossier(ctx, ports, dossier, { type: 'addressee-drop', at: ctx.now.toISOString(), actor, post, reason });
    }),
  };
}
