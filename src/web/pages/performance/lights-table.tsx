import { useTranslation } from 'react-i18next';
import type { Dashboard } from '#contract/performance/figure';
import { AppLink } from '../../ui/app-link.tsx';
import grid from '../../ui/grid/grid.module.css';
import styles from './lights.module.css';
import { Light } from './lights-word.tsx';
import { printTargetToDate, usePrintAchievement, usePrintToDate } from './verify-words.ts';

export interface LightsTableProps {
  /** Heading of the lights, which sets one table apart from another. */
  readonly title: string;
  readonly lights: Dashboard['lights'];
  readonly dashboard: Dashboard;
  readonly onSeries: (indicatorId: string) => void;
}

/** Each indicator to date with its light; a figure leads to its trail. */
export function LightsTable({ title, lights, dashboard: { year, quarter, printedWith }, onSeries }: LightsTableProps) {
  const { t } = useTranslation('performance-review');
  const [toDate, achievement] = [usePrintToDate(), usePrintAchievement()];
  const label = `${title}. ${t('lights.table', { year, quarter })}`;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a table wider than its place must scroll by keyboard too
    <section className={styles.across} tabIndex={0} aria-label={label}>
      <table className={`${grid.grid} ${styles.table}`} data-lights aria-label={label}>
        <thead>
          <tr>
            <th scope="col">{t('lights.column.indicator')}</th><th scope="col" data-figure>{t('lights.column.target')}</th><th scope="col" data-figure>{t('lights.column.actual')}</th>
            <th scope="col" data-figure>{t('lights.column.achievement')}</th><th scope="col" data-words>{t('lights.column.light')}</th>
          </tr>
        </thead>
        <tbody>
          {lights.map((light) => {
            const { figure, decimals, indicatorVersionId, name } = light;
            const actual = toDate(figure, decimals);
            // Before it is due there is nothing to miss.
            const waits = figure.achievement.reason === 'not-due';
            const known = figure.state !== 'missing' && !figure.hidden;
            return (
              <tr key={indicatorVersionId}>
                <th scope="row"><button type="button" className={`link ${styles.open}`} onClick={() => onSeries(light.indicatorId)}>{name}</button><span className={styles.aside}>{[`${light.code}, ${light.unitName}`, ...(light.isIku ? [] : [light.node]), ...(figure.due > 0 ? [t('trail.filled', figure)] : [])].join('. ')}</span><span className={styles.beside}><Light achievement={figure.achievement} hidden={figure.hidden} printedWith={printedWith} /></span></th>
                <td data-figure>{printTargetToDate(figure.target, figure.targetToDate, decimals) ?? <span className="quiet">{waits ? '–' : t('line.none')}</span>}</td>
                <td data-figure>{known ? <AppLink className={styles.figure} href={`/kinerja/angka/${indicatorVersionId}/${figure.year}/${figure.quarter}`}>{actual}</AppLink> : <span className="quiet">{waits ? '–' : actual}</span>}</td>
                <td data-figure>{figure.achievement.printed === null ? <span className="quiet">–</span> : achievement(figure.achievement)}</td>
                <td data-words><Light achievement={figure.achievement} hidden={figure.hidden} printedWith={printedWith} /></td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </section>
  );
}
