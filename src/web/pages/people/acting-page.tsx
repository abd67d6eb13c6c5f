import { Button } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { queries } from '../../api/client.ts';
import { BackLink } from '../../ui/back-link.tsx';
import { EmptyState } from '../../ui/blank.tsx';
import { Loaded } from '../../ui/loaded.tsx';
import { PageHead, Split } from '../../ui/page.tsx';
import { Section } from '../../ui/section.tsx';
import { AppointPanel } from './appoint-panel.tsx';
import { HolderRows } from './holder-rows.tsx';
import styles from './people.module.css';
import { useOpened } from './use-opened.ts';

/** Pelaksana tugas: who stands in for whom, now, soon and before; and the form that appoints. */
export function Page() {
  const { t } = useTranslation('people');
  const query = useQuery(queries.holder.list.queryOptions({ input: { acting: 'true' } }));
  const directory = useQuery(queries.directory.get.queryOptions());
  const { opened, open, close } = useOpened();
  const may = query.data?.abilities.appoint ?? false;
  const add = may && !opened && <Button leftSection={<IconPlus size={16} stroke={1.5} />} onClick={() => open('new')}>{t('acting.add')}</Button>;
  const panel = may && opened?.kind === 'new' && directory.data
    ? <AppointPanel key={opened.id} directory={directory.data} postId={opened.id || null} onClose={close} /> : undefined;
  return (
    <Split side={panel}>
      <div className={styles.wide}>
        <BackLink href="/settings">{t('settings')}</BackLink>
        <PageHead title={t('acting.title')} end={add} />
        <Loaded query={query}>
          {({ holders }) => {
            const past = holders.filter(({ state }) => state === 'past');
            const standing = holders.filter(({ state }) => state !== 'past');
            return (
              <>
                <Section title={t('acting.now')} count={standing.length}>
                  {standing.length === 0 ? <EmptyState title={t('acting.none')} how={t('acting.how')} /> : <HolderRows holders={standing} named="both" />}
                </Section>
                {past.length > 0 && <Section title={t('acting.past')} count={past.length}><HolderRows holders={past} named="both" /></Section>}
              </>
            );
          }}
        </Loaded>
      </div>
    </Split>
  );
}
