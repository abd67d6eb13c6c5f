import { Button } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Autosave } from '../api/autosave.ts';
import type { SaveState } from '../api/autosaver.ts';
import { ApiProblem } from '../api/problem.ts';
import { useProblemText } from '../i18n/use-problem-text.ts';
import { Notice } from './notice.tsx';
import styles from './save-status.module.css';

export interface SaveStatusProps<T> {
  readonly saving: Autosave<T>;
  /** How the other text is shown while both stand. */
  readonly shows: (value: T) => ReactNode;
}

/** Where the typed text is: saved, on its way, on this computer only, or beside what somebody else saved. */
export function SaveStatus<T>({ saving, shows }: SaveStatusProps<T>) {
  const { t } = useTranslation('common');
  const { state, other, error } = saving;
  if (state === 'stale' && other) {
    return (
      <Notice kind="warn" live>
        <p><b>{t('save.stale')}</b></p>
        <details className={styles.other}><summary className="link">{t('save.other')}</summary>{shows(other.value)}</details>
        <div className={styles.ways}>
          <Button variant="default" size="xs" onClick={saving.keepMine}>{t('save.keep-mine')}</Button>
          <Button variant="default" size="xs" onClick={saving.takeOther}>{t('save.take-other')}</Button>
        </div>
      </Notice>
    );
  }
  return <SaveLine state={state === 'stale' ? 'failed' : state} error={error} />;
}

/** The same in one line. */
export function SaveLine({ state, error }: { readonly state: Exclude<SaveState, 'stale'>; readonly error: unknown }) {
  const { t } = useTranslation('common');
  const words = useProblemText();
  if (state === 'failed') return <Notice kind="late" live>{error instanceof ApiProblem ? words.problem(error) : t('save.failed')}</Notice>;
  return <p className="tiny quiet" role="status">{t(`save.${state}`)}</p>;
}
