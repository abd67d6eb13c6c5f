import { useTranslation } from 'react-i18next';
import { AnswersGlance } from '../answers-glance.tsx';
import type { ActForm } from './act-form.ts';
import { NoteField, type NoteValue } from './note-fields.tsx';

/** Writes down what the material says and what the draft is to make of it. */
export const analyseForm: ActForm<NoteValue> = {
  initial: () => ({ note: '' }),
  fields: ['note'],
  input: ({ note }) => ({ note }),
  Thing: ({ scene }) => <AnswersGlance view={scene.view} />,
  Fields: function AnalyseFields({ value, change }) {
    const { t } = useTranslation('dossier');
    return <NoteField value={value} change={change} label={t('note.analyse')} optional={false} />;
  },
};
