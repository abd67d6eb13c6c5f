import { useTranslation } from 'react-i18next';
import styles from './skeleton.module.css';

const numbers = (count: number) => Array.from({ length: count }, (_, at) => at);

/** Rows that are still coming, in the shape of the rows. */
export function RowsSkeleton({ rows = 3 }: { readonly rows?: number }) {
  return (
    <Waiting>
      {numbers(rows).map((row) => <div key={row} className={styles.row}><i data-shape="mark" /><div><i data-shape="title" /><i data-shape="meta" /></div><i data-shape="time" /></div>)}
    </Waiting>
  );
}

/** A page that is still coming: title, lines and rows. */
export function PageSkeleton() {
  return <div className={styles.page}><i data-shape="heading" className={styles.block} /><RowsSkeleton rows={5} /></div>;
}

/** Paper that is still being drawn. */
export function PaperSkeleton({ height = 320 }: { readonly height?: number }) {
  return <Waiting><div className={`on-paper ${styles.paper}`} style={{ height }} /></Waiting>;
}

function Waiting({ children }: { readonly children: React.ReactNode }) {
  const { t } = useTranslation('common');
  return <div role="status" aria-busy="true"><span className="unseen">{t('loading')}</span><div aria-hidden="true" className={styles.shapes}>{children}</div></div>;
}
