import { Button } from '@mantine/core';
import { IconFolderPlus } from '@tabler/icons-react';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { DossierCard } from '#contract/dossier/dossier';
import { queries } from '../../api/client.ts';
import type { ApiProblem } from '../../api/problem.ts';
import { useSession } from '../../api/session.tsx';
import { useFormat } from '../../i18n/use-format.ts';
import { AppLink } from '../../ui/app-link.tsx';
import { EmptyState, ErrorState } from '../../ui/blank.tsx';
import { Choice } from '../../ui/choice.tsx';
import { useNow } from '../../ui/shell/use-now.ts';
import { RowsSkeleton } from '../../ui/skeleton.tsx';
import { StateWord } from '../../ui/state-mark.tsx';
import { StepLine } from '../../ui/step-line.tsx';
import styles from './dossiers.module.css';
import { cardLine } from './steps.ts';

type Status = DossierCard['status'];
const statuses: readonly Status[] = ['open', 'done', 'cancelled'];

/** Every dossier this person may see, newest first. */
export function Page() {
  const { t } = useTranslation(['dossier', 'common']);
  const { abilities } = useSession();
  const [status, setStatus] = useState<Status>('open');
  useEffect(() => { document.title = `${t('dossier:list.title')} · ${t('common:app')}`; }, [t]);
  return (
    <div className={styles.page}>
      <div className={styles.head}>
        <h1>{t('dossier:list.title')}</h1>
        {abilities.openDossiers && (
          <Button component={AppLink} href="/sops" leftSection={<IconFolderPlus size={16} stroke={1.5} />}>{t('dossier:list.open')}</Button>
        )}
      </div>
      <div className={styles.filter}>
        <Choice label={t('dossier:list.status')} value={status} onChange={setStatus} options={statuses.map((value) => ({ value, label: t(`dossier:status.${value}`) }))} />
      </div>
      <Cards key={status} status={status} />
    </div>
  );
}

function Cards({ status }: { readonly status: Status }) {
  const { t } = useTranslation(['dossier', 'common']);
  const { abilities } = useSession();
  const found = useInfiniteQuery(queries.dossier.list.infiniteOptions({
    input: (after: string | undefined) => ({ status, ...(after ? { after } : {}) }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: ({ next }) => next ?? undefined,
  }));
  if (found.isPending) return <RowsSkeleton rows={5} />;
  if (found.isError) return <ErrorState problem={found.error as unknown as ApiProblem} onRetry={() => void found.refetch()} busy={found.isFetching} />;
  const cards = found.data.pages.flatMap(({ items }) => items);
  if (cards.length === 0) return <EmptyState title={t(`dossier:list.empty.${status}`)} how={t(abilities.openDossiers ? 'dossier:list.empty.open-how' : 'dossier:list.empty.wait-how')} />;
  return (
    <>
      <ul className={styles.cards}>{cards.map((card) => <Card key={card.id} card={card} />)}</ul>
      {found.hasNextPage && <Button variant="subtle" loading={found.isFetchingNextPage} onClick={() => void found.fetchNextPage()}>{t('dossier:list.more')}</Button>}
    </>
  );
}

function Card({ card }: { readonly card: DossierCard }) {
  const { t } = useTranslation('dossier');
  const format = useFormat();
  const now = useNow();
  return (
    <li className={styles.card}>
      <div className={styles.words}>
        <h2><AppLink href={`/dossiers/${card.id}`} className={styles.title}>{card.title}</AppLink></h2>
        <p className="small quiet">{card.sopTitle}, {t('list.opened', { when: format.moment(card.openedAt, now) })}</p>
      </div>
      <div className={styles.line}><StepLine steps={cardLine(card)} small /></div>
      <p className={styles.state}><CardState card={card} /></p>
    </li>
  );
}

function CardState({ card }: { readonly card: DossierCard }) {
  const { t } = useTranslation('dossier');
  const format = useFormat();
  const now = useNow();
  if (card.status === 'done') return <StateWord mark="done">{t('list.done', { when: format.moment(card.closedAt ?? card.openedAt, now) })}</StateWord>;
  if (card.status === 'cancelled') return <StateWord mark="missed">{t('list.cancelled', { when: format.moment(card.closedAt ?? card.openedAt, now) })}</StateWord>;
  const late = card.sendBy !== null && card.sendBy < format.dayOf(now);
  return (
    <>
      {card.round > 1 ? t('step-round', { step: card.step, round: card.round }) : t('step-of', { step: card.step, count: card.steps })}
      {card.sendBy && <span className={`tiny ${styles.under} ${late ? 'late' : 'quiet'}`}>{t('list.send-by', { on: format.fullDate(card.sendBy) })}</span>}
    </>
  );
}
