import { Button, NativeSelect } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Recommendation, RecommendationList } from '#contract/report/recommendation';
import { queries } from '../../api/client.ts';
import { fileHref } from '../../api/file-href.ts';
import { useFormat } from '../../i18n/use-format.ts';
import { EmptyState } from '../../ui/blank.tsx';
import grid from '../../ui/grid/grid.module.css';
import { Loaded } from '../../ui/loaded.tsx';
import { PageBody, PageHead } from '../../ui/page.tsx';
import { useNow } from '../../ui/shell/use-now.ts';
import { type MarkName, StateWord } from '../../ui/state-mark.tsx';
import { PlanNav } from '../plan/plan-frame.tsx';
import { CloseDialog, WriteDialog } from './recommendation-dialogs.tsx';
import styles from './recommendation.module.css';

type Asked = { readonly kind: 'add' } | { readonly kind: 'change' | 'close'; readonly of: Recommendation };

/** What the evaluation of the AKIP recommended, and what the office does about it: the LAKIP tells of it in Bab IV. */
export function Page() {
  const { t } = useTranslation('report');
  const navigate = useNavigate();
  const thisYear = Number(useFormat().dayOf(useNow()).slice(0, 4));
  const { tahun } = useSearch({ strict: false }) as { tahun?: number | string };
  const year = Number(tahun) || thisYear;
  const query = useQuery(queries.recommendation.list.queryOptions({ input: { year } }));
  const [asked, ask] = useState<Asked | null>(null);
  const years = [...new Set([year, thisYear, thisYear - 1, ...(query.data?.years ?? [])])].sort((a, b) => b - a);
  const add = query.data?.abilities.write && <Button leftSection={<IconPlus size={16} stroke={1.5} />} onClick={() => ask({ kind: 'add' })}>{t('add')}</Button>;
  const done = () => ask(null);
  return (
    <PageBody>
      <PageHead title={t('title')} end={add} />
      <PlanNav here="rekomendasi" />
      <div className={grid.tools}>
        <NativeSelect label={t('year')} data={years.map(String)} value={String(year)} onChange={(event) => void navigate({ to: '.', search: { tahun: Number(event.currentTarget.value) } as never, replace: true })} />
      </div>
      <Loaded query={query}>
        {(list) => (list.items.length === 0 ? <EmptyState title={t('none', { year })} how={t('none.how')} />
          : <ul className={styles.list}>{list.items.map((item) => <Line key={item.id} item={item} list={list} onAsk={ask} />)}</ul>)}
      </Loaded>
      {asked?.kind === 'add' && <WriteDialog year={year} next={Math.max(0, ...(query.data?.items ?? []).map(({ no }) => no)) + 1} onClose={done} />}
      {asked?.kind === 'change' && <WriteDialog year={year} next={asked.of.no} of={asked.of} onClose={done} />}
      {asked?.kind === 'close' && <CloseDialog of={asked.of} onClose={done} />}
    </PageBody>
  );
}

const MARKS: Record<Recommendation['status'], MarkName> = { open: 'waiting', under_way: 'here', done: 'done' };

function Line({ item, list, onAsk }: { readonly item: Recommendation; readonly list: RecommendationList; readonly onAsk: (asked: Asked) => void }) {
  const { t } = useTranslation('report');
  const format = useFormat();
  const { no, text, plan, post, due, status, result, fileId, fileName, link } = item;
  return (
    <li className={styles.line}>
      <div>
        <p><b>{no}. {text}</b></p>
        <p className="small">{plan || <span className="quiet">{t('plan.none')}</span>}</p>
        {result && <p className="small">{t('result.is', { result })}</p>}
        {fileId && <p className="small"><a className="link" href={fileHref(fileId)} download={fileName ?? undefined}>{fileName}</a></p>}
        {link && <p className="small"><a className="link" href={link} target="_blank" rel="noreferrer">{link}</a></p>}
      </div>
      <div className="small">
        <StateWord mark={MARKS[status]}>{t(`status.${status}`)}</StateWord>
        <p>{post}</p>
        <p className="quiet">{due ? t('due.is', { day: format.longDay(due) }) : t('due.none')}</p>
        {list.abilities.write && status !== 'done' && (
          <p className={styles.acts}>
            <Button variant="default" size="xs" aria-label={t('change.of', { no })} onClick={() => onAsk({ kind: 'change', of: item })}>{t('change')}</Button>
            <Button variant="default" size="xs" aria-label={t('close.of', { no })} onClick={() => onAsk({ kind: 'close', of: item })}>{t('close')}</Button>
          </p>
        )}
      </div>
    </li>
  );
}
