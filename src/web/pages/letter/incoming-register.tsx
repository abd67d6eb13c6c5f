import { useInfiniteQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { IncomingLetter } from '#contract/letter/letter';
import { queries } from '../../api/client.ts';
import { fileHref } from '../../api/file-href.ts';
import { useFormat } from '../../i18n/use-format.ts';
import { type Column, Register, RegisterTools, useRegisterFilter } from '../../ui/register.tsx';
import { BookLink } from './book-link.tsx';
import { DossierLink } from './dossier-link.tsx';

/** Agenda surat masuk (domain reference G.4), newest first. */
export function IncomingRegister() {
  const { t } = useTranslation('letter');
  const filter = useRegisterFilter();
  const query = useInfiniteQuery({
    ...queries.letter.incoming.infiniteOptions({
      input: (after: string | undefined) => ({ ...filter.asked, ...(after ? { after } : {}) }),
      initialPageParam: undefined as string | undefined, getNextPageParam: ({ next }) => next ?? undefined,
    }),
    placeholderData: (before) => before,
  });
  const sought = Object.keys(filter.asked).length > 0;
  return (
    <>
      <RegisterTools filter={filter} label={t('incoming.search')} />
      <BookLink book="agenda-masuk" year={filter.year} />
      <Register query={query} label={t('tab.incoming')} columns={useColumns()} empty={sought ? { title: t('none-found') } : { title: t('incoming.empty'), how: t('incoming.empty.how') }} />
    </>
  );
}

function useColumns(): Column<IncomingLetter>[] {
  const { t } = useTranslation(['letter', 'dossier']);
  const format = useFormat();
  const plain = (code: string) => code === 'biasa';
  return [
    { key: 'agenda', title: t('letter:agenda'), short: true, cell: ({ agenda, year }) => `${agenda}/${year}` },
    { key: 'received', title: t('letter:received-at'), cell: ({ receivedAt }) => `${format.fullDate(format.dayOf(receivedAt))}, ${format.clock(receivedAt)}` },
    { key: 'number', title: t('letter:number'), cell: ({ number }) => <b>{number}</b> },
    { key: 'date', title: t('letter:date'), cell: ({ date }) => format.fullDate(date) },
    { key: 'sender', title: t('letter:sender'), cell: ({ sender }) => sender },
    { key: 'subject', title: t('letter:subject'), cell: ({ dossierId, subject, note }) => <><DossierLink id={dossierId}>{subject}</DossierLink>{note && <p className="tiny quiet">{t('letter:note')}: {note}</p>}</> },
    { key: 'classification', title: t('letter:classification'), short: true, cell: ({ classification }) => classification },
    { key: 'attachments', title: t('letter:attachments'), short: true, cell: ({ attachments }) => attachments === 0 ? null : format.number(attachments) },
    { key: 'urgency', title: t('letter:urgency'), short: true, cell: ({ urgency }) => <span className={plain(urgency) ? undefined : 'due'}>{t(`dossier:urgency.${urgency as 'biasa'}`)}</span> },
    { key: 'security', title: t('letter:security'), short: true, cell: ({ security }) => t(`dossier:security.${security as 'biasa'}`) },
    {
      key: 'disposed', title: t('letter:disposed'),
      cell: ({ forwardedTo, orders, due }) => forwardedTo.length === 0 ? null : <>{forwardedTo.join(', ')}{orders.map((order) => <p key={order} className="tiny"><q>{order}</q></p>)}{due && <p className="tiny quiet">{t('letter:due', { date: format.fullDate(due) })}</p>}</>,
    },
    { key: 'follow-up', title: t('letter:follow-up'), cell: ({ followUp }) => followUp && t(`letter:follow-up.${followUp.status}`, { step: followUp.step }) },
    {
      key: 'file', title: t('letter:file'), short: true,
      cell: ({ fileId, number }) => fileId && <a className="link" href={fileHref(fileId)}>{t('letter:scan')}<span className="unseen"> {number}</span></a>,
    },
  ];
}
