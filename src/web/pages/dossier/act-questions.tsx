import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { DossierView } from '#contract/dossier/dossier';
import { api } from '../../api/client.ts';
import { useCommand } from '../../api/command.ts';
import { StateWord } from '../../ui/state-mark.tsx';
import type { ActScene } from './acts/act-form.ts';
import { ReasonDialog } from '../../ui/reason-dialog.tsx';

type Question = DossierView['questions'][number];

/** Questions and answers on this task. */
export function ActQuestions({ scene: { view, offer: { task } } }: { readonly scene: ActScene }) {
  return <Questions questions={view.questions.filter(({ taskId }) => taskId === task.id)} />;
}

/** Questions with their answers; whoever is asked answers here. */
export function Questions({ questions }: { readonly questions: readonly Question[] }) {
  const { t } = useTranslation('dossier');
  const [open, setOpen] = useState<Question | null>(null);
  if (questions.length === 0) return null;
  return (
    <section>
      <h3>{t('question.title')}</h3>
      <ul>
        {questions.map((question) => (
          <li key={question.id} className="small">
            <StateWord mark={question.answer === null ? 'asked' : 'settled'}>
              <b>{question.askedBy}</b> {t('question.to', { who: question.to })} <q>{question.text}</q>
              {question.answer !== null && <><br /><b>{question.to}</b>: <q>{question.answer}</q></>}
            </StateWord>
            {question.mine && question.answer === null && <> <Button variant="default" size="xs" onClick={() => setOpen(question)}>{t('question.answer')}</Button></>}
          </li>
        ))}
      </ul>
      {open && <AnswerQuestion question={open} onClose={() => setOpen(null)} />}
    </section>
  );
}

function AnswerQuestion({ question, onClose }: { readonly question: Question; readonly onClose: () => void }) {
  const { t } = useTranslation('dossier');
  const command = useCommand(api.dossier.answer, { onDone: onClose });
  return (
    <ReasonDialog title={t('question.answer-of', { who: question.askedBy })} explains={<q>{question.text}</q>} name="text" label={t('question.your-answer')} confirmLabel={t('question.answer')}
      command={command} onClose={onClose} onConfirm={(text) => command.mutate({ id: question.id, text })} />
  );
}
