import { useInfiniteQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { ArchiveItem } from '#contract/archive/item';
import { queries } from '../../api/client.ts';
import { useSession } from '../../api/session.tsx';
import { fileHref } from '../../api/file-href.ts';
import { useFormat } from '../../i18n/use-format.ts';
import { AppLink } from '../../ui/app-link.tsx';
import { PageBody, PageHead } from '../../ui/page.tsx';
import { type Column, Register, RegisterTools, useRegisterFilter } from '../../ui/register.tsx';
import { StateWord } from '../../ui/state-mark.tsx';

/** Arsip: filed dossiers, newest first, with where their soft copy and their paper stand. */
export function Page() {
  const { t } = useTranslation('archive');
  const filter = useRegisterFilter();
  const query = useInfiniteQuery({
    ...queries.archive.list.infiniteOptions({
      input: (after: string | undefined) => ({ ...filter.asked, ...(after ? { after } : {}) }),
      initialPageParam: undefined as string | undefined, getNextPageParam: ({ next }) => next ?? undefined,
    }),
    placeholderData: (before) => before,
  });
  const sought = Object.keys(filter.asked).length > 0;
  return (
    <PageBody>
      <PageHead title={t('title')} />
      <RegisterTools filter={filter} label={t('search')} />
      <Register query={query} label={t('title')} columns={useColumns()} empty={sought ? { title: t('none-found') } : { title: t('empty'), how: t('empty.how') }} />
    </PageBody>
  );
}

function useColumns(): Column<ArchiveItem>[] {
  const { t } = useTranslation('archive');
  const format = useFormat();
  const { abilities: { seeAllDossiers: opens }, posts } = useSession();
  const columns: Column<ArchiveItem>[] = [
    { key: 'code', title: t('code'), short: true, cell: ({ code }) => code },
    { key: 'title', title: t('dossier'), cell: ({ ownerId, title }) => opens ? <AppLink className="link" href={`/dossiers/${ownerId}`}>{title}</AppLink> : <b>{title}</b> },
    { key: 'year', title: t('year'), short: true, cell: ({ year }) => String(year) },
    { key: 'classification', title: t('classification'), short: true, cell: ({ classification }) => classification },
    { key: 'shelf', title: t('shelf'), cell: ({ shelf }) => shelf ?? <span className="quiet">{t('shelf.none')}</span> },
    {
      key: 'soft', title: t('soft'),
      cell: ({ softFileId, title }) => softFileId ? <a className="link" href={fileHref(softFileId)}>{t('soft.get')}<span className="unseen">: {title}</span></a> : <span className="quiet">{t('soft.none')}</span>,
    },
    { key: 'complete', title: t('state'), cell: ({ complete }) => <StateWord mark={complete ? 'done' : 'part'}>{t(complete ? 'complete' : 'incomplete')}</StateWord> },
    { key: 'at', title: t('filed'), cell: ({ at }) => format.fullDate(format.dayOf(at)) },
  ];
  // The cover travels with the paper: it opens for those who see all of the dossier and for the post that filed it.
  return [...columns, {
    key: 'cover', title: t('cover'), short: true,
    cell: ({ ownerId, title, postId }) => (opens || posts.some((post) => post.postId === postId)) && <a className="link" href={`/api/dossiers/${ownerId}/stofmap.pdf`} target="_blank" rel="noreferrer">{t('cover.open')}<span className="unseen">: {title}</span></a>,
  }];
}
