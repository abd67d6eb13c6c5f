import type { ErrorComponentProps } from '@tanstack/react-router';
import { ApiProblem } from '../api/problem.ts';
import styles from './blank.module.css';
import { ErrorState } from './blank.tsx';

/** A page that broke while it was drawn or whose code could not be fetched (an older window after an update). */
export function PageFailed({ error }: ErrorComponentProps) {
  const problem = error instanceof ApiProblem ? error : new ApiProblem(0, 'page.broken', { message: error instanceof Error ? error.message : String(error) });
  return <div className={styles.inset}><ErrorState problem={problem} onRetry={() => window.location.reload()} /></div>;
}
