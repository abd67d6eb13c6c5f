import { useTranslation } from 'react-i18next';
import { AreaField, DateField, SelectField, TextField } from '../../../ui/fields.tsx';
import { type FileValue, FileField } from '../../../ui/file-field.tsx';
import { toInstant, toLocal } from '../zoned.ts';
import type { ActForm } from './act-form.ts';
import { noteOf } from './note-fields.tsx';

export const urgencies = ['biasa', 'penting', 'segera', 'amat_segera'] as const;
const securities = ['biasa', 'terbatas', 'rahasia', 'sangat_rahasia'] as const;

interface RegisterValue {
  readonly number: string;
  readonly date: string;
  readonly from: string;
  readonly subject: string;
  readonly urgency: string;
  readonly security: string;
  readonly attachments: string;
  /** Clock of the office, as the field holds it. */
  readonly receivedAt: string;
  readonly file: FileValue | null;
  readonly classification: string;
  readonly note: string;
}

/** Enters the letter that started the work into the agenda. */
export const registerForm: ActForm<RegisterValue> = {
  initial: ({ now, zone }) => ({
    number: '', date: '', from: '', subject: '', urgency: 'biasa', security: 'biasa', attachments: '0', receivedAt: toLocal(now, zone), file: null, classification: '', note: '',
  }),
  fields: ['number', 'date', 'from', 'subject', 'urgency', 'security', 'attachments', 'receivedAt', 'file', 'classification', 'note'],
  input: ({ file, attachments, receivedAt, classification, note, ...value }, { zone }) => ({
    ...value, attachments: attachments.trim() === '' ? null : Number(attachments), receivedAt: toInstant(receivedAt, zone), file: file?.id ?? null,
    classification: noteOf(classification), note: noteOf(note),
  }),
  Fields: function RegisterFields({ value, change }) {
    const { t } = useTranslation('dossier');
    const set = (part: Partial<RegisterValue>) => change({ ...value, ...part });
    return (
      <>
        <TextField name="from" label={t('letter.from')} value={value.from} onChange={(event) => set({ from: event.currentTarget.value })} />
        <TextField name="number" label={t('letter.number')} value={value.number} onChange={(event) => set({ number: event.currentTarget.value })} />
        <DateField name="date" label={t('letter.date')} value={value.date} onChange={(event) => set({ date: event.currentTarget.value })} />
        <AreaField name="subject" label={t('letter.subject')} value={value.subject} onChange={(event) => set({ subject: event.currentTarget.value })} />
        <SelectField name="urgency" label={t('letter.urgency')} value={value.urgency} onChange={(event) => set({ urgency: event.currentTarget.value })}
          data={urgencies.map((one) => ({ value: one, label: t(`urgency.${one}`) }))} />
        <SelectField name="security" label={t('letter.security')} value={value.security} onChange={(event) => set({ security: event.currentTarget.value })}
          data={securities.map((one) => ({ value: one, label: t(`security.${one}`) }))} />
        <TextField name="attachments" type="number" min={0} label={t('letter.attachments')} value={value.attachments} onChange={(event) => set({ attachments: event.currentTarget.value })} />
        <TextField name="receivedAt" type="datetime-local" label={t('letter.received-at')} value={value.receivedAt} onChange={(event) => set({ receivedAt: event.currentTarget.value })} />
        <TextField name="classification" optional label={t('letter.classification')} value={value.classification} onChange={(event) => set({ classification: event.currentTarget.value })} />
        <TextField name="note" optional label={t('letter.note')} value={value.note} onChange={(event) => set({ note: event.currentTarget.value })} />
        <FileField name="file" label={t('letter.scan')} optional value={value.file} onChange={(file) => set({ file })} />
      </>
    );
  },
};
