import { Button } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, queries } from '../../api/client.ts';
import { useCommand } from '../../api/command.ts';
import { ActPanel } from '../../ui/act-panel.tsx';
import { Notice } from '../../ui/notice.tsx';
import { Nudged } from '../../ui/nudge.tsx';
import { PasswordField } from '../../ui/password-field.tsx';
import { ProblemNotice, ProblemScope } from '../../ui/problem-scope.tsx';
import { ActOutcome } from './act-outcome.tsx';
import { ActQuestions } from './act-questions.tsx';
import { ActRequirements } from './act-requirements.tsx';
import type { ActScene, AnyActForm } from './acts/act-form.ts';
import { Obstacle } from './obstacle.tsx';
import { OtherWays } from './other-ways.tsx';
import { useKept } from './use-kept.tsx';
import { useUrgency } from './use-urgency.ts';

export interface ActFrameProps {
  readonly scene: ActScene;
  readonly form: AnyActForm;
  /** Shown above everything: chosen among several, or overtaken by somebody else. */
  readonly above?: ReactNode;
  /** Somebody else did it while it was being typed: it stays, and can no longer be sent. */
  readonly overtaken?: boolean;
  readonly onDone: () => void;
}

/** One act as it is done: why it came, what is met, the form, to whom it goes. Same order for every kind. */
export function ActFrame({ scene, form, above, overtaken = false, onDone }: ActFrameProps) {
  const { t } = useTranslation(['acts', 'dossier']);
  const client = useQueryClient();
  const { offer } = scene;
  const { task } = offer;
  const kept = useKept(form, scene);
  const [password, setPassword] = useState('');
  const urgency = useUrgency(scene);
  const perform = useCommand(api.dossier.perform, { onDone: async () => {
    kept.discard();
    onDone();
    // The button stays busy until the page shows what has become of the task.
    await client.invalidateQueries({ queryKey: queries.dossier.key() });
  } });
  const send = () => perform.mutate({ id: task.id, input: form.input(kept.value, scene), ...(form.password && password ? { password } : {}) }, {
    // What stands in the way may be new: somebody else acted, a version came. The form stays as it is.
    onError: ({ status }) => { if (status === 409 || status === 403 || status === 404) void client.invalidateQueries(); },
  });
  const ending = form.verb?.(scene, kept.value);
  const verb = t(`acts:${task.kind}.submit${ending ? `.${ending}` : ''}` as 'acts:accept.submit');
  const passive = form.passive?.(scene, kept.value) ?? false;
  const barred = overtaken || offer.obstacle !== null;
  return (
    <ProblemScope problem={perform.error}>
      <ActPanel urgency={urgency} title={t(`acts:${task.kind}.title`, { who: '' })} onSubmit={() => { if (!barred && !passive) send(); }}
        outcome={<ActOutcome scene={scene} passive={passive} />}
        actions={
          <>
            {!passive && <Button type="submit" style={{ flex: '1 0 auto' }} disabled={barred} loading={perform.isPending}>{verb}</Button>}
            {!overtaken && <OtherWays scene={scene} handsOver={form.handsOver ?? false} onDone={() => { kept.discard(); onDone(); }} />}
          </>
        }>
        {above}
        <ActingAs scene={scene} />
        {task.returnedReason && <Notice kind="returned"><p>{t('dossier:returned-to-you')} <q>{task.returnedReason}</q></p></Notice>}
        <Nudged nudge={task.nudge} now={scene.now} />
        <Obstacle offer={offer} />
        {form.Thing && <form.Thing scene={scene} />}
        <ActRequirements scene={scene} />
        <ActQuestions scene={scene} />
        <form.Fields scene={scene} value={kept.value} change={kept.change} />
        {form.password && <PasswordField name="password" label={t('dossier:sign.password')} description={t('dossier:sign.password.why')} autoComplete="current-password" value={password} onChange={setPassword} />}
        {kept.status}
        <ProblemNotice fields={form.fields} />
      </ActPanel>
    </ProblemScope>
  );
}

/** Said where it is not plain: acting for somebody, or with several posts. */
function ActingAs({ scene: { offer: { task } } }: { readonly scene: ActScene }) {
  const { t } = useTranslation(['dossier', 'shell']);
  const { form, title } = task.post;
  if (form === null || form === 'definitif') return null;
  return <p className="small quiet">{t('dossier:acting-as', { post: t(`shell:form.${form}`, { title }) })}</p>;
}
