import { z } from 'zod';
import type { Command, Ctx } from '../../kernel/command.ts';
import { must } from '#pure/refusal';
import { keyOf } from './key.rules.ts';
import { administer } from './office.commands.ts';
import { type NewUnit, newUnit, type UnitChange, unitChange } from './unit.contract.ts';
import { postPlaces, unitsOf } from './unit.queries.ts';
import { change, close, place, reopen, type Unit } from './unit.rules.ts';
import { insertUnit, updateUnit } from './unit.store.ts';

type Done = { id: string };
const byId = z.strictObject({ id: z.uuid() });

export const addUnit: Command<NewUnit, Done> = {
  name: 'unit.add',
  input: newUnit,
  async run(ctx, input) {
    await administer(ctx);
    const units = await unitsOf(ctx.tx);
    const refusal = place(input, units);
    if (refusal) throw refusal;
    const unit: Unit = {
      ...input, id: ctx.newId(), key: keyOf(input.name, new Set(units.map(({ key }) => key))),
      headPostId: null, dataPostId: null, closed: false, revision: 1,
    };
    await insertUnit(ctx.tx, unit, units.length);
    return told(ctx, 'unit.add', unit);
  },
};

export const changeUnit: Command<UnitChange, Done> = {
  name: 'unit.change',
  input: unitChange,
  async run(ctx, input) {
    await administer(ctx);
    const unit = must(change(input, await unitsOf(ctx.tx), await postPlaces(ctx.tx)));
    await updateUnit(ctx.tx, unit, ctx.now);
    return told(ctx, 'unit.change', unit);
  },
};

export const closeUnit: Command<Done, Done> = {
  name: 'unit.close',
  input: byId,
  async run(ctx, { id }) {
    await administer(ctx);
    const unit = must(close(id, await unitsOf(ctx.tx), await postPlaces(ctx.tx)));
    await updateUnit(ctx.tx, unit, ctx.now);
    return told(ctx, 'unit.close', unit);
  },
};

export const reopenUnit: Command<Done, Done> = {
  name: 'unit.reopen',
  input: byId,
  async run(ctx, { id }) {
    await administer(ctx);
    const unit = must(reopen(id, await unitsOf(ctx.tx)));
    await updateUnit(ctx.tx, unit, ctx.now);
    return told(ctx, 'unit.reopen', unit);
  },
};

function told(ctx: Ctx, name: string, unit: Unit): Done {
  ctx.record({ name, data: unit });
  ctx.changed({ kind: 'unit', id: unit.id });
  return { id: unit.id };
}
