import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { DossierView, RequestView, SubmissionView } from '#contract/dossier/dossier';
import type { DataItem } from '#contract/sop/fact';
import { api, queries } from '../../api/client.ts';
import { useCommand } from '../../api/command.ts';
import { useFormat } from '../../i18n/use-format.ts';
import { AppLink } from '../../ui/app-link.tsx';
import { EmptyState } from '../../ui/blank.tsx';
import { Loaded } from '../../ui/loaded.tsx';
import { Matrix, type MatrixCell } from '../../ui/matrix.tsx';
import { Nudge, Nudged } from '../../ui/nudge.tsx';
import { PageHead, Split } from '../../ui/page.tsx';
import { ProblemNotice, ProblemScope } from '../../ui/problem-scope.tsx';
import { useNow } from '../../ui/shell/use-now.ts';
import { SidePanel } from '../../ui/side-panel.tsx';
import { PageSkeleton } from '../../ui/skeleton.tsx';
import { StateWord } from '../../ui/state-mark.tsx';
import type { CellPlace } from '../../ui/use-matrix-keys.ts';
import { ReturnAnswer } from '../dossier/addressee-tools.tsx';
import { AnswerView } from '../dossier/answer-view.tsx';
import { answerTo, askedOf, currentRequest, isSent, submissionState } from '../dossier/answers.ts';
import styles from './request.module.css';

/** The answers of one dossier as a table: bidang down, items across; a cell opens its answer beside the table. */
export function Page() {
  const { id } = useParams({ strict: false }) as { id: string };
  const found = useQuery(queries.dossier.get.queryOptions({ input: { id } }));
  return <Loaded query={found} skeleton={<PageSkeleton />}>{(view) => <Requested view={view} />}</Loaded>;
}

function Requested({ view }: { readonly view: DossierView }) {
  const { t } = useTranslation('dossier');
  const [open, setOpen] = useState<CellPlace>();
  const request = currentRequest(view);
  const submission = request?.submissions.find(({ post }) => post.id === open?.row);
  const item = request?.items.find(({ id }) => id === open?.column);
  const side = request && submission && item
    ? <Answered key={`${open?.row} ${open?.column}`} view={view} request={request} submission={submission} item={item} onClose={() => setOpen(undefined)} />
    : undefined;
  return (
    <Split side={side}>
      <PageHead title={t('requests.title')} end={<AppLink href={`/dossiers/${view.id}`} className="link small">{t('matrix.to-dossier')}</AppLink>}>
        <span className="quiet small">{view.title}, {t('step', { step: view.step })}</span>
      </PageHead>
      {request ? <Answers view={view} request={request} open={open} onOpen={setOpen} /> : <EmptyState title={t('data.empty')} how={t('data.empty.how')} />}
    </Split>
  );
}

interface AnswersProps {
  readonly view: DossierView;
  readonly request: RequestView;
  readonly open: CellPlace | undefined;
  readonly onOpen: (place: CellPlace) => void;
}

function Answers({ view, request, open, onOpen }: AnswersProps) {
  const { t } = useTranslation(['dossier', 'states']);
  const format = useFormat();
  const now = useNow();
  const cell = useCell(request);
  const standing = useStanding();
  const asked = askedOf(request);
  const late = asked.filter((submission) => submissionState(submission, request, now) === 'late');
  const groups = asked.map((submission) => {
    const state = submissionState(submission, request, now);
    const words = standing(request, submission).join(', ');
    return {
      key: submission.post.id, label: submission.post.title, late: state === 'late', summary: <>{words}<Remind view={view} postId={submission.post.id} now={now} /></>,
      rows: [{ key: submission.post.id, label: t('dossier:matrix.answer'), cells: request.items.map((item) => cell(submission, item)) }],
    };
  });
  return (
    <>
      <p className={styles.head}>
        <b>{t('dossier:data.sent', { sent: asked.filter(isSent).length, count: asked.length })}</b>
        {late.length > 0 && <span className="late">{t('dossier:requests.late', { count: late.length })}</span>}
        <span className="quiet">{t('dossier:data.due', { at: `${format.nearDay(format.dayOf(request.dueAt), now)}, ${format.clock(request.dueAt)}` })}</span>
      </p>
      <Matrix label={t('dossier:requests.title')} corner={t('dossier:matrix.corner')} columns={request.items.map(({ id, title }) => ({ key: id, label: title }))} groups={groups} open={open} onOpen={onOpen} />
      <p className={styles.legend}>
        {(['settled', 'sent', 'returned', 'late', 'waiting'] as const).map((mark) => <StateWord key={mark} mark={mark} />)}
        <span>– {t('states:none')}</span>
      </p>
      {view.requests.length > 1 && <p className="small quiet">{t('dossier:data.request-of', { when: format.moment(request.at, now) })}</p>}
    </>
  );
}

