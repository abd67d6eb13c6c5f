import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { PartValue } from '#contract/sop/confirmation';
import { api } from '../../api/client.ts';
import { useCommand } from '../../api/command.ts';
import type { ApiProblem } from '../../api/problem.ts';
import { useProblemText } from '../../i18n/use-problem-text.ts';
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx';
import { AreaField } from '../../ui/fields.tsx';
import { Notice } from '../../ui/notice.tsx';
import { ProblemScope } from '../../ui/problem-scope.tsx';
import type { PartDialogProps } from './confirm-part-dialog.tsx';
import styles from './margin.module.css';
import { PartField } from './part-field.tsx';
import { usePartWords } from './part-words.ts';

/** What the sheet really says there, with the reason. A refusal names every step that would no longer run. */
export function CorrectPartDialog({ part, value, sop, onClose }: PartDialogProps) {
  const { t } = useTranslation('sop');
  const words = usePartWords(sop.definition.lanes);
  const [said, say] = useState<PartValue>(value);
  const [reason, explain] = useState('');
  const correct = useCommand(api.confirmation.add, { onDone: onClose });
  return (
    <ConfirmDialog title={t('inferred.correct-title', { part: words.place(part) })} confirmLabel={t('inferred.correct-do')} busy={correct.isPending} onCancel={onClose}
      onConfirm={() => correct.mutate({ key: sop.key, version: sop.version, ...part, correction: { value: said, reason } })}>
      <ProblemScope problem={correct.error}>
        <div className={styles.dialog}>
          <p className="small quiet">{t('inferred.was', { value: words.value(part.field, value) })}</p>
          <PartField part={part} definition={sop.definition} value={said} onChange={say} />
          <AreaField name="correction.reason" label={t('inferred.reason')} description={t('inferred.reason-why')} value={reason} onChange={(event) => explain(event.currentTarget.value)} />
          <p className="small quiet">{t('inferred.outcome', { version: sop.version + 1 })}</p>
          {correct.error && <Refused problem={correct.error} />}
        </div>
      </ProblemScope>
    </ConfirmDialog>
  );
}

function Refused({ problem }: { readonly problem: ApiProblem }) {
  const words = useProblemText();
  const others = problem.issues.filter(({ field, code }) => field === 'correction.value' && code !== problem.code);
  return (
    <Notice kind="late" live>
      <p>{words.problem(problem)}</p>
      {others.length > 0 && <ul className={styles.issues}>{others.map((issue) => <li key={JSON.stringify(issue)}>{words.issue(issue)}</li>)}</ul>}
    </Notice>
  );
}
