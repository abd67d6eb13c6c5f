import { type ClipboardEvent, Fragment, type KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { NodeIndicator, PlanNode } from '#contract/plan/node';
import { AppLink } from '../../ui/app-link.tsx';
import { printFigure } from './figures.ts';
import { readBlock } from './paste-block.ts';
import { type Edits, keyOf, storedText } from './target-cells.ts';
import styles from './target.module.css';

export interface Column {
  readonly year: number;
  readonly quarter: number;
  readonly label: string;
}

export interface TargetGridProps {
  readonly nodes: readonly PlanNode[];
  readonly columns: readonly Column[];
  readonly edits: Edits;
  readonly marks: ReadonlyMap<string, 'changed' | 'asked' | 'refused'>;
  readonly mayEdit: (column: Column) => boolean;
  readonly onType: (key: string, typed: string) => void;
  readonly onPaste: (block: string[][], row: number, column: number) => void;
}

const MOVES: Readonly<Record<string, readonly [number, number]>> = { ArrowUp: [-1, 0], ArrowDown: [1, 0], Enter: [1, 0], ArrowLeft: [0, -1], ArrowRight: [0, 1] };

/** Left and right leave a cell only from the end of what is typed in it. */
function mayLeave({ key, currentTarget: { selectionStart, selectionEnd, value } }: KeyboardEvent<HTMLInputElement>): boolean {
  if (selectionStart === 0 && selectionEnd === value.length) return true;
  return key === 'ArrowLeft' ? selectionEnd === 0 : key === 'ArrowRight' ? selectionStart === value.length : true;
}

function onKey(event: KeyboardEvent<HTMLInputElement>): void {
  const move = MOVES[event.key];
  if (!move || event.altKey || event.ctrlKey || event.metaKey || event.shiftKey || !mayLeave(event)) return;
  const [row = 0, column = 0] = (event.currentTarget.dataset['place'] ?? '').split('/').map(Number);
  const next = event.currentTarget.closest('table')?.querySelector<HTMLInputElement>(`[data-place="${row + move[0]}/${column + move[1]}"]`);
  event.preventDefault();
  next?.focus();
  next?.select();
}

/** Indicators down, years or quarters across. Arrows and Enter move, a block of a spreadsheet is pasted from the current cell on. */
export function TargetGrid({ nodes, columns, ...rest }: TargetGridProps) {
  const { t } = useTranslation('plan');
  let row = -1;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a table wider than its place must scroll by keyboard too
    <section className={styles.scroll} aria-label={t('place.target')} tabIndex={0}>
      <table className={styles.grid} aria-label={t('place.target')}>
        <thead><tr><th scope="col">{t('indicator')}</th><th scope="col">{t('card.unit')}</th><th scope="col">{t('card.baseline')}</th>{columns.map(({ label }) => <th key={label} scope="col">{label}</th>)}</tr></thead>
        <tbody>
          {nodes.filter(({ indicators }) => indicators.length > 0).map((node) => (
            <Fragment key={node.id}>
              <tr className={styles.group}><th scope="rowgroup" colSpan={columns.length + 3}>{[t(`level.${node.level}`), node.code].filter(Boolean).join(' ')}: {node.name}</th></tr>
              {node.indicators.map((indicator) => { row += 1; return <Row key={indicator.versionId} row={row} indicator={indicator} columns={columns} {...rest} />; })}
            </Fragment>
          ))}
        </tbody>
      </table>
    </section>
  );
}

interface RowProps extends Omit<TargetGridProps, 'nodes'> {
  readonly row: number;
  readonly indicator: NodeIndicator;
}

function Row({ row, indicator, columns, edits, marks, mayEdit, onType, onPaste }: RowProps) {
  const { t } = useTranslation('plan');
  const paste = (column: number) => (event: ClipboardEvent) => {
    const text = event.clipboardData.getData('text/plain');
    if (!/[\t\r\n]/.test(text)) return;
    event.preventDefault();
    onPaste(readBlock(text), row, column);
  };
  return (
    <tr>
      <th scope="row"><AppLink className="link" href={`/kinerja/indikator/${indicator.indicatorId}`}>{indicator.name}</AppLink></th>
      <td>{indicator.unit}</td>
      <td data-figure>{baselineText(indicator)}</td>
      {columns.map((column, at) => {
        const key = keyOf({ versionId: indicator.versionId, ...column });
        const stored = storedText(indicator, column.year, column.quarter);
        if (!mayEdit(column)) return <td key={key} data-figure>{stored || <><span className="quiet" aria-hidden="true">–</span><span className="unseen">{t('target.none')}</span></>}</td>;
        const mark = marks.get(key);
        return (
          <td key={key} data-mark={mark}>
            <input data-place={`${row}/${at}`} aria-label={`${indicator.name}, ${column.label}`} aria-invalid={mark === 'refused' || mark === 'asked' || undefined} autoComplete="off" maxLength={100}
              value={edits[key]?.typed ?? stored} onChange={(event) => onType(key, event.currentTarget.value)} onFocus={(event) => event.currentTarget.select()} onKeyDown={onKey} onPaste={paste(at)} />
          </td>
        );
      })}
    </tr>
  );
}

function baselineText({ baseline, baselineWords, decimals }: NodeIndicator): string {
  if (baselineWords !== null) return baselineWords;
  return baseline === null ? '–' : printFigure(baseline, decimals);
}
