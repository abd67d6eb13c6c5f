import type { Command } from '../../kernel/command.ts';
import { setVerified } from './budget.store.ts';
import { takeCeilings } from './ceiling.commands.ts';
import { type BudgetPack, budgetPack } from './pack.contract.ts';
import { takeSpending } from './spending.commands.ts';

/** Loads the sample figures by the steps that people take, verified by nobody: they are nobody's. */
export const loadBudget: Command<BudgetPack, { years: number }> = {
  name: 'budget.load',
  input: budgetPack,
  async run(ctx, { source, years }) {
    const origin = { kind: 'sample', source } as const;
    for (const { year, changedFrom, rows } of years) {
      const { revision } = await takeCeilings(ctx, { year, stage: 'murni', fromQuarter: 1, revision: 0, rows: rows.map(({ code, murni }) => ({ code, amount: murni })) }, origin);
      const changed = rows.flatMap(({ code, perubahan }) => (perubahan === undefined ? [] : [{ code, amount: perubahan }]));
      if (changedFrom !== undefined) await takeCeilings(ctx, { year, stage: 'perubahan', fromQuarter: changedFrom, revision, rows: changed }, origin);
      for (const quarter of [1, 2, 3, 4]) {
        const known = rows.flatMap(({ code, spent, physical }) => {
          const figures = { spent: spent[quarter - 1] ?? null, physical: physical[quarter - 1] ?? null };
          return figures.spent === null ? [] : [{ code, ...figures }];
        });
        if (known.length === 0) continue;
        await takeSpending(ctx, { year, quarter, mode: 'running_total', revision: 0, rows: known }, origin);
        await setVerified(ctx.tx, { year, quarter, codes: known.map(({ code }) => code) }, null, ctx.now);
      }
    }
    ctx.record({ name: 'budget.load', data: { source, years: years.map(({ year }) => year), state: 'verified' } });
    return { years: years.length };
  },
};
