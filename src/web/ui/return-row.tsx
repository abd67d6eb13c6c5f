import type { ReactNode } from 'react';
import styles from './row.module.css';
import { byKeys } from './use-rows.ts';
import { StateMark } from './state-mark.tsx';
import { RowAct } from './task-row.tsx';

export interface ReturnRowProps {
  readonly id: string;
  readonly href: string;
  readonly title: string;
  /** Who returned it and when. */
  readonly by: ReactNode;
  /** The written reason, quoted word for word, never summarised. */
  readonly reason: string;
  /** A quiet line under it: that somebody reminded. */
  readonly note?: ReactNode;
  readonly actLabel: string;
  readonly current: boolean;
  readonly onCurrent: () => void;
}

/** A thing that came back, with its reason. */
export function ReturnRow({ id, href, title, by, reason, note, actLabel, current, onCurrent }: ReturnRowProps) {
  return (
    <li className={styles.row} data-wide="true" data-row={id} data-current={current || undefined} onFocus={byKeys(onCurrent)}>
      <StateMark mark="returned" />
      <div className={styles.words}>
        <p className={styles.title}>{title}</p>
        <p className={styles.meta}>{by} <q className={styles.reason}>{reason}</q></p>
        {note}
      </div>
      <RowAct href={href} label={actLabel} about={title} primary={current} />
    </li>
  );
}
