import { useTranslation } from 'react-i18next';
import type { AccountView } from '#contract/people/account';
import { api } from '../../api/client.ts';
import { useCommand } from '../../api/command.ts';
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx';
import { ProblemNotice, ProblemScope } from '../../ui/problem-scope.tsx';

/** Lets an account sign in again. */
export const useEnable = () => useCommand(api.account.enable);

/** Asks before an account is shut out. */
export function DisableDialog({ account, onClose }: { readonly account: AccountView; readonly onClose: () => void }) {
  const { t } = useTranslation('people');
  const disable = useCommand(api.account.disable, { onDone: onClose });
  return (
    <ProblemScope problem={disable.error}>
      <ConfirmDialog title={t('account.disable.title', { username: account.username })} confirmLabel={t('account.disable')} grave
        busy={disable.isPending} onConfirm={() => disable.mutate({ id: account.id })} onCancel={onClose}>
        <p>{t('account.disable.text', { person: account.person })}</p>
        <ProblemNotice />
      </ConfirmDialog>
    </ProblemScope>
  );
}
