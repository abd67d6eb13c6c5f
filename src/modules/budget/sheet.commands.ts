import type { Ctx } from '../../kernel/command.ts';
import { ownFile } from '../../kernel/file-routes.ts';
import { type HeldPost, SYSTEM_PERSON } from '#pure/actor';
import { refuse } from '#pure/refusal';
import type { BlockSource, SheetState } from './budget.contract.ts';
import { enteringPost } from './budget.policy.ts';
import { type Batch, countUp, insertBatch } from './budget.store.ts';

/** Takes a sheet to write to (quarter 0: the pagu): it counts up, and everybody who saw the state before is refused with `budget.changed`. */
export async function takeSheet(ctx: Ctx, seen: SheetState): Promise<SheetState> {
  if (!await countUp(ctx.tx, seen)) throw refuse('budget.changed');
  ctx.changed({ kind: 'budget', id: String(seen.year) });
  return { year: seen.year, quarter: seen.quarter, revision: seen.revision + 1 };
}

export function mustEnter({ actor }: Ctx): void {
  if (!enteringPost(actor)) throw refuse('budget.not-allowed');
}

export type Origin = BlockSource | { readonly kind: 'sample'; readonly source: string };

/** Records where a block comes from. A file is one's own upload: its name and hash stay with the figures. */
export async function openBatch(ctx: Ctx, { year, quarter }: SheetState, origin: Origin, rows: number): Promise<Batch> {
  const { tx, actor, now, newId } = ctx;
  const file = origin.kind === 'file' ? await ownFile(tx, origin.fileId, actor.personId) : null;
  if (file === undefined) throw refuse('budget.file-unknown', {}, [{ field: 'source.fileId', code: 'budget.file-unknown' }]);
  const batch: Batch = {
    id: newId(), year, quarter, kind: origin.kind, file, sampleSource: origin.kind === 'sample' ? origin.source : null, rows,
    byPerson: actor.personId === SYSTEM_PERSON ? null : actor.personId, byPost: enteringPost(actor)?.postId ?? null, at: now,
  };
  await insertBatch(tx, batch);
  return batch;
}

/** Under which post an entry of the journal is made; nothing for content. */
export const under = (post: HeldPost | undefined) => (post ? { author: { post: post.postId, form: post.form } } : {});
