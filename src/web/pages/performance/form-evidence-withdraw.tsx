import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../api/client.ts';
import { useCommand } from '../../api/command.ts';
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx';
import { AreaField } from '../../ui/fields.tsx';
import { ProblemNotice, ProblemScope } from '../../ui/problem-scope.tsx';
import styles from './form-page.module.css';

export function FormEvidenceWithdraw({ id, onClose }: { readonly id: string; readonly onClose: () => void }) {
  const { t } = useTranslation('performance');
  const [reason, setReason] = useState('');
  const withdraw = useCommand(api.evidence.withdraw, { onDone: onClose });
  return (
    <ProblemScope problem={withdraw.error}>
      <ConfirmDialog title={t('evidence.withdraw.title')} confirmLabel={t('evidence.withdraw')} grave busy={withdraw.isPending} onCancel={onClose} onConfirm={() => withdraw.mutate({ id, reason })}>
        <div className={styles.panel}>
          <p className="small">{t('evidence.withdraw.text')}</p>
          <ProblemNotice fields={['reason']} />
          <AreaField name="reason" label={t('reason')} value={reason} onChange={(event) => setReason(event.currentTarget.value)} data-autofocus />
        </div>
      </ConfirmDialog>
    </ProblemScope>
  );
}
