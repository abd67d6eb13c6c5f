import { implement } from '@orpc/server';
import type { RequestContext } from '../../kernel/http.ts';
import { pasteCells, saveCell, seeForm } from './cell-draft.commands.ts';
import { cellContract } from './cell.contract.ts';
import { formOf, queueOf } from './cell.queries.ts';
import { cellNotApplicableNow, enterCells } from './entry.commands.ts';
import type { PredicateScale } from './scale.contract.ts';
import { releaseCells, returnCells, verifyCells } from './verdict.commands.ts';

const os = implement(cellContract).$context<RequestContext>();

export function cellRoutes(scales: readonly PredicateScale[]) {
  const [form, queue, save, paste] = [formOf(scales), queueOf(scales), saveCell(scales), pasteCells(scales)];
  const [enter, notApplicable, verify, giveBack] = [enterCells(scales), cellNotApplicableNow(scales), verifyCells(scales), returnCells(scales)];
  return os.router({
    form: os.form.handler(({ context, input }) => context.read(form, input)),
    queue: os.queue.handler(({ context, input }) => context.read(queue, input)),
    see: os.see.handler(({ context, input }) => context.run(seeForm, input)),
    save: os.save.handler(({ context, input }) => context.run(save, input)),
    paste: os.paste.handler(({ context, input }) => context.run(paste, input)),
    enter: os.enter.handler(({ context, input }) => context.run(enter, input)),
    notApplicable: os.notApplicable.handler(({ context, input }) => context.run(notApplicable, input)),
    release: os.release.handler(({ context, input }) => context.run(releaseCells, input)),
    verify: os.verify.handler(({ context, input }) => context.run(verify, input)),
    return: os.return.handler(({ context, input }) => context.run(giveBack, input)),
  });
}
