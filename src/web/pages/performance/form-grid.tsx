import { useTranslation } from 'react-i18next';
import type { CellLine, PastActual } from '#contract/performance/cell';
import styles from '../../ui/grid/grid.module.css';
import { GridInput, type GridMark } from '../../ui/grid/grid-input.tsx';
import { StateWord } from '../../ui/state-mark.tsx';
import { printFigure, printTarget } from '../plan/figures.ts';
import { type FigureRow, judge, readField, storedText } from './form-fields.ts';
import own from './form-grid.module.css';
import type { FormSavers } from './form-savers.ts';
import { FormWorth } from './form-worth.tsx';
import { cellMarks, printShort } from './matrix-words.ts';

export interface FormGridProps {
  readonly rows: readonly FigureRow[];
  readonly savers: FormSavers;
  readonly open: string | null;
  /** Something stands beside the table. */
  readonly narrow: boolean;
  readonly onOpen: (versionId: string) => void;
  readonly onPaste: (block: string[][], row: number) => void;
}

/** Indicators down; beside each field its target and what stood last quarter and last year. Components have a row each. */
export function FormGrid({ rows, savers, open, onOpen, onPaste }: FormGridProps) {
  const { t } = useTranslation('performance');
  const inputs = rows.filter(({ line, field }) => line.abilities.save && field !== 'words');
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a table wider than its place must scroll by keyboard too
    <section className={styles.scroll} aria-label={t('form.grid')} tabIndex={0}>
      <table className={`${styles.grid} ${own.form}`} aria-label={t('form.grid')}>
        <thead>
          <tr>
            <th scope="col">{t('indicator')}</th>
            {(['target', 'last-quarter', 'last-year', 'actual', 'achievement'] as const).map((column) => <th key={column} scope="col" data-figure>{t(`column.${column}`)}</th>)}
            <th scope="col">{t('column.state')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row, at) => {
            const first = rows[at - 1]?.line !== row.line;
            const last = rows[at + 1]?.line !== row.line;
            const { line, part } = row;
            return (
              <tr key={`${line.indicatorVersionId}/${row.field}`} data-same={last ? undefined : true} data-parts={(first && part !== null) || undefined} data-open={line.indicatorVersionId === open || undefined}>
                <th scope="row">
                  {first && <Name line={line} onOpen={onOpen} />}
                  {part && <span className={own.part}>{part.name} ({part.unit})</span>}
                </th>
                <td data-figure data-empty={first ? undefined : true}>{first && <><Label of="target" /><Target line={line} /></>}</td>
                <td data-figure><Label of="last-quarter" /><Past past={line.lastQuarter} row={row} /></td>
                <td data-figure><Label of="last-year" /><Past past={line.lastYear} row={row} /></td>
                <Entry row={row} savers={savers} place={inputs.indexOf(row)} onPaste={(block) => onPaste(block, at)} />
                <td data-figure data-empty={first ? undefined : true}>{first && <><Label of="achievement" /><FormWorth line={line} worth={savers.worth(line)} changed={judge(line, savers.text).changed} ahead={savers.isAhead(line)} /></>}</td>
                <td data-empty={first ? undefined : true}>{first && <><Label of="state" /><State line={line} savers={savers} /></>}</td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </section>
  );
}

/** The head of the column, where the table stands as blocks. */
function Label({ of }: { readonly of: 'target' | 'last-quarter' | 'last-year' | 'achievement' | 'state' }) {
  const { t } = useTranslation('performance');
  return <span className={own.label} aria-hidden="true">{t(`column.${of}`)}</span>;
}

function Name({ line, onOpen }: { readonly line: CellLine; readonly onOpen: (versionId: string) => void }) {
  return (
    <>
      <button type="button" className={`link ${own.open}`} onClick={() => onOpen(line.indicatorVersionId)}>{line.name}</button>
      <span className={own.aside}>{line.code}, {line.unitName}</span>
    </>
  );
}

function None() {
  const { t } = useTranslation('performance');
  return <><span className="quiet" aria-hidden="true">–</span><span className="unseen">{t('none')}</span></>;
}

function Target({ line: { target, decimals } }: { readonly line: CellLine }) {
  const { t } = useTranslation('performance');
  const [quarter, year] = [target.quarter && printTarget(target.quarter, decimals), target.year && printTarget(target.year, decimals)];
  const toDate = target.toDate === null ? null : printFigure(target.toDate, decimals);
  return (
    <div>
      {quarter ?? <None />}
      {toDate !== null && toDate !== quarter && <span className={own.aside}>{t('target.to-date-short', { value: toDate })}</span>}
      {year && year !== quarter && <span className={own.aside}>{t('target.year-short', { value: year })}</span>}
    </div>
  );
}

function Past({ past, row: { line, field, part } }: { readonly past: PastActual | null; readonly row: FigureRow }) {
  const { t } = useTranslation('performance');
  if (!past) return <div><None /></div>;
  if (past.state === 'not_applicable') return <div>{t('cell.not-applicable')}</div>;
  const value = part ? past.components?.[part.key] ?? null : past.value;
  return <div>{field === 'words' ? past.words ?? <None /> : value === null ? <None /> : printShort(value, part ? 0 : line.decimals)}</div>;
}

interface EntryProps {
  readonly row: FigureRow;
  readonly savers: FormSavers;
  readonly place: number;
  readonly onPaste: (block: string[][]) => void;
}

/** The field itself; what was released or verified is only read. */
function Entry({ row: { line, field, part }, savers, place, onPaste }: EntryProps) {
  const { t } = useTranslation('performance');
  const label = part ? `${line.name}, ${part.name}` : `${line.name}, ${t('column.actual')}`;
  if (!line.abilities.save) {
    const value = part ? line.entered?.components?.[part.key] : line.entered?.value;
    const stored = field === 'words' ? storedText(line, field) : value && printShort(value, part ? 0 : line.decimals);
    return <td data-figure><span className={own.label} aria-hidden="true">{part?.name ?? t('column.actual')}</span><div><b>{line.entered?.state === 'not_applicable' ? t('cell.not-applicable') : stored || <None />}</b></div></td>;
  }
  const { value, state } = savers.shown(line, field);
  if (field === 'words') {
    return (
      <td data-figure>
        <span className={own.label} aria-hidden="true">{t('column.actual')}</span>
        <select aria-label={label} value={value} onChange={(event) => savers.change(line, field, event.currentTarget.value)}>
          <option value="">{t('stage.choose')}</option>
          {line.stages.map(({ name }) => <option key={name} value={name}>{name}</option>)}
        </select>
      </td>
    );
  }
  const reading = readField(field, value);
  const mark: GridMark | undefined = reading.kind === 'doubtful' || reading.kind === 'refused' ? 'asked' : state === 'stale' || state === 'failed' ? 'refused' : value !== storedText(line, field) ? 'changed' : undefined;
  return <td data-mark={mark}><span className={own.label} aria-hidden="true">{part?.name ?? t('column.actual')}</span><GridInput place={{ row: place, column: 0 }} label={label} mark={mark} value={value} onType={(typed) => savers.change(line, field, typed)} onPaste={onPaste} /></td>;
}

function State({ line, savers }: { readonly line: CellLine; readonly savers: FormSavers }) {
  const { t } = useTranslation('performance');
  const { state, overdue, late, missingEvidence } = line;
  const warnings = savers.worth(line)?.warnings ?? line.warnings;
  const resending = state === 'entered' && line.abilities.save && judge(line, savers.text).changed;
  return (
    <div className={own.state}>
      <StateWord mark={overdue ? 'late' : cellMarks[state]}>{overdue ? t('state.overdue') : t(`state.${state}`)}{late && `, ${t('late.sent')}`}</StateWord>
      {line.returnedReason !== null && <q className={own.reason}>{line.returnedReason}</q>}
      {resending && <StateWord mark="part">{t('state.changed')}</StateWord>}
      {line.abilities.save && missingEvidence.length > 0 && <StateWord mark="finding">{t('evidence.missing')}</StateWord>}
      {warnings.length > 0 && <StateWord mark="finding">{t('warning.count', { count: warnings.length })}</StateWord>}
    </div>
  );
}
