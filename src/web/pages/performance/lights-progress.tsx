import { NativeSelect } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type ProgressMethod, progressMethod, type ProgressTable } from '#contract/performance/progress';
import { queries } from '../../api/client.ts';
import { AppLink } from '../../ui/app-link.tsx';
import grid from '../../ui/grid/grid.module.css';
import { Loaded } from '../../ui/loaded.tsx';
import { Section } from '../../ui/section.tsx';
import { printTarget } from '../plan/figures.ts';
import styles from './lights.module.css';
import { printValue } from './verify-words.ts';

/** How far each indicator has come towards the end of its plan; the whole table by one method, which it names. */
export function LightsProgress({ year, quarter }: { readonly year: number; readonly quarter: number }) {
  const { t } = useTranslation('performance-review');
  const [method, setMethod] = useState<ProgressMethod>('end_target');
  const query = useQuery(queries.progress.table.queryOptions({ input: { year, quarter, method } }));
  return (
    <Section title={t('progress.title')}>
      <NativeSelect className={styles.choice} label={t('progress.method')} value={method} onChange={(event) => setMethod(event.currentTarget.value as ProgressMethod)}
        data={progressMethod.options.map((value) => ({ value, label: t(`progress.method.${value}`) }))} />
      <Loaded query={query}>{({ rows }) => <Rows rows={rows} year={year} quarter={quarter} />}</Loaded>
    </Section>
  );
}

function Rows({ rows, year, quarter }: Pick<ProgressTable, 'rows' | 'year' | 'quarter'>) {
  const { t } = useTranslation('performance-review');
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a table wider than its place must scroll by keyboard too
    <section className={styles.across} tabIndex={0} aria-label={t('progress.table', { year, quarter })}>
      <table className={`${grid.grid} ${styles.table}`} aria-label={t('progress.table', { year, quarter })}>
        <thead>
          <tr>
            <th scope="col">{t('lights.column.indicator')}</th><th scope="col" data-figure>{t('progress.baseline')}</th><th scope="col" data-figure>{t('lights.column.actual')}</th>
            <th scope="col" data-figure>{t('progress.end')}</th><th scope="col" data-figure>{t('progress.progress')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.indicatorVersionId}>
              <th scope="row">{row.name}<span className={styles.aside}>{[row.code, row.unitName, t('progress.years', row)].join(', ')}</span></th>
              <td data-figure>{row.baseline === null ? <Nothing /> : printValue(row.baseline, row.decimals)}</td>
              <td data-figure>{row.actual === null ? <Nothing /> : <AppLink className={styles.figure} href={`/kinerja/angka/${row.indicatorVersionId}/${year}/${quarter}`}>{printValue(row.actual, row.decimals)}</AppLink>}</td>
              <td data-figure>{printTarget(row.end, row.decimals) ?? <Nothing />}</td>
              <td data-figure>{row.printed === null ? <span className="quiet">{t(`reason.${row.reason ?? 'no-actual'}`)}</span> : `${row.printed}%`}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

const Nothing = () => <span className="quiet">–</span>;
