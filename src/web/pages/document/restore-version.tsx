import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../api/client.ts';
import { useCommand } from '../../api/command.ts';
import { ReasonDialog } from '../../ui/reason-dialog.tsx';

export interface RestoreVersionProps {
  readonly id: string;
  readonly no: number;
  /** Of the draft that gives way. */
  readonly revision: number;
}

/** Takes the text of a version back into the draft, for a reason. */
export function RestoreVersion({ id, no, revision }: RestoreVersionProps) {
  const { t } = useTranslation('document');
  const [asking, setAsking] = useState(false);
  const restore = useCommand(api.document.restore, { onDone: () => setAsking(false) });
  return (
    <>
      <Button variant="subtle" size="compact-xs" aria-label={t('restore.version', { no })} onClick={() => setAsking(true)}>{t('restore')}</Button>
      {asking && <ReasonDialog title={t('restore.version', { no })} explains={t('restore.explains')} label={t('restore.reason')} confirmLabel={t('restore')} grave
        command={restore} onConfirm={(reason) => restore.mutate({ id, no, revision, reason })} onClose={() => setAsking(false)} />}
    </>
  );
}
