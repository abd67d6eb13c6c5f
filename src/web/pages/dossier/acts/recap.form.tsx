import { useTranslation } from 'react-i18next';
import { AddresseeTools } from '../addressee-tools.tsx';
import { AnswersGlance } from '../answers-glance.tsx';
import type { ActForm } from './act-form.ts';
import { NoteField, noteOf, type NoteValue } from './note-fields.tsx';

/** Compiles the answers; before that, one may go back to its bidang alone, one be asked no longer, one more be asked. */
export const recapForm: ActForm<NoteValue> = {
  initial: () => ({ note: '' }),
  fields: ['note'],
  input: ({ note }) => ({ note: noteOf(note) }),
  Thing: ({ scene }) => <AnswersGlance view={scene.view} />,
  Fields: function RecapFields({ scene, value, change }) {
    const { t } = useTranslation('dossier');
    return (
      <>
        <AddresseeTools view={scene.view} />
        <NoteField value={value} change={change} label={t('note.recap')} />
      </>
    );
  },
};
