/** What a unit should look at before it sends: last period's text and figures sent again, and figures that stand out. K.2. */
import type { Card } from '#contract/plan/indicator';
import { type Exact, exact } from '#pure/decimal';
import { asksForHigherTarget } from './achievement.rules.ts';
import type { CellWarning, Narrative, PastActual } from './cell.contract.ts';

export interface Looked {
  readonly card: Pick<Card, 'aggregation' | 'entryMode'>;
  readonly value: Exact | null;
  readonly words: string | null;
  readonly narrative: Narrative;
  readonly lastQuarter: PastActual | null;
  readonly lastYear: PastActual | null;
  /** Raw achievement to date in percent. */
  readonly raw: Exact | null;
}

/** Nothing entered has nothing to warn of. */
export function warningsOf(looked: Looked): CellWarning[] {
  const { value, words, lastQuarter, lastYear } = looked;
  if (value === null && words === null) return textWarnings(looked);
  return [
    ...sameFigure(looked, lastQuarter, 'same-as-last-quarter'), ...sameFigure(looked, lastYear, 'same-as-last-year'),
    ...figureWarnings(looked), ...textWarnings(looked), ...goalWarnings(looked),
  ];
}

/** None twice in a row is no sign of copying. */
function sameFigure({ value, words }: Looked, past: PastActual | null, code: CellWarning['code']): CellWarning[] {
  if (!past) return [];
  if (value !== null && value.sign !== 0 && past.value !== null && value.compare(exact(past.value)) === 0) return [{ code, field: 'value' }];
  return words !== null && past.words === words ? [{ code, field: 'words' }] : [];
}

const FAR = exact('5');

/** Five times as much, or a fifth: most often a misread thousand or a slipped decimal. */
export function standsOut(value: Exact, before: Exact): boolean {
  if (before.sign === 0 || value.sign === 0) return false;
  const [now, then] = [value.absolute(), before.absolute()];
  return now.compare(then.times(FAR)) >= 0 || then.compare(now.times(FAR)) >= 0;
}

function figureWarnings({ card, value, lastQuarter, lastYear }: Looked): CellWarning[] {
  if (value === null) return [];
  const before = lastYear?.value ?? lastQuarter?.value ?? null;
  const found: CellWarning[] = before !== null && standsOut(value, exact(before)) ? [{ code: 'outlier', field: 'value' }] : [];
  const running = card.aggregation === 'sum' && card.entryMode === 'running_total';
  // The total begins anew with each year.
  const total = running && lastQuarter && lastQuarter.quarter < 4 ? lastQuarter.value : null;
  return total !== null && value.compare(exact(total)) < 0 ? [...found, { code: 'falling-total', field: 'value' }] : found;
}

const FIELDS = ['supporting', 'hindering', 'followUp'] as const;
/** Shorter texts ("tidak ada") are the same by nature. */
const WORTH = 20;
const plain = (text: string) => text.toLowerCase().replace(/[\s.,;]+/g, ' ').trim();

function textWarnings({ narrative, lastQuarter, lastYear }: Looked): CellWarning[] {
  const same = (past: PastActual | null, code: CellWarning['code']) => FIELDS.flatMap((field): CellWarning[] => {
    const now = plain(narrative[field]);
    return past && now.length >= WORTH && now === plain(past.narrative[field]) ? [{ code, field }] : [];
  });
  return [...same(lastQuarter, 'same-text-last-quarter'), ...same(lastYear, 'same-text-last-year')];
}

const FULL = exact('100');

function goalWarnings({ raw, narrative }: Looked): CellWarning[] {
  if (raw === null) return [];
  if (raw.compare(FULL) < 0 && narrative.hindering.trim() === '') return [{ code: 'no-narrative', field: 'hindering' }];
  return asksForHigherTarget(raw) ? [{ code: 'target-low', field: 'value' }] : [];
}
