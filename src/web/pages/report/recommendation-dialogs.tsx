import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Recommendation } from '#contract/report/recommendation';
import { api } from '../../api/client.ts';
import { useCommand } from '../../api/command.ts';
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx';
import { AreaField, DateField, SelectField, TextField } from '../../ui/fields.tsx';
import { ProblemNotice, ProblemScope } from '../../ui/problem-scope.tsx';
import { FileField, type FileValue } from '../../ui/file-field.tsx';
import { useFields } from '../../ui/use-fields.ts';
import { usePosts } from '../plan/use-posts.ts';
import styles from './recommendation.module.css';

export interface WriteDialogProps {
  /** Of the LHE. */
  readonly year: number;
  /** Number of a new one. */
  readonly next: number;
  /** Changed; absent: a new one. */
  readonly of?: Recommendation;
  readonly onClose: () => void;
}

const FIELDS = ['no', 'text', 'plan', 'postId', 'due', 'status'];

/** A recommendation as the LHE words it, with what the office plans, who answers for it and until when. */
export function WriteDialog({ year, next, of, onClose }: WriteDialogProps) {
  const { t } = useTranslation('report');
  const posts = usePosts();
  const { fields, typed } = useFields({ no: String(next), text: of?.text ?? '', plan: of?.plan ?? '', postId: of?.postId ?? '', due: of?.due ?? '', status: of?.status === 'under_way' ? 'under_way' : 'open' });
  const add = useCommand(api.recommendation.add, { onDone: onClose });
  const change = useCommand(api.recommendation.change, { onDone: onClose });
  const save = () => {
    const asked = { year, no: Number(fields.no), text: fields.text, plan: fields.plan, postId: fields.postId, due: fields.due || null };
    if (of) change.mutate({ ...asked, id: of.id, revision: of.revision, status: fields.status as 'open' | 'under_way' });
    else add.mutate(asked);
  };
  return (
    <ProblemScope problem={add.error ?? change.error}>
      <ConfirmDialog title={of ? t('change.of', { no: of.no }) : t('add')} confirmLabel={t('save')} busy={add.isPending || change.isPending} onConfirm={save} onCancel={onClose}>
        <div className={styles.fields}>
          <ProblemNotice fields={FIELDS} />
          <TextField name="no" label={t('no')} inputMode="numeric" value={fields.no} onChange={typed('no')} />
          <AreaField name="text" label={t('text')} value={fields.text} onChange={typed('text')} />
          <AreaField name="plan" label={t('plan')} optional value={fields.plan} onChange={typed('plan')} />
          <SelectField name="postId" label={t('post')} data={[{ value: '', label: t('post.choose') }, ...posts]} value={fields.postId} onChange={typed('postId')} />
          <DateField name="due" label={t('due')} optional value={fields.due} onChange={typed('due')} />
          {of && <SelectField name="status" label={t('status')} data={(['open', 'under_way'] as const).map((value) => ({ value, label: t(`status.${value}`) }))} value={fields.status} onChange={typed('status')} />}
        </div>
      </ConfirmDialog>
    </ProblemScope>
  );
}

/** Says what was done, with its proof. */
export function CloseDialog({ of, onClose }: { readonly of: Recommendation; readonly onClose: () => void }) {
  const { t } = useTranslation('report');
  const [result, setResult] = useState('');
  const [link, setLink] = useState('');
  const [file, setFile] = useState<FileValue | null>(null);
  const close = useCommand(api.recommendation.close, { onDone: onClose });
  return (
    <ProblemScope problem={close.error}>
      <ConfirmDialog title={t('close.of', { no: of.no })} confirmLabel={t('close')} busy={close.isPending} onCancel={onClose}
        onConfirm={() => close.mutate({ id: of.id, revision: of.revision, result, fileId: file?.id ?? null, link: link || null })}>
        <div className={styles.fields}>
          <ProblemNotice fields={['result', 'fileId', 'link']} />
          <AreaField name="result" label={t('result')} value={result} onChange={(event) => setResult(event.currentTarget.value)} />
          <FileField name="fileId" label={t('file')} optional value={file} onChange={setFile} />
          <TextField name="link" label={t('link')} optional value={link} onChange={(event) => setLink(event.currentTarget.value)} />
        </div>
      </ConfirmDialog>
    </ProblemScope>
  );
}
