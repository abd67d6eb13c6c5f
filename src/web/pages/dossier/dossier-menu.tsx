import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { DossierView } from '#contract/dossier/dossier';
import { api } from '../../api/client.ts';
import { useCommand } from '../../api/command.ts';
import { ReasonDialog } from '../../ui/reason-dialog.tsx';

/** What concerns the dossier as a whole: its end without result. */
export function DossierMenu({ view }: { readonly view: DossierView }) {
  const { t } = useTranslation('dossier');
  const [open, setOpen] = useState(false);
  const command = useCommand(api.dossier.cancel, { onDone: () => setOpen(false) });
  if (!view.abilities.cancel) return null;
  return (
    <>
      <Button variant="subtle" size="xs" color="gray" onClick={() => setOpen(true)}>{t('cancel.do')}</Button>
      {open && <ReasonDialog title={t('cancel.title', { title: view.title })} explains={t('cancel.explains')} label={t('reason')} confirmLabel={t('cancel.do')} grave command={command} onClose={() => setOpen(false)}
        onConfirm={(reason) => command.mutate({ id: view.id, reason })} />}
    </>
  );
}
