import { useTranslation } from 'react-i18next';
import type { CellActual, CellTarget } from '#contract/performance/cell';
import type { By } from '#contract/performance/round';
import type { Figure } from '#contract/performance/figure';
import { exact } from '#pure/decimal';
import { printNumber } from '#pure/decimal-text';
import { useFormat } from '../../i18n/use-format.ts';
import { useNow } from '../../ui/shell/use-now.ts';
import { printTarget } from '../plan/figures.ts';

const READABLE = 4;

/** A figure as read: all that was typed; a computed one with many decimals is cut to what the card prints, at least two. */
export function printValue(value: string, decimals: number): string {
  const own = value.split('.')[1]?.length ?? 0;
  return printNumber(exact(value), own > Math.max(decimals, READABLE) ? Math.max(decimals, 2) : Math.max(decimals, own));
}

type Entered = Pick<CellActual, 'state' | 'value' | 'words'>;

/** What was entered, or the word for what was not; never 0 for nothing. */
export function usePrintActual(): (actual: Entered | null, decimals: number) => string {
  const { t } = useTranslation('performance-review');
  return (actual, decimals) => {
    if (!actual || actual.state === 'missing') return t('line.missing');
    if (actual.state === 'not_applicable') return t('line.not-applicable');
    return actual.words ?? (actual.value === null ? t('line.missing') : printValue(actual.value, decimals));
  };
}

/** A figure to date as screens print it. */
export function usePrintToDate(): (figure: Figure, decimals: number) => string {
  const { t } = useTranslation('performance-review');
  return (figure, decimals) => {
    if (figure.hidden) return t('line.hidden');
    if (figure.state === 'not_applicable') return t('line.not-applicable');
    return figure.actualWords ?? (figure.actualToDate === null ? t('line.missing') : printValue(figure.actualToDate, decimals));
  };
}

/** The target to date; bounds and words where the card has them; undefined where none is set. */
export function printTargetToDate(target: CellTarget | null, toDate: string | null, decimals: number): string | undefined {
  if (toDate !== null) return printValue(toDate, decimals);
  return target ? printTarget(target, decimals) : undefined;
}

/** `97,73%`, or why there is none. */
export function usePrintAchievement(): (answer: Figure['achievement']) => string {
  const { t } = useTranslation('performance-review');
  return ({ printed, reason }) => (printed === null ? t(`reason.${reason ?? 'no-actual'}`) : `${printed}%`);
}

/** Name and post, as far as they are known. */
export function usePerson(): (by: By | null) => string {
  const { t } = useTranslation('performance-review');
  return (by) => {
    if (!by) return t('person.none');
    return by.post === null ? by.name : t('person', { name: by.name, post: by.post });
  };
}

/** When, as near as a person says it. */
export function useMoment(): (at: string) => string {
  const format = useFormat();
  const now = useNow();
  return (at) => format.moment(at, now);
}
