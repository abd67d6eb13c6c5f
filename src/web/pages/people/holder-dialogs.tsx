import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { HolderView } from '#contract/people/holder';
import { api } from '../../api/client.ts';
import { useCommand } from '../../api/command.ts';
import { useFormat } from '../../i18n/use-format.ts';
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx';
import { DateField } from '../../ui/fields.tsx';
import { ProblemNotice, ProblemScope } from '../../ui/problem-scope.tsx';
import { useNow } from '../../ui/shell/use-now.ts';

export interface HolderDialogProps {
  readonly holder: HolderView;
  readonly onClose: () => void;
}

/** Asks for the last day. The work stays with the post. */
export function EndDialog({ holder, onClose }: HolderDialogProps) {
  const { t } = useTranslation('people');
  const format = useFormat();
  const [until, setUntil] = useState(format.dayOf(useNow()));
  const end = useCommand(api.holder.end, { onDone: onClose });
  return (
    <ProblemScope problem={end.error}>
      <ConfirmDialog title={t('holder.end.title', { person: holder.person, title: holder.title })} confirmLabel={t('holder.end.confirm')} grave
        busy={end.isPending} onConfirm={() => end.mutate({ id: holder.id, until })} onCancel={onClose}>
        <p>{t('holder.end.text')}</p>
        <DateField name="until" label={t('holder.last-day')} value={until} onChange={(event) => setUntil(event.currentTarget.value)} />
        <ProblemNotice fields={['until']} />
      </ConfirmDialog>
    </ProblemScope>
  );
}

/** Takes back what was entered by mistake. */
export function WithdrawDialog({ holder, onClose }: HolderDialogProps) {
  const { t } = useTranslation('people');
  const withdraw = useCommand(api.holder.withdraw, { onDone: onClose });
  return (
    <ProblemScope problem={withdraw.error}>
      <ConfirmDialog title={t('holder.withdraw.title', { person: holder.person, title: holder.title })} confirmLabel={t('holder.withdraw.confirm')} grave
        busy={withdraw.isPending} onConfirm={() => withdraw.mutate({ id: holder.id })} onCancel={onClose}>
        <p>{t('holder.withdraw.text')}</p>
        <ProblemNotice />
      </ConfirmDialog>
    </ProblemScope>
  );
}
