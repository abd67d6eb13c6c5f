import { Tabs } from '@mantine/core';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { PageBody, PageHead } from '../../ui/page.tsx';
import { DispatchBook } from './dispatch-book.tsx';
import { IncomingRegister } from './incoming-register.tsx';
import styles from './letters.module.css';
import { OutgoingRegister } from './outgoing-register.tsx';

const TABS = ['incoming', 'outgoing', 'dispatches'] as const;
type Tab = (typeof TABS)[number];

const isTab = (value: unknown): value is Tab => TABS.some((tab) => tab === value);

/** Surat: what came in, the numbers given, and what was sent with its receipt. The open tab stands in the address. */
export function Page() {
  const { t } = useTranslation('letter');
  const navigate = useNavigate();
  const { tab: asked } = useSearch({ strict: false }) as { tab?: unknown };
  const tab: Tab = isTab(asked) ? asked : 'incoming';
  return (
    <PageBody>
      <PageHead title={t('title')} />
      <Tabs value={tab} onChange={(next) => void navigate({ href: `/surat?tab=${next ?? 'incoming'}`, replace: true })} keepMounted={false}>
        <Tabs.List aria-label={t('tabs')} className={styles.list ?? ''}>{TABS.map((one) => <Tabs.Tab key={one} value={one}>{t(`tab.${one}`)}</Tabs.Tab>)}</Tabs.List>
        <Tabs.Panel value="incoming" className={styles.panel ?? ''}><IncomingRegister /></Tabs.Panel>
        <Tabs.Panel value="outgoing" className={styles.panel ?? ''}><OutgoingRegister /></Tabs.Panel>
        <Tabs.Panel value="dispatches" className={styles.panel ?? ''}><DispatchBook /></Tabs.Panel>
      </Tabs>
    </PageBody>
  );
}
