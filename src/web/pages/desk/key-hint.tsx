import { Trans } from 'react-i18next';
import styles from './desk.module.css';

/** "J K pindah baris, Enter buka", for those who have keys. */
export function KeyHint() {
  return <span className={styles.keys}><Trans ns="desk" i18nKey="keys" components={{ k: <kbd /> }} /></span>;
}
