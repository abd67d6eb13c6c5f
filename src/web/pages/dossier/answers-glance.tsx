import { useTranslation } from 'react-i18next';
import type { DossierView } from '#contract/dossier/dossier';
import { AppLink } from '../../ui/app-link.tsx';
import { useNow } from '../../ui/shell/use-now.ts';
import { StateWord } from '../../ui/state-mark.tsx';
import { askedOf, currentRequest, isSent, submissionState } from './answers.ts';

/** Who has sent what, in one line each; the answers themselves are one click away. */
export function AnswersGlance({ view }: { readonly view: DossierView }) {
  const { t } = useTranslation(['dossier', 'states']);
  const now = useNow();
  const request = currentRequest(view);
  if (!request) return null;
  const asked = askedOf(request);
  return (
    <section>
      <h3>{t('dossier:data.sent', { sent: asked.filter(isSent).length, count: asked.length })}</h3>
      <ul>
        {asked.map((submission) => {
          const state = submissionState(submission, request, now);
          return (
            <li key={submission.post.id} className="small">
              <StateWord mark={state}>{submission.post.title}, {t(`states:${state}`)}</StateWord>
            </li>
          );
        })}
      </ul>
      {view.abilities.readAll && <p className="small"><AppLink href={`/data-requests/${view.id}`} className="link">{t('dossier:data.matrix')}</AppLink></p>}
    </section>
  );
}
