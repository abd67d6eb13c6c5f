import { NativeSelect } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { Dashboard } from '#contract/performance/figure';
import { queries } from '../../api/client.ts';
import { useFormat } from '../../i18n/use-format.ts';
import { EmptyState } from '../../ui/blank.tsx';
import grid from '../../ui/grid/grid.module.css';
import { Loaded } from '../../ui/loaded.tsx';
import { Notice } from '../../ui/notice.tsx';
import { PageBody, PageHead } from '../../ui/page.tsx';
import { Section } from '../../ui/section.tsx';
import { useNow } from '../../ui/shell/use-now.ts';
import { PlanNav } from '../plan/plan-frame.tsx';
import styles from './lights.module.css';
import { type Looked, readLooked } from './lights-address.ts';
import { LightsSeries } from './lights-series.tsx';
import { LightsTable } from './lights-table.tsx';
import { AverageWords } from './lights-word.tsx';

/** Capaian: the lights of a year, the means that say what they are made of, and one indicator over the years. */
export function Page() {
  const { t } = useTranslation('performance-review');
  const navigate = useNavigate();
  const thisYear = Number(useFormat().dayOf(useNow()).slice(0, 4));
  const looked = readLooked(useSearch({ strict: false }) as Record<string, unknown>, thisYear);
  const { year, quarter, indicator } = looked;
  const query = useQuery(queries.figure.dashboard.queryOptions({ input: { year, ...(quarter ? { quarter } : {}) } }));
  const turn = (part: Partial<Looked>) => {
    const next = { ...looked, ...part };
    void navigate({ to: '.', search: { tahun: next.year, ...(next.quarter ? { tw: next.quarter } : {}), ...(next.indicator ? { indikator: next.indicator } : {}) } as never, replace: true, resetScroll: false });
  };
  const years = [...new Set([year, ...Array.from({ length: 6 }, (_, at) => thisYear + 1 - at)])].sort((a, b) => b - a);
  return (
    <PageBody>
      <PageHead title={t('lights.title')} />
      <PlanNav here="capaian" />
      <div className={grid.tools}>
        <NativeSelect label={t('lights.year')} data={years.map(String)} value={String(year)} onChange={(event) => turn({ year: Number(event.currentTarget.value) })} />
        <NativeSelect label={t('lights.quarter')} value={String(quarter ?? '')} onChange={(event) => turn({ quarter: Number(event.currentTarget.value) || undefined })}
          data={[{ value: '', label: t('lights.quarter-last') }, ...[1, 2, 3, 4].map((one) => ({ value: String(one), label: String(one) }))]} />
      </div>
      <Loaded query={query}>
        {(dashboard) => dashboard.lights.length === 0 ? <EmptyState title={t('lights.none', { year })} how={t('lights.none-how')} />
          : <Lights dashboard={dashboard} indicator={indicator} onIndicator={(id) => turn({ indicator: id })} />}
      </Loaded>
    </PageBody>
  );
}

interface LightsProps {
  readonly dashboard: Dashboard;
  readonly indicator: string | undefined;
  readonly onIndicator: (id: string) => void;
}

function Lights({ dashboard, indicator, onIndicator }: LightsProps) {
  const { t } = useTranslation('performance-review');
  const { lights, office, sasaran, units, printedWith, round, quarter, year } = dashboard;
  const ikus = lights.filter(({ isIku }) => isIku);
  const others = lights.filter(({ isIku }) => !isIku);
  const shown = lights.some(({ indicatorId }) => indicatorId === indicator) || indicator ? indicator : lights.find(({ figure }) => figure.actualToDate !== null)?.indicatorId ?? lights[0]?.indicatorId;
  const cap = printedWith.cap === null ? t('lights.no-cap') : t('lights.cap', { cap: printedWith.cap.replace('.', ',') });
  return (
    <>
      {round?.sampleSource && <div className={styles.apart}><Notice kind="info"><p>{t('sample', { source: round.sampleSource })}</p></Notice></div>}
      <p className={styles.office}><span className="quiet">{t('lights.office')}</span> <AverageWords average={office} printedWith={printedWith} /></p>
      {ikus.length > 0 && <Section title={t('lights.iku')} count={ikus.length} end={t('lights.table', { year, quarter })}><LightsTable title={t('lights.iku')} lights={ikus} dashboard={dashboard} onSeries={onIndicator} /></Section>}
      {shown && <LightsSeries id={shown} choices={lights} onChoose={onIndicator} />}
      <div className={styles.means}>
        <Section title={t('lights.sasaran')} count={sasaran.length}>
          <ul>{sasaran.map(({ nodeLineageId, name, average }) => <li key={nodeLineageId} className={styles.mean}><span>{name}</span><AverageWords average={average} printedWith={printedWith} /></li>)}</ul>
        </Section>
        <Section title={t('lights.units')} count={units.length}>
          <ul>{units.map(({ unitId, unit, average }) => <li key={unitId} className={styles.mean}><span>{unit}</span><AverageWords average={average} printedWith={printedWith} /></li>)}</ul>
        </Section>
      </div>
      {others.length > 0 && <Section title={t('lights.others')} count={others.length}><LightsTable title={t('lights.others')} lights={others} dashboard={dashboard} onSeries={onIndicator} /></Section>}
      <p className="tiny quiet">{t('lights.printed', { scale: printedWith.scale, cap })}</p>
    </>
  );
}
