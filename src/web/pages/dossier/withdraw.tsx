import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { DossierView } from '#contract/dossier/dossier';
import { api } from '../../api/client.ts';
import { useCommand } from '../../api/command.ts';
import { useSession } from '../../api/session.tsx';
import { currentRequest } from './answers.ts';
import { ReasonDialog } from '../../ui/reason-dialog.tsx';

/** An answer just sent may be taken back while nobody has compiled it. */
export function Withdraw({ view }: { readonly view: DossierView }) {
  const { t } = useTranslation('dossier');
  const { posts } = useSession();
  const [open, setOpen] = useState(false);
  const command = useCommand(api.dossier.withdrawSubmission, { onDone: () => setOpen(false) });
  const sent = currentRequest(view)?.submissions.find(({ post, status }) => status === 'submitted' && posts.some(({ postId }) => postId === post.id));
  if (view.status !== 'open' || !sent) return null;
  return (
    <div>
      <Button variant="default" onClick={() => setOpen(true)}>{t('withdraw.do')}</Button>
      {open && <ReasonDialog title={t('withdraw.title')} explains={t('withdraw.explains')} label={t('reason')} confirmLabel={t('withdraw.do')} command={command} onClose={() => setOpen(false)}
        onConfirm={(reason) => command.mutate({ id: view.id, reason })} />}
    </div>
  );
}
