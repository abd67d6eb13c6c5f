import { useInfiniteQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { queries } from '../../api/client.ts';
import { useFormat } from '../../i18n/use-format.ts';
import { Loaded } from '../../ui/loaded.tsx';
import { usePageTitle } from '../../ui/page.tsx';
import { PageSkeleton } from '../../ui/skeleton.tsx';
import { Desk } from './desk.tsx';
import { deskViewOf } from './desk-source.ts';

/** Meja kerja of the person signed in. */
export function Page() {
  const { t } = useTranslation('desk');
  const format = useFormat();
  usePageTitle(t('title'));
  const found = useInfiniteQuery(queries.dossier.desk.infiniteOptions({
    input: (after: string | undefined) => (after ? { after } : {}),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: ({ next }) => next ?? undefined,
  }));
  const view = useMemo(() => {
    const [first, ...rest] = found.data?.pages ?? [];
    return first && deskViewOf(first, rest.flatMap(({ todo }) => todo), format.dayOf);
  }, [found.data, format]);
  return (
    <Loaded query={{ ...found, data: view }} skeleton={<PageSkeleton />}>
      {(desk) => <Desk view={desk} onNudge={() => undefined} {...(found.hasNextPage ? { onMore: () => void found.fetchNextPage() } : {})} />}
    </Loaded>
  );
}
