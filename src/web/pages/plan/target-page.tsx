import { NativeSelect } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { PlanTree } from '#contract/plan/node';
import { queries } from '../../api/client.ts';
import { useFormat } from '../../i18n/use-format.ts';
import { EmptyState } from '../../ui/blank.tsx';
import styles from '../../ui/grid/grid.module.css';
import { Loaded } from '../../ui/loaded.tsx';
import { PageBody, PageHead } from '../../ui/page.tsx';
import { useNow } from '../../ui/shell/use-now.ts';
import { PlanNav, SampleNotice, VersionChip, VersionChoice } from './plan-frame.tsx';
import { usePlanVersion } from './plan-version.ts';
import type { Column } from './target-grid.tsx';
import { TargetEditor } from './target-editor.tsx';
import { shownYear } from './tree-view.ts';

/** Target: every indicator of a version by years, or by the quarters of one year. */
export function Page() {
  const { t } = useTranslation('plan');
  const { query, chosen, choose } = usePlanVersion();
  return (
    <PageBody>
      <PageHead title={t('place.target')}>{chosen && <VersionChip version={chosen.version} />}</PageHead>
      <PlanNav here="target" />
      <Loaded query={query}>
        {({ plans }) => chosen ? <OfVersion key={chosen.version.id} id={chosen.version.id} start={<VersionChoice plans={plans} chosen={chosen} onChoose={choose} />} />
          : <EmptyState title={t('plan.none')} how={t('plan.none-how')} />}
      </Loaded>
    </PageBody>
  );
}

function OfVersion({ id, start }: { readonly id: string; readonly start: React.ReactNode }) {
  const query = useQuery(queries.node.tree.queryOptions({ input: { id } }));
  return <Loaded query={query}>{(tree) => <Shown tree={tree} start={start} />}</Loaded>;
}

function Shown({ tree, start }: { readonly tree: PlanTree; readonly start: React.ReactNode }) {
  const { t } = useTranslation('plan');
  const today = useFormat().dayOf(useNow());
  const [year, setYear] = useState<number | null>(tree.abilities.setYearTargets ? null : shownYear(tree, today));
  const { fromYear, toYear, sampleSource } = tree.plan;
  const years = Array.from({ length: toYear - fromYear + 1 }, (_, at) => fromYear + at);
  const columns: Column[] = year === null ? years.map((one) => ({ year: one, quarter: 0, label: String(one) }))
    : [1, 2, 3, 4, 0].map((quarter) => ({ year, quarter, label: quarter === 0 ? t('year.whole') : t('quarter', { quarter }) }));
  return (
    <>
      <SampleNotice source={sampleSource} />
      <div className={styles.tools}>
        {start}
        <NativeSelect label={t('columns')} value={year === null ? '' : String(year)} data={[{ value: '', label: t('columns.years') }, ...years.map((one) => ({ value: String(one), label: t('columns.quarters', { year: one }) }))]}
          onChange={(event) => setYear(event.currentTarget.value === '' ? null : Number(event.currentTarget.value))} />
      </div>
      {tree.nodes.every(({ indicators }) => indicators.length === 0) ? <EmptyState title={t('targets.empty')} how={t('targets.empty-how')} /> : <TargetEditor tree={tree} columns={columns} />}
    </>
  );
}
