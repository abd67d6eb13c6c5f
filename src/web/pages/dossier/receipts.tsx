import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../api/client.ts';
import { useCommand } from '../../api/command.ts';
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx';
import { AreaField, TextField } from '../../ui/fields.tsx';
import { ProblemNotice, ProblemScope } from '../../ui/problem-scope.tsx';
import { StateWord } from '../../ui/state-mark.tsx';
import type { ActScene } from './acts/act-form.ts';
import type { Sending } from './acts/dispatch.form.tsx';
import { noteOf } from './acts/note-fields.tsx';
import { Detached } from '../../ui/detached.tsx';
import { FileField, type FileValue } from '../../ui/file-field.tsx';
import styles from '../../ui/receipts.module.css';
import { toInstant, toLocal } from './zoned.ts';

export interface ReceiptsProps {
  readonly scene: ActScene;
  readonly sending: Sending;
}

/** What was sent, and the receipt of each: typed from paper with its scan, or waived with a reason. */
export function Receipts({ scene, sending }: ReceiptsProps) {
  const { t } = useTranslation('dossier');
  const [open, setOpen] = useState<{ row: string; body: string; go: 'receipt' | 'waive' } | null>(null);
  const settled = sending.rows.filter((row) => row.settled !== null).length;
  return (
    <section>
      <h3>{t('receipt.title', { settled, count: sending.rows.length })}</h3>
      <ul className={styles.rows}>
        {sending.rows.map(({ row, body, settled: how }) => (
          <li key={row}>
            <StateWord mark={how === 'received' ? 'done' : how === 'waived' ? 'missed' : 'waiting'}>{body}: {t(`receipt.${how ?? 'waiting'}`)}</StateWord>
            {how === null && (
              <span className={styles.acts}>
                <Button variant="default" size="xs" onClick={() => setOpen({ row, body, go: 'receipt' })}>{t('receipt.record')}</Button>
                <Button variant="subtle" size="xs" onClick={() => setOpen({ row, body, go: 'waive' })}>{t('receipt.waive')}</Button>
              </span>
            )}
          </li>
        ))}
      </ul>
      {open?.go === 'receipt' && <Detached><ReceiptDialog scene={scene} row={open.row} body={open.body} onClose={() => setOpen(null)} /></Detached>}
      {open?.go === 'waive' && <Detached><WaiveDialog scene={scene} row={open.row} body={open.body} onClose={() => setOpen(null)} /></Detached>}
    </section>
  );
}

interface DialogProps { readonly scene: ActScene; readonly row: string; readonly body: string; readonly onClose: () => void }

function ReceiptDialog({ scene, row, body, onClose }: DialogProps) {
  const { t } = useTranslation('dossier');
  const [value, setValue] = useState({ receivedBy: '', contact: '', receivedAt: toLocal(scene.now, scene.zone), scan: null as FileValue | null });
  const set = (part: Partial<typeof value>) => setValue({ ...value, ...part });
  const perform = useCommand(api.dossier.perform, { onDone: onClose });
  const send = () => perform.mutate({
    id: scene.offer.task.id,
    input: {
      go: 'receipt', row, by: 'paper', receivedBy: value.receivedBy, contact: noteOf(value.contact), receivedAt: toInstant(value.receivedAt, scene.zone), scan: value.scan?.id ?? null,
    },
  });
  return (
    <ConfirmDialog title={t('receipt.of', { body })} confirmLabel={t('receipt.record')} busy={perform.isPending} onConfirm={send} onCancel={onClose}>
      <ProblemScope problem={perform.error}>
        <div className={styles.fields}>
          <ProblemNotice fields={['receivedBy', 'contact', 'receivedAt', 'scan']} />
          <TextField name="receivedBy" label={t('receipt.by')} value={value.receivedBy} onChange={(event) => set({ receivedBy: event.currentTarget.value })} />
          <TextField name="contact" optional label={t('receipt.contact')} value={value.contact} onChange={(event) => set({ contact: event.currentTarget.value })} />
          <TextField name="receivedAt" type="datetime-local" label={t('receipt.at')} value={value.receivedAt} onChange={(event) => set({ receivedAt: event.currentTarget.value })} />
          <FileField name="scan" optional label={t('receipt.scan')} value={value.scan} onChange={(scan) => set({ scan })} />
        </div>
      </ProblemScope>
    </ConfirmDialog>
  );
}

function WaiveDialog({ scene, row, body, onClose }: DialogProps) {
  const { t } = useTranslation('dossier');
  const [reason, setReason] = useState('');
  const perform = useCommand(api.dossier.perform, { onDone: onClose });
  return (
    <ConfirmDialog title={t('receipt.waive-of', { body })} confirmLabel={t('receipt.waive')} grave busy={perform.isPending} onCancel={onClose}
      onConfirm={() => perform.mutate({ id: scene.offer.task.id, input: { go: 'waive', row, reason } })}>
      <ProblemScope problem={perform.error}>
        <div className={styles.fields}>
          <ProblemNotice fields={['reason']} />
          <AreaField name="reason" label={t('reason')} value={reason} onChange={(event) => setReason(event.currentTarget.value)} />
        </div>
      </ProblemScope>
    </ConfirmDialog>
  );
}
