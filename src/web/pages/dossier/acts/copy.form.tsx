import { Button } from '@mantine/core';
import { IconPlus, IconTrash } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { SelectField, TextField } from '../../../ui/fields.tsx';
import styles from '../item-row.module.css';
import { recipientsOf } from '../recipients.ts';
import type { ActForm } from './act-form.ts';

interface CopyRow { readonly recipient: string; readonly count: string; readonly medium: 'cetak' | 'digital' }
interface CopyValue { readonly rows: readonly CopyRow[] }

const fresh: CopyRow = { recipient: '', count: '1', medium: 'cetak' };

/** How many copies for whom, on paper or digital. */
export const copyForm: ActForm<CopyValue> = {
  initial: ({ view }) => {
    // As ordered; without an order to whom the sheet sends its result.
    const recipients = view.copyOrder?.recipients ?? recipientsOf(view).map(({ title }) => title);
    return { rows: recipients.length > 0 ? recipients.map((recipient) => ({ ...fresh, recipient })) : [fresh] };
  },
  fields: ['copies'],
  input: ({ rows }) => ({ copies: rows.map(({ recipient, count, medium }) => ({ recipient, count: Number(count), medium })) }),
  Fields: function CopyFields({ value: { rows }, change }) {
    const { t } = useTranslation('dossier');
    const set = (at: number, part: Partial<CopyRow>) => change({ rows: rows.map((row, index) => (index === at ? { ...row, ...part } : row)) });
    return (
      <section>
        <h3>{t('copies.title')}</h3>
        <ol>
          {rows.map((row, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: rows have no other name, and none is moved
            <li key={at} className={styles.item}>
              <TextField name={`copies.${at}.recipient`} label={t('copies.recipient', { number: at + 1 })} value={row.recipient} onChange={(event) => set(at, { recipient: event.currentTarget.value })} />
              <div className={styles.row}>
                <TextField name={`copies.${at}.count`} type="number" min={1} label={t('copies.count')} value={row.count} onChange={(event) => set(at, { count: event.currentTarget.value })} />
                <SelectField name={`copies.${at}.medium`} label={t('copies.medium')} value={row.medium} onChange={(event) => set(at, { medium: event.currentTarget.value as CopyRow['medium'] })}
                  data={(['cetak', 'digital'] as const).map((one) => ({ value: one, label: t(`copies.medium.${one}`) }))} />
                {rows.length > 1 && (
                  <Button variant="subtle" size="xs" leftSection={<IconTrash size={16} stroke={1.5} />} onClick={() => change({ rows: rows.filter((_, index) => index !== at) })}
                    aria-label={t('copies.remove', { number: at + 1 })}>{t('remove')}</Button>
                )}
              </div>
            </li>
          ))}
        </ol>
        <Button variant="subtle" size="xs" leftSection={<IconPlus size={16} stroke={1.5} />} onClick={() => change({ rows: [...rows, fresh] })}>{t('copies.add')}</Button>
      </section>
    );
  },
};
