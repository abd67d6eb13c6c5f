import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { AppLink } from './app-link.tsx';
import styles from './blank.module.css';

/** No such page, or not for this person: the server does not tell which, so neither do we. */
export function NotFound() {
  const { t } = useTranslation('common');
  return (
    <div className={`${styles.error} ${styles.inset}`}>
      <h1>{t('not-found.title')}</h1>
      <p className="quiet">{t('not-found.text')}</p>
      <Button component={AppLink} href="/" variant="default">{t('not-found.home')}</Button>
    </div>
  );
}
