/** What only the server may say of an act: ids of the rows it makes, versions handed over. Most acts make one row. */
import type { Ctx } from '../../kernel/command.ts';
import { handOverDrafts } from './paper.commands.ts';
import type { LockedDossier } from './dossier.store.ts';

export async function refsFor(ctx: Ctx, dossier: LockedDossier, task: { kind: string; postId: string }, input: Readonly<Record<string, unknown>>): Promise<unknown> {
  const row = ctx.newId();
  switch (task.kind) {
    case 'sign':
      return { row, number: ctx.newId() };
    case 'dispatch':
      return { row, rows: Array.isArray(input['rows']) ? input['rows'].map(() => ctx.newId()) : [] };
    case 'draft':
      return { row, versions: input['outcome'] === 'version' ? await handOverDrafts(ctx, dossier, task.postId, typeof input['note'] === 'string' ? input['note'] : null) : {} };
    default:
      return { row };
  }
}
