import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { ApiProblem } from '../api/problem.ts';
import { Notice } from './notice.tsx';
import { ProblemNotice } from './problem-scope.tsx';
import styles from './edit-problem.module.css';

export interface EditProblemProps<T> {
  readonly problem: ApiProblem | null;
  /** Paths of the fields that show their own issue. */
  readonly fields: readonly string[];
  /** Sends what was typed again, over what another saved meanwhile. */
  readonly onKeep: (revision: number) => void;
  /** Shows what another saved, and leaves what was typed. */
  readonly onTake: (current: T) => void;
}

/** Why an edit was refused. Where another person saved first, both ways out: nothing typed is lost until one is chosen. */
export function EditProblem<T extends { readonly revision: number }>({ problem, fields, onKeep, onTake }: EditProblemProps<T>) {
  const { t } = useTranslation('common');
  if (!problem?.code.endsWith('.stale')) return <ProblemNotice fields={fields} />;
  const current = problem.params['current'] as T;
  return (
    <Notice kind="returned" live>
      <p>{t('stale.text')}</p>
      <div className={styles.choices}>
        <Button size="xs" variant="default" onClick={() => onKeep(current.revision)}>{t('stale.keep')}</Button>
        <Button size="xs" variant="subtle" onClick={() => onTake(current)}>{t('stale.take')}</Button>
      </div>
    </Notice>
  );
}
