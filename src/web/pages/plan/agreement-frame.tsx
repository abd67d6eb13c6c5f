import { NativeSelect } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Agreement, AgreementList } from '#contract/plan/agreement';
import { statedPagu } from '#contract/plan/statement';
import { queries } from '../../api/client.ts';
import { useSession } from '../../api/session.tsx';
import { useFormat } from '../../i18n/use-format.ts';
import { EmptyState } from '../../ui/blank.tsx';
import grid from '../../ui/grid/grid.module.css';
import { Loaded } from '../../ui/loaded.tsx';
import { Chip, PageHead, Split } from '../../ui/page.tsx';
import { useNow } from '../../ui/shell/use-now.ts';
import { OfficePaperPlace } from '../report/office-paper-place.tsx';
import { type Ceilings, ceilingsOf } from './ceilings.ts';
import styles from './plan.module.css';
import { PlanNav, SampleNotice } from './plan-frame.tsx';

export interface AgreementFrameProps {
  readonly here: 'perjanjian' | 'rencana-aksi';
  /** What stands beside, for the agreements as they are now. */
  readonly side?: (agreements: readonly Agreement[], year: number) => ReactNode;
  readonly children: (agreement: Agreement, list: AgreementList, ceilings: Ceilings) => ReactNode;
}

const YEARS_AROUND = 3;
const ALL = 'semua';

/** What each post promises in a year, from the plan in force; every reading of it has this frame. It opens on one's own. */
export function AgreementFrame({ here, side, children }: AgreementFrameProps) {
  const { t } = useTranslation(['plan', 'plan-agreement']);
  const { year, post, years, turn } = useShown();
  const query = useQuery(queries.agreement.list.queryOptions({ input: { year } }));
  // Money is added where it is known; without it the promise still stands.
  const money = useQuery(queries.budget.table.queryOptions({ input: { year, quarter: 4, stage: statedPagu(query.data?.stage ?? null) }, enabled: query.data !== undefined }));
  const own = useSession().posts.map(({ postId }) => postId);
  const agreements = query.data?.agreements ?? [];
  const chosen = agreements.some((one) => one.post.postId === post) || post === ALL ? post : (agreements.find((one) => own.includes(one.post.postId)) ?? agreements[0])?.post.postId;
  const shown = agreements.filter((one) => chosen === ALL || one.post.postId === chosen);
  const ceilings = ceilingsOf(money.data);
  const choices = [...agreements.map((one) => ({ value: one.post.postId, label: one.post.title })), { value: ALL, label: t('agreement.all') }];
  return (
    <Split side={side?.(agreements, year) ?? undefined}>
      <PageHead title={t(`place.${here}`)}>{query.data?.stage && <Chip>{t(`stage.${query.data.stage}`)}</Chip>}</PageHead>
      <PlanNav here={here} />
      <div className={grid.tools}>
        <NativeSelect label={t('year')} data={years} value={String(year)} onChange={(event) => turn({ tahun: Number(event.currentTarget.value) })} />
        {agreements.length > 0 && <NativeSelect label={t('agreement.post')} value={chosen ?? ALL} data={choices} onChange={(event) => turn({ jabatan: event.currentTarget.value })} />}
      </div>
      <Loaded query={query}>
        {(list) => (
          <>
            <SampleNotice source={list.sampleSource} />
            {list.planTitle && <p className={`small quiet ${styles.bar}`}>{t('agreement.from', { plan: list.planTitle })}</p>}
            {shown.length === 0 && <EmptyState title={t('agreement.none', { year })} how={t('agreement.none-how')} />}
            {shown.map((one) => (
              <div key={one.post.postId} className={styles.agreement}>
                {one.rows.length > 0 && <p className={styles.links}><OfficePaperPlace kind={PAPERS[here]} subject={one.post.postId} year={year} stage={list.stage} title={`${t(`place.${here}`)}, ${one.post.title}`} href={(ending) => `/api/agreements/${one.post.postId}/${PAPERS[here]}.${ending}?year=${year}`} /></p>}
                {children(one, list, ceilings)}
              </div>
            ))}
          </>
        )}
      </Loaded>
    </Split>
  );
}

const PAPERS = { perjanjian: 'perjanjian-kinerja', 'rencana-aksi': 'rencana-aksi' } as const;

/** Year and post stand in the address, so that a page can be sent on and two pages stay on the same post. */
function useShown() {
  const navigate = useNavigate();
  const thisYear = Number(useFormat().dayOf(useNow()).slice(0, 4));
  const { tahun, jabatan } = useSearch({ strict: false }) as Readonly<Record<string, unknown>>;
  const year = Number.isInteger(Number(tahun)) && Number(tahun) >= 2000 && Number(tahun) <= 2100 ? Number(tahun) : thisYear;
  const post = typeof jabatan === 'string' ? jabatan : undefined;
  const around = Array.from({ length: YEARS_AROUND * 2 + 1 }, (_, at) => thisYear + YEARS_AROUND - at);
  return {
    year, post, years: [...new Set([...around, year])].sort((a, b) => b - a).map(String),
    turn: (part: { tahun?: number; jabatan?: string }) => void navigate({ to: '.', search: { tahun: year, ...(post ? { jabatan: post } : {}), ...part } as never, replace: true }),
  };
}
