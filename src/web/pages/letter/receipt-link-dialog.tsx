import { Button, TextInput } from '@mantine/core';
import { IconCopy } from '@tabler/icons-react';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { DispatchView } from '#contract/letter/letter';
import { api } from '../../api/client.ts';
import { useCommand } from '../../api/command.ts';
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { ProblemNotice, ProblemScope } from '../../ui/problem-scope.tsx';
import styles from './letters.module.css';

export interface ReceiptLinkDialogProps {
  readonly dispatch: DispatchView;
  readonly onClose: () => void;
}

/** Makes the one-time link of a receipt, since an earlier one stops working then, and shows it this once. */
export function ReceiptLinkDialog({ dispatch, onClose }: ReceiptLinkDialogProps) {
  const { t } = useTranslation('letter');
  const [token, setToken] = useState<string | null>(null);
  const make = useCommand(api.receipt.link, { onDone: (made) => setToken(made.token) });
  if (token !== null) return <MadeLink body={dispatch.body} href={`${window.location.origin}/terima/${token}`} onClose={onClose} />;
  return (
    <ConfirmDialog title={t('link.title', { body: dispatch.body })} confirmLabel={t('link.confirm')} busy={make.isPending} onConfirm={() => make.mutate({ id: dispatch.id })} onCancel={onClose}>
      <ProblemScope problem={make.error}>
        <p>{t('link.what')}</p>
        <p className="small quiet">{t('link.earlier')}</p>
        <ProblemNotice />
      </ProblemScope>
    </ConfirmDialog>
  );
}

function MadeLink({ body, href, onClose }: { readonly body: string; readonly href: string; readonly onClose: () => void }) {
  const { t } = useTranslation(['letter', 'common']);
  const input = useRef<HTMLInputElement>(null);
  const [said, say] = useState<'copied' | 'by-hand' | null>(null);
  const copy = async () => {
    input.current?.select();
    // Browsers give the clipboard to secure addresses only; there the selected link is copied by hand.
    const done = await navigator.clipboard?.writeText(href).then(() => true, () => false);
    say(done ? 'copied' : 'by-hand');
  };
  return (
    <Dialog title={t('letter:link.made', { body })} onClose={onClose}>
      <div className={styles.share}>
        <p>{t('letter:link.once')}</p>
        <TextInput ref={input} label={t('letter:link.address')} readOnly value={href} data-autofocus onFocus={(event) => event.currentTarget.select()} />
        <p className="small quiet" role="status">{said && t(`letter:link.${said}`)}</p>
        <div className={styles.foot}>
          <Button variant="default" onClick={onClose}>{t('common:close')}</Button>
          <Button leftSection={<IconCopy size={16} stroke={1.5} />} onClick={() => void copy()}>{t('letter:link.copy')}</Button>
        </div>
      </div>
    </Dialog>
  );
}
