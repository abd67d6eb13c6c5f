import type { ReactNode } from 'react';
import styles from './thing-line.module.css';

export interface ThingLineProps {
  /** Outline icon of its kind, 20 px. */
  readonly icon: ReactNode;
  readonly title: string;
  readonly detail?: ReactNode;
  /** How it is opened. */
  readonly action?: ReactNode;
}

/** A thing one can pick up: a document, a letter, a file. */
export function ThingLine({ icon, title, detail, action }: ThingLineProps) {
  return (
    <div className={styles.thing}>
      <span aria-hidden="true">{icon}</span>
      <div><p><b>{title}</b></p>{detail && <p className="tiny quiet">{detail}</p>}</div>
      {action}
    </div>
  );
}
