import { useRouter, useRouterState } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useSession } from '../../api/session.tsx';
import { ZoneContext } from '../../i18n/use-format.ts';
import { shownEntries } from './entries.ts';
import { BottomBar, Rail } from './rail.tsx';
import styles from './shell.module.css';
import { TopBar } from './top-bar.tsx';

/** What stands around every page of a signed-in person. Only what leads somewhere is shown. */
export function Shell({ children }: { readonly children: ReactNode }) {
  const { t } = useTranslation('shell');
  const session = useSession();
  const { routesByPath } = useRouter();
  const pathname = useRouterState({ select: ({ location }) => location.pathname });
  const entries = shownEntries(session.abilities, (href) => href in routesByPath);
  return (
    <ZoneContext value={session.office.zone}>
      <a href="#main" className={styles.skip}>{t('skip')}</a>
      <div className={styles.app}>
        <Rail entries={entries} pathname={pathname} />
        <TopBar session={session} />
        <main id="main" tabIndex={-1} className={styles.main}>{children}</main>
        <BottomBar entries={entries} pathname={pathname} />
      </div>
    </ZoneContext>
  );
}
