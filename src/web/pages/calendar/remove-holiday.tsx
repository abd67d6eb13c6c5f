import { useTranslation } from 'react-i18next';
import type { HolidayYear } from '#contract/calendar/holiday';
import { api } from '../../api/client.ts';
import { useCommand } from '../../api/command.ts';
import { useFormat } from '../../i18n/use-format.ts';
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx';
import { ProblemNotice, ProblemScope } from '../../ui/problem-scope.tsx';

export interface RemoveHolidayDialogProps {
  readonly holiday: HolidayYear['holidays'][number];
  readonly onClose: () => void;
}

/** Asks before a day off becomes a working day again. */
export function RemoveHolidayDialog({ holiday, onClose }: RemoveHolidayDialogProps) {
  const { t } = useTranslation('settings');
  const format = useFormat();
  const remove = useCommand(api.holiday.remove, { onDone: onClose });
  return (
    <ProblemScope problem={remove.error}>
      <ConfirmDialog title={t('holiday.remove.title', { name: holiday.name })} confirmLabel={t('holiday.remove.confirm')} grave
        busy={remove.isPending} onConfirm={() => remove.mutate({ id: holiday.id })} onCancel={onClose}>
        <p>{t('holiday.remove.text', { day: format.longDay(holiday.date) })}</p>
        <ProblemNotice />
      </ConfirmDialog>
    </ProblemScope>
  );
}
