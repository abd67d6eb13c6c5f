import type { JSONContent } from '@tiptap/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../api/client.ts';
import { useCommand } from '../../api/command.ts';
import { newKey } from '../../api/intent.ts';
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx';
import { AreaField, TextField } from '../../ui/fields.tsx';
import { ProblemNotice, ProblemScope } from '../../ui/problem-scope.tsx';
import { FileField, type FileValue } from '../../ui/file-field.tsx';

export interface PictureDialogProps {
  readonly document: string;
  /** Pasted or dropped. */
  readonly chosen?: File;
  readonly onConfirm: (picture: JSONContent) => void;
  readonly onClose: () => void;
}

/** A picture with what it shows in words, and the caption that it is numbered under. */
export function PictureDialog({ document, chosen, onConfirm, onClose }: PictureDialogProps) {
  const { t } = useTranslation('document');
  const [file, setFile] = useState<FileValue | null>(null);
  const [alt, setAlt] = useState('');
  const [caption, setCaption] = useState('');
  const [tried, setTried] = useState(false);
  const put = ({ file: kept, hash }: { readonly file: string; readonly hash: string }) => {
    const image = { type: 'image', attrs: { file: kept, hash, alt: alt.trim(), width: 100 } };
    const words = caption.trim();
    onConfirm(words ? { type: 'captioned', attrs: { id: newKey(), label: 'figure' }, content: [{ type: 'caption', content: [{ type: 'text', text: words }] }, image] } : image);
  };
  const add = useCommand(api.image.add, { onDone: put });
  const lacking = !file || alt.trim() === '';
  return (
    <ConfirmDialog title={t('picture')} confirmLabel={t('insert')} busy={add.isPending} onCancel={onClose}
      onConfirm={() => (file && !lacking ? add.mutate({ id: document, file: file.id }) : setTried(true))}>
      <ProblemScope problem={add.error}>
        <ProblemNotice />
        <FileField name="file" label={t('picture.file')} accept="image/png,image/jpeg" value={file} onChange={setFile} {...(chosen ? { given: chosen } : {})} />
        <AreaField name="alt" label={t('image.alt.label')} description={t('image.alt.explains')} value={alt} maxLength={500} data-autofocus={chosen ? true : undefined} onChange={(event) => setAlt(event.currentTarget.value)} />
        <TextField name="caption" label={t('picture.caption')} optional value={caption} maxLength={300} onChange={(event) => setCaption(event.currentTarget.value)} />
        {tried && lacking && <p className="small late" role="alert">{t(file ? 'image.alt.lacking' : 'picture.lacking')}</p>}
      </ProblemScope>
    </ConfirmDialog>
  );
}
