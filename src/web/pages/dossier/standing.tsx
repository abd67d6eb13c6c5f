import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { DossierView, TaskView } from '#contract/dossier/dossier';
import { api } from '../../api/client.ts';
import { useCommand } from '../../api/command.ts';
import { useFormat } from '../../i18n/use-format.ts';
import { Notice } from '../../ui/notice.tsx';
import { Nudge, Nudged } from '../../ui/nudge.tsx';
import { ProblemNotice, ProblemScope } from '../../ui/problem-scope.tsx';
import { useNow } from '../../ui/shell/use-now.ts';
import { StateMark } from '../../ui/state-mark.tsx';
import { Questions } from './act-questions.tsx';
import { DocumentsTab } from './documents-tab.tsx';
import { ReasonDialog } from '../../ui/reason-dialog.tsx';
import styles from './standing.module.css';
import { Withdraw } from './withdraw.tsx';

/** Nothing to do here for this person: who is at work, since when, until when. */
export function Standing({ view, justDone }: { readonly view: DossierView; readonly justDone: boolean }) {
  const { t } = useTranslation(['dossier', 'acts']);
  const open = view.tasks.filter(({ closedAt }) => closedAt === null);
  return (
    <section className={styles.standing} aria-labelledby="standing">
      {justDone && <Notice kind="done" live>{t('dossier:standing.just-done')}</Notice>}
      <h2 id="standing">{t(`dossier:standing.${view.status}`)}</h2>
      {view.status === 'open' && open.length === 0 && <p className="quiet">{t('dossier:standing.nobody')}</p>}
      <ul className={styles.waits}>{open.map((task) => <Wait key={task.id} task={task} />)}</ul>
      {view.status === 'done' && <DocumentsTab view={view} />}
      <Withdraw view={view} />
      <Questions questions={view.questions} />
    </section>
  );
}

/** One open task on another desk, and the question to who holds it. */
function Wait({ task }: { readonly task: TaskView }) {
  const { t } = useTranslation(['dossier', 'acts']);
  const format = useFormat();
  const now = useNow();
  const [asking, setAsking] = useState(false);
  const ask = useCommand(api.dossier.ask, { onDone: () => setAsking(false) });
  const nudge = useCommand(api.dossier.nudge);
  const late = task.dueAt !== null && task.dueAt < now;
  return (
    <li>
      <StateMark mark={late ? 'late' : 'waiting'} />
      <div>
        <p><b>{task.post.title}</b> <span className="quiet">{t(`acts:${task.kind}.doing`)}</span></p>
        <p className={`tiny ${late ? 'late' : 'quiet'}`}>
          {t('dossier:standing.since', { when: format.moment(task.openedAt, now) })}
          {task.dueAt && <>, {t(late ? 'dossier:turn.late' : 'dossier:turn.limit', { at: `${format.nearDay(format.dayOf(task.dueAt), now)}, ${format.clock(task.dueAt)}` })}</>}
          {task.post.holder === null && <>. {t('dossier:standing.vacant')}</>}
        </p>
        <Nudged nudge={task.nudge} now={now} />
        <ProblemScope problem={nudge.error}><ProblemNotice fields={[]} /></ProblemScope>
        {!task.mine && (
          <p className={styles.ways}>
            <Nudge nudge={task.nudge} who={task.post.title} now={now} onNudge={() => nudge.mutate({ id: task.id })} />
            <Button variant="subtle" onClick={() => setAsking(true)}>{t('dossier:question.ask')}<span className="unseen">: {task.post.title}</span></Button>
          </p>
        )}
      </div>
      {asking && (
        <ReasonDialog title={t('dossier:question.ask-who', { who: task.post.title })} explains={t('dossier:question.explains')} name="text" label={t('dossier:question.text')} confirmLabel={t('dossier:question.send')}
          command={ask} onClose={() => setAsking(false)} onConfirm={(text) => ask.mutate({ id: task.id, text })} />
      )}
    </li>
  );
}
