import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CellLine } from '#contract/performance/cell';
import { api } from '../../api/client.ts';
import { useCommand } from '../../api/command.ts';
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx';
import { AreaField } from '../../ui/fields.tsx';
import { ProblemNotice, ProblemScope } from '../../ui/problem-scope.tsx';
import { useStale } from './form-acts.tsx';
import styles from './form-page.module.css';
import type { FormSavers } from './form-savers.ts';

export interface FormInapplicableProps {
  readonly line: CellLine;
  readonly savers: FormSavers;
  readonly onClose: () => void;
}

/** Says that a figure is not applicable in this quarter, which is neither missing nor zero. */
export function FormInapplicable({ line, savers, onClose }: FormInapplicableProps) {
  const { t } = useTranslation('performance');
  const [reason, setReason] = useState('');
  const say = useCommand(api.cell.notApplicable, { onDone: () => { savers.forget([line]); onClose(); } });
  useStale(say.error);
  return (
    <ProblemScope problem={say.error}>
      <ConfirmDialog title={t('inapplicable.title')} confirmLabel={t('inapplicable.save')} busy={say.isPending} onCancel={onClose}
        onConfirm={() => say.mutate({ id: line.roundId, indicatorVersionId: line.indicatorVersionId, revision: line.revision, reason })}>
        <div className={styles.panel}>
          <p className="small">{t('inapplicable.text')}</p>
          <ProblemNotice fields={['reason']} />
          <AreaField name="reason" label={t('reason')} value={reason} onChange={(event) => setReason(event.currentTarget.value)} data-autofocus />
        </div>
      </ConfirmDialog>
    </ProblemScope>
  );
}
