import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../api/client.ts';
import { useCommand } from '../../api/command.ts';
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx';
import { TextField } from '../../ui/fields.tsx';
import { ProblemNotice, ProblemScope } from '../../ui/problem-scope.tsx';
import type { SectionShape } from './use-sections.ts';

export interface SectionNameProps {
  /** Id of the document. */
  readonly document: string;
  readonly section: SectionShape;
  readonly onClose: () => void;
}

/** Another name for a section that writers added. */
export function SectionName({ document, section, onClose }: SectionNameProps) {
  const { t } = useTranslation('document');
  const [title, setTitle] = useState(section.title);
  const [tried, setTried] = useState(false);
  const change = useCommand(api.section.change, { onDone: onClose });
  const lacking = title.trim() === '';
  return (
    <ConfirmDialog title={t('section.rename')} confirmLabel={t('save')} busy={change.isPending} onCancel={onClose}
      onConfirm={() => (lacking ? setTried(true) : change.mutate({ id: document, section: section.id, title }))}>
      <ProblemScope problem={change.error}>
        <ProblemNotice fields={['title']} />
        <TextField name="title" label={t('section.title')} value={title} maxLength={200} data-autofocus onChange={(event) => setTitle(event.currentTarget.value)} />
        {tried && lacking && <p className="small late" role="alert">{t('section.title.lacking')}</p>}
      </ProblemScope>
    </ConfirmDialog>
  );
}
