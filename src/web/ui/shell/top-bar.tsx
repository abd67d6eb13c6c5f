import { useTranslation } from 'react-i18next';
import type { SessionView } from '#contract/people/session';
import { useConnected } from '../../api/connection.ts';
import { useFormat } from '../../i18n/use-format.ts';
import { AppLink } from '../app-link.tsx';
import { BrandMark } from '../brand-mark.tsx';
import { StateMark } from '../state-mark.tsx';
import { PersonMenu } from './person-menu.tsx';
import styles from './shell.module.css';
import { useNow } from './use-now.ts';

/** Badges, connection with the office's time, person and post. */
export function TopBar({ session }: { readonly session: SessionView }) {
  const { t } = useTranslation('shell');
  return (
    <header className={styles.top}>
      <AppLink href="/" className={styles.topBrand} aria-label={t('home')}><BrandMark size={28} /></AppLink>
      <span className={styles.office}>{session.office.shortName}</span>
      <div className={styles.topEnd}>
        {session.sample && <span className={styles.chip}>{t('sample')}</span>}
        {session.simulated && <span className={styles.chip} data-strong="true">{t('simulated')}</span>}
        <Connection />
        <PersonMenu session={session} />
      </div>
    </header>
  );
}

function Connection() {
  const { t } = useTranslation('shell');
  const connected = useConnected();
  const format = useFormat();
  const now = useNow();
  return (
    <span className={styles.live} data-lost={!connected || undefined} role="status">
      <StateMark mark={connected ? 'settled' : 'finding'} beside />
      {connected ? t('connected', { time: format.clockZone(now) }) : t('disconnected')}
    </span>
  );
}
