import { Button } from '@mantine/core';
import { IconFile, IconUpload, IconX } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import { useEffect, useId, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { FILE_LIMIT, type FileView } from '#pure/file';
import { ApiProblem } from '../api/problem.ts';
import { fileHref } from '../api/file-href.ts';
import { uploadFile } from '../api/upload.ts';
import { useProblemText } from '../i18n/use-problem-text.ts';
import { useFieldProblem } from './problem-scope.tsx';
import styles from './file-field.module.css';

export type FileValue = Pick<FileView, 'id' | 'name' | 'size'>;

interface FieldProps {
  readonly name: string;
  readonly label: string;
  readonly optional?: boolean;
  readonly accept?: string;
  /** A file that is sent at once, as if it were chosen here. */
  readonly given?: File;
}

export interface FileFieldProps extends FieldProps {
  readonly value: FileValue | null;
  readonly onChange: (value: FileValue | null) => void;
}

/** One file: sent as soon as it is chosen or dropped, so that the act itself is quick. */
export function FileField({ value, onChange, ...rest }: FileFieldProps) {
  return <FilesField {...rest} value={value ? [value] : []} onChange={(files) => onChange(files.at(-1) ?? null)} single />;
}

export interface FilesFieldProps extends FieldProps {
  readonly value: readonly FileValue[];
  readonly onChange: (value: readonly FileValue[]) => void;
  readonly single?: boolean;
}

/** Files chosen or dropped; each is sent at once and may be taken away again. */
export function FilesField({ name, label, optional = false, accept, given, value, onChange, single = false }: FilesFieldProps) {
  const { t } = useTranslation('common');
  const id = useId();
  const input = useRef<HTMLInputElement>(null);
  const [over, setOver] = useState(false);
  const words = useProblemText();
  const refused = useFieldProblem(name);
  const upload = useMutation<FileValue[], ApiProblem, File[]>({
    mutationFn: async (files) => {
      const large = files.find((file) => file.size > FILE_LIMIT);
      if (large) throw new ApiProblem(413, 'file.too-large', { limit: FILE_LIMIT, name: large.name });
      const sent: FileValue[] = [];
      for (const file of files) sent.push(await uploadFile(file));
      return sent;
    },
    onSuccess: (sent) => onChange(single ? sent.slice(-1) : [...value, ...sent]),
  });
  const { mutate } = upload;
  const first = useRef(given);
  useEffect(() => {
    if (first.current) mutate([first.current]);
    first.current = undefined;
  }, [mutate]);
  const take = (files: FileList | null) => { if (files && files.length > 0) upload.mutate(single ? [...files].slice(0, 1) : [...files]); };
  return (
    <div className={styles.field}>
      <label htmlFor={id} className={styles.label}>{label}{optional && <span className="quiet"> ({t('optional')})</span>}</label>
      {value.length > 0 && (
        <ul className={styles.files}>
          {value.map((file) => (
            <li key={file.id}>
              <IconFile size={16} stroke={1.5} aria-hidden="true" />
              <a className="link" href={fileHref(file.id)} download={file.name}>{file.name}</a>
              <Button variant="subtle" size="xs" leftSection={<IconX size={14} stroke={1.5} />} onClick={() => onChange(value.filter((one) => one.id !== file.id))}
                aria-label={t('file.remove', { name: file.name })}>{t('file.take-away')}</Button>
            </li>
          ))}
        </ul>
      )}
      {/* biome-ignore lint/a11y/noStaticElementInteractions: dropping is a second way; the button is the first */}
      <div className={styles.drop} data-over={over || undefined} onDragOver={(event) => { event.preventDefault(); setOver(true); }} onDragLeave={() => setOver(false)}
        onDrop={(event) => { event.preventDefault(); setOver(false); take(event.dataTransfer.files); }}>
        <input ref={input} id={id} type="file" className="unseen" multiple={!single} accept={accept} onChange={(event) => { take(event.currentTarget.files); event.currentTarget.value = ''; }} />
        <Button variant="default" loading={upload.isPending} leftSection={<IconUpload size={16} stroke={1.5} />} onClick={() => input.current?.click()} tabIndex={-1} aria-hidden="true">
          {t(value.length > 0 && single ? 'file.replace' : 'file.choose')}
        </Button>
        <span className="tiny quiet">{t('file.drop')}</span>
      </div>
      {upload.error && <p className="small late" role="alert">{words.problem(upload.error)}</p>}
      {refused && <p className="small late">{refused}</p>}
    </div>
  );
}
