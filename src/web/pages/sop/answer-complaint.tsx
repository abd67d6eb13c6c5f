import { Button } from '@mantine/core';
import { IconMessageReply } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Complaint } from '#contract/sop/complaint';
import { api } from '../../api/client.ts';
import { useCommand } from '../../api/command.ts';
import { useDraft } from '../../api/draft.ts';
import { AreaField } from '../../ui/fields.tsx';
import { ProblemNotice, ProblemScope } from '../../ui/problem-scope.tsx';
import styles from './complaint.module.css';

/** The answer, which closes the complaint. What was typed stays when another was quicker. */
export function AnswerComplaint({ complaint }: { readonly complaint: Complaint }) {
  const { t } = useTranslation(['sop', 'common']);
  const { value: text, change, discard } = useDraft(`complaint.${complaint.id}`, '');
  const [open, setOpen] = useState(text !== '');
  const answer = useCommand(api.complaint.answer, { onDone: discard });
  if (!open) return <div><Button variant="default" leftSection={<IconMessageReply size={16} stroke={1.5} />} onClick={() => setOpen(true)}>{t('sop:complaint.answer')}</Button></div>;
  return (
    <ProblemScope problem={answer.error}>
      <form className={styles.form} noValidate onSubmit={(event) => { event.preventDefault(); answer.mutate({ id: complaint.id, text }); }}>
        <AreaField name="text" label={t('sop:complaint.answer-text', { who: complaint.author })} value={text} autoFocus onChange={(event) => change(event.currentTarget.value)} />
        <ProblemNotice fields={['text']} />
        <div className={styles.foot}>
          <Button type="submit" loading={answer.isPending}>{t('sop:complaint.answer-do')}</Button>
          <Button variant="subtle" onClick={() => setOpen(false)}>{t('common:cancel')}</Button>
        </div>
      </form>
    </ProblemScope>
  );
}
