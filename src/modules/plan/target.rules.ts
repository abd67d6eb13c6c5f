/** Which targets fit which indicator, and what is wrong with a split of a year. D.3. */
import { type Exact, exact, isDecimal, sum } from '#pure/decimal';
import { type Issue, type Refusal, refuse } from '#pure/refusal';
import type { Card } from './indicator.contract.ts';
import type { TargetCell, TargetEntry, TargetFinding } from './target.contract.ts';

export interface Measured extends Pick<Card, 'polarity' | 'aggregation'> {
  readonly stages: readonly { readonly name: string }[];
}

export interface TargetFrame {
  readonly fromYear: number;
  readonly toYear: number;
  /** A version in force takes the split into quarters alone. */
  readonly draft: boolean;
  /** By the id of the indicator's version. */
  readonly indicators: ReadonlyMap<string, Measured>;
}

/** The block, or every cell that cannot stand: one refuses them all. */
export function checkBlock(cells: readonly TargetEntry[], frame: TargetFrame): readonly TargetEntry[] | Refusal {
  const seen = new Set<string>();
  const issues = cells.flatMap((cell, index) => {
    const key = `${cell.indicatorVersionId} ${cell.year} ${cell.quarter}`;
    const found = seen.has(key) ? { field: 'quarter', code: 'target.twice' } : cellIssue(cell, frame);
    seen.add(key);
    return found ? [{ ...found, field: `cells.${index}.${found.field}` }] : [];
  });
  return issues.length > 0 ? refuse('target.refused', { count: issues.length }, issues) : cells;
}

function cellIssue(cell: TargetEntry, { fromYear, toYear, draft, indicators }: TargetFrame): Issue | undefined {
  const indicator = indicators.get(cell.indicatorVersionId);
  if (!indicator) return { field: 'indicatorVersionId', code: 'target.unknown-indicator' };
  if (cell.year < fromYear || cell.year > toYear) return { field: 'year', code: 'target.year-outside-plan', params: { fromYear, toYear } };
  if (cell.quarter === 0 && !draft) return { field: 'value', code: 'target.year-in-force' };
  if (cell.quarter > 0 && indicator.aggregation === 'annual_only') return { field: 'quarter', code: 'target.no-quarters' };
  return kindIssue(cell, indicator);
}

function kindIssue({ value, low, words }: TargetEntry, { polarity, stages }: Measured): Issue | undefined {
  if (polarity !== 'range' && low !== null) return { field: 'low', code: 'target.range-not-for-polarity' };
  if (polarity === 'range' && value !== null) return { field: 'value', code: 'target.needs-range' };
  if (polarity === 'milestone' || polarity === 'grade') {
    const named = words === null || stages.some(({ name }) => name === words);
    return value === null && named ? undefined : { field: 'words', code: 'target.needs-stage' };
  }
  // A number among the words is one that was pasted into the wrong column: it would never be measured.
  return words !== null && (isDecimal(words) || MISWRITTEN.test(words)) ? { field: 'words', code: 'decimal.format' } : undefined;
}

/** `71,5` and `1.210`: digits with marks that say nothing certain. */
const MISWRITTEN = /^[\s+-]*[\d.,\s]+%?$/;

/** Of one year: its own target and those of its quarters. Quarters add up (`sum`), or the fourth equals the year (`last`). */
export function targetFindings(aggregation: Card['aggregation'], cells: readonly TargetCell[]): readonly TargetFinding[] {
  const valueIn = (quarter: number): Exact | null => {
    const text = cells.find((each) => each.quarter === quarter)?.value ?? null;
    return text === null ? null : exact(text);
  };
  const whole = valueIn(0);
  const given = [1, 2, 3, 4].map(valueIn).filter((each) => each !== null);
  const last = valueIn(4);
  if (given.length === 0) return [];
  if (aggregation === 'annual_only') return ['quarter-target-of-yearly'];
  if (given.length < 4) return ['quarters-incomplete'];
  if (whole === null) return [];
  if (aggregation === 'sum') return sum(given).compare(whole) === 0 ? [] : ['quarters-do-not-add-up'];
  return aggregation === 'last' && last?.compare(whole) !== 0 ? ['last-quarter-differs'] : [];
}

/** The same by year, for those years that have something to mend. */
export function findingsByYear(aggregation: Card['aggregation'], cells: readonly TargetCell[]): { year: number; code: TargetFinding }[] {
  const years = [...new Set(cells.map(({ year }) => year))].sort();
  return years.flatMap((year) => targetFindings(aggregation, cells.filter((each) => each.year === year)).map((code) => ({ year, code })));
}
