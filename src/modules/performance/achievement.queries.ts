import { must } from '#pure/refusal';
import type { Query } from '../../kernel/http.ts';
import type { Preview, PreviewAnswer } from './achievement.contract.ts';
import { previewOf } from './preview.rules.ts';
import type { PredicateScale } from './scale.contract.ts';

/** Computes and stores nothing; any signed-in user may ask. */
export function previewAchievements(scale: PredicateScale): Query<Preview, PreviewAnswer> {
  return async (_, { items }) => must(previewOf(items, scale));
}
