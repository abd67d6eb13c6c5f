import { useTranslation } from 'react-i18next';
import { Notice } from '../../../ui/notice.tsx';
import { DocumentsRead } from '../documents-read.tsx';
import type { ActForm } from './act-form.ts';

/** Signs exactly what is shown. What a signature is here, the office has set: by hand on paper, or an approval inside. */
export const signForm: ActForm<Record<string, never>> = {
  initial: () => ({}),
  fields: ['password'],
  password: true,
  input: (_, { offer }) => ({ hashes: offer.binds }),
  verb: ({ view }) => view.closing,
  Thing: ({ scene }) => <DocumentsRead view={scene.view} />,
  Fields: function SignFields({ scene }) {
    const { t } = useTranslation('dossier');
    return <Notice kind="info">{t(`sign.${scene.view.closing}`)}</Notice>;
  },
};
