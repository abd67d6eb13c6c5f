import { Button } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { Complaint } from '#contract/sop/complaint';
import { queries } from '../../api/client.ts';
import { Loaded } from '../../ui/loaded.tsx';
import { useFormat } from '../../i18n/use-format.ts';
import { AppLink } from '../../ui/app-link.tsx';
import { Chip } from '../../ui/page.tsx';
import { useNow } from '../../ui/shell/use-now.ts';
import { StateWord } from '../../ui/state-mark.tsx';
import { AnswerComplaint } from './answer-complaint.tsx';
import styles from './complaint.module.css';

export interface ComplaintListProps {
  /** Only about this SOP; without it about all, each with the name of its SOP. */
  readonly sopKey?: string;
  readonly state?: 'open' | 'answered';
  /** Stands there while there are none. */
  readonly empty: React.ReactNode;
}

/** Complaints that this person may read, newest first: everything for who answers, else one's own. */
export function ComplaintList({ sopKey, state, empty }: ComplaintListProps) {
  const { t } = useTranslation('sop');
  const found = useInfiniteQuery(queries.complaint.list.infiniteOptions({
    input: (after: string | undefined) => ({ ...(sopKey ? { sopKey } : {}), ...(state ? { state } : {}), ...(after ? { after } : {}) }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: ({ next }) => next ?? undefined,
  }));
  return (
    <Loaded query={found}>
      {({ pages }) => {
        const complaints = pages.flatMap((page) => page.complaints);
        if (complaints.length === 0) return empty;
        return (
          <>
            <ul>{complaints.map((complaint) => <Row key={complaint.id} complaint={complaint} named={sopKey === undefined} />)}</ul>
            {found.hasNextPage && <Button variant="subtle" loading={found.isFetchingNextPage} onClick={() => void found.fetchNextPage()}>{t('complaint.more')}</Button>}
          </>
        );
      }}
    </Loaded>
  );
}

function Row({ complaint, named }: { readonly complaint: Complaint; readonly named: boolean }) {
  const { t } = useTranslation('sop');
  const format = useFormat();
  const now = useNow();
  const { kind, text, author, at, contact, answer, sopKey, sopTitle } = complaint;
  return (
    <li className={styles.row}>
      <p className={styles.head}>
        <Chip>{t(`complaint.kind.${kind}`)}</Chip>
        <b>{author}</b>
        <span className="small quiet">{format.moment(at, now)}{named && <>, <AppLink href={`/sops/${sopKey}`} className="link">{sopTitle}</AppLink></>}</span>
        <span className={styles.state}>{answer ? <StateWord mark="done">{t('complaint.closed')}</StateWord> : <StateWord mark="waiting">{t('complaint.open')}</StateWord>}</span>
      </p>
      <p className={styles.text}>{text}</p>
      {contact && <p className="small quiet">{t('complaint.reach', { contact })}</p>}
      {answer && (
        <blockquote className={styles.answer}>
          <p className={styles.text}>{answer.text}</p>
          <p className="small quiet">{answer.post || answer.by}, {format.moment(answer.at, now)}</p>
        </blockquote>
      )}
      {complaint.abilities.answer && <AnswerComplaint complaint={complaint} />}
    </li>
  );
}
