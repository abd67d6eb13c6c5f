import { Button } from '@mantine/core';
import { IconPaperclip } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { DocumentView } from '#contract/document/document';
import { api } from '../../api/client.ts';
import { useCommand } from '../../api/command.ts';
import { fileHref } from '../../api/file-href.ts';
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx';
import { TextField } from '../../ui/fields.tsx';
import { ProblemNotice, ProblemScope } from '../../ui/problem-scope.tsx';
import { FileField, type FileValue } from '../../ui/file-field.tsx';
import receipts from '../../ui/receipts.module.css';

/** Files that belong to the document and to the hash that is initialled and signed. */
export function Attachments({ view }: { readonly view: DocumentView }) {
  const { t } = useTranslation(['document', 'dossier']);
  const [adding, setAdding] = useState(false);
  const remove = useCommand(api.document.detach);
  return (
    <section>
      <h2>{t('document:attachments')}</h2>
      {view.attachments.length === 0 && <p className="small quiet">{t('document:attachments.none')}</p>}
      <ul>
        {view.attachments.map(({ id, title, file }) => (
          <li key={id} className="small">
            <a className="link" href={fileHref(file.id)} download={file.name}>{title}</a>
            {view.abilities.edit && <Button variant="subtle" size="xs" loading={remove.isPending} aria-label={t('document:attachments.remove', { title })} onClick={() => remove.mutate({ id: view.id, attachment: id })}>{t('dossier:remove')}</Button>}
          </li>
        ))}
      </ul>
      <ProblemScope problem={remove.error}><ProblemNotice /></ProblemScope>
      {view.abilities.edit && <Button variant="default" size="xs" leftSection={<IconPaperclip size={16} stroke={1.5} />} onClick={() => setAdding(true)}>{t('document:attachments.add')}</Button>}
      {adding && <AddAttachment view={view} onClose={() => setAdding(false)} />}
    </section>
  );
}

function AddAttachment({ view, onClose }: { readonly view: DocumentView; readonly onClose: () => void }) {
  const { t } = useTranslation('document');
  const [title, setTitle] = useState('');
  const [file, setFile] = useState<FileValue | null>(null);
  const add = useCommand(api.document.attach, { onDone: onClose });
  return (
    <ConfirmDialog title={t('attachments.add')} confirmLabel={t('add')} busy={add.isPending} onCancel={onClose} onConfirm={() => add.mutate({ id: view.id, file: file?.id ?? '', title })}>
      <ProblemScope problem={add.error}>
        <div className={receipts.fields}>
          <ProblemNotice fields={['title', 'file']} />
          <TextField name="title" label={t('attachments.title')} value={title} onChange={(event) => setTitle(event.currentTarget.value)} />
          <FileField name="file" label={t('attachments.file')} value={file} onChange={(one) => { setFile(one); if (one && !title) setTitle(one.name.replace(/\.[^.]+$/, '')); }} />
        </div>
      </ProblemScope>
    </ConfirmDialog>
  );
}
