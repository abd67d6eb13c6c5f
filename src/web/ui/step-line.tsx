import { useTranslation } from 'react-i18next';
import styles from './step-line.module.css';

export interface StepView {
  readonly number: number;
  readonly state: 'done' | 'here' | 'late' | 'later';
}

export interface StepLineProps {
  /** Every step of the SOP, in order; the number of steps is the SOP's own. */
  readonly steps: readonly StepView[];
  /** Dots without numbers, for cards. */
  readonly small?: boolean;
}

/** One line of progress through the steps of an SOP. */
export function StepLine({ steps, small = false }: StepLineProps) {
  const { t } = useTranslation('common');
  const here = steps.find(({ state }) => state === 'here' || state === 'late');
  const label = here ? t('steps.label', { step: here.number, count: steps.length }) : t('steps.closed', { count: steps.length });
  return (
    <div role="img" aria-label={label} className={styles.steps} data-small={small || undefined}>
      {steps.map(({ number, state }) => <span key={number} className={styles.step} data-state={state}><i>{small ? '' : number}</i></span>)}
    </div>
  );
}
