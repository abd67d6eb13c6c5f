import type { Command, Ctx } from '../../kernel/command.ts';
import { ownFile } from '../../kernel/file-routes.ts';
import { must, refuse } from '#pure/refusal';
import {
  type NewRecommendation, newRecommendation, type Recommendation, type RecommendationChange, recommendationChange, type RecommendationClosing, recommendationClosing,
} from './recommendation.contract.ts';
import { isOpenPost, recommendationById } from './recommendation.queries.ts';
import { standing } from './recommendation.rules.ts';
import { changeRow, closeRow, insertRecommendation, numberTaken } from './recommendation.store.ts';
import { writingPost } from './report.policy.ts';

function mustWrite({ actor }: Ctx): string {
  const post = writingPost(actor);
  if (!post) throw refuse('recommendation.not-allowed');
  return post.postId;
}

async function mustKnowPost({ tx }: Ctx, postId: string): Promise<void> {
  if (!await isOpenPost(tx, postId)) throw refuse('recommendation.post-unknown', {}, [{ field: 'postId', code: 'recommendation.post-unknown' }]);
}

async function mustStand({ tx }: Ctx, seen: RecommendationChange | RecommendationClosing): Promise<Recommendation> {
  const found = await recommendationById(tx, seen.id);
  if (!found) throw refuse('recommendation.not-found');
  must(standing(found, seen) ?? true);
  return found;
}

const taken = (no: number) => refuse('recommendation.taken', { no }, [{ field: 'no', code: 'recommendation.taken' }]);

/** Journals what was written and answers it as it stands now. */
async function told(ctx: Ctx, name: string, id: string, post: string): Promise<Recommendation> {
  const now = await recommendationById(ctx.tx, id);
  if (!now) throw refuse('recommendation.not-found');
  ctx.record({ name, data: now, author: { post } });
  ctx.changed({ kind: 'recommendation', id });
  return now;
}

export const addRecommendation: Command<NewRecommendation, Recommendation> = {
  name: 'recommendation.add',
  input: newRecommendation,
  async run(ctx, input) {
    const post = mustWrite(ctx);
    await mustKnowPost(ctx, input.postId);
    const id = ctx.newId();
    if (!await insertRecommendation(ctx.tx, id, input)) throw taken(input.no);
    return told(ctx, 'recommendation.add', id, post);
  },
};

export const changeRecommendation: Command<RecommendationChange, Recommendation> = {
  name: 'recommendation.change',
  input: recommendationChange,
  async run(ctx, input) {
    const post = mustWrite(ctx);
    await mustStand(ctx, input);
    await mustKnowPost(ctx, input.postId);
    if (await numberTaken(ctx.tx, input)) throw taken(input.no);
    if (!await changeRow(ctx.tx, input)) throw refuse('recommendation.changed');
    return told(ctx, 'recommendation.change', input.id, post);
  },
};

export const closeRecommendation: Command<RecommendationClosing, Recommendation> = {
  name: 'recommendation.close',
  input: recommendationClosing,
  async run(ctx, input) {
    const post = mustWrite(ctx);
    await mustStand(ctx, input);
    if (input.fileId !== null && !await ownFile(ctx.tx, input.fileId, ctx.actor.personId)) throw refuse('recommendation.file-unknown', {}, [{ field: 'fileId', code: 'recommendation.file-unknown' }]);
    if (!await closeRow(ctx.tx, input)) throw refuse('recommendation.changed');
    return told(ctx, 'recommendation.close', input.id, post);
  },
};
