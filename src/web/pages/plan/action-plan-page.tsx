import { useTranslation } from 'react-i18next';
import type { Agreement } from '#contract/plan/agreement';
import { AppLink } from '../../ui/app-link.tsx';
import { AgreementFrame } from './agreement-frame.tsx';
import { printTarget, targetAt } from './figures.ts';
import styles from './plan.module.css';

const QUARTERS = [1, 2, 3, 4, 0] as const;

/** Rencana Aksi: the year's promise by quarters. */
export function Page() {
  return <AgreementFrame here="rencana-aksi">{(agreement, year) => <Quarters agreement={agreement} year={year} />}</AgreementFrame>;
}

function Quarters({ agreement: { rows, post }, year }: { readonly agreement: Agreement; readonly year: number }) {
  const { t } = useTranslation('plan');
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a table wider than its place must scroll by keyboard too
    <section className={styles.scroll} tabIndex={0} aria-label={t('table.of', { name: post.title })}>
      <table className={styles.table}>
        <thead>
          <tr><th scope="col">{t('agreement.node')}</th><th scope="col">{t('indicator')}</th><th scope="col">{t('card.unit')}</th>{QUARTERS.map((quarter) => <th key={quarter} scope="col" data-figure>{quarter === 0 ? t('year.whole') : t('quarter', { quarter })}</th>)}</tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.versionId}>
              <td>{row.node}</td><td><AppLink className="link" href={`/kinerja/indikator/${row.indicatorId}`}>{row.name}</AppLink></td><td>{row.unit}</td>
              {QUARTERS.map((quarter) => <td key={quarter} data-figure>{printTarget(targetAt(row.targets, year, quarter), row.decimals) ?? '–'}</td>)}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
