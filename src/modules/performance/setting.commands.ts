import type { Command, Ctx } from '../../kernel/command.ts';
import { refuse } from '#pure/refusal';
import { officeDay } from '../people/index.ts';
import { ownersOf } from './owner.queries.ts';
import { canSet } from './performance.policy.ts';
import type { PredicateScale } from './scale.contract.ts';
import { type Setting, setting, type UnitSetting, unitSetting } from './setting.contract.ts';
import { putSetting, putUnitSetting } from './setting.store.ts';

/** What was printed by a setting stays: a new one begins today at the earliest. */
async function mustSet({ tx, actor, now }: Ctx, since: string): Promise<void> {
  if (!canSet(actor)) throw refuse('performance.not-allowed');
  if (since < await officeDay(tx, now)) throw refuse('setting.in-past', {}, [{ field: 'since', code: 'setting.in-past' }]);
}

export function setSetting(scales: readonly PredicateScale[]): Command<Setting, Setting> {
  return {
    name: 'setting.set',
    input: setting,
    async run(ctx, input) {
      await mustSet(ctx, input.since);
      if (!scales.some(({ key, since }) => key === input.scaleKey && since <= input.since)) throw refuse('setting.scale-unknown', { scale: input.scaleKey });
      await putSetting(ctx.tx, input, { personId: ctx.actor.personId, at: ctx.now });
      ctx.record({ name: 'setting.set', data: input });
      ctx.changed({ kind: 'round', id: 'settings' });
      return input;
    },
  };
}

export const setUnitSetting: Command<UnitSetting, UnitSetting> = {
  name: 'setting.set-unit',
  input: unitSetting,
  async run(ctx, input) {
    await mustSet(ctx, input.since);
    if (!(await ownersOf(ctx.tx)).has(input.unitId)) throw refuse('setting.unit-unknown');
    await putUnitSetting(ctx.tx, input, { personId: ctx.actor.personId, at: ctx.now });
    ctx.record({ name: 'setting.set-unit', data: input });
    ctx.changed({ kind: 'round', id: 'settings' });
    return input;
  },
};
