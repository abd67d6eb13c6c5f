import { useTranslation } from 'react-i18next';
import { DocumentsRead } from '../documents-read.tsx';
import type { ActForm } from './act-form.ts';
import { NoteField, noteOf, type NoteValue } from './note-fields.tsx';

/** Paraf on exactly what is shown: the hashes travel with the act. */
export const initialForm: ActForm<NoteValue> = {
  initial: () => ({ note: '' }),
  fields: ['note'],
  input: ({ note }, { offer }) => ({ hashes: offer.binds, note: noteOf(note) }),
  Thing: ({ scene }) => <DocumentsRead view={scene.view} />,
  Fields: function InitialFields({ scene, value, change }) {
    const { t } = useTranslation('dossier');
    const next = scene.offer.opens[0]?.post.title;
    return <NoteField value={value} change={change} label={next ? t('note.for', { who: next }) : t('note.plain')} />;
  },
};
