import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../api/client.ts';
import { useCommand } from '../../api/command.ts';
import { SelectField } from '../../ui/fields.tsx';
import type { ActScene } from './acts/act-form.ts';
import { askedOf, currentRequest } from './answers.ts';
import { CheckList } from './check-list.tsx';
import { ReasonDialog } from '../../ui/reason-dialog.tsx';

const UMUM = 'umum';

export interface OtherWaysProps {
  readonly scene: ActScene;
  readonly handsOver: boolean;
  /** The task has left this desk. */
  readonly onDone: () => void;
}

/** Ways beside doing it: send it back with a reason, ask without sending it back, hand it to the keepers of the registers. */
export function OtherWays({ scene, handsOver, onDone }: OtherWaysProps) {
  const { t } = useTranslation('dossier');
  const [open, setOpen] = useState<'return' | 'ask' | 'hand-over' | null>(null);
  const { view, offer } = scene;
  const close = () => setOpen(null);
  const keepers = handsOver ? (view.lanes[UMUM] ?? []).filter(({ id }) => id !== offer.task.post.id) : [];
  return (
    <>
      {offer.refusedTo !== null && <Button variant="default" onClick={() => setOpen('return')}>{t('return.do')}</Button>}
      {keepers.length > 0 && <Button variant="default" onClick={() => setOpen('hand-over')}>{t('hand-over.do')}</Button>}
      {involved(scene).length > 0 && <Button variant="subtle" onClick={() => setOpen('ask')}>{t('question.ask')}</Button>}
      {open === 'return' && <ReturnDialog scene={scene} onClose={close} onDone={onDone} />}
      {open === 'ask' && <AskDialog scene={scene} onClose={close} />}
      {open === 'hand-over' && keepers[0] && <HandOverDialog scene={scene} to={keepers[0]} onClose={close} onDone={onDone} />}
    </>
  );
}

/** Other posts that had an act in this dossier, the latest first: those who may know. */
function involved({ view, offer }: ActScene) {
  const posts = new Map(view.tasks.toReversed().map(({ post }) => [post.id, post]));
  posts.delete(offer.task.post.id);
  return [...posts.values()];
}

function ReturnDialog({ scene, onClose, onDone }: { readonly scene: ActScene; readonly onClose: () => void; readonly onDone: () => void }) {
  const { t } = useTranslation('dossier');
  const { view, offer } = scene;
  const [posts, setPosts] = useState<readonly string[]>([]);
  const command = useCommand(api.dossier.return, { onDone: () => { onClose(); onDone(); } });
  const target = view.definition.steps.find(({ step }) => step === offer.refusedTo);
  const request = currentRequest(view);
  const some = offer.task.kind === 'accept' && request ? askedOf(request).map(({ post }) => ({ value: post.id, label: post.title })) : [];
  return (
    <ReasonDialog title={t('return.title')} explains={target && t('return.explains', { step: target.step, activity: target.activity })} label={t('reason.correct')} confirmLabel={t('return.do')} command={command} onClose={onClose}
      onConfirm={(reason) => command.mutate({ id: offer.task.id, reason, posts: posts.length > 0 ? [...posts] : null })}>
      {some.length > 0 && <CheckList name="posts" label={t('return.posts')} value={posts} onChange={setPosts} options={some} />}
    </ReasonDialog>
  );
}

function AskDialog({ scene, onClose }: { readonly scene: ActScene; readonly onClose: () => void }) {
  const { t } = useTranslation('dossier');
  const posts = involved(scene);
  const [to, setTo] = useState(posts[0]?.id ?? '');
  const command = useCommand(api.dossier.ask, { onDone: onClose });
  return (
    <ReasonDialog title={t('question.ask-title')} explains={t('question.explains')} name="text" label={t('question.text')} confirmLabel={t('question.send')} command={command} onClose={onClose}
      onConfirm={(text) => command.mutate({ id: scene.offer.task.id, to, text })}>
      <SelectField name="to" label={t('question.whom')} value={to} onChange={(event) => setTo(event.currentTarget.value)} data={posts.map(({ id, title }) => ({ value: id, label: title }))} />
    </ReasonDialog>
  );
}

interface HandOverProps { readonly scene: ActScene; readonly to: { readonly id: string; readonly title: string }; readonly onClose: () => void; readonly onDone: () => void }

function HandOverDialog({ scene, to, onClose, onDone }: HandOverProps) {
  const { t } = useTranslation('dossier');
  const command = useCommand(api.dossier.handOver, { onDone: () => { onClose(); onDone(); } });
  return (
    <ReasonDialog title={t('hand-over.title', { who: to.title })} explains={t('hand-over.explains')} name="note" optional label={t('note.plain')} confirmLabel={t('hand-over.do')} command={command} onClose={onClose}
      onConfirm={(note) => command.mutate({ id: scene.offer.task.id, to: to.id, note: note.trim() || null })} />
  );
}
