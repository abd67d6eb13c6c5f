import { type ReactNode, useId } from 'react';
import styles from './panel.module.css';

export interface ActPanelProps {
  /** Whose turn and how urgent: one line above the act, amber or red with its state. */
  readonly urgency?: { readonly words: ReactNode; readonly state: 'calm' | 'due' | 'late' };
  /** The act: "Telaah dan paraf". */
  readonly title: string;
  /** In this order: the thing, what changed, what is met, findings, the form. */
  readonly children: ReactNode;
  /** To whom it goes and what it binds. */
  readonly outcome: ReactNode;
  /** One primary button named with the verb, then at most one other way out. */
  readonly actions: ReactNode;
  /** The form it belongs to, when pressing Enter in a field should do the act. */
  readonly onSubmit?: () => void;
}

/** The act to do now: its body scrolls, its foot stands. On a phone it flows in the page and the foot sticks above the bar. */
export function ActPanel({ urgency, title, children, outcome, actions, onSubmit }: ActPanelProps) {
  const id = useId();
  return (
    <form className={styles.panel} aria-labelledby={id} noValidate onSubmit={(event) => { event.preventDefault(); onSubmit?.(); }}>
      <div className={styles.body}>
        <div>
          {urgency && <p className={`small ${urgency.state === 'calm' ? '' : urgency.state}`}><b>{urgency.words}</b></p>}
          <h2 id={id} className={styles.title}>{title}</h2>
        </div>
        {children}
      </div>
      <div className={styles.foot}><div className={styles.outcome}>{outcome}</div><div className={styles.actions}>{actions}</div></div>
    </form>
  );
}
