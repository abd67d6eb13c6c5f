import { useTranslation } from 'react-i18next';
import type { CellLine, Narrative } from '#contract/performance/cell';
import { printTarget, withUnit } from '../plan/figures.ts';
import styles from './verify.module.css';
import { printTargetToDate, printValue, useMoment, usePerson, usePrintAchievement, usePrintActual } from './verify-words.ts';

/** Value, target and what stood before, as a list; components where the value is computed from them. */
export function LineFacts({ line }: { readonly line: CellLine }) {
  const { t } = useTranslation('performance-review');
  const [actual, achievement] = [usePrintActual(), usePrintAchievement()];
  const { decimals, unitName, target, entered, lastQuarter, lastYear } = line;
  const none = <span className="quiet">{t('line.none')}</span>;
  const withName = (text: string | undefined) => (text === undefined ? none : /\d/.test(text) ? withUnit(text, unitName) : text);
  return (
    <>
      <dl className={styles.facts}>
        <dt>{t('line.value')}</dt><dd><b>{withName(actual(entered, decimals))}</b></dd>
        <dt>{t('line.to-date')}</dt><dd>{line.actualToDate === null ? none : withName(printValue(line.actualToDate, decimals))}</dd>
        <dt>{t('line.target')}</dt><dd>{withName(printTargetToDate(target.quarter ?? target.year, target.toDate, decimals))}</dd>
        <dt>{t('line.target-year')}</dt><dd>{withName(printTarget(target.year ?? undefined, decimals))}</dd>
        <dt>{t('line.achievement')}</dt><dd>{achievement(line.achievement)}</dd>
        <dt>{t('line.last-quarter')}</dt><dd>{lastQuarter ? actual(lastQuarter, decimals) : none}</dd>
        <dt>{t('line.last-year')}</dt><dd>{lastYear ? actual(lastYear, decimals) : none}</dd>
        <dt>{t('line.formula')}</dt><dd>{line.formula || none}</dd>
        <dt>{t('line.source')}</dt><dd>{line.source || none}</dd>
      </dl>
      {line.components.length > 0 && (
        <ComponentTable rows={line.components.map(({ key, name, unit, source }) => ({ key, name, unit, source, value: entered?.components?.[key] ?? null }))} />
      )}
    </>
  );
}

export interface ComponentRow {
  readonly key: string;
  readonly name: string;
  readonly unit: string;
  readonly source: string;
  readonly value: string | null;
}

/** The parts that a value is computed from, each with where it comes from. */
export function ComponentTable({ rows }: { readonly rows: readonly ComponentRow[] }) {
  const { t } = useTranslation('performance-review');
  return (
    <table className={styles.parts}>
      <caption className="unseen">{t('line.components')}</caption>
      <thead><tr><th scope="col">{t('line.component')}</th><th scope="col" data-figure>{t('line.component-value')}</th></tr></thead>
      <tbody>
        {rows.map(({ key, name, unit, source, value }) => (
          <tr key={key}>
            <th scope="row">{name}<span className={styles.aside}>{t('line.component-from', { source })}</span></th>
            <td data-figure>{value === null ? <span className="quiet">{t('line.missing')}</span> : withUnit(printValue(value, 0), unit)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** What helped, what hindered, what follows. */
export function LineNarrative({ narrative, titled = true }: { readonly narrative: Narrative; readonly titled?: boolean }) {
  const { t } = useTranslation('performance-review');
  const parts = (['supporting', 'hindering', 'followUp'] as const).filter((part) => narrative[part] !== '');
  if (parts.length === 0) return <p className="small quiet">{t('line.narrative-none')}</p>;
  return <div>{titled && <h3>{t('line.narrative')}</h3>}<dl className={styles.facts}>{parts.map((part) => <div key={part}><dt>{t(`line.${part}`)}</dt><dd className={styles.words}>{narrative[part]}</dd></div>)}</dl></div>;
}

/** Who entered, released and verified it. */
export function LinePeople({ line: { entered, released, verified } }: { readonly line: Pick<CellLine, 'entered' | 'released' | 'verified'> }) {
  const { t } = useTranslation('performance-review');
  const [moment, person] = [useMoment(), usePerson()];
  return (
    <div className="small quiet">
      {entered && <p>{t('line.entered', { by: person(entered.by), at: moment(entered.at) })}</p>}
      {released && <p>{t('line.released', { by: person(released.by), at: moment(released.at) })}</p>}
      {verified && <p>{t('line.verified', { by: person(verified.by), at: moment(verified.at) })}</p>}
    </div>
  );
}
