import { Popover } from '@mantine/core';
import { IconDots } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { AppLink } from '../app-link.tsx';
import { BrandMark } from '../brand-mark.tsx';
import { type Entry, isUnder } from './entries.ts';
import styles from './shell.module.css';

const BAR = 4;

export interface NavProps {
  readonly entries: readonly Entry[];
  readonly pathname: string;
}

function EntryLink({ entry, pathname, onClick }: { entry: Entry; pathname: string; onClick?: () => void }) {
  const { t } = useTranslation('shell');
  const current = isUnder(pathname, entry.href) ? { 'aria-current': 'page' } as const : {};
  return (
    <AppLink href={entry.href} className={styles.entry} data-end={entry.end} {...current} {...(onClick ? { onClick } : {})}>
      <entry.icon size={20} stroke={1.5} aria-hidden="true" />{t(entry.key)}
    </AppLink>
  );
}

/** Every entry, word under icon. */
export function Rail({ entries, pathname }: NavProps) {
  const { t } = useTranslation('shell');
  return (
    <nav className={styles.rail} aria-label={t('nav')}>
      <AppLink href="/" className={styles.brand} aria-label={t('home')}><BrandMark /></AppLink>
      {entries.map((entry) => <EntryLink key={entry.key} entry={entry} pathname={pathname} />)}
    </nav>
  );
}

/** The phone's bar: the first four entries, the rest under "Lainnya". */
export function BottomBar({ entries, pathname }: NavProps) {
  const { t } = useTranslation('shell');
  const [open, setOpen] = useState(false);
  const rest = entries.length > BAR + 1 ? entries.slice(BAR) : [];
  const shown = rest.length > 0 ? entries.slice(0, BAR) : entries;
  const inRest = rest.some(({ href }) => isUnder(pathname, href));
  return (
    <nav className={styles.bar} aria-label={t('nav')}>
      {shown.map((entry) => <EntryLink key={entry.key} entry={entry} pathname={pathname} />)}
      {rest.length > 0 && (
        <Popover opened={open} onChange={setOpen} position="top-end" withinPortal={false} trapFocus returnFocus>
          <Popover.Target>
            <button type="button" className={styles.entry} data-current={inRest || undefined} aria-expanded={open} onClick={() => setOpen(!open)}>
              <IconDots size={20} stroke={1.5} aria-hidden="true" />{t('more')}
            </button>
          </Popover.Target>
          <Popover.Dropdown aria-label={t('more')}>
            <div className={styles.more}>{rest.map((entry) => <EntryLink key={entry.key} entry={entry} pathname={pathname} onClick={() => setOpen(false)} />)}</div>
          </Popover.Dropdown>
        </Popover>
      )}
    </nav>
  );
}
