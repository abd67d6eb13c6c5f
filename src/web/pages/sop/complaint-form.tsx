import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ComplaintKind } from '#contract/sop/complaint';
import { api } from '../../api/client.ts';
import { useCommand } from '../../api/command.ts';
import { useDraft } from '../../api/draft.ts';
import { Choice } from '../../ui/choice.tsx';
import { AreaField, TextField } from '../../ui/fields.tsx';
import { Notice } from '../../ui/notice.tsx';
import { ProblemNotice, ProblemScope } from '../../ui/problem-scope.tsx';
import styles from './complaint.module.css';

const kinds: readonly ComplaintKind[] = ['pengaduan', 'keluhan', 'masukan'];
const blank = { kind: 'masukan' as ComplaintKind, text: '', contact: '' };

/** Pengaduan, keluhan, masukan about this SOP. It says beforehand whom it reaches. */
export function ComplaintForm({ sopKey, reaches }: { readonly sopKey: string; readonly reaches: string }) {
  const { t } = useTranslation('sop');
  const { value, change, discard } = useDraft(`complaint.${sopKey}`, blank);
  const [sent, say] = useState(false);
  const add = useCommand(api.complaint.add, { onDone: () => { change(blank); discard(); say(true); } });
  const edit = (part: Partial<typeof blank>) => { say(false); change({ ...value, ...part }); };
  return (
    <ProblemScope problem={add.error}>
      <form className={styles.form} noValidate onSubmit={(event) => {
        event.preventDefault();
        add.mutate({ key: sopKey, kind: value.kind, text: value.text, contact: value.contact.trim() || null });
      }}>
        <Choice label={t('complaint.kind')} value={value.kind} onChange={(kind) => edit({ kind })} options={kinds.map((kind) => ({ value: kind, label: t(`complaint.kind.${kind}`) }))} />
        <AreaField name="text" label={t('complaint.text')} minRows={3} value={value.text} onChange={(event) => edit({ text: event.currentTarget.value })} />
        <TextField name="contact" label={t('complaint.contact')} optional description={t('complaint.contact-why')} value={value.contact} onChange={(event) => edit({ contact: event.currentTarget.value })} />
        <ProblemNotice fields={['text', 'contact']} />
        {sent && <Notice kind="done" live>{t('complaint.sent', { reaches })}</Notice>}
        <div className={styles.foot}>
          <Button type="submit" variant="default" loading={add.isPending}>{t('complaint.send')}</Button>
          <span className="small quiet">{t('complaint.reaches', { reaches })}</span>
        </div>
      </form>
    </ProblemScope>
  );
}
