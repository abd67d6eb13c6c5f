import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { RequestCard } from '#contract/dossier/dossier';
import { queries } from '../../api/client.ts';
import { useSession } from '../../api/session.tsx';
import { useFormat } from '../../i18n/use-format.ts';
import { AppLink } from '../../ui/app-link.tsx';
import { EmptyState } from '../../ui/blank.tsx';
import { Loaded } from '../../ui/loaded.tsx';
import { PageBody, PageHead } from '../../ui/page.tsx';
import { useNow } from '../../ui/shell/use-now.ts';
import { StateWord } from '../../ui/state-mark.tsx';
import styles from '../dossier/dossiers.module.css';

/** Data requests: what a bidang has to answer, and for those who ask how each request stands. */
export function Page() {
  const { t } = useTranslation('dossier');
  const found = useQuery(queries.dossier.requests.queryOptions({ input: {} }));
  return (
    <PageBody>
      <PageHead title={t('requests.title')} />
      <Loaded query={found}>
        {(cards) => (cards.length === 0
          ? <EmptyState title={t('requests.empty')} how={t('requests.empty.how')} />
          : <ul className={styles.cards}>{cards.map((card) => <Request key={card.id} card={card} />)}</ul>)}
      </Loaded>
    </PageBody>
  );
}

function Request({ card }: { readonly card: RequestCard }) {
  const { t } = useTranslation('dossier');
  const { abilities } = useSession();
  const format = useFormat();
  const now = useNow();
  const href = card.taskId ? `/dossiers/${card.dossierId}?task=${card.taskId}` : abilities.seeAllDossiers ? `/data-requests/${card.dossierId}` : `/dossiers/${card.dossierId}`;
  return (
    <li className={styles.card}>
      <div className={styles.words}>
        <h2><AppLink href={href} className={styles.title}>{card.title}</AppLink></h2>
        <p className="small quiet">{[card.sopTitle, t('requests.items', { count: card.items }), t('requests.from', { who: card.from, when: format.moment(card.at, now) })].join(', ')}</p>
      </div>
      <p className="small">{t('data.due', { at: `${format.nearDay(format.dayOf(card.dueAt), now)}, ${format.clock(card.dueAt)}` })}</p>
      <p className={styles.state}><RequestState card={card} all={abilities.seeAllDossiers} /></p>
    </li>
  );
}

function RequestState({ card, all }: { readonly card: RequestCard; readonly all: boolean }) {
  const { t } = useTranslation('dossier');
  if (!all) {
    if (card.sent === card.total) return <StateWord mark="sent">{t('requests.mine-sent')}</StateWord>;
    return <StateWord mark={card.late > 0 ? 'late' : 'here'}>{t(card.late > 0 ? 'requests.mine-late' : 'requests.mine-open')}</StateWord>;
  }
  return (
    <>
      <StateWord mark={card.sent === card.total ? 'settled' : 'waiting'}>{t('data.sent', { sent: card.sent, count: card.total })}</StateWord>
      {card.late > 0 && <span className={`late ${styles.under}`}>{t('requests.late', { count: card.late })}</span>}
    </>
  );
}
