/** A workbook is made, which its row and the journal keep, and one that came back goes the way of every block, with its file. */
import type { Command } from '../../kernel/command.ts';
import { type Issue, refuse } from '#pure/refusal';
import { enteringPost } from './budget.policy.ts';
import { takeCeilings } from './ceiling.commands.ts';
import { mustEnter, under } from './sheet.commands.ts';
import { takeSpending } from './spending.commands.ts';
import { type AppliedWorkbook, type MadeWorkbook, type WorkbookOrder, workbookOrder, type WorkbookUpload, workbookUpload } from './workbook.contract.ts';
import { comparedWith, standingOf, type Upload } from './workbook.queries.ts';
import { insertWorkbook } from './workbook.store.ts';

export const makeWorkbook: Command<WorkbookOrder, MadeWorkbook> = {
  name: 'budget-workbook.make',
  input: workbookOrder,
  async run(ctx, order) {
    mustEnter(ctx);
    const { tx, actor, now, newId } = ctx;
    const { lines, revision } = await standingOf({ reader: tx, actor, now }, order);
    if (lines.length === 0) throw refuse('budget-workbook.empty', { year: order.year });
    const id = newId();
    await insertWorkbook(tx, { id, order, revision, madeAt: now });
    ctx.record({ name: 'budget-workbook.make', data: { workbookId: id, ...order, revision }, ...under(enteringPost(actor)) });
    return { id, order, lines };
  },
};

export function applyWorkbook(upload: Upload): Command<WorkbookUpload, AppliedWorkbook> {
  return {
    name: 'budget-workbook.apply',
    input: workbookUpload,
    async run(ctx, { fileId, choices }) {
      const { tx, actor, now } = ctx;
      const { order, revision, rows, cells } = await comparedWith({ reader: tx, actor, now }, upload, choices);
      const issues = cells.flatMap(({ cell, issue }): Issue[] => (issue ? [{ field: cell, code: issue.code, ...(issue.params ? { params: issue.params } : {}) }] : []));
      if (issues.length > 0) throw refuse('workbook.refused', { count: issues.length }, issues);
      if (rows.length === 0) throw refuse('workbook.nothing-new');
      const { year, quarter } = order;
      const origin = { kind: 'file', fileId } as const;
      const sheet = order.kind === 'ceiling'
        ? await takeCeilings(ctx, { year, stage: order.stage, fromQuarter: quarter, revision, rows: rows.map(({ code, amount }) => ({ code, amount })) }, origin)
        : await takeSpending(ctx, { year, quarter, mode: order.mode, revision, rows: rows.map(({ code, spent, physical }) => ({ code, spent, physical })) }, origin);
      return { ...sheet, applied: cells.length };
    },
  };
}
