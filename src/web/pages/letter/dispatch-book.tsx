import { Button } from '@mantine/core';
import { IconLink } from '@tabler/icons-react';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { DispatchView } from '#contract/letter/letter';
import { queries } from '../../api/client.ts';
import { useSession } from '../../api/session.tsx';
import { fileHref } from '../../api/file-href.ts';
import { useFormat } from '../../i18n/use-format.ts';
import { type Column, Register, RegisterTools, useRegisterFilter } from '../../ui/register.tsx';
import { type MarkName, StateWord } from '../../ui/state-mark.tsx';
import { BookLink } from './book-link.tsx';
import { DossierLink } from './dossier-link.tsx';
import styles from './letters.module.css';
import { ReceiptLinkDialog } from './receipt-link-dialog.tsx';

/** Buku ekspedisi (domain reference G.4): what was sent to whom, and how its receipt came. */
export function DispatchBook() {
  const { t } = useTranslation('letter');
  const filter = useRegisterFilter();
  const [linking, link] = useState<DispatchView | null>(null);
  const query = useInfiniteQuery({
    ...queries.letter.dispatches.infiniteOptions({
      input: (after: string | undefined) => ({ ...filter.asked, ...(after ? { after } : {}) }),
      initialPageParam: undefined as string | undefined, getNextPageParam: ({ next }) => next ?? undefined,
    }),
    placeholderData: (before) => before,
  });
  const sought = Object.keys(filter.asked).length > 0;
  return (
    <>
      <RegisterTools filter={filter} label={t('dispatches.search')} />
      <BookLink book="buku-ekspedisi" year={filter.year} />
      <Register query={query} label={t('tab.dispatches')} columns={useColumns(link)} empty={sought ? { title: t('none-found') } : { title: t('dispatches.empty'), how: t('dispatches.empty.how') }} />
      {linking && <ReceiptLinkDialog dispatch={linking} onClose={() => link(null)} />}
    </>
  );
}

function useColumns(onLink: (row: DispatchView) => void): Column<DispatchView>[] {
  const { t } = useTranslation(['letter', 'dossier']);
  const format = useFormat();
  const at = (instant: string) => `${format.fullDate(format.dayOf(instant))}, ${format.clock(instant)}`;
  return [
    { key: 'no', title: t('letter:no'), short: true, cell: ({ no, year }) => `${no}/${year}` },
    { key: 'sent', title: t('letter:sent-at'), cell: ({ sentAt }) => at(sentAt) },
    { key: 'body', title: t('letter:recipient'), cell: ({ body }) => <b>{body}</b> },
    { key: 'number', title: t('letter:number'), cell: ({ numbers }) => numbers.length > 0 ? numbers.join('; ') : null },
    { key: 'title', title: t('letter:subject'), cell: ({ dossierId, subject }) => <DossierLink id={dossierId}>{subject}</DossierLink> },
    { key: 'count', title: t('letter:count'), short: true, cell: ({ count }) => count === null ? null : format.number(count) },
    { key: 'method', title: t('letter:method'), cell: ({ method }) => t(`dossier:method.${method as 'pos'}`) },
    { key: 'tracking', title: t('letter:tracking'), cell: ({ tracking }) => tracking },
    { key: 'by', title: t('letter:received-by'), cell: ({ receivedBy }) => receivedBy },
    { key: 'contact', title: t('letter:contact'), cell: ({ contact }) => contact },
    { key: 'received', title: t('letter:received-on'), cell: ({ receivedAt }) => receivedAt && at(receivedAt) },
    { key: 'state', title: t('letter:receipt'), cell: (row) => <Receipt row={row} onLink={() => onLink(row)} /> },
  ];
}

const marks: Record<DispatchView['state'], MarkName> = { sent: 'waiting', received: 'done', waived: 'missed' };

function Receipt({ row: { state, via, reason, postId, body, scanFileId }, onLink }: { readonly row: DispatchView; readonly onLink: () => void }) {
  const { t } = useTranslation('letter');
  const { posts } = useSession();
  const mine = posts.some((post) => post.postId === postId);
  return (
    <>
      <StateWord mark={marks[state]}>
        {state === 'received' ? t(via === 'link' ? 'receipt.by-link' : 'receipt.on-paper') : t(`receipt.${state}`)}{state === 'waived' && reason && <>: <q>{reason}</q></>}
      </StateWord>
      {scanFileId && <p><a className="link" href={fileHref(scanFileId)}>{t('scan')}<span className="unseen">: {body}</span></a></p>}
      {state === 'sent' && mine && (
        <div className={styles.act}>
          <Button variant="default" size="xs" leftSection={<IconLink size={16} stroke={1.5} />} onClick={onLink}>{t('link.make')}<span className="unseen">: {body}</span></Button>
        </div>
      )}
    </>
  );
}
