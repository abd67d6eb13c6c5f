import type { Command, Ctx } from '../../kernel/command.ts';
import { must } from '#pure/refusal';
import type { SheetState } from './budget.contract.ts';
import { enteringPost } from './budget.policy.ts';
import { setCeilings } from './budget.store.ts';
import { type CeilingBlock, ceilingBlock } from './ceiling.contract.ts';
import { listedIn } from './listed.queries.ts';
import { mustEnter, openBatch, type Origin, takeSheet, under } from './sheet.commands.ts';
import { checkCeilings } from './spending.rules.ts';

export const importCeilings: Command<CeilingBlock, SheetState> = {
  name: 'ceiling.import',
  input: ceilingBlock,
  async run(ctx, input) {
    mustEnter(ctx);
    return takeCeilings(ctx, input, input.source);
  },
};

/** Checks and stores a block of pagu, whatever read it: the grid, a paste, the rows of a file, or content. */
export async function takeCeilings(ctx: Ctx, input: Omit<CeilingBlock, 'source'>, origin: Origin): Promise<SheetState> {
  const { year, stage, fromQuarter, revision, rows } = input;
  const sheet = await takeSheet(ctx, { year, quarter: 0, revision });
  const { edition, listed } = await listedIn(ctx.tx, year, fromQuarter, rows.map(({ code }) => code));
  const checked = must(checkCeilings(rows, { listed }));
  const batch = await openBatch(ctx, sheet, origin, rows.length);
  await setCeilings(ctx.tx, { year, stage, fromQuarter, edition, batchId: batch.id }, checked);
  ctx.record({ name: 'ceiling.import', data: { batchId: batch.id, year, stage, fromQuarter, source: origin, fileHash: batch.file?.hash ?? null, rows }, ...under(enteringPost(ctx.actor)) });
  return sheet;
}
