import { Fragment } from 'react';
import { useTranslation } from 'react-i18next';
import type { CellLine } from '#contract/performance/cell';
import type { CellState } from '#contract/performance/round';
import { AppLink } from '../../ui/app-link.tsx';
import grid from '../../ui/grid/grid.module.css';
import { type MarkName, StateWord } from '../../ui/state-mark.tsx';
import styles from './verify.module.css';
import { printTargetToDate, printValue, usePrintAchievement, usePrintActual } from './verify-words.ts';

export interface VerifyTableProps {
  readonly lines: readonly CellLine[];
  readonly quarter: { readonly year: number; readonly quarter: number };
  readonly chosen: ReadonlySet<string>;
  readonly onChoose: (chosen: ReadonlySet<string>) => void;
  /** The cell that stands open beside. */
  readonly open: string | null;
  readonly onOpen: (id: string) => void;
}

/** What units sent, by unit; a row is opened for all that stands behind it. */
export function VerifyTable({ lines, quarter, chosen, onChoose, open, onOpen }: VerifyTableProps) {
  const { t } = useTranslation('performance-review');
  const mayChoose = lines.some(({ abilities }) => abilities.verify);
  const clean = lines.filter(({ abilities, warnings }) => abilities.verify && warnings.length === 0).map((line) => line.indicatorVersionId);
  const toggle = (id: string) => {
    const next = new Set(chosen);
    if (!next.delete(id)) next.add(id);
    onChoose(next);
  };
  const columns = mayChoose ? 9 : 8;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a table wider than its place must scroll by keyboard too
    <section className={grid.scroll} tabIndex={0} aria-label={t('verify.table', quarter)}>
      <table className={`${grid.grid} ${styles.table}`} data-narrow={open !== null || undefined} aria-label={t('verify.table', quarter)}>
        <thead>
          <tr>
            {mayChoose && <th scope="col" className={styles.choose}><Tick label={t('verify.choose-all')} disabled={clean.length === 0} checked={clean.length > 0 && clean.every((id) => chosen.has(id))} onChange={(checked) => onChoose(new Set(checked ? clean : []))} /></th>}
            <th scope="col">{t('verify.column.indicator')}</th><th scope="col" data-figure>{t('verify.column.target', quarter)}</th><th scope="col" data-figure>{t('verify.column.value', quarter)}</th>
            <th scope="col" data-figure>{t('verify.column.to-date', quarter)}</th><th scope="col" data-figure>{t('verify.column.achievement')}</th>
            <th scope="col" data-figure data-before>{t('verify.column.last-quarter')}</th><th scope="col" data-figure data-before>{t('verify.column.last-year')}</th><th scope="col" data-words>{t('verify.column.state')}</th>
          </tr>
        </thead>
        <tbody>
          {[...Map.groupBy(lines, ({ unitId }) => unitId).values()].map((own) => (
            <Fragment key={own[0]?.unitId}>
              <tr className={grid.group}><th colSpan={columns} scope="colgroup">{own[0]?.unit}</th></tr>
              {own.map((line) => (
                <Row key={line.indicatorVersionId} line={line} quarter={quarter} mayChoose={mayChoose} chosen={chosen.has(line.indicatorVersionId)} open={open === line.indicatorVersionId}
                  onToggle={() => toggle(line.indicatorVersionId)} onOpen={() => onOpen(line.indicatorVersionId)} />
              ))}
            </Fragment>
          ))}
        </tbody>
      </table>
    </section>
  );
}

interface TickProps {
  readonly label: string;
  readonly checked: boolean;
  readonly disabled?: boolean;
  readonly onChange: (checked: boolean) => void;
}

/** The browser's own box: a table of hundreds stays light. */
function Tick({ label, checked, disabled = false, onChange }: TickProps) {
  return <label className={styles.tick} title={label}><input type="checkbox" aria-label={label} checked={checked} disabled={disabled} onChange={(event) => onChange(event.currentTarget.checked)} /></label>;
}

interface RowProps {
  readonly line: CellLine;
  readonly quarter: VerifyTableProps['quarter'];
  readonly mayChoose: boolean;
  readonly chosen: boolean;
  readonly open: boolean;
  readonly onToggle: () => void;
  readonly onOpen: () => void;
}

function Row({ line, quarter, mayChoose, chosen, open, onToggle, onOpen }: RowProps) {
  const { t } = useTranslation('performance-review');
  const [actual, achievement] = [usePrintActual(), usePrintAchievement()];
  const { decimals, entered, lastQuarter, lastYear, target, indicatorVersionId: id } = line;
  const none = <><span className="quiet" aria-hidden="true">–</span><span className="unseen">{t('line.none')}</span></>;
  const value = actual(entered, decimals);
  return (
    <tr data-open={open || undefined}>
      {mayChoose && <td className={styles.choose}>{line.abilities.verify && <Tick label={t('verify.choose', { name: line.name })} checked={chosen} onChange={onToggle} />}</td>}
      <th scope="row"><button type="button" className={`link ${styles.open}`} onClick={onOpen}>{line.name}</button><span className={styles.aside}>{line.code}, {line.unitName}</span></th>
      <td data-figure>{printTargetToDate(target.quarter ?? target.year, target.toDate, decimals) ?? none}</td>
      <td data-figure>{entered ? <AppLink className={styles.figure} href={`/kinerja/angka/${id}/${quarter.year}/${quarter.quarter}`}>{value}</AppLink> : <span className="quiet">{value}</span>}</td>
      <td data-figure>{line.actualToDate === null ? none : printValue(line.actualToDate, decimals)}</td>
      <td data-figure>{line.achievement.printed === null ? <span className="quiet">{achievement(line.achievement)}</span> : achievement(line.achievement)}</td>
      <td data-figure data-before>{lastQuarter ? actual(lastQuarter, decimals) : none}</td><td data-figure data-before>{lastYear ? actual(lastYear, decimals) : none}</td>
      <td data-words><CellWords line={line} /></td>
    </tr>
  );
}

const marks: Record<CellState, MarkName> = { asked: 'waiting', seen: 'waiting', drafted: 'part', entered: 'sent', released: 'sent', returned: 'returned', verified: 'settled' };

/** Where it stands, and what wants eyes. */
function CellWords({ line: { state, late, warnings, evidence, missingEvidence } }: { readonly line: CellLine }) {
  const { t } = useTranslation('performance-review');
  return (
    <span className={styles.state}>
      <StateWord mark={marks[state]}>{t(`state.${state}`)}{late && <>, <span className="late">{t('line.late')}</span></>}</StateWord>
      {warnings.length > 0 && <StateWord mark="finding">{t('verify.warnings', { count: warnings.length })}</StateWord>}
      {missingEvidence.length > 0 ? <StateWord mark="finding">{t('evidence.missing', { labels: missingEvidence.join(', ') })}</StateWord>
        : evidence.length > 0 && <span className="tiny quiet">{t('verify.evidence', { count: evidence.length })}</span>}
    </span>
  );
}
