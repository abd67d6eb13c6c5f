import { useTranslation } from 'react-i18next';
import { useFormat } from '../../i18n/use-format.ts';
import { useNow } from '../../ui/shell/use-now.ts';
import styles from './letters.module.css';

/** The book of the chosen year as it prints; of this year where none is chosen. */
export function BookLink({ book, year }: { readonly book: string; readonly year: number | null }) {
  const { t } = useTranslation('letter');
  const format = useFormat();
  const thisYear = Number(format.dayOf(useNow()).slice(0, 4));
  const of = year ?? thisYear;
  return <p className={styles.book}><a className="link small" href={`/api/letters/${book}.pdf?year=${of}`} target="_blank" rel="noreferrer">{t('print', { year: of })}</a></p>;
}
