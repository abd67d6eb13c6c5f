import type { ReactNode } from 'react';
import styles from './notice.module.css';
import { type MarkName, StateMark } from './state-mark.tsx';

export interface NoticeProps {
  /** `warn` a finding that needs eyes, `returned` what came back, `late` what is refused or overdue, `info` the rest. */
  readonly kind: 'warn' | 'returned' | 'late' | 'info' | 'done';
  readonly children: ReactNode;
  /** True where it appears after an act, so that it is read out at once. */
  readonly live?: boolean;
}

const marks: Record<NoticeProps['kind'], MarkName> = { warn: 'finding', returned: 'returned', late: 'late', info: 'info', done: 'done' };

/** One finding or remark; it says itself whether it blocks. */
export function Notice({ kind, children, live = false }: NoticeProps) {
  return (
    <div className={styles.notice} data-kind={kind} role={live ? 'alert' : undefined}>
      <StateMark mark={marks[kind]} beside={kind === 'info'} /><div>{children}</div>
    </div>
  );
}
