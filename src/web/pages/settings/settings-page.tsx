import {
  type Icon, IconBuilding, IconCalendar, IconChartHistogram, IconChevronRight, IconKey, IconLogin2, IconPrinter, IconSitemap, IconUserShare, IconUsers,
} from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useSession } from '../../api/session.tsx';
import { AppLink } from '../../ui/app-link.tsx';
import { PageBody, PageHead } from '../../ui/page.tsx';
import styles from './settings.module.css';

interface Place {
  readonly key: 'directory' | 'persons' | 'acting' | 'accounts' | 'holidays' | 'performance' | 'office' | 'print' | 'account';
  readonly icon: Icon;
  /** Who sees it; everyone where absent. */
  readonly administrator?: true;
}

const PLACES: readonly Place[] = [
  { key: 'directory', icon: IconSitemap },
  { key: 'persons', icon: IconUsers },
  { key: 'acting', icon: IconUserShare },
  { key: 'accounts', icon: IconLogin2, administrator: true },
  { key: 'holidays', icon: IconCalendar },
  { key: 'performance', icon: IconChartHistogram },
  { key: 'office', icon: IconBuilding },
  { key: 'print', icon: IconPrinter },
  { key: 'account', icon: IconKey },
];

/** Pengaturan: where each thing is kept. Everyone may look the office up; the administrator changes it. */
export function Page() {
  const { t } = useTranslation('settings');
  const { abilities } = useSession();
  return (
    <PageBody narrow>
      <PageHead title={t('title')} />
      <ul>
        {PLACES.filter(({ administrator }) => !administrator || abilities.administer).map(({ key, icon: Sign }) => (
          <li key={key}>
            <AppLink href={`/settings/${key}`} className={styles.place}>
              <Sign size={20} stroke={1.5} aria-hidden="true" />
              <span><b>{t(`place.${key}`)}</b><span className="small quiet">{t(`place.${key}.what`)}</span></span>
              <IconChevronRight size={16} stroke={1.5} aria-hidden="true" />
            </AppLink>
          </li>
        ))}
      </ul>
    </PageBody>
  );
}
