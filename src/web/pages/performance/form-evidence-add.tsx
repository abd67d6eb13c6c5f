import { Button, Checkbox, NativeSelect } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CellLine } from '#contract/performance/cell';
import type { NewEvidence } from '#contract/performance/evidence';
import { api } from '../../api/client.ts';
import { useCommand } from '../../api/command.ts';
import { AreaField, TextField } from '../../ui/fields.tsx';
import { ProblemNotice, ProblemScope } from '../../ui/problem-scope.tsx';
import { FileField, type FileValue } from '../../ui/file-field.tsx';
import styles from './form-page.module.css';

const KINDS = ['file', 'link', 'statement'] as const;
const OWN = '';

export interface FormEvidenceAddProps {
  readonly line: CellLine;
  readonly onClose: () => void;
}

/** New evidence: for something the card asks for, whose kind is then fixed, or under words of one's own. */
export function FormEvidenceAdd({ line, onClose }: FormEvidenceAddProps) {
  const { t } = useTranslation('performance');
  const rules = line.evidenceRules.map((rule) => ({ ...rule, key: `${rule.kind}/${rule.label}` }));
  const wanted = rules.find(({ kind, label }) => !line.evidence.some((each) => each.kind === kind && each.label === label));
  const [key, setKey] = useState(wanted?.key ?? OWN);
  const [ownKind, setKind] = useState<NewEvidence['kind']>('file');
  const [label, setLabel] = useState('');
  const [file, setFile] = useState<FileValue | null>(null);
  const [text, setText] = useState('');
  const [personal, setPersonal] = useState(false);
  const add = useCommand(api.evidence.add, { onDone: onClose });
  const rule = rules.find((each) => each.key === key);
  const kind = rule?.kind ?? ownKind;
  const named = rule?.label ?? label;
  const save = () => {
    const common = { id: line.roundId, indicatorVersionId: line.indicatorVersionId, label: named, personal };
    if (kind === 'file') add.mutate({ ...common, kind, fileId: file?.id ?? '' });
    else if (kind === 'link') add.mutate({ ...common, kind, link: text.trim() });
    else add.mutate({ ...common, kind, statement: text });
  };
  const whole = named.trim() !== '' && (kind === 'file' ? file !== null : text.trim() !== '');
  return (
    <ProblemScope problem={add.error}>
      <div className={styles.add}>
        {rules.length > 0 && <NativeSelect label={t('evidence.for')} value={key} data={[...rules.map((each) => ({ value: each.key, label: `${each.label} (${t(`evidence.kind.${each.kind}`)})` })), { value: OWN, label: t('evidence.own') }]} onChange={(event) => setKey(event.currentTarget.value)} />}
        {!rule && <NativeSelect label={t('evidence.kind')} value={ownKind} data={KINDS.map((one) => ({ value: one, label: t(`evidence.kind.${one}`) }))} onChange={(event) => setKind(KINDS.find((one) => one === event.currentTarget.value) ?? 'file')} />}
        {!rule && <TextField name="label" label={t('evidence.label')} value={label} maxLength={200} onChange={(event) => setLabel(event.currentTarget.value)} />}
        {kind === 'file' && <FileField name="fileId" label={t('evidence.file')} value={file} onChange={setFile} />}
        {kind === 'link' && <TextField name="link" label={t('evidence.link')} type="url" placeholder="https://" value={text} onChange={(event) => setText(event.currentTarget.value)} />}
        {kind === 'statement' && <AreaField name="statement" label={t('evidence.statement')} value={text} onChange={(event) => setText(event.currentTarget.value)} />}
        <Checkbox label={t('evidence.is-personal')} description={t('evidence.is-personal-how')} checked={personal} onChange={(event) => setPersonal(event.currentTarget.checked)} />
        <ProblemNotice fields={['label', 'fileId', 'link', 'statement']} />
        <div className={styles.buttons}>
          <Button size="xs" disabled={!whole} loading={add.isPending} onClick={save}>{t('evidence.save')}</Button>
          <Button size="xs" variant="subtle" onClick={onClose}>{t('cancel')}</Button>
        </div>
      </div>
    </ProblemScope>
  );
}
