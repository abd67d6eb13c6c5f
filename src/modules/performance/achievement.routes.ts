import { implement } from '@orpc/server';
import type { RequestContext } from '../../kernel/http.ts';
import { achievementContract } from './achievement.contract.ts';
import { previewAchievements } from './achievement.queries.ts';
import type { PredicateScale } from './scale.contract.ts';

const os = implement(achievementContract).$context<RequestContext>();

export function achievementRoutes(scale: PredicateScale) {
  const preview = previewAchievements(scale);
  return os.router({ preview: os.preview.handler(({ context, input }) => context.read(preview, input)) });
}
