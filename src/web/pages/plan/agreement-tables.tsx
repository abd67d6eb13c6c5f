import { useTranslation } from 'react-i18next';
import type { Agreement, AgreementRow } from '#contract/plan/agreement';
import { STATEMENT, sampleWords } from '#contract/plan/statement';
import { AppLink } from '../../ui/app-link.tsx';
import styles from './agreement.module.css';
import { type Ceilings, printCeiling } from './ceilings.ts';
import { printTarget, targetAt } from './figures.ts';

/** Attachment 1: what is promised. Indicators of one sasaran stand together. */
export function PromiseTable({ agreement: { rows, post }, year }: { readonly agreement: Agreement; readonly year: number }) {
  const { t } = useTranslation('plan-agreement');
  const groups = [...Map.groupBy(rows, ({ nodeId }) => nodeId).values()];
  const head = rows.every(({ level }) => level === 'sasaran') ? STATEMENT.sasaran : STATEMENT.own;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a table wider than its place must scroll by keyboard too
    <section className={styles.across} tabIndex={0} aria-label={t('table.promise', { post: post.title })}>
      <table className={styles.table}>
        <thead><tr><th scope="col">{STATEMENT.number}</th><th scope="col">{head}</th><th scope="col">{STATEMENT.indicator}</th><th scope="col">{STATEMENT.unit}</th><th scope="col" data-figure>{STATEMENT.target}</th></tr></thead>
        {groups.map((group, at) => (
          <tbody key={group[0]?.nodeId}>
            {group.map((row, place) => (
              <tr key={row.versionId}>
                {place === 0 && <><td rowSpan={group.length}>{at + 1}</td><td rowSpan={group.length}>{row.node}</td></>}
                <td><AppLink className={styles.origin} href={`/kinerja/indikator/${row.indicatorId}`}>{row.name}</AppLink></td><td>{row.unit}</td>
                <td data-figure>{targetOf(row, year)}</td>
              </tr>
            ))}
          </tbody>
        ))}
      </table>
    </section>
  );
}

const targetOf = (row: AgreementRow, year: number) => printTarget(targetAt(row.targets, year, 0), row.decimals) ?? <span className="quiet">{STATEMENT.noTarget}</span>;

/** Attachment 2: the money given for it. A code without pagu says so, and then there is no sum. */
export function MoneyTable({ agreement: { funded, post }, ceilings }: { readonly agreement: Agreement; readonly ceilings: Ceilings }) {
  const { t } = useTranslation('plan-agreement');
  if (funded.length === 0) return null;
  const missing = <span className="quiet">{STATEMENT.noMoney}</span>;
  const total = printCeiling(ceilings, funded.map(({ code }) => code));
  return (
    <>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a table wider than its place must scroll by keyboard too */}
      <section className={styles.across} tabIndex={0} aria-label={t('table.money', { post: post.title })}>
        <table className={styles.table}>
          <thead><tr><th scope="col">{STATEMENT.number}</th><th scope="col">{STATEMENT.funded}</th><th scope="col" data-figure>{STATEMENT.money}</th><th scope="col">{STATEMENT.note}</th></tr></thead>
          <tbody>
            {funded.map(({ code, name }, at) => {
              const amount = printCeiling(ceilings, [code]);
              return <tr key={code}><td>{at + 1}</td><td>{code} {name}</td><td data-figure>{amount ?? missing}</td><td data-note>{amount && STATEMENT[ceilings.stage]}</td></tr>;
            })}
          </tbody>
          <tfoot><tr><td /><th scope="row">{STATEMENT.total}</th><td data-figure><b>{total ?? missing}</b></td><td /></tr></tfoot>
        </table>
      </section>
      {ceilings.sampleSource && <p className={styles.note}>{sampleWords(ceilings.sampleSource)}</p>}
    </>
  );
}
