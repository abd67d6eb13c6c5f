/** What may become of a recommendation of the LHE. Pure. */
import { type Refusal, refuse } from '#pure/refusal';
import type { Recommendation, RecommendationChange, RecommendationClosing } from './recommendation.contract.ts';

type Standing = Pick<Recommendation, 'status' | 'revision'>;

/** A closed one stays as it is; what was changed meanwhile is read again first. */
export function standing(standing: Standing, { revision }: Pick<RecommendationChange | RecommendationClosing, 'revision'>): Refusal | undefined {
  if (standing.status === 'done') return refuse('recommendation.done');
  return standing.revision === revision ? undefined : refuse('recommendation.changed', { revision: standing.revision });
}
