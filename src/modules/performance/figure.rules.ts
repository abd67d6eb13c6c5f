/** The figure of one indicator in one quarter: what it reached to date, from what was entered and what was planned. D.1 to D.3. */
import type { Card } from '#contract/plan/indicator';
import type { TargetCell } from '#contract/plan/target';
import { type Exact, exact, ZERO } from '#pure/decimal';
import { Refusal } from '#pure/refusal';
import { type Achievement, achieve, type Formula, unmeasured } from './achievement.rules.ts';
import type { ValueState } from './cell.contract.ts';
import { achieveOrdinal } from './ordinal.rules.ts';
import { type Quarter, type QuarterFigures, type ToDate, toDate, type YearFigures } from './quarter.rules.ts';
import { dueQuarters } from './round.rules.ts';

export type Measure = Pick<Card, 'polarity' | 'method' | 'aggregation' | 'entryMode' | 'frequency' | 'stages'>;

/** What counts of one quarter. */
export interface Entered {
  readonly quarter: number;
  readonly state: ValueState;
  readonly value: Exact | null;
  readonly words: string | null;
}

export interface Asked {
  readonly card: Measure;
  /** Of the year: the whole (quarter 0) and its quarters. */
  readonly targets: readonly TargetCell[];
  readonly entered: readonly Entered[];
  readonly cap: Exact | null;
}

export interface ComputedFigure {
  /** Of the quarter; in the fourth the year's, where it has none of its own. */
  readonly target: TargetCell | null;
  readonly targetToDate: Exact | null;
  readonly actualToDate: Exact | null;
  readonly state: ValueState;
  readonly filled: number;
  readonly due: number;
  readonly achievement: Achievement;
}

/** Refuses `running-total.falling` and `grade.unknown`. */
export function figureOf({ card, targets, entered, cap }: Asked, quarter: Quarter): ComputedFigure | Refusal {
  const due = dueQuarters(card).filter((each) => each <= quarter);
  const own = entered.find((each) => each.quarter === quarter);
  const target = targets.find((cell) => cell.quarter === quarter) ?? (quarter === 4 ? targets.find((cell) => cell.quarter === 0) : undefined) ?? null;
  const filled = due.filter((each) => hasValue(entered.find((one) => one.quarter === each))).length;
  const counts = { target, state: own?.state ?? 'missing', filled, due: due.length };
  if (!due.includes(quarter)) return { ...counts, targetToDate: null, actualToDate: null, achievement: unmeasured('not-due') };
  if (own?.state === 'not_applicable') return { ...counts, targetToDate: null, actualToDate: null, achievement: unmeasured('no-actual') };
  if (card.polarity === 'milestone' || card.polarity === 'grade') {
    const stages = card.stages.map(({ name, value }) => ({ name, value: exact(value) }));
    const achievement = achieveOrdinal(stages, card.method === 'reached' ? 'reached' : 'ordinal', target?.words ?? null, own?.words ?? null);
    return achievement instanceof Refusal ? achievement : { ...counts, targetToDate: null, actualToDate: null, achievement };
  }
  const figures = toDate(yearOf(card, targets, entered), quarter);
  if (figures instanceof Refusal) return figures;
  return { ...counts, targetToDate: figures.target, actualToDate: figures.actual, achievement: measure(card, target, figures, cap) };
}

const hasValue = (entered: Entered | undefined) => entered !== undefined && (entered.value !== null || entered.words !== null);

function measure(card: Measure, target: TargetCell | null, figures: ToDate, cap: Exact | null): Achievement {
  if (card.polarity === 'range') {
    if (figures.actual === null) return unmeasured('no-actual');
    if (target?.low == null || target.high == null) return unmeasured('no-target');
    return achieve({ polarity: 'range', low: exact(target.low), high: exact(target.high) }, null, figures.actual);
  }
  return achieve(formulaOf(card), target?.words == null ? figures.target : 'text', figures.actual, cap);
}

/** Of a number against a number; a range is measured against its bounds. */
export function formulaOf({ polarity, method }: Pick<Measure, 'polarity' | 'method'>): Formula {
  if (polarity === 'lower') return { polarity, method: method === 'ratio' ? 'ratio' : 'linear' };
  return { polarity: polarity === 'maintain' ? 'maintain' : 'higher' };
}

/** A yearly figure is entered once, whatever way its quarters would have been added. */
function yearOf(card: Measure, targets: readonly TargetCell[], entered: readonly Entered[]): YearFigures {
  const valueAt = (quarter: number) => number(targets.find((cell) => cell.quarter === quarter)?.value);
  const at = (quarter: number): QuarterFigures => ({ target: valueAt(quarter), actual: entered.find((each) => each.quarter === quarter)?.value ?? null });
  const quarters = [at(1), at(2), at(3), at(4)] as const;
  return {
    aggregation: card.frequency === 'tahunan' ? 'annual_only' : card.aggregation, entryMode: card.entryMode, annualTarget: valueAt(0),
    quarters: card.frequency === 'semester' && card.aggregation === 'sum' && card.entryMode === 'increment' ? halves(quarters) : quarters,
  };
}

/** The figure of a half-year covers the quarter before it, which is never asked for and adds nothing. */
function halves([first, second, third, fourth]: YearFigures['quarters']): YearFigures['quarters'] {
  const split = second.target !== null || fourth.target !== null;
  const covered = (quarter: QuarterFigures, end: QuarterFigures): QuarterFigures =>
    ({ target: quarter.target ?? (split ? ZERO : null), actual: end.actual === null ? null : ZERO });
  return [covered(first, second), second, covered(third, fourth), fourth];
}

const number = (text: string | null | undefined) => (text == null ? null : exact(text));
