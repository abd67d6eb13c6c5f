import { Button } from '@mantine/core';
import type { ReactNode } from 'react';
import { AppLink } from './app-link.tsx';
import styles from './row.module.css';
import { type MarkName, StateMark } from './state-mark.tsx';
import { TimeLeft, type TimeLeftView } from './time-left.tsx';
import { byKeys } from './use-rows.ts';

export interface TaskRowProps {
  readonly id: string;
  /** Where the act is done. */
  readonly href: string;
  readonly mark: MarkName;
  /** The act, in bold. */
  readonly title: string;
  /** Dossier, step, round, from whom. */
  readonly meta: ReactNode;
  /** A quiet line under it: that somebody reminded. */
  readonly note?: ReactNode;
  readonly time: TimeLeftView;
  readonly now: string;
  /** The verb of the act; the button says it while the row is the current one, else `quietLabel`. */
  readonly actLabel: string;
  readonly quietLabel: string;
  /** The current row wears the ring and the only filled button. */
  readonly current: boolean;
  readonly onCurrent: () => void;
}

/** A thing to do: mark, words, time, act. J and K move the current row (see useRows). */
export function TaskRow(props: TaskRowProps) {
  const { current } = props;
  return (
    <li className={styles.row} data-row={props.id} data-current={current || undefined} onFocus={byKeys(props.onCurrent)}>
      <StateMark mark={props.mark} />
      <div className={styles.words}><p className={styles.title}>{props.title}</p><p className={styles.meta}>{props.meta}</p>{props.note}</div>
      <div className={styles.time}><TimeLeft time={props.time} now={props.now} /></div>
      <RowAct href={props.href} label={current ? props.actLabel : props.quietLabel} about={props.title} primary={current} />
    </li>
  );
}

/** The act of a row as a link: filled on the current row, a quiet word elsewhere. */
export function RowAct({ href, label, about, primary }: { href: string; label: string; about: string; primary: boolean }) {
  return (
    <Button component={AppLink} href={href} data-row-open variant={primary ? 'filled' : 'subtle'} className={styles.act ?? ''}>
      {label}<span className="unseen">: {about}</span>
    </Button>
  );
}
