import { useTranslation } from 'react-i18next';
import type { InferredPart, PartValue } from '#contract/sop/confirmation';
import type { SopView } from '#contract/sop/library';
import { api } from '../../api/client.ts';
import { useCommand } from '../../api/command.ts';
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx';
import { ProblemNotice, ProblemScope } from '../../ui/problem-scope.tsx';
import styles from './margin.module.css';
import { usePartWords } from './part-words.ts';

export interface PartDialogProps {
  readonly part: InferredPart;
  /** What stands there now. */
  readonly value: PartValue;
  readonly sop: SopView;
  readonly onClose: () => void;
}

/** The part stands as it was read. There is no way back, so it asks once. */
export function ConfirmPartDialog({ part, value, sop, onClose }: PartDialogProps) {
  const { t } = useTranslation('sop');
  const words = usePartWords(sop.definition.lanes);
  const confirm = useCommand(api.confirmation.add, { onDone: onClose });
  return (
    <ConfirmDialog title={t('inferred.confirm-title')} confirmLabel={t('inferred.confirm')} busy={confirm.isPending} onCancel={onClose}
      onConfirm={() => confirm.mutate({ key: sop.key, version: sop.version, ...part, correction: null })}>
      <ProblemScope problem={confirm.error}>
        <div className={styles.dialog}>
          <p className="quiet">{words.place(part)}</p>
          <p className={styles.said}>{words.value(part.field, value)}</p>
          <p className="small quiet">{t('inferred.outcome', { version: sop.version + 1 })}</p>
          <ProblemNotice />
        </div>
      </ProblemScope>
    </ConfirmDialog>
  );
}
