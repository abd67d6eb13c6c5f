import type { Command } from '../../kernel/command.ts';
import type { z } from 'zod';
import { holds } from '#pure/actor';
import { refuse } from '#pure/refusal';
import { draftInput } from './dossier.contract.ts';
import { saveDraft } from './dossier.store.ts';
import { standingDraft } from './request.queries.ts';

/** Keeps what a bidang types. A page that holds an older revision is told what stands, so that nothing is lost. */
export const saveAnswerDraft: Command<z.output<typeof draftInput>, { revision: number }> = {
  name: 'submission.save-draft',
  input: draftInput,
  autosave: true,
  async run(ctx, { requestId, postId, revision, draft }) {
    if (!holds(ctx.actor, postId)) throw refuse('submission.not-found');
    const next = await saveDraft(ctx, { requestId, postId, revision }, draft);
    if (next !== undefined) return { revision: next };
    const standing = await standingDraft(ctx.tx, requestId, postId);
    if (!standing) throw refuse('submission.not-found');
    throw refuse('submission.stale', standing);
  },
};
