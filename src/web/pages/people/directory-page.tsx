import { Button } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Directory } from '#contract/people/directory';
import { queries } from '../../api/client.ts';
import { BackLink } from '../../ui/back-link.tsx';
import { Loaded } from '../../ui/loaded.tsx';
import { PageHead, Split } from '../../ui/page.tsx';
import { DirectoryTree } from './directory-tree.tsx';
import styles from './people.module.css';
import { PostPanel } from './post-panel.tsx';
import { UnitPanel } from './unit-panel.tsx';
import { type Opened, useOpened } from './use-opened.ts';

/** Orang dan jabatan: who leads what, who holds which post today, and which post is vacant. */
export function Page() {
  const { t } = useTranslation('people');
  const query = useQuery(queries.directory.get.queryOptions());
  const { opened, open, close } = useOpened();
  const [closedShown, showClosed] = useState(false);
  const add = query.data?.abilities.change && !opened && (
    <Button leftSection={<IconPlus size={16} stroke={1.5} />} onClick={() => open('new-unit')}>{t('unit.add')}</Button>
  );
  return (
    <Split side={query.data && opened ? <Panel directory={query.data} opened={opened} onClose={close} /> : undefined}>
      <div className={styles.wide}>
        <BackLink href="/settings">{t('settings')}</BackLink>
        <PageHead title={t('directory.title')} end={add} />
        <Loaded query={query}>
          {(directory) => (
            <>
              <Vacancies directory={directory} />
              <DirectoryTree directory={directory} opened={opened} onOpen={open} closedShown={closedShown} />
              {countClosed(directory) > 0 && (
                <p><button type="button" className="link small" onClick={() => showClosed(!closedShown)}>
                  {t(closedShown ? 'directory.hide-closed' : 'directory.show-closed', { count: countClosed(directory) })}
                </button></p>
              )}
            </>
          )}
        </Loaded>
      </div>
    </Split>
  );
}

const countClosed = ({ units }: Directory): number =>
  units.flatMap(({ closed, posts }) => [closed, ...posts.map((post) => post.closed)]).filter(Boolean).length;

function Vacancies({ directory }: { readonly directory: Directory }) {
  const { t } = useTranslation('people');
  const vacant = directory.units.flatMap(({ posts }) => posts).filter(({ closed, holders }) => !closed && holders.length === 0);
  return <p className="small quiet">{vacant.length === 0 ? t('directory.full') : t('directory.vacant', { count: vacant.length })}</p>;
}

interface PanelProps {
  readonly directory: Directory;
  readonly opened: Opened;
  readonly onClose: () => void;
}

/** The one thing opened; an address that names nothing opens nothing. */
function Panel({ directory, opened: { kind, id }, onClose }: PanelProps) {
  const unit = directory.units.find((each) => each.id === id);
  const holder = directory.units.find(({ posts }) => posts.some((post) => post.id === id));
  const post = holder?.posts.find((each) => each.id === id);
  if (kind === 'new-unit') return <UnitPanel key="new" directory={directory} onClose={onClose} />;
  if (kind === 'unit' && unit) return <UnitPanel key={id} directory={directory} unit={unit} onClose={onClose} />;
  if (kind === 'new-post' && unit) return <PostPanel key={`new ${id}`} directory={directory} unit={unit} onClose={onClose} />;
  if (kind === 'post' && holder && post) return <PostPanel key={id} directory={directory} unit={holder} post={post} onClose={onClose} />;
  return null;
}
