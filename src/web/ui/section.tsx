import { type ReactNode, useId } from 'react';
import styles from './section.module.css';

export interface SectionProps {
  readonly title: ReactNode;
  /** Number of things in it, beside the title. */
  readonly count?: number | undefined;
  /** Quiet words at the end of the heading line. */
  readonly end?: ReactNode;
  readonly children: ReactNode;
}

/** A heading on its line with what belongs to it; lines, not boxes, separate. */
export function Section({ title, count, end, children }: SectionProps) {
  const id = useId();
  return (
    <section aria-labelledby={id} className={styles.section}>
      <div className={styles.head}>
        <h2 id={id}>{title}{count !== undefined && <span className={styles.count}> {count}</span>}</h2>
        {end && <div className={styles.end}>{end}</div>}
      </div>
      {children}
    </section>
  );
}
