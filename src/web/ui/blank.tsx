import { Button } from '@mantine/core';
import { IconRefresh } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { problemOf } from '../api/problem.ts';
import { useProblemText } from '../i18n/use-problem-text.ts';
import styles from './blank.module.css';

export interface EmptyStateProps {
  /** What is not there yet. */
  readonly title: string;
  /** What will appear here and how. */
  readonly how?: ReactNode;
  /** The way to make the first one, if this person may. */
  readonly action?: ReactNode;
}

/** A list or page without content, in words. */
export function EmptyState({ title, how, action }: EmptyStateProps) {
  return <div className={styles.empty}><p>{title}</p>{how && <p className="small quiet">{how}</p>}{action}</div>;
}

export interface ErrorStateProps {
  readonly problem: Error;
  readonly onRetry: () => void;
  readonly busy?: boolean;
}

/** A part that could not be loaded: why, and the way to try again. */
export function ErrorState({ problem, onRetry, busy = false }: ErrorStateProps) {
  const { t } = useTranslation('common');
  const words = useProblemText();
  const told = problemOf(problem);
  // Trying again changes nothing for whom the page is not meant.
  const forbidden = told.status === 403;
  return (
    <div className={styles.error} role="alert">
      <h2>{t(forbidden ? 'failed.not-yours' : 'failed.title')}</h2>
      <p className="quiet">{words.problem(told)}</p>
      {!forbidden && <Button variant="default" loading={busy} onClick={onRetry} leftSection={<IconRefresh size={16} stroke={1.5} />}>{t('retry')}</Button>}
    </div>
  );
}
