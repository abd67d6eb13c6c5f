import type { ErrorComponentProps } from '@tanstack/react-router';
import { problemOf } from '../api/problem.ts';
import styles from './blank.module.css';
import { ErrorState } from './blank.tsx';

/** A page that broke while it was drawn or whose code could not be fetched (an older window after an update). */
export function PageFailed({ error }: ErrorComponentProps) {
  return <div className={styles.inset}><ErrorState problem={problemOf(error)} onRetry={() => window.location.reload()} /></div>;
}
