import { Tabs } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { DossierView } from '#contract/dossier/dossier';
import { DataTab } from './data-tab.tsx';
import { DocumentsTab } from './documents-tab.tsx';
import styles from './dossier.module.css';
import { LettersTab } from './letters-tab.tsx';
import { StoryTab } from './story-tab.tsx';

type Tab = 'story' | 'documents' | 'data' | 'letters';

/** What belongs to the dossier. A bidang sees its own answers and what was signed; journal and letters are for those who see all. */
export function DossierTabs({ view }: { readonly view: DossierView }) {
  const { t } = useTranslation('dossier');
  const all = view.abilities.readAll;
  const tabs: readonly Tab[] = all ? ['story', 'documents', 'data', 'letters'] : view.requests.length > 0 ? ['data', 'documents'] : ['documents'];
  const [tab, setTab] = useState<Tab>(tabs[0] ?? 'data');
  return (
    <Tabs value={tab} onChange={(next) => setTab((next ?? 'data') as Tab)} keepMounted={false} className={styles.tabs ?? ''}>
      <Tabs.List aria-label={t('tabs')}>{tabs.map((one) => <Tabs.Tab key={one} value={one}>{t(`tab.${one}`)}</Tabs.Tab>)}</Tabs.List>
      <Tabs.Panel value="story" className={styles.panel ?? ''}><StoryTab view={view} /></Tabs.Panel>
      <Tabs.Panel value="documents" className={styles.panel ?? ''}><DocumentsTab view={view} /></Tabs.Panel>
      <Tabs.Panel value="data" className={styles.panel ?? ''}><DataTab view={view} /></Tabs.Panel>
      <Tabs.Panel value="letters" className={styles.panel ?? ''}><LettersTab view={view} /></Tabs.Panel>
    </Tabs>
  );
}
