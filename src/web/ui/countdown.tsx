import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../i18n/use-format.ts';
import styles from './countdown.module.css';
import { StepLine, type StepView } from './step-line.tsx';

export interface CountdownProps {
  /** The dossier, as it is called: "LAKIP 2026". */
  readonly title: string;
  /** Day by which it must be sent. */
  readonly deadline: string;
  /** Calendar days to it; negative once past. */
  readonly daysLeft: number;
  /** Last working day before it, and working days until then. */
  readonly lastWorkday: string;
  readonly workdaysLeft: number;
  readonly steps: readonly StepView[];
  /** What comes next with its day; the first entry is the step that runs. */
  readonly plan: readonly { readonly key: string; readonly label: ReactNode; readonly on: string }[];
}

/** Calendar days to a date that an SOP sets, the working days among them, and the next dated steps. */
export function Countdown(props: CountdownProps) {
  const { t } = useTranslation(['common', 'time']);
  const format = useFormat();
  const { daysLeft } = props;
  const late = daysLeft < 0;
  const big = daysLeft === 0 ? t('time:days-none') : late ? t('time:days-past', { count: -daysLeft }) : t('time:days-left', { count: daysLeft });
  const workdays = t('time:workdays', { count: props.workdaysLeft });
  return (
    <article className={styles.card}>
      <h3>{props.title}</h3>
      <p className={`${styles.big} ${late ? 'late' : ''}`}>{big}</p>
      <p className="small quiet">
        {t('common:countdown.deadline', { on: format.longDay(props.deadline) })}{' '}
        {!late && t('common:countdown.last', { on: format.longDay(props.lastWorkday).replace(/ \d{4}$/, ''), workdays })}
      </p>
      <div className={styles.steps}><StepLine steps={props.steps} small /></div>
      <dl className={styles.plan}>
        {props.plan.map(({ key, label, on }, at) => (
          <div key={key} data-now={at === 0 || undefined}><dt>{label}</dt><dd>{format.shortDay(on)}</dd></div>
        ))}
      </dl>
    </article>
  );
}
