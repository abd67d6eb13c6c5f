import { Button } from '@mantine/core';
import { IconPlus, IconTrash } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { CheckField, SelectField, TextField } from '../../../ui/fields.tsx';
import styles from '../item-row.module.css';
import { Receipts } from '../receipts.tsx';
import { recipientsOf } from '../recipients.ts';
import { toInstant, toLocal } from '../zoned.ts';
import type { ActForm, ActScene } from './act-form.ts';
import { noteOf } from './note-fields.tsx';

export const methods = ['langsung', 'pos', 'kurir', 'email', 'srikandi', 'aplikasi_lain'] as const;

interface SendRow { readonly body: string; readonly method: string; readonly tracking: string; readonly sentAt: string; readonly count: string }
interface DispatchValue { readonly rows: readonly SendRow[]; readonly more: boolean }
export interface Sending { readonly rows: readonly { readonly row: string; readonly body: string; readonly settled: 'received' | 'waived' | null }[]; readonly more: boolean }

const sendingOf = ({ offer }: ActScene): Sending | null => offer.progress as Sending | null;
const freshRow = ({ now, zone }: ActScene, body = ''): SendRow => ({ body, method: 'langsung', tracking: '', sentAt: toLocal(now, zone), count: '' });

/** Sends, then follows each receipt; a row is done when its receipt is in or waived with a reason. */
export const dispatchForm: ActForm<DispatchValue> = {
  initial: (scene) => ({ rows: sendingOf(scene) ? [] : recipientsOf(scene.view).map(({ title }) => freshRow(scene, title)), more: false }),
  fields: ['rows', 'more'],
  handsOver: true,
  goes: true,
  passive: (scene, { rows }) => sendingOf(scene) !== null && rows.length === 0 && !sendingOf(scene)?.more,
  verb: (scene, { rows }) => (sendingOf(scene) && rows.length === 0 ? 'close' : null),
  input: ({ rows, more }, { zone }) => ({
    go: 'send', more, rows: rows.map(({ body, method, tracking, sentAt, count }) => ({
      body, method, tracking: noteOf(tracking), sentAt: toInstant(sentAt, zone), count: count.trim() === '' ? null : Number(count),
    })),
  }),
  Fields: function DispatchFields({ scene, value, change }) {
    const { t } = useTranslation('dossier');
    const sending = sendingOf(scene);
    const { rows } = value;
    const set = (at: number, part: Partial<SendRow>) => change({ ...value, rows: rows.map((row, index) => (index === at ? { ...row, ...part } : row)) });
    return (
      <>
        {sending && <Receipts scene={scene} sending={sending} />}
        <p><a className="link small" href={`/api/dossiers/${scene.view.id}/stofmap.pdf`} target="_blank" rel="noreferrer">{t('paper.stofmap-short')}</a></p>
        <section>
          <h3>{t(sending ? 'dispatch.further' : 'dispatch.to')}</h3>
          <ol>
            {rows.map((row, at) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: rows have no other name, and none is moved
              <li key={at} className={styles.item}>
                <TextField name={`rows.${at}.body`} label={t('dispatch.body', { number: at + 1 })} value={row.body} onChange={(event) => set(at, { body: event.currentTarget.value })} />
                <div className={styles.row}>
                  <SelectField name={`rows.${at}.method`} label={t('dispatch.method')} value={row.method} onChange={(event) => set(at, { method: event.currentTarget.value })}
                    data={methods.map((method) => ({ value: method, label: t(`method.${method}`) }))} />
                  <Button variant="subtle" size="xs" leftSection={<IconTrash size={16} stroke={1.5} />} onClick={() => change({ ...value, rows: rows.filter((_, index) => index !== at) })}
                    aria-label={t('dispatch.remove', { number: at + 1 })}>{t('remove')}</Button>
                </div>
                <TextField name={`rows.${at}.count`} type="number" min={1} optional label={t('dispatch.count')} value={row.count} onChange={(event) => set(at, { count: event.currentTarget.value })} />
                <TextField name={`rows.${at}.tracking`} optional label={t('dispatch.tracking')} value={row.tracking} onChange={(event) => set(at, { tracking: event.currentTarget.value })} />
                <TextField name={`rows.${at}.sentAt`} type="datetime-local" label={t('dispatch.sent-at')} value={row.sentAt} onChange={(event) => set(at, { sentAt: event.currentTarget.value })} />
              </li>
            ))}
          </ol>
          <div className={styles.foot}>
            <Button variant="subtle" size="xs" leftSection={<IconPlus size={16} stroke={1.5} />} onClick={() => change({ ...value, rows: [...rows, freshRow(scene)] })}>{t('dispatch.add')}</Button>
            {(rows.length > 0 || sending?.more) && <CheckField name="more" label={t('dispatch.more')} checked={value.more} onChange={(event) => change({ ...value, more: event.currentTarget.checked })} />}
          </div>
        </section>
      </>
    );
  },
};
