import type { ReactNode } from 'react';
import styles from './row.module.css';
import { type MarkName, StateMark } from './state-mark.tsx';

export interface WaitRowProps {
  readonly mark: MarkName;
  /** Post or body that is awaited. */
  readonly who: string;
  /** What they do, on which dossier, since when. */
  readonly doing: ReactNode;
  /** Time so far, in words. */
  readonly time: ReactNode;
  readonly late?: boolean;
  /** A quiet line under it: that somebody reminded. */
  readonly note?: ReactNode;
  /** The nudge: one button, or words where none may be sent. */
  readonly act?: ReactNode;
}

/** Somebody else's turn that this person depends on. */
export function WaitRow({ mark, who, doing, time, late = false, note, act }: WaitRowProps) {
  return (
    <li className={styles.row} data-kind="wait">
      <StateMark mark={mark} />
      <div className={styles.words}><p><b>{who}</b> <span className="quiet">{doing}</span></p>{note}</div>
      <span className={`${styles.time} ${late ? 'late' : 'quiet'}`}>{time}</span>
      <div className={styles.act}>{act}</div>
    </li>
  );
}
