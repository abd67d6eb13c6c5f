import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { queries } from '../../api/client.ts';
import { AppLink } from '../../ui/app-link.tsx';
import { EmptyState } from '../../ui/blank.tsx';
import { Loaded } from '../../ui/loaded.tsx';
import { HolderRows } from './holder-rows.tsx';

/** Who has held a post, newest first, and the way to appoint the next. */
export function PostHolders({ postId }: { readonly postId: string }) {
  const { t } = useTranslation('people');
  const query = useQuery(queries.holder.list.queryOptions({ input: { postId } }));
  return (
    <section>
      <h3>{t('holder.of-post')}</h3>
      <Loaded query={query}>
        {({ holders, abilities }) => (
          <>
            {holders.length === 0 ? <EmptyState title={t('holder.none')} /> : <HolderRows holders={holders} named="person" />}
            {abilities.appoint && (
              <p><Button component={AppLink} variant="subtle" size="xs" href={`/settings/acting?open=new:${postId}`}>{t('holder.appoint')}</Button></p>
            )}
          </>
        )}
      </Loaded>
    </section>
  );
}
