import { Button } from '@mantine/core';
import { IconFileText } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { DossierView } from '#contract/dossier/dossier';
import { AppLink } from '../../ui/app-link.tsx';
import { EmptyState } from '../../ui/blank.tsx';
import { ThingLine } from '../../ui/thing-line.tsx';
import { Frozen } from '../document/frozen.tsx';
import { PaperLink } from '../document/paper-link.tsx';
import styles from './documents-read.module.css';

/** The documents this SOP makes. */
export function DocumentsTab({ view }: { readonly view: DossierView }) {
  const { t } = useTranslation('dossier');
  const shown = view.documents.filter(({ documentId }) => documentId !== null);
  if (shown.length === 0) return <EmptyState title={t('documents.empty')} how={t('documents.empty.how')} />;
  return (
    <div className={styles.documents}>
      {shown.map(({ key, title, documentId, version, bears }) => (
        <ThingLine key={key} icon={<IconFileText size={20} stroke={1.5} />} title={title}
          detail={<>{t(version ? 'document.has-version' : 'document.no-version')}, {t(`document.bears.${bears as 'number'}`)}{version && documentId && <>. <Frozen id={documentId} /></>}</>}
          action={
            <>
              {version && documentId && <PaperLink document={documentId} form="pdf" of={title} />}
              {version && documentId && <PaperLink document={documentId} form="docx" of={title} />}
              <Button component={AppLink} href={`/documents/${documentId}`} variant="default" size="xs">{t('document.open')}<span className="unseen">: {title}</span></Button>
            </>
          } />
      ))}
    </div>
  );
}
