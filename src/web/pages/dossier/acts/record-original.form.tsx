import { useTranslation } from 'react-i18next';
import { DateField, TextField } from '../../../ui/fields.tsx';
import styles from '../../../ui/receipts.module.css';
import { DocumentsRead } from '../documents-read.tsx';
import { FileField, type FileValue } from '../../../ui/file-field.tsx';
import type { ActForm, ActScene } from './act-form.ts';

interface Original { readonly scan: FileValue | null; readonly signedOn: string }
interface OriginalValue { readonly originals: Readonly<Record<string, Original>>; readonly shelf: string }

const signedDocuments = ({ view }: ActScene) => view.documents.filter(({ version }) => version !== null);

/** The paper with its wet signature: a scan of each, the day on it, and where the original stands. */
export const recordOriginalForm: ActForm<OriginalValue> = {
  initial: (scene) => ({ shelf: '', originals: Object.fromEntries(signedDocuments(scene).map(({ key }) => [key, { scan: null, signedOn: '' }])) }),
  fields: ['shelf'],
  input: ({ originals, shelf }, scene) => ({
    originals: signedDocuments(scene).map(({ key }) => ({ document: key, scan: originals[key]?.scan?.id ?? '', signedOn: originals[key]?.signedOn ?? '' })), shelf,
  }),
  Thing: ({ scene }) => <DocumentsRead view={scene.view} plain />,
  Fields: function OriginalFields({ scene, value, change }) {
    const { t } = useTranslation('dossier');
    const set = (key: string, part: Partial<Original>) => change({
      ...value, originals: { ...value.originals, [key]: { scan: null, signedOn: '', ...value.originals[key], ...part } },
    });
    return (
      <>
        {signedDocuments(scene).map(({ key, title }, at) => (
          <section key={key} className={styles.fields}>
            <h3>{title}</h3>
            <FileField name={`originals.${at}.scan`} label={t('original.scan')} value={value.originals[key]?.scan ?? null} onChange={(scan) => set(key, { scan })} />
            <DateField name={`originals.${at}.signedOn`} label={t('original.signed-on')} value={value.originals[key]?.signedOn ?? ''} onChange={(event) => set(key, { signedOn: event.currentTarget.value })} />
          </section>
        ))}
        <TextField name="shelf" label={t('shelf')} description={t('shelf.how')} value={value.shelf} onChange={(event) => change({ ...value, shelf: event.currentTarget.value })} />
      </>
    );
  },
};
