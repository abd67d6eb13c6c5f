import { useTranslation } from 'react-i18next';
import type { DossierView, RequestView, SubmissionView } from '#contract/dossier/dossier';
import { useFormat } from '../../i18n/use-format.ts';
import { AppLink } from '../../ui/app-link.tsx';
import { EmptyState } from '../../ui/blank.tsx';
import { useNow } from '../../ui/shell/use-now.ts';
import { StateWord } from '../../ui/state-mark.tsx';
import { AnswerView } from './answer-view.tsx';
import { answerTo, askedOf, isSent, submissionState } from './answers.ts';
import styles from './tab.module.css';

/** What the bidang were asked and what they answered, the newest request first. */
export function DataTab({ view }: { readonly view: DossierView }) {
  const { t } = useTranslation('dossier');
  if (view.requests.length === 0) return <EmptyState title={t('data.empty')} how={t('data.empty.how')} />;
  return (
    <>
      {view.abilities.readAll && <p className="small"><AppLink href={`/data-requests/${view.id}`} className="link">{t('data.matrix')}</AppLink></p>}
      {view.requests.toReversed().map((request) => <Request key={request.id} view={view} request={request} />)}
    </>
  );
}

function Request({ view, request }: { readonly view: DossierView; readonly request: RequestView }) {
  const { t } = useTranslation('dossier');
  const format = useFormat();
  const now = useNow();
  const asked = askedOf(request);
  return (
    <section>
      <h3>{t('data.request-of', { when: format.moment(request.at, now) })}</h3>
      <p className="small quiet">
        {t('data.due', { at: `${format.nearDay(format.dayOf(request.dueAt), now)}, ${format.clock(request.dueAt)}` })}
        {view.abilities.readAll && <>, {t('data.sent', { sent: asked.filter(isSent).length, count: asked.length })}</>}
      </p>
      {request.note && <p className="small"><q>{request.note}</q></p>}
      {asked.map((submission) => <Submission key={submission.post.id} view={view} request={request} submission={submission} />)}
    </section>
  );
}

function Submission({ view, request, submission }: { readonly view: DossierView; readonly request: RequestView; readonly submission: SubmissionView }) {
  const { t } = useTranslation(['dossier', 'states']);
  const now = useNow();
  const state = submissionState(submission, request, now);
  return (
    <details className={styles.answer}>
      <summary><StateWord mark={state}><b>{submission.post.title}</b>, {t(`states:${state}`)}</StateWord></summary>
      {submission.reason && <p className="small">{t('dossier:data.returned-because')} <q>{submission.reason}</q></p>}
      <dl>
        {request.items.filter(({ id }) => submission.items.includes(id)).map((item) => (
          <div key={item.id}><dt>{item.title}</dt><dd><AnswerView answer={answerTo(submission, item.id)} files={view.files} /></dd></div>
        ))}
      </dl>
    </details>
  );
}
