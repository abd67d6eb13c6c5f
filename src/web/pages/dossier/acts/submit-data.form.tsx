import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { RequestView, SubmissionView } from '#contract/dossier/dossier';
import { api } from '../../../api/client.ts';
import { useAutosave } from '../../../api/autosave.ts';
import { Notice } from '../../../ui/notice.tsx';
import { AnswerEditor } from '../answer-editor.tsx';
import { AnswerView } from '../answer-view.tsx';
import { type Given, givenFrom, readyAnswer, savedFrom } from '../given.ts';
import { SaveStatus } from '../../../ui/save-status.tsx';
import type { ActForm, ActScene, Kept } from './act-form.ts';

export interface SubmitValue { readonly given: Readonly<Record<string, Given>> }

/** The request that this task answers, and this post's part of it. */
export function partOf({ view, offer }: ActScene): { request: RequestView; submission: SubmissionView } | undefined {
  const request = view.requests.findLast(({ submissions }) => submissions.some(({ post }) => post.id === offer.task.post.id));
  const submission = request?.submissions.find(({ post }) => post.id === offer.task.post.id);
  return request && submission ? { request, submission } : undefined;
}

/** Answers that say something, in the order asked. */
const answers = (scene: ActScene, { given }: SubmitValue) => {
  const part = partOf(scene);
  return (part?.submission.items ?? []).flatMap((item) => readyAnswer(item, given[item]) ?? []);
};

export const isComplete = (scene: ActScene, value: SubmitValue): boolean => answers(scene, value).length === (partOf(scene)?.submission.items.length ?? 0);

const firstOf = (scene: ActScene): SubmitValue => {
  const part = partOf(scene);
  return { given: part ? givenFrom(part.request, part.submission, scene.view.files) : {} };
};

/** The form saves itself to the server, so that a colleague or another computer finds it; this computer keeps a copy until then. */
function useAnswers(scene: ActScene): Kept<SubmitValue> {
  const part = partOf(scene);
  const { post } = scene.offer.task;
  const revision = part?.submission.revision ?? 0;
  // biome-ignore lint/correctness/useExhaustiveDependencies: the revision stands for the draft
  const server = useMemo(() => ({ revision, value: firstOf(scene) }), [revision, part?.request.id]);
  const saving = useAutosave<SubmitValue>({
    name: `answer.${part?.request.id ?? ''}.${post.id}`, server, staleCode: 'submission.stale',
    save: ({ revision: from, value }) => api.dossier.saveDraft({
      requestId: part?.request.id ?? '', postId: post.id, revision: from, draft: savedFrom(part?.request.items ?? [], value.given),
    }),
    standing: (params) => ({
      revision: Number(params['revision']),
      value: { given: part ? givenFrom(part.request, { ...part.submission, draft: (params['draft'] ?? []) as unknown[] }, scene.view.files) : {} },
    }),
  });
  return { value: saving.value, change: saving.change, discard: saving.forget, status: <SaveStatus saving={saving} shows={(value) => <OtherAnswers scene={scene} value={value} />} /> };
}

/** What a colleague saved meanwhile, to be compared. */
function OtherAnswers({ scene, value }: { readonly scene: ActScene; readonly value: SubmitValue }) {
  const part = partOf(scene);
  return (
    <dl className="small">
      {part?.request.items.filter(({ id }) => part.submission.items.includes(id)).map(({ id, title }) => (
        <div key={id}><dt><b>{title}</b></dt><dd><AnswerView answer={readyAnswer(id, value.given[id]) ?? undefined} files={scene.view.files} /></dd></div>
      ))}
    </dl>
  );
}

/** The answers of one bidang; what is only partly there may be sent ahead, and the requester sees it. */
export const submitDataForm: ActForm<SubmitValue> = {
  initial: firstOf,
  useKeep: useAnswers,
  fields: ['answers'],
  input: (value, scene) => ({ answers: answers(scene, value), partial: !isComplete(scene, value) }),
  verb: (scene, value) => (isComplete(scene, value) ? null : 'part'),
  Fields: function SubmitFields({ scene, value, change }) {
    const { t } = useTranslation('dossier');
    const part = partOf(scene);
    if (!part) return <Notice kind="warn">{t('answer.no-request')}</Notice>;
    const items = part.request.items.filter(({ id }) => part.submission.items.includes(id));
    return (
      <>
        {part.request.note && <p className="small">{t('answer.asked-note')} <q>{part.request.note}</q></p>}
        {items.map((item, at) => (
          <AnswerEditor key={item.id} item={item} number={at + 1} value={value.given[item.id]} onChange={(one) => change({ given: { ...value.given, [item.id]: one } })} />
        ))}
      </>
    );
  },
};
