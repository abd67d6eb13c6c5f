import { NativeSelect } from '@mantine/core';
import { IconPrinter } from '@tabler/icons-react';
import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Agreement } from '#contract/plan/agreement';
import { queries } from '../../api/client.ts';
import { useFormat } from '../../i18n/use-format.ts';
import { EmptyState } from '../../ui/blank.tsx';
import grid from '../../ui/grid/grid.module.css';
import { Loaded } from '../../ui/loaded.tsx';
import { Chip, PageBody, PageHead } from '../../ui/page.tsx';
import { Section } from '../../ui/section.tsx';
import { useNow } from '../../ui/shell/use-now.ts';
import styles from './plan.module.css';
import { PlanNav, SampleNotice } from './plan-frame.tsx';

export interface AgreementFrameProps {
  readonly here: 'perjanjian' | 'rencana-aksi';
  readonly children: (agreement: Agreement, year: number) => ReactNode;
}

const YEARS_AROUND = 3;

/** What each post promises in a year, from the plan in force; every reading of it has this frame. */
export function AgreementFrame({ here, children }: AgreementFrameProps) {
  const { t } = useTranslation('plan');
  const thisYear = Number(useFormat().dayOf(useNow()).slice(0, 4));
  const [year, setYear] = useState(thisYear);
  const [post, setPost] = useState('');
  const query = useQuery(queries.agreement.list.queryOptions({ input: { year } }));
  const years = Array.from({ length: YEARS_AROUND * 2 + 1 }, (_, at) => String(thisYear + YEARS_AROUND - at));
  const agreements = query.data?.agreements ?? [];
  const shown = agreements.filter((one) => post === '' || one.post.postId === post);
  return (
    <PageBody>
      <PageHead title={t(`place.${here}`)} end={agreements.length > 0 && <Button variant="default" leftSection={<IconPrinter size={16} stroke={1.5} />} onClick={() => window.print()}>{t('print')}</Button>}>
        {query.data?.stage && <Chip>{t(`stage.${query.data.stage}`)}</Chip>}
      </PageHead>
      <PlanNav here={here} />
      <div className={grid.tools}>
        <NativeSelect label={t('year')} data={years} value={String(year)} onChange={(event) => setYear(Number(event.currentTarget.value))} />
        <NativeSelect label={t('agreement.post')} value={post} data={[{ value: '', label: t('agreement.all') }, ...agreements.map((one) => ({ value: one.post.postId, label: one.post.title }))]} onChange={(event) => setPost(event.currentTarget.value)} />
      </div>
      <Loaded query={query}>
        {({ sampleSource, planTitle }) => (
          <>
            <SampleNotice source={sampleSource} />
            {planTitle && <p className={`small quiet ${styles.bar}`}>{t('agreement.from', { plan: planTitle })}</p>}
            {shown.length === 0 && <EmptyState title={t('agreement.none', { year })} how={t('agreement.none-how')} />}
            {shown.map((one) => <div key={one.post.postId} className={styles.agreement}><Section title={one.post.title} end={t('agreement.count', { count: one.rows.length })}>{children(one, year)}</Section></div>)}
          </>
        )}
      </Loaded>
    </PageBody>
  );
}
