import { Button } from '@mantine/core';
import { IconUserPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { DocumentView } from '#contract/document/document';
import type { Writers as Found } from '#contract/dossier/co-writer';
import { api } from '../../api/client.ts';
import { useCommand } from '../../api/command.ts';
import { useFormat } from '../../i18n/use-format.ts';
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx';
import { SelectField } from '../../ui/fields.tsx';
import { ProblemNotice, ProblemScope } from '../../ui/problem-scope.tsx';
import { useNow } from '../../ui/shell/use-now.ts';
import receipts from '../../ui/receipts.module.css';
import { useWriters } from './use-writers.ts';

/** Who writes this document; its drafter invites others to write with them, and takes them off again. */
export function Writers({ view }: { readonly view: DocumentView }) {
  const { t } = useTranslation('document');
  const { data } = useWriters(view);
  const [inviting, setInviting] = useState(false);
  if (!data || (!data.open && data.coWriters.length === 0)) return null;
  return (
    <section>
      <h2>{t('writers')}</h2>
      {!data.open && <p className="small quiet">{t('writers.closed')}</p>}
      <ul>
        {data.drafters.map(({ id, title }) => <li key={id} className="small"><b>{title}</b>, {t('writers.drafter')}</li>)}
        {data.coWriters.map((one) => <CoWriter key={one.post.id} view={view} one={one} mayEnd={data.abilities.invite} />)}
      </ul>
      {data.abilities.invite && <Button variant="default" size="xs" leftSection={<IconUserPlus size={16} stroke={1.5} />} onClick={() => setInviting(true)}>{t('writers.invite')}</Button>}
      {inviting && <Invite view={view} candidates={data.candidates} onClose={() => setInviting(false)} />}
    </section>
  );
}

function CoWriter({ view, one: { post, by, at }, mayEnd }: { readonly view: DocumentView; readonly one: Found['coWriters'][number]; readonly mayEnd: boolean }) {
  const { t } = useTranslation('document');
  const format = useFormat();
  const now = useNow();
  const end = useCommand(api.coWriter.end);
  return (
    <li className="small">
      <b>{post.title}</b>, {t('writers.by', { who: by, when: format.moment(at, now) })}
      {mayEnd && <Button variant="subtle" size="xs" loading={end.isPending} onClick={() => end.mutate({ id: view.owner.id, key: view.key, post: post.id })}>{t('writers.end')}<span className="unseen">: {post.title}</span></Button>}
      <ProblemScope problem={end.error}><ProblemNotice /></ProblemScope>
    </li>
  );
}

function Invite({ view, candidates, onClose }: { readonly view: DocumentView; readonly candidates: Found['candidates']; readonly onClose: () => void }) {
  const { t } = useTranslation('document');
  const [post, setPost] = useState(candidates[0]?.id ?? '');
  const invite = useCommand(api.coWriter.invite, { onDone: onClose });
  return (
    <ConfirmDialog title={t('writers.invite')} confirmLabel={t('writers.invite')} busy={invite.isPending} onCancel={onClose} onConfirm={() => invite.mutate({ id: view.owner.id, key: view.key, post })}>
      <ProblemScope problem={invite.error}>
        <div className={receipts.fields}>
          <p className="small">{t('writers.invite.explains')}</p>
          <ProblemNotice fields={['post']} />
          <SelectField name="post" label={t('writers.post')} data={candidates.map(({ id, title }) => ({ value: id, label: title }))} value={post} onChange={(event) => setPost(event.currentTarget.value)} />
        </div>
      </ProblemScope>
    </ConfirmDialog>
  );
}
