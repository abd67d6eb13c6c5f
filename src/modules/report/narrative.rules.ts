/** What the units said of an indicator. Pure. */
import type { ReportedFigure } from '#contract/performance/report';
import type { ReportYear } from './year.contract.ts';

/** Of the latest verified quarter that says anything: every part of a report tells the same. */
export function narrativeOf({ figures, year }: Pick<ReportYear, 'figures' | 'year'>, { indicatorId }: { readonly indicatorId: string }): ReportedFigure['narrative'] {
  return figures.filter((figure) => figure.indicatorId === indicatorId && figure.year === year)
    .findLast(({ narrative }) => narrative !== null && [narrative.supporting, narrative.hindering, narrative.followUp].some((said) => said !== ''))?.narrative ?? null;
}
