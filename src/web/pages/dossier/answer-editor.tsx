import { Checkbox } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { DataItem } from '#contract/sop/fact';
import { AreaField } from '../../ui/fields.tsx';
import { FilesField } from '../../ui/file-field.tsx';
import { emptyGiven, type Given } from './given.ts';
import styles from './answer-editor.module.css';
import { TableField } from './table-field.tsx';

export interface AnswerEditorProps {
  readonly item: DataItem;
  readonly number: number;
  readonly value: Given | undefined;
  readonly onChange: (value: Given) => void;
}

/** One item with its answer, or the reason why there is nothing to report. */
export function AnswerEditor({ item, number, value = emptyGiven, onChange }: AnswerEditorProps) {
  const { t } = useTranslation('dossier');
  const set = (part: Partial<Given>) => onChange({ ...value, ...part });
  const label = `${number}. ${item.title}`;
  return (
    // The legend tells to which item the check box belongs; where a field shows the same words it is for the ear only.
    <fieldset className={styles.answer}>
      <legend className={value.nothing ? styles.label : 'unseen'}>{label}</legend>
      {!value.nothing && item.kind === 'text' && <AreaField name={`answers.${item.id}`} label={label} value={value.text} minRows={3} onChange={(event) => set({ text: event.currentTarget.value })} />}
      {!value.nothing && item.kind === 'file' && <FilesField name={`answers.${item.id}`} label={label} value={value.files} onChange={(files) => set({ files })} />}
      {!value.nothing && item.kind === 'table' && <TableField label={label} columns={value.columns} rows={value.rows} onChange={(columns, rows) => set({ columns, rows })} />}
      <Checkbox size="xs" label={t('answer.nothing-to-report')} checked={value.nothing} onChange={(event) => set({ nothing: event.currentTarget.checked })} />
      {value.nothing && <AreaField name={`answers.${item.id}.reason`} label={t('answer.why-nothing')} value={value.reason} onChange={(event) => set({ reason: event.currentTarget.value })} />}
    </fieldset>
  );
}
