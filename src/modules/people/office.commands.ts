import type { Command, Ctx } from '../../kernel/command.ts';
import { refuse } from '#pure/refusal';
import { administratorsOn } from './account.queries.ts';
import { type OfficeChange, officeChange } from './office.contract.ts';
import { officeView } from './office.queries.ts';
import { lockOffice, updateOffice } from './office.store.ts';
import { canAdminister } from './people.policy.ts';

/** First in every administrator's command: the right, then the lock that makes checks over several rows hold. */
export async function administer({ tx, actor }: Ctx): Promise<void> {
  if (!canAdminister(actor)) throw refuse('people.not-allowed');
  await lockOffice(tx);
}

/** Last in every command that takes something away: on `day` somebody must still be able to administer the office. */
export async function keepAdministrator({ tx }: Ctx, day: string): Promise<void> {
  if (await administratorsOn(tx, day) === 0) throw refuse('holder.last-administrator');
}

export const changeOffice: Command<OfficeChange, { revision: number }> = {
  name: 'office.change',
  input: officeChange,
  async run(ctx, input) {
    await administer(ctx);
    const current = await officeView({ reader: ctx.tx, actor: ctx.actor, now: ctx.now }, undefined);
    if (current.revision !== input.revision) throw refuse('office.stale', { current });
    const office = { ...input, revision: current.revision + 1 };
    await updateOffice(ctx.tx, office);
    ctx.record({ name: 'office.change', data: office });
    ctx.changed({ kind: 'office', id: ctx.tx.office });
    return { revision: office.revision };
  },
};
