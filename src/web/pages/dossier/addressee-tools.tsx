import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { DossierView, PostName, SubmissionView } from '#contract/dossier/dossier';
import { api } from '../../api/client.ts';
import { useCommand } from '../../api/command.ts';
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx';
import { ProblemNotice, ProblemScope } from '../../ui/problem-scope.tsx';
import { askedOf, currentRequest } from './answers.ts';
import { CheckList } from './check-list.tsx';
import { Detached } from '../../ui/detached.tsx';
import { ReasonDialog } from '../../ui/reason-dialog.tsx';
import styles from '../../ui/receipts.module.css';

type Open = { readonly what: 'return' | 'drop'; readonly submission: SubmissionView } | { readonly what: 'add'; readonly post: PostName } | null;

/** Posts of the lanes that submit on this sheet and are not asked now. */
function others(view: DossierView): PostName[] {
  const request = currentRequest(view);
  const asked = new Set(request ? askedOf(request).map(({ post }) => post.id) : []);
  const lanes = view.definition.steps.flatMap(({ acts }) => acts).filter(({ kind }) => kind === 'submit-data').flatMap(({ by }) => by);
  return lanes.flatMap((lane) => view.lanes[lane] ?? []).filter(({ id }) => !asked.has(id));
}

/** What the requester may do to one bidang while the request runs. */
export function AddresseeTools({ view }: { readonly view: DossierView }) {
  const { t } = useTranslation('dossier');
  const [open, setOpen] = useState<Open>(null);
  const request = currentRequest(view);
  if (!request) return null;
  const close = () => setOpen(null);
  return (
    <details>
      <summary className="small link">{t('data.steer')}</summary>
      <ul className={styles.rows}>
        {askedOf(request).map((submission) => (
          <li key={submission.post.id}>
            {submission.post.title}
            <span className={styles.acts}>
              {submission.status === 'submitted' && <Button variant="default" size="xs" onClick={() => setOpen({ what: 'return', submission })}>{t('data.return')}<span className="unseen">: {submission.post.title}</span></Button>}
              <Button variant="subtle" size="xs" onClick={() => setOpen({ what: 'drop', submission })}>{t('data.drop')}<span className="unseen">: {submission.post.title}</span></Button>
            </span>
          </li>
        ))}
        {others(view).map((post) => (
          <li key={post.id}>
            <span className="quiet">{post.title}</span>
            <span className={styles.acts}><Button variant="subtle" size="xs" onClick={() => setOpen({ what: 'add', post })}>{t('data.add')}<span className="unseen">: {post.title}</span></Button></span>
          </li>
        ))}
      </ul>
      {open?.what === 'return' && <ReturnAnswer view={view} submission={open.submission} onClose={close} />}
      {open?.what === 'drop' && <DropPost view={view} submission={open.submission} onClose={close} />}
      {open?.what === 'add' && <AddPost view={view} post={open.post} onClose={close} />}
    </details>
  );
}

interface OneProps { readonly view: DossierView; readonly submission: SubmissionView; readonly onClose: () => void }

export function ReturnAnswer({ view, submission: { post }, onClose }: OneProps) {
  const { t } = useTranslation('dossier');
  const command = useCommand(api.dossier.returnSubmission, { onDone: onClose });
  return (
    <ReasonDialog title={t('data.return-of', { who: post.title })} explains={t('data.return.explains')} label={t('reason.correct')} confirmLabel={t('data.return')}
      command={command} onClose={onClose} onConfirm={(reason) => command.mutate({ id: view.id, post: post.id, reason })} />
  );
}

function DropPost({ view, submission: { post }, onClose }: OneProps) {
  const { t } = useTranslation('dossier');
  const command = useCommand(api.dossier.dropAddressee, { onDone: onClose });
  return (
    <ReasonDialog title={t('data.drop-of', { who: post.title })} explains={t('data.drop.explains')} label={t('reason')} confirmLabel={t('data.drop')} grave
      command={command} onClose={onClose} onConfirm={(reason) => command.mutate({ id: view.id, post: post.id, reason })} />
  );
}

function AddPost({ view, post, onClose }: { readonly view: DossierView; readonly post: PostName; readonly onClose: () => void }) {
  const { t } = useTranslation('dossier');
  const items = currentRequest(view)?.items ?? [];
  const [asked, setAsked] = useState<readonly string[]>(items.map(({ id }) => id));
  const command = useCommand(api.dossier.addAddressee, { onDone: onClose });
  return (
    <Detached>
      <ConfirmDialog title={t('data.add-of', { who: post.title })} confirmLabel={t('data.add')} busy={command.isPending} onCancel={onClose}
        onConfirm={() => command.mutate({ id: view.id, post: post.id, items: [...asked] })}>
        <ProblemScope problem={command.error}>
          <div className={styles.fields}>
            <ProblemNotice fields={['items']} />
            <CheckList name="items" label={t('request.items')} value={asked} onChange={setAsked} options={items.map(({ id, title }) => ({ value: id, label: title }))} />
          </div>
        </ProblemScope>
      </ConfirmDialog>
    </Detached>
  );
}
