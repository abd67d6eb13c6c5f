import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { useEffect, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { api, queries } from '../../api/client.ts';
import { useCommand } from '../../api/command.ts';
import { useFormat } from '../../i18n/use-format.ts';
import { Loaded } from '../../ui/loaded.tsx';
import { usePageTitle } from '../../ui/page.tsx';
import { ProblemNotice, ProblemScope } from '../../ui/problem-scope.tsx';
import { useNow } from '../../ui/shell/use-now.ts';
import { PageSkeleton } from '../../ui/skeleton.tsx';
import { Desk } from './desk.tsx';
import { deskViewOf } from './desk-source.ts';

/** Now to the minute: what drains on the desk drains in minutes. */
const useMinute = (): string => `${useNow().slice(0, 16)}:00.000Z`;

/** Meja kerja of the person signed in. */
export function Page() {
  const { t } = useTranslation('desk');
  const format = useFormat();
  const minute = useMinute();
  usePageTitle(t('title'));
  const found = useInfiniteQuery(queries.dossier.desk.infiniteOptions({
    input: (after: string | undefined) => (after ? { after } : {}),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: ({ next }) => next ?? undefined,
  }));
  const asked = useQuery(queries.performanceDesk.mine.queryOptions({ input: {} }));
  const { data, refetch } = found;
  const told = data?.pages[0]?.now;
  // The clock of this page never stands before what the server told last.
  const now = told !== undefined && told > minute ? told : minute;
  // A new day has its own hours, holidays and dates; nothing else needs asking again by the clock.
  const today = format.dayOf(now);
  const stale = told !== undefined && format.dayOf(told) !== today;
  useEffect(() => { if (stale) void refetch(); }, [stale, refetch]);
  const view = useMemo(() => {
    const [first, ...rest] = data?.pages ?? [];
    // Neither list jumps when the other comes; where the rounds cannot be told, the rest stands with the reason above it.
    if (!first || asked.isPending) return undefined;
    return deskViewOf({ desk: first, further: rest.flatMap(({ todo }) => todo), rounds: asked.data }, now, (instant) => ({ day: format.dayOf(instant), clock: format.clock(instant).replace('.', ':') }));
  }, [data, asked.data, asked.isPending, now, format]);
  const nudge = useCommand(api.dossier.nudge);
  return (
    <ProblemScope problem={nudge.error ?? (asked.data ? null : asked.error)}>
      <Loaded query={{ ...found, data: view }} skeleton={<PageSkeleton />}>
        {(desk) => (
          <Desk view={desk} notice={<ProblemNotice fields={[]} />} onNudge={({ id }) => nudge.mutate({ id })}
            {...(found.hasNextPage ? { onMore: () => void found.fetchNextPage() } : {})} />
        )}
      </Loaded>
    </ProblemScope>
  );
}
