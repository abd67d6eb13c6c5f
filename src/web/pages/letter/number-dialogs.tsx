import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { RegisteredNumber } from '#contract/letter/letter';
import { api } from '../../api/client.ts';
import { useCommand } from '../../api/command.ts';
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx';
import { AreaField, DateField, SelectField, TextField } from '../../ui/fields.tsx';
import { ProblemNotice, ProblemScope } from '../../ui/problem-scope.tsx';
import { methods } from '../dossier/acts/dispatch.form.tsx';
import { FileField, type FileValue } from '../../ui/file-field.tsx';
import { ReasonDialog } from '../../ui/reason-dialog.tsx';
import styles from './letters.module.css';

type Typed = { readonly currentTarget: { readonly value: string } };
interface DialogProps { readonly number: RegisteredNumber; readonly onClose: () => void }

const maybe = (words: string): string | null => words.trim() || null;

/** Takes the next number, or with `after` one behind another (12.a), for a letter made outside a dossier. */
export function TakeNumberDialog({ after, onClose }: { readonly after: RegisteredNumber | null; readonly onClose: () => void }) {
  const { t } = useTranslation('letter');
  const [value, setValue] = useState({ classification: after?.classification ?? '', subject: '', addressee: '', date: after?.date ?? '', reason: '' });
  const reserve = useCommand(api.number.reserve, { onDone: onClose });
  const insert = useCommand(api.number.insert, { onDone: onClose });
  const { date, addressee, ...purpose } = value;
  const given = { ...purpose, addressee: maybe(addressee) };
  const take = () => (after ? insert.mutate({ id: after.id, date, ...given }) : reserve.mutate(given));
  const field = (name: keyof typeof value) => ({ name, value: value[name], onChange: (event: Typed) => setValue({ ...value, [name]: event.currentTarget.value }) });
  return (
    <ConfirmDialog title={after ? t('insert.title', { number: after.text }) : t('reserve')} confirmLabel={t(after ? 'insert' : 'reserve')} busy={reserve.isPending || insert.isPending} onConfirm={take} onCancel={onClose}>
      <ProblemScope problem={after ? insert.error : reserve.error}>
        <div className={styles.fields}>
          <p className="small">{t(after ? 'insert.explains' : 'reserve.explains')}</p>
          <ProblemNotice fields={['classification', 'subject', 'addressee', 'date', 'reason']} />
          {after && <DateField label={t('insert.date')} {...field('date')} />}
          <TextField label={t('classification')} {...field('classification')} />
          <TextField label={t('subject')} {...field('subject')} />
          <TextField optional label={t('recipient')} {...field('addressee')} />
          <AreaField label={t('reason')} {...field('reason')} />
        </div>
      </ProblemScope>
    </ConfirmDialog>
  );
}

const FIELDS = ['subject', 'addressee', 'signer', 'drafter', 'urgency', 'attachments', 'copiesTo', 'sentOn', 'method', 'file'];

/** Enters the letter that a reserved number was kept for. */
export function UseNumberDialog({ number, onClose }: DialogProps) {
  const { t } = useTranslation(['letter', 'dossier']);
  const [value, setValue] = useState({ subject: number.subject, addressee: number.addressee ?? '', signer: '', drafter: '', urgency: 'Biasa', attachments: '', copiesTo: '', sentOn: '', method: '' });
  const [file, setFile] = useState<FileValue | null>(null);
  const use = useCommand(api.number.use, { onDone: onClose });
  const field = (name: keyof typeof value) => ({ name, value: value[name], onChange: (event: Typed) => setValue({ ...value, [name]: event.currentTarget.value }) });
  const send = () => use.mutate({
    id: number.id, subject: value.subject, addressee: value.addressee, signer: value.signer, drafter: maybe(value.drafter), urgency: maybe(value.urgency),
    attachments: maybe(value.attachments), copiesTo: maybe(value.copiesTo), sentOn: maybe(value.sentOn), method: methods.find((one) => one === value.method) ?? null, file: file?.id ?? null,
  });
  return (
    <ConfirmDialog title={t('letter:use.title', { number: number.text })} confirmLabel={t('letter:use.confirm')} busy={use.isPending} onConfirm={send} onCancel={onClose}>
      <ProblemScope problem={use.error}>
        <div className={styles.fields}>
          <ProblemNotice fields={FIELDS} />
          <TextField label={t('letter:subject')} {...field('subject')} />
          <TextField label={t('letter:recipient')} {...field('addressee')} />
          <TextField label={t('letter:signer')} {...field('signer')} />
          <TextField optional label={t('letter:drafter')} {...field('drafter')} />
          <TextField optional label={t('letter:urgency')} {...field('urgency')} />
          <TextField optional label={t('letter:attachments')} {...field('attachments')} />
          <TextField optional label={t('letter:copies-to')} {...field('copiesTo')} />
          <DateField optional label={t('letter:sent-on')} {...field('sentOn')} />
          <SelectField optional label={t('letter:method')} data={[{ value: '', label: t('letter:method.none') }, ...methods.map((one) => ({ value: one, label: t(`dossier:method.${one}`) }))]} {...field('method')} />
          <FileField name="file" optional label={t('letter:file')} value={file} onChange={setFile} />
        </div>
      </ProblemScope>
    </ConfirmDialog>
  );
}

export function VoidNumberDialog({ number, onClose }: DialogProps) {
  const { t } = useTranslation('letter');
  const command = useCommand(api.number.void, { onDone: onClose });
  return (
    <ReasonDialog title={t('void.title', { number: number.text })} explains={t('void.explains')} label={t('reason')} confirmLabel={t('void.confirm')} grave command={command}
      onConfirm={(reason) => command.mutate({ id: number.id, reason })} onClose={onClose} />
  );
}
