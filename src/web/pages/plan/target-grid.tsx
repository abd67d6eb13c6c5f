import { Fragment } from 'react';
import { useTranslation } from 'react-i18next';
import type { NodeIndicator, PlanNode } from '#contract/plan/node';
import { AppLink } from '../../ui/app-link.tsx';
import styles from '../../ui/grid/grid.module.css';
import { GridInput, type GridMark } from '../../ui/grid/grid-input.tsx';
import { printFigure } from './figures.ts';
import { type Edits, keyOf, storedText } from './target-cells.ts';

export interface Column {
  readonly year: number;
  readonly quarter: number;
  readonly label: string;
}

export interface TargetGridProps {
  readonly nodes: readonly PlanNode[];
  readonly columns: readonly Column[];
  readonly edits: Edits;
  readonly marks: ReadonlyMap<string, GridMark>;
  readonly mayEdit: (column: Column) => boolean;
  readonly onType: (key: string, typed: string) => void;
  readonly onPaste: (block: string[][], row: number, column: number) => void;
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
            <GridInput place={{ row, column: at }} label={`${indicator.name}, ${column.label}`} mark={mark} value={edits[key]?.typed ?? stored}
              onType={(typed) => onType(key, typed)} onPaste={(block) => onPaste(block, row, at)} />
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
