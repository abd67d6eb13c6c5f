import { useTranslation } from 'react-i18next';
import { Choice } from '../../../ui/choice.tsx';
import { DocumentsToWrite } from '../documents-read.tsx';
import type { ActForm } from './act-form.ts';
import { NoteField, noteOf, type NoteValue } from './note-fields.tsx';

interface DraftValue extends NoteValue { readonly outcome: 'version' | 'unchanged' }

/** Hands over what stands in the editor as a version, or says with a note that the standing one needs no change. */
export const draftForm: ActForm<DraftValue> = {
  initial: () => ({ outcome: 'version', note: '' }),
  fields: ['note'],
  input: ({ outcome, note }) => (outcome === 'version' ? { outcome, note: noteOf(note) } : { outcome, note }),
  verb: (_, { outcome }) => (outcome === 'unchanged' ? 'unchanged' : null),
  Thing: ({ scene }) => <DocumentsToWrite view={scene.view} />,
  Fields: function DraftFields({ scene, value, change }) {
    const { t } = useTranslation('dossier');
    const standing = scene.view.documents.every(({ version }) => version !== null);
    const options = [{ value: 'version', label: t('draft.version') }, { value: 'unchanged', label: t('draft.unchanged') }] as const;
    return (
      <>
        {standing && <Choice label={t('draft.outcome')} value={value.outcome} options={options} onChange={(outcome) => change({ ...value, outcome })} />}
        <NoteField value={value} change={({ note }) => change({ ...value, note })} optional={value.outcome === 'version'}
          label={t(value.outcome === 'version' ? 'note.draft' : 'note.unchanged')} />
      </>
    );
  },
};
