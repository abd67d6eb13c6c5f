import { useTranslation } from 'react-i18next';
import type { Agreement, AgreementRow } from '#contract/plan/agreement';
import { AppLink } from '../../ui/app-link.tsx';
import { AgreementFrame } from './agreement-frame.tsx';
import { printTarget, targetAt } from './figures.ts';
import styles from './plan.module.css';

/** Perjanjian Kinerja: what each post promises for a year. */
export function Page() {
  return <AgreementFrame here="perjanjian">{(agreement, year) => <PromiseTable agreement={agreement} year={year} />}</AgreementFrame>;
}

function PromiseTable({ agreement: { rows, programs, post }, year }: { readonly agreement: Agreement; readonly year: number }) {
  const { t } = useTranslation('plan');
  return (
    <>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a table wider than its place must scroll by keyboard too */}
      <section className={styles.scroll} tabIndex={0} aria-label={t('table.of', { name: post.title })}>
        <table className={styles.table}>
          <thead><tr><th scope="col">{t('number')}</th><th scope="col">{t('agreement.node')}</th><th scope="col">{t('indicator')}</th><th scope="col">{t('card.unit')}</th><th scope="col" data-figure>{t('target.of', { year })}</th></tr></thead>
          <tbody>{rows.map((row, at) => <Row key={row.versionId} row={row} at={at} year={year} />)}</tbody>
        </table>
      </section>
      {programs.length > 0 && (
        <><h3 className={styles.bar}>{t('agreement.programs')}</h3><ul className={styles.list}>{programs.map(({ code, name }) => <li key={code}>{code} {name}</li>)}</ul></>
      )}
    </>
  );
}

function Row({ row, at, year }: { readonly row: AgreementRow; readonly at: number; readonly year: number }) {
  const { t } = useTranslation('plan');
  return (
    <tr>
      <td>{at + 1}</td><td>{row.node}</td><td><AppLink className="link" href={`/kinerja/indikator/${row.indicatorId}`}>{row.name}</AppLink></td><td>{row.unit}</td>
      <td data-figure>{printTarget(targetAt(row.targets, year, 0), row.decimals) ?? <span className="quiet">{t('target.none')}</span>}</td>
    </tr>
  );
}
