import { Button, TextInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { IconPlus, IconSearch } from '@tabler/icons-react';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { PersonLine } from '#contract/people/person';
import { queries } from '../../api/client.ts';
import { AppLink } from '../../ui/app-link.tsx';
import { BackLink } from '../../ui/back-link.tsx';
import { EmptyState } from '../../ui/blank.tsx';
import { Loaded } from '../../ui/loaded.tsx';
import { PageBody, PageHead } from '../../ui/page.tsx';
import styles from './people.module.css';

/** Everybody the office knows, by name, with the posts held today. */
export function Page() {
  const { t } = useTranslation('people');
  const [typed, setTyped] = useState('');
  const [search] = useDebouncedValue(typed.trim(), 250);
  const query = useInfiniteQuery({
    ...queries.person.list.infiniteOptions({
      input: (after: string | undefined) => ({ ...(after ? { after } : {}), ...(search ? { search } : {}) }),
      initialPageParam: undefined, getNextPageParam: ({ next }) => next ?? undefined,
    }),
    placeholderData: (before) => before,
  });
  const may = query.data?.pages[0]?.abilities.add ?? false;
  const add = may && <Button component={AppLink} href="/settings/persons/new" leftSection={<IconPlus size={16} stroke={1.5} />}>{t('person.add')}</Button>;
  return (
    <PageBody narrow>
      <BackLink href="/settings">{t('settings')}</BackLink>
      <PageHead title={t('person.list')} end={add} />
      <div className={styles.search}>
        <TextInput label={t('person.search')} leftSection={<IconSearch size={16} stroke={1.5} />} type="search" value={typed} onChange={(event) => setTyped(event.currentTarget.value)} />
      </div>
      <Loaded query={query}>
        {({ pages }) => {
          const persons = pages.flatMap((page) => page.persons);
          return persons.length === 0 ? <EmptyState title={t('person.none')} /> : <ul>{persons.map((person) => <PersonRow key={person.id} person={person} />)}</ul>;
        }}
      </Loaded>
      {query.hasNextPage && <Button className={styles.more ?? ''} variant="default" loading={query.isFetchingNextPage} onClick={() => void query.fetchNextPage()}>{t('more')}</Button>}
    </PageBody>
  );
}

function PersonRow({ person }: { readonly person: PersonLine }) {
  const { t } = useTranslation('people');
  const posts = person.posts.map(({ title }) => title).join(', ');
  return (
    <li className={styles.row}>
      <div>
        <p><AppLink className={styles.name} href={`/settings/persons/${person.id}`}>{person.printedName}</AppLink></p>
        <p className="tiny quiet">{posts || t('no-post')}</p>
      </div>
      <p className="small quiet">{person.rank}</p>
    </li>
  );
}
