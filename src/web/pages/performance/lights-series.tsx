import { NativeSelect } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { lazy, Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import type { Dashboard, Series } from '#contract/performance/figure';
import { queries } from '../../api/client.ts';
import { AppLink } from '../../ui/app-link.tsx';
import grid from '../../ui/grid/grid.module.css';
import { Loaded } from '../../ui/loaded.tsx';
import { Section } from '../../ui/section.tsx';
import { PaperSkeleton } from '../../ui/skeleton.tsx';
import styles from './lights.module.css';
import { printTargetToDate, usePrintAchievement, usePrintActual, usePrintToDate } from './verify-words.ts';

/** The drawing library is fetched when a course is looked at. */
const Chart = lazy(async () => ({ default: (await import('./lights-chart.tsx')).LightsChart }));

export interface LightsSeriesProps {
  readonly id: string;
  readonly choices: Dashboard['lights'];
  readonly onChoose: (indicatorId: string) => void;
}

/** One indicator over quarters and years against its target: drawn, and as the table it was drawn from. */
export function LightsSeries({ id, choices, onChoose }: LightsSeriesProps) {
  const { t } = useTranslation('performance-review');
  const query = useQuery(queries.figure.series.queryOptions({ input: { id } }));
  const name = choices.find(({ indicatorId }) => indicatorId === id)?.name ?? query.data?.indicator.name ?? '';
  const options = choices.map(({ indicatorId, name: label }) => ({ value: indicatorId, label }));
  const known = options.some(({ value }) => value === id);
  return (
    <Section title={t('lights.open-series')}>
      <NativeSelect className={styles.choice ?? ''} label={t('lights.column.indicator')} value={id} data={known ? options : [{ value: id, label: name }, ...options]} onChange={(event) => onChoose(event.currentTarget.value)} />
      <Loaded query={query}>
        {(series) => (
          <>
            <Suspense fallback={<PaperSkeleton height={300} />}><Chart key={id} series={series} /></Suspense>
            <SeriesTable series={series} />
          </>
        )}
      </Loaded>
    </Section>
  );
}

function SeriesTable({ series: { indicator, points } }: { readonly series: Series }) {
  const { t } = useTranslation('performance-review');
  const [toDate, achievement, print] = [usePrintToDate(), usePrintAchievement(), usePrintActual()];
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a table wider than its place must scroll by keyboard too
    <section className={styles.across} tabIndex={0} aria-label={t('lights.chart', { name: indicator.name })}>
      <table className={`${grid.grid} ${styles.table}`} aria-label={t('lights.chart', { name: indicator.name })}>
        <thead><tr><th scope="col">{t('lights.period')}</th><th scope="col" data-figure>{t('lights.column.target')}</th><th scope="col" data-figure>{t('lights.only-here')}</th><th scope="col" data-figure>{t('lights.to-date')}</th><th scope="col" data-figure>{t('lights.column.achievement')}</th></tr></thead>
        <tbody>
          {points.map((point) => {
            const at = { year: point.year, quarter: point.quarter };
            // Before it is due there is nothing to miss.
            const waits = point.achievement.reason === 'not-due';
            const own = waits ? '–' : point.hidden ? t('line.hidden') : print({ state: point.state, value: point.actual, words: point.actualWords }, indicator.decimals);
            const known = point.state !== 'missing' && !point.hidden;
            return (
              <tr key={`${point.indicatorVersionId} ${at.year} ${at.quarter}`}>
                <th scope="row">{t('lights.period-of', at)}</th>
                <td data-figure>{printTargetToDate(point.target, point.targetToDate, indicator.decimals) ?? <span className="quiet">{waits ? '–' : t('line.none')}</span>}</td>
                <td data-figure>{known ? <AppLink className={styles.figure} href={`/kinerja/angka/${point.indicatorVersionId}/${at.year}/${at.quarter}`}>{own}</AppLink> : <span className="quiet">{own}</span>}</td>
                <td data-figure>{point.actualToDate === null ? <span className="quiet">–</span> : toDate(point, indicator.decimals)}</td>
                <td data-figure>{point.achievement.printed === null ? <span className="quiet">{achievement(point.achievement)}</span> : achievement(point.achievement)}</td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </section>
  );
}
