import { useTranslation } from 'react-i18next';
import styles from './diff.module.css';

export interface Change {
  readonly id: string;
  /** The place: "Tabel 3.2, koperasi aktif". */
  readonly where: string;
  readonly before?: string;
  readonly after?: string;
}

/** What changed, place by place: the old struck, the new bold, and both named for who hears the page. */
export function Diff({ changes }: { readonly changes: readonly Change[] }) {
  const { t } = useTranslation('common');
  return (
    <ul className={styles.diff}>
      {changes.map(({ id, where, before, after }) => (
        <li key={id}>
          {where}:{' '}
          {before !== undefined && <><span className="unseen">{t('diff.from')} </span><del>{before}</del>{' '}</>}
          {after !== undefined && <><span className="unseen">{t('diff.to')} </span><ins>{after}</ins></>}
        </li>
      ))}
    </ul>
  );
}