/** Reminds a bidang whose answer is awaited, for those who may. */
function Remind({ view, postId, now }: { readonly view: DossierView; readonly postId: string; readonly now: string }) {
  const nudge = useCommand(api.dossier.nudge);
  const task = view.tasks.find(({ kind, closedAt, post }) => kind === 'submit-data' && closedAt === null && post.id === postId);
  if (!task) return null;
  return (
    <span className={styles.remind}>
      <Nudged nudge={task.nudge} now={now} />
      <Nudge nudge={task.nudge} who={task.post.title} now={now} onNudge={() => nudge.mutate({ id: task.id })} />
      <ProblemScope problem={nudge.error}><ProblemNotice /></ProblemScope>
    </span>
  );
}

/** How one answer stands, and since when where it is sent. */
function useStanding(): (request: RequestView, submission: SubmissionView) => readonly string[] {
  const { t } = useTranslation(['dossier', 'states']);
  const format = useFormat();
  const now = useNow();
  return (request, submission) => {
    const state = submissionState(submission, request, now);
    const { submittedAt } = submission;
    const when = submittedAt !== null && isSent(submission) ? [t('dossier:matrix.sent-at', { when: format.moment(submittedAt, now) })] : [];
    return state === 'sent' && when.length > 0 ? when : [t(`states:${state}`), ...when];
  };
}

/** What one cell says: a word for the answer that is there, or that it is missing. */
function useCell(request: RequestView): (submission: SubmissionView, item: DataItem) => MatrixCell {
  const { t } = useTranslation('dossier');
  const now = useNow();
  return (submission, item) => {
    if (!submission.items.includes(item.id)) return { state: 'none', text: '' };
    const state = submissionState(submission, request, now);
    const answer = answerTo(submission, item.id);
    if (!answer) return { state: state === 'late' ? 'late' : state === 'returned' ? 'returned' : 'waiting', text: t('matrix.waiting') };
    const text = answer.kind === 'file' ? t('matrix.files', { count: answer.files.length })
      : answer.kind === 'table' ? t('matrix.rows', { count: answer.rows.length })
        : t(answer.kind === 'nothing' ? 'matrix.nothing' : 'matrix.text');
    return { state: state === 'settled' ? 'settled' : state === 'returned' ? 'returned' : 'sent', text };
  };
}

interface AnsweredProps {
  readonly view: DossierView;
  readonly request: RequestView;
  readonly submission: SubmissionView;
  readonly item: DataItem;
  readonly onClose: () => void;
}

function Answered({ view, request, submission, item, onClose }: AnsweredProps) {
  const { t } = useTranslation('dossier');
  const standing = useStanding();
  const [returning, setReturning] = useState(false);
  const { post, reason, status } = submission;
  const mayReturn = status === 'submitted' && view.status === 'open';
  return (
    <SidePanel title={item.title} onClose={onClose}
      detail={[post.title, ...standing(request, submission)].join(', ')}
      {...(mayReturn ? { outcome: t('matrix.return-outcome', { who: post.title }), actions: <Button variant="default" onClick={() => setReturning(true)}>{t('data.return')}</Button> } : {})}>
      {reason && <p className="small">{t('data.returned-because')} <q>{reason}</q></p>}
      <AnswerView answer={answerTo(submission, item.id)} files={view.files} />
      {returning && <ReturnAnswer view={view} submission={submission} onClose={() => setReturning(false)} />}
    </SidePanel>
  );
}
