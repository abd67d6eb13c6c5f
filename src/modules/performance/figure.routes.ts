import { implement } from '@orpc/server';
import type { RequestContext } from '../../kernel/http.ts';
import { correctFigure } from './figure.commands.ts';
import { figureContract } from './figure.contract.ts';
import { dashboardOf, heatMapOf, seriesOf } from './figure.queries.ts';
import { matrixOf } from './matrix.queries.ts';
import type { PredicateScale } from './scale.contract.ts';
import { meetingOf, trailOf } from './trail.queries.ts';

const os = implement(figureContract).$context<RequestContext>();

export function figureRoutes(scales: readonly PredicateScale[]) {
  const [matrix, dashboard, trail, series] = [matrixOf(scales), dashboardOf(scales), trailOf(scales), seriesOf(scales)];
  const [meeting, correct] = [meetingOf(scales), correctFigure(scales)];
  return os.router({
    matrix: os.matrix.handler(({ context, input }) => context.read(matrix, input)),
    heatMap: os.heatMap.handler(({ context, input }) => context.read(heatMapOf, input)),
    dashboard: os.dashboard.handler(({ context, input }) => context.read(dashboard, input)),
    trail: os.trail.handler(({ context, input }) => context.read(trail, input)),
    series: os.series.handler(({ context, input }) => context.read(series, input)),
    meeting: os.meeting.handler(({ context, input }) => context.read(meeting, input)),
    correct: os.correct.handler(({ context, input }) => context.run(correct, input)),
  });
}
