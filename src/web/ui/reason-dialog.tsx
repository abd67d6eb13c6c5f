import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ApiProblem } from '../api/problem.ts';
import { ConfirmDialog } from './confirm-dialog.tsx';
import { AreaField } from './fields.tsx';
import { ProblemNotice, ProblemScope } from './problem-scope.tsx';
import { Detached } from './detached.tsx';
import styles from './receipts.module.css';

export interface ReasonDialogProps {
  readonly title: string;
  /** What happens then. */
  readonly explains?: ReactNode;
  readonly label: string;
  readonly confirmLabel: string;
  readonly grave?: boolean;
  /** Path of the words in the command's input. */
  readonly name?: string;
  readonly children?: ReactNode;
  readonly optional?: boolean;
  readonly command: { readonly error: ApiProblem | null; readonly isPending: boolean };
  readonly onConfirm: (words: string) => void;
  readonly onClose: () => void;
}

/** Words that an act cannot do without: why it goes back, what is asked, why it ends. */
export function ReasonDialog(props: ReasonDialogProps) {
  const { t } = useTranslation('common');
  const [words, setWords] = useState('');
  const name = props.name ?? 'reason';
  return (
    <Detached>
      <ConfirmDialog title={props.title} confirmLabel={props.confirmLabel} grave={props.grave ?? false} busy={props.command.isPending}
        onConfirm={() => props.onConfirm(words)} onCancel={props.onClose}>
        <ProblemScope problem={props.command.error}>
          <div className={styles.fields}>
            {props.explains && <p className="small">{props.explains}</p>}
            <ProblemNotice fields={[name]} />
            {props.children}
            <AreaField name={name} label={props.label} optional={props.optional ?? false} value={words} onChange={(event) => setWords(event.currentTarget.value)} minRows={3} data-autofocus />
            {props.optional !== true && <p className="tiny quiet">{t('reason.stays')}</p>}
          </div>
        </ProblemScope>
      </ConfirmDialog>
    </Detached>
  );
}
