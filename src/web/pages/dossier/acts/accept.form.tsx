import { useTranslation } from 'react-i18next';
import { AnswersGlance } from '../answers-glance.tsx';
import type { ActForm } from './act-form.ts';
import { NoteField, noteOf, type NoteValue } from './note-fields.tsx';

/** Accepts what was compiled; what is wrong goes back to whoever must correct it ("Kembalikan"). */
export const acceptForm: ActForm<NoteValue> = {
  initial: () => ({ note: '' }),
  fields: ['note'],
  input: ({ note }) => ({ note: noteOf(note) }),
  Thing: ({ scene }) => <AnswersGlance view={scene.view} />,
  Fields: function AcceptFields({ value, change }) {
    const { t } = useTranslation('dossier');
    return <NoteField value={value} change={change} label={t('note.accept')} />;
  },
};
