import { useTranslation } from 'react-i18next';
import type { AverageView, Figure, PrintedWith } from '#contract/performance/figure';
import { type MarkName, StateWord } from '../../ui/state-mark.tsx';
import styles from './lights.module.css';
import { markOfBand } from './lights-band.ts';
import { usePrintAchievement } from './verify-words.ts';

/** The light of a figure: mark and word, or why there is none. Shape first, colour second. */
export function Light({ achievement: { predicate, reason }, hidden = false, printedWith }: { readonly achievement: Pick<Figure['achievement'], 'predicate' | 'reason'>; readonly hidden?: boolean; readonly printedWith: PrintedWith }) {
  const { t } = useTranslation('performance-review');
  if (hidden) return <StateWord mark="waiting"><span className="quiet">{t('line.hidden')}</span></StateWord>;
  const at = printedWith.bands.findIndex(({ key }) => key === predicate);
  if (at < 0) return <StateWord mark="waiting"><span className="quiet">{t(`reason.${reason ?? 'no-actual'}`)}</span></StateWord>;
  const mark: MarkName = markOfBand(at, printedWith.bands.length);
  return <StateWord mark={mark}>{printedWith.bands[at]?.label}</StateWord>;
}

/** A mean with its light and what it is made of: "7 dari 9 terukur". */
export function AverageWords({ average, printedWith }: { readonly average: AverageView; readonly printedWith: PrintedWith }) {
  const { t } = useTranslation('performance-review');
  const print = usePrintAchievement();
  return (
    <span className={styles.average}>
      {average.printed === null ? <span className="quiet">{print({ ...average, reason: null, flag: null })}</span> : <b>{print({ ...average, reason: null, flag: null })}</b>}
      <span>{average.predicate !== null && <Light achievement={{ predicate: average.predicate, reason: null }} printedWith={printedWith} />}</span>
      <span className="small quiet">{t('closing.measured', average)}</span>
    </span>
  );
}
