import { Button } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { RegisteredNumber } from '#contract/letter/letter';
import { queries } from '../../api/client.ts';
import { useSession } from '../../api/session.tsx';
import { fileHref } from '../../api/file-href.ts';
import { useFormat } from '../../i18n/use-format.ts';
import { AppLink } from '../../ui/app-link.tsx';
import { type Column, Register, RegisterTools, useRegisterFilter } from '../../ui/register.tsx';
import { type MarkName, StateWord } from '../../ui/state-mark.tsx';
import { BookLink } from './book-link.tsx';
import { DossierLink } from './dossier-link.tsx';
import styles from './letters.module.css';
import { TakeNumberDialog, UseNumberDialog, VoidNumberDialog } from './number-dialogs.tsx';

type Doing = { readonly do: 'insert' | 'use' | 'void'; readonly number: RegisteredNumber } | { readonly do: 'reserve' };

/** Agenda surat keluar (domain reference G.4): every number given, kept free or voided, newest first. Its keeper takes and voids by hand. */
export function OutgoingRegister() {
  const { t } = useTranslation('letter');
  const { abilities: { keepRegisters } } = useSession();
  const filter = useRegisterFilter();
  const [doing, start] = useState<Doing | null>(null);
  const close = () => start(null);
  const query = useInfiniteQuery({
    ...queries.letter.outgoing.infiniteOptions({
      input: (after: string | undefined) => ({ ...filter.asked, ...(after ? { after } : {}) }),
      initialPageParam: undefined as string | undefined, getNextPageParam: ({ next }) => next ?? undefined,
    }),
    placeholderData: (before) => before,
  });
  const sought = Object.keys(filter.asked).length > 0;
  return (
    <>
      <RegisterTools filter={filter} label={t('outgoing.search')} />
      <BookLink book="agenda-keluar" year={filter.year} />
      {keepRegisters && <p className={styles.book}><Button variant="default" size="xs" onClick={() => start({ do: 'reserve' })}>{t('reserve')}</Button></p>}
      <Register query={query} label={t('tab.outgoing')} columns={useColumns(keepRegisters ? start : null)} empty={sought ? { title: t('none-found') } : { title: t('outgoing.empty'), how: t('outgoing.empty.how') }} />
      {doing?.do === 'reserve' && <TakeNumberDialog after={null} onClose={close} />}
      {doing?.do === 'insert' && <TakeNumberDialog after={doing.number} onClose={close} />}
      {doing?.do === 'use' && <UseNumberDialog number={doing.number} onClose={close} />}
      {doing?.do === 'void' && <VoidNumberDialog number={doing.number} onClose={close} />}
    </>
  );
}

const marks: Record<RegisteredNumber['state'], MarkName> = { given: 'done', reserved: 'waiting', void: 'missed' };

function useColumns(start: ((doing: Doing) => void) | null): Column<RegisteredNumber>[] {
  const { t } = useTranslation(['letter', 'dossier']);
  const format = useFormat();
  return [
    { key: 'number', title: t('letter:number'), cell: ({ text, date }) => <><b>{text}</b><p className="tiny quiet">{format.fullDate(date)}</p></> },
    { key: 'addressee', title: t('letter:recipient'), cell: ({ addressee, copiesTo }) => addressee === null && copiesTo === null ? null : <>{addressee}{copiesTo && <p className="tiny quiet">{t('letter:copies-to')}: {copiesTo}</p>}</> },
    { key: 'subject', title: t('letter:subject'), cell: ({ dossierId, subject, classification }) => <><DossierLink id={dossierId}>{subject}</DossierLink><p className="tiny quiet">{t('letter:classification')}: {classification}</p></> },
    { key: 'attachments', title: t('letter:attachments'), cell: ({ attachments }) => attachments },
    { key: 'drafter', title: t('letter:drafter'), cell: ({ drafter }) => drafter },
    { key: 'signer', title: t('letter:signer'), cell: ({ signer }) => signer },
    { key: 'urgency', title: t('letter:urgency'), cell: ({ urgency }) => urgency },
    { key: 'sent', title: t('letter:sent-on'), cell: ({ sentOn, methods }) => sentOn === null ? null : <>{format.fullDate(sentOn)}{methods.length > 0 && <p className="tiny quiet">{methods.map((one) => t(`dossier:method.${one as 'pos'}`)).join(', ')}</p>}</> },
    { key: 'document', title: t('letter:document'), short: true, cell: (row) => <Paper row={row} /> },
    { key: 'state', title: t('letter:state'), cell: (row) => <State row={row} start={start} /> },
  ];
}

function Paper({ row: { documentId, fileId, text } }: { readonly row: RegisteredNumber }) {
  const { t } = useTranslation('letter');
  const words = <>{t('document.open')}<span className="unseen">: {text}</span></>;
  if (documentId) return <AppLink className="link" href={`/documents/${documentId}`}>{words}</AppLink>;
  return fileId ? <a className="link" href={fileHref(fileId)}>{words}</a> : <span className="quiet">–</span>;
}

function State({ row, start }: { readonly row: RegisteredNumber; readonly start: ((doing: Doing) => void) | null }) {
  const { t } = useTranslation('letter');
  const { state, reason, voidReason, dossierId, text } = row;
  const button = (what: 'insert' | 'use' | 'void') => <Button key={what} variant="subtle" size="xs" onClick={() => start?.({ do: what, number: row })}>{t(what)}<span className="unseen">: {text}</span></Button>;
  return (
    <>
      <StateWord mark={marks[state]}>{t(`number-state.${state}`)}{voidReason && <>: <q>{voidReason}</q></>}</StateWord>
      {reason && <p className="tiny quiet">{t('reserved-why')}: <q>{reason}</q></p>}
      {start && <div className={styles.act}>{button('insert')}{state === 'reserved' && button('use')}{state !== 'void' && dossierId === null && button('void')}</div>}
    </>
  );
}
