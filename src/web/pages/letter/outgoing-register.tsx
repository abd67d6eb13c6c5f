import { useInfiniteQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { OutgoingNumber } from '#contract/letter/letter';
import { queries } from '../../api/client.ts';
import { useFormat } from '../../i18n/use-format.ts';
import { type Column, Register, RegisterTools, useRegisterFilter } from '../../ui/register.tsx';
import { type MarkName, StateWord } from '../../ui/state-mark.tsx';
import { DossierLink } from './dossier-link.tsx';

/** Agenda surat keluar (domain reference G.4): every number given, kept free or voided, newest first. */
export function OutgoingRegister() {
  const { t } = useTranslation('letter');
  const filter = useRegisterFilter();
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
      <Register query={query} label={t('tab.outgoing')} columns={useColumns()} empty={sought ? { title: t('none-found') } : { title: t('outgoing.empty'), how: t('outgoing.empty.how') }} />
    </>
  );
}

const marks: Record<OutgoingNumber['state'], MarkName> = { given: 'done', reserved: 'waiting', void: 'missed' };

function useColumns(): Column<OutgoingNumber>[] {
  const { t } = useTranslation(['letter', 'dossier']);
  const format = useFormat();
  return [
    { key: 'number', title: t('letter:number'), cell: ({ text }) => <b>{text}</b> },
    { key: 'date', title: t('letter:number-date'), cell: ({ date }) => format.fullDate(date) },
    { key: 'subject', title: t('letter:subject'), cell: ({ dossierId, subject }) => <DossierLink id={dossierId}>{subject}</DossierLink> },
    { key: 'classification', title: t('letter:classification'), short: true, cell: ({ classification }) => classification },
    { key: 'bears', title: t('letter:bears'), cell: ({ bears }) => t(`dossier:document.bears.${bears}`) },
    {
      key: 'state', title: t('letter:state'),
      cell: ({ state, reason }) => <StateWord mark={marks[state]}>{t(`letter:number-state.${state}`)}{reason && <>: <q>{reason}</q></>}</StateWord>,
    },
  ];
}
