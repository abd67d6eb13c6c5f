import { useTranslation } from 'react-i18next';
import type { CellLine, DraftWorth } from '#contract/performance/cell';
import own from './form-grid.module.css';
import { printValue } from './matrix-words.ts';

export interface FormWorthProps {
  readonly line: CellLine;
  readonly worth: DraftWorth | undefined;
  /** What is typed differs from what was sent: only what the server said of the draft counts. */
  readonly changed: boolean;
  /** The server does not know yet what is typed. */
  readonly ahead: boolean;
}

/** What the figure comes to: the computed value and its achievement to date. */
export function FormWorth({ line, worth, changed, ahead }: FormWorthProps) {
  const { t, i18n } = useTranslation('performance');
  const answer = worth && changed ? worth.achievement : changed ? null : line.achievement;
  const value = worth && changed ? worth.value : changed ? null : line.entered?.value ?? null;
  const computed = line.components.length > 0 && value !== null && printValue(value, line.decimals, true);
  if (ahead) return <div className="quiet small">{t('worth.later')}</div>;
  // Offices may name the bands of their scale themselves.
  const named = (key: string) => (i18n.exists(`performance:predicate.${key}`) ? t(`predicate.${key}` as 'predicate.tinggi') : key);
  return (
    <div>
      {computed && <span className={own.aside}>{t('computed', { value: computed })}</span>}
      {answer?.printed ? <b>{answer.printed}%</b> : <><span className="quiet" aria-hidden="true">–</span><span className="unseen">{t(answer?.reason ? `reason.${answer.reason}` : 'none')}</span></>}
      {answer?.predicate && <span className={own.aside}>{named(answer.predicate)}</span>}
    </div>
  );
}
