import { Button, TextInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { IconPlus, IconSearch } from '@tabler/icons-react';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { AccountView } from '#contract/people/account';
import { queries } from '../../api/client.ts';
import { useSession } from '../../api/session.tsx';
import { BackLink } from '../../ui/back-link.tsx';
import { EmptyState } from '../../ui/blank.tsx';
import { Loaded } from '../../ui/loaded.tsx';
import { Chip, PageHead, Split } from '../../ui/page.tsx';
import { DisableDialog, useEnable } from './account-dialogs.tsx';
import { NewAccountPanel, PasswordPanel } from './account-panels.tsx';
import styles from './people.module.css';
import { useOpened } from './use-opened.ts';

/** Akun: who may sign in, whose browsers are open, and the ways to reset, disable and enable. */
export function Page() {
  const { t } = useTranslation('people');
  const [typed, setTyped] = useState('');
  const [search] = useDebouncedValue(typed.trim(), 250);
  const { opened, open, close } = useOpened();
  const query = useInfiniteQuery({
    ...queries.account.list.infiniteOptions({
      input: (after: string | undefined) => ({ ...(after ? { after } : {}), ...(search ? { search } : {}) }),
      initialPageParam: undefined, getNextPageParam: ({ next }) => next ?? undefined,
    }),
    placeholderData: (before) => before,
  });
  const accounts = query.data?.pages.flatMap((page) => page.accounts);
  const account = accounts?.find(({ id }) => id === opened?.id);
  const panel = opened?.kind === 'new' ? <NewAccountPanel key={opened.id} personId={opened.id || null} onClose={close} />
    : opened?.kind === 'password' && account ? <PasswordPanel key={account.id} account={account} onClose={close} /> : undefined;
  const add = query.data && !opened && <Button leftSection={<IconPlus size={16} stroke={1.5} />} onClick={() => open('new')}>{t('account.add')}</Button>;
  return (
    <Split side={panel}>
      <div className={styles.wide}>
        <BackLink href="/settings">{t('settings')}</BackLink>
        <PageHead title={t('account.list')} end={add} />
        <div className={styles.search}>
          <TextInput label={t('account.search')} leftSection={<IconSearch size={16} stroke={1.5} />} type="search" value={typed} onChange={(event) => setTyped(event.currentTarget.value)} />
        </div>
        <Loaded query={{ ...query, data: accounts }}>
          {(rows) => rows.length === 0 ? <EmptyState title={t('account.none')} />
            : <ul>{rows.map((row) => <AccountRow key={row.id} account={row} onReset={() => open('password', row.id)} />)}</ul>}
        </Loaded>
        {query.hasNextPage && <Button className={styles.more ?? ''} variant="default" loading={query.isFetchingNextPage} onClick={() => void query.fetchNextPage()}>{t('more')}</Button>}
      </div>
    </Split>
  );
}

function AccountRow({ account, onReset }: { readonly account: AccountView; readonly onReset: () => void }) {
  const { t } = useTranslation('people');
  const own = useSession().person.id === account.personId;
  const enable = useEnable();
  const [disabling, disable] = useState(false);
  const { username, person, posts, disabledSince, sessions } = account;
  const about = <span className="unseen">: {username}</span>;
  return (
    <li className={styles.row} data-quiet={disabledSince ? true : undefined}>
      <div>
        <p><b>{username}</b> {person} {disabledSince && <Chip>{t('account.disabled')}</Chip>}</p>
        <p className="tiny quiet">{posts.join(', ') || t('no-post')}{sessions > 0 && <>. {t('account.sessions', { count: sessions })}</>}</p>
      </div>
      <div className={styles.acts}>
        {!disabledSince && <Button variant="subtle" size="xs" onClick={onReset}>{t('account.reset')}{about}</Button>}
        {disabledSince && <Button variant="subtle" size="xs" loading={enable.isPending} onClick={() => enable.mutate({ id: account.id })}>{t('account.enable')}{about}</Button>}
        {!disabledSince && !own && <Button variant="subtle" size="xs" onClick={() => disable(true)}>{t('account.disable')}{about}</Button>}
      </div>
      {disabling && <DisableDialog account={account} onClose={() => disable(false)} />}
    </li>
  );
}
