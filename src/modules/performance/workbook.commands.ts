/** A workbook is made, which its row and the journal keep, and one that came back is applied to the drafts: all of it or nothing. */
import type { Command } from '../../kernel/command.ts';
import { printedTime } from '#pure/date';
import { type Issue, refuse } from '#pure/refusal';
import { officeOf } from '../people/index.ts';
import { writeDrafts } from './cell-draft.commands.ts';
import { formOf } from './cell.queries.ts';
import { openRound } from './cell-step.commands.ts';
import type { PredicateScale } from './scale.contract.ts';
import { type AppliedWorkbook, type MadeWorkbook, type WorkbookApplication, workbookApplication, type WorkbookCell, type WorkbookOrder, workbookOrder } from './workbook.contract.ts';
import { comparedWith, reopeningsOf, sha256, sourceHash, type Upload } from './workbook.queries.ts';
import { insertWorkbook } from './workbook.store.ts';
import { baseOf } from './workbook-sheet.rules.ts';

/** Whoever reads the form may have it as a workbook: a planner may send it to the unit. */
export function makeWorkbook(scales: readonly PredicateScale[]): Command<WorkbookOrder, MadeWorkbook> {
  return {
    name: 'workbook.make',
    input: workbookOrder,
    async run(ctx, { id: roundId, unitId }) {
      const { tx, actor, now, newId } = ctx;
      await openRound(ctx, roundId);
      const form = await formOf(scales)({ reader: tx, actor, now }, { id: roundId, unitId });
      const [id, revision] = [newId(), await reopeningsOf(tx, roundId)];
      const hash = sourceHash(id, baseOf(form.lines, sha256));
      await insertWorkbook(tx, { id, roundId, unitId, revision, madeAt: now, hash });
      ctx.record({ name: 'workbook.make', data: { workbookId: id, roundId, unitId, revision, hash } });
      const { zone } = await officeOf(tx);
      return { id, due: printedTime(form.unit.dueAt, zone), form };
    },
  };
}

type Ready = WorkbookCell & { readonly indicatorVersionId: string; readonly field: string; readonly after: string };
const isReady = (cell: WorkbookCell): cell is Ready => cell.indicatorVersionId !== null && cell.field !== null && cell.after !== null;

/** Goes the way of a pasted block; the journal keeps the file by its hash. */
export function applyWorkbook(scales: readonly PredicateScale[], upload: Upload): Command<WorkbookApplication, AppliedWorkbook> {
  return {
    name: 'workbook.apply',
    input: workbookApplication,
    async run(ctx, input) {
      const { tx, actor, now } = ctx;
      const round = await openRound(ctx, input.id);
      const { form, post, difference: { cells }, standing } = await comparedWith({ reader: tx, actor, now }, scales, input, upload, input.choices);
      if (standing !== input.standing) throw refuse('workbook.stale');
      const issues = cells.flatMap(({ cell, issue }): Issue[] => (issue ? [{ field: cell, code: issue.code, ...(issue.params ? { params: issue.params } : {}) }] : []));
      if (issues.length > 0) throw refuse('workbook.refused', { count: issues.length }, issues);
      if (cells.length === 0) throw refuse('workbook.nothing-new');
      const drafts = cells.filter(isReady).map(({ indicatorVersionId, field, after }) => {
        const line = form.lines.find((each) => each.indicatorVersionId === indicatorVersionId);
        return { indicatorVersionId, field, value: after, revision: line?.drafts.find((each) => each.field === field)?.revision ?? 0 };
      });
      await writeDrafts(ctx, round, drafts, 'workbook');
      ctx.record({
        name: 'workbook.apply', data: { workbookId: upload.book.id, roundId: round.id, unitId: input.unitId, fileName: upload.name, fileHash: upload.hash, cells: drafts },
        author: { post: post.postId, form: post.form },
      });
      return { workbookId: upload.book.id, applied: drafts.length };
    },
  };
}
