import { useTranslation } from 'react-i18next';
import { TextField } from '../../../ui/fields.tsx';
import { Needs } from '../../../ui/needs.tsx';
import { FileField, type FileValue } from '../../../ui/file-field.tsx';
import type { ActForm, ActScene } from './act-form.ts';
import { noteOf } from './note-fields.tsx';

interface ArchiveValue { readonly classification: string; readonly soft: FileValue | null; readonly shelf: string }
interface ArchiveProgress { readonly classification: string | null; readonly soft: string | null; readonly shelf: string | null }

const progressOf = ({ offer }: ActScene): ArchiveProgress | null => offer.progress as ArchiveProgress | null;

/** Files the dossier: soft copy and hard copy with its shelf, together or in two goes. */
export const archiveForm: ActForm<ArchiveValue> = {
  initial: (scene) => ({
    classification: progressOf(scene)?.classification ?? scene.view.definition.documents[0]?.classification ?? '', soft: null, shelf: '',
  }),
  fields: ['classification', 'soft', 'shelf'],
  handsOver: true,
  goes: true,
  input: ({ classification, soft, shelf }) => ({ classification: noteOf(classification), soft: soft?.id ?? null, shelf: noteOf(shelf) }),
  verb: (scene, { soft, shelf }) => {
    const before = progressOf(scene);
    return (soft || before?.soft) && (shelf.trim() || before?.shelf) ? null : 'part';
  },
  Fields: function ArchiveFields({ scene, value, change }) {
    const { t } = useTranslation('dossier');
    const before = progressOf(scene);
    const set = (part: Partial<ArchiveValue>) => change({ ...value, ...part });
    return (
      <>
        <Needs needs={[
          { id: 'soft', met: before?.soft != null || value.soft !== null, words: t('archive.soft') },
          { id: 'hard', met: before?.shelf != null || value.shelf.trim() !== '', words: t('archive.hard') },
        ]} />
        <TextField name="classification" label={t('archive.classification')} description={t('archive.classification.how')} value={value.classification}
          onChange={(event) => set({ classification: event.currentTarget.value })} />
        <FileField name="soft" label={t('archive.soft-file')} optional={before?.soft != null} value={value.soft} onChange={(soft) => set({ soft })} />
        <TextField name="shelf" label={t('shelf')} description={before?.shelf ?? t('shelf.how')} optional={before?.shelf != null} value={value.shelf} onChange={(event) => set({ shelf: event.currentTarget.value })} />
      </>
    );
  },
};
