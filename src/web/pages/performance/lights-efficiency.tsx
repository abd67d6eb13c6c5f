import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { EfficiencyTable } from '#contract/performance/efficiency';
import { exact } from '#pure/decimal';
import { printNumber } from '#pure/decimal-text';
import { queries } from '../../api/client.ts';
import { AppLink } from '../../ui/app-link.tsx';
import grid from '../../ui/grid/grid.module.css';
import { Loaded } from '../../ui/loaded.tsx';
import { Section } from '../../ui/section.tsx';
import styles from './lights.module.css';

type Measured = EfficiencyTable['rows'][number]['difference' | 'ratio'];

/** What programs achieved against what they spent; below it how each figure was computed. */
export function LightsEfficiency({ year, quarter }: { readonly year: number; readonly quarter: number }) {
  const { t } = useTranslation('performance-review');
  const query = useQuery(queries.efficiency.table.queryOptions({ input: { year, quarter } }));
  return (
    <Section title={t('efficiency.title')} end={<AppLink className="link" href={`/anggaran/realisasi?tahun=${year}&tw=${quarter}`}>{t('efficiency.budget')}</AppLink>}>
      <Loaded query={query}>{(table) => (table.rows.length === 0 ? <p className="quiet">{t('efficiency.none', { year })}</p> : <Rows table={table} />)}</Loaded>
    </Section>
  );
}

function Rows({ table: { rows, office, year, quarter } }: { readonly table: EfficiencyTable }) {
  const { t } = useTranslation('performance-review');
  const percent = (value: string | null) => (value === null ? null : `${printNumber(exact(value), 2)}%`);
  return (
    <>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a table wider than its place must scroll by keyboard too */}
      <section className={styles.across} tabIndex={0} aria-label={t('efficiency.table', { year, quarter })}>
        <table className={`${grid.grid} ${styles.table}`} aria-label={t('efficiency.table', { year, quarter })}>
          <thead>
            <tr>
              <th scope="col">{t('efficiency.program')}</th><th scope="col" data-figure>{t('lights.column.achievement')}</th><th scope="col" data-figure>{t('efficiency.absorption')}</th>
              <th scope="col" data-figure>{t('efficiency.difference')}</th><th scope="col" data-figure>{t('efficiency.ratio')}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map(({ code, name, achievement, absorption, reason, difference, ratio, moneyVerified }) => (
              <tr key={code}>
                <th scope="row">{name}<span className={styles.aside}>{[code, t('closing.measured', achievement), ...(moneyVerified ? [] : [t('efficiency.unverified')])].join(', ')}</span></th>
                <td data-figure>{achievement.printed === null ? <span className="quiet">–</span> : `${achievement.printed}%`}</td>
                <td data-figure>{percent(absorption) ?? <Reason reason={reason} />}</td>
                <td data-figure><Efficiency of={difference} unit={t('efficiency.points')} /></td>
                <td data-figure><Efficiency of={ratio} unit="%" /></td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      <p>{office.printed === null ? t('efficiency.office-none', office) : t('efficiency.office', { ...office, score: office.score?.replace('.', ',') ?? '–', cap: office.cap.replace('.', ',') })}</p>
      <p className="tiny quiet">{t('efficiency.methods')}</p>
    </>
  );
}

/** Only what spent less and reached its target is called efficient. */
function Efficiency({ of, unit }: { readonly of: Measured; readonly unit: string }) {
  const { t } = useTranslation('performance-review');
  if (of.printed === null) return <Reason reason={of.reason} />;
  return <>{of.printed}{unit === '%' ? unit : ` ${unit}`}{of.claimed && <span className={styles.aside}>{t('efficiency.claimed')}</span>}</>;
}

function Reason({ reason }: { readonly reason: Measured['reason'] }) {
  const { t } = useTranslation('performance-review');
  return <span className="quiet">{reason === null ? '–' : t(`reason.${reason}`)}</span>;
}
