import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ownParts, placesFor } from '#contract/document/section';
import { api } from '../../api/client.ts';
import { useCommand } from '../../api/command.ts';
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx';
import { SelectField, TextField } from '../../ui/fields.tsx';
import { ProblemNotice, ProblemScope } from '../../ui/problem-scope.tsx';
import receipts from '../../ui/receipts.module.css';
import { asStored, type SectionShape } from './use-sections.ts';

export interface AddSectionProps {
  /** Id of the document. */
  readonly document: string;
  readonly sections: readonly SectionShape[];
  readonly onAdded: (section: string) => Promise<void>;
  readonly onClose: () => void;
}

const PAGES = ['portrait', 'landscape'] as const;

/** A section of writers' own: its name, which part of a book it is, where it stands and how its page lies. */
export function AddSection({ document, sections, onAdded, onClose }: AddSectionProps) {
  const { t } = useTranslation('document');
  const client = useQueryClient();
  const parts = ownParts(sections);
  const [title, setTitle] = useState('');
  const [part, setPart] = useState(parts[0]);
  const [chosen, setChosen] = useState<string | null>(null);
  const [page, setPage] = useState<(typeof PAGES)[number]>('portrait');
  const [tried, setTried] = useState(false);
  const add = useCommand(api.section.add, { onDone: async ({ section }) => { await asStored(client, document); await onAdded(section); } });
  const places = placesFor(sections, part);
  const after = (places.find(({ id }) => id === chosen) ?? places[0])?.id ?? '';
  const lacking = title.trim() === '';
  return (
    <ConfirmDialog title={t('section.add')} confirmLabel={t('section.add.confirm')} busy={add.isPending} onCancel={onClose}
      onConfirm={() => (lacking ? setTried(true) : add.mutate({ id: document, title, after, page, ...(part ? { part } : {}) }))}>
      <ProblemScope problem={add.error}>
        <div className={receipts.fields}>
          <p className="small">{t('section.add.explains')}</p>
          <ProblemNotice fields={['title']} />
          <TextField name="title" label={t('section.title')} value={title} maxLength={200} data-autofocus onChange={(event) => setTitle(event.currentTarget.value)} />
          {tried && lacking && <p className="small late" role="alert">{t('section.title.lacking')}</p>}
          {part && (
            <SelectField name="part" label={t('section.part')} value={part} data={parts.map((value) => ({ value, label: t(`section.part.${value as 'annex' | 'chapter'}`) }))}
              onChange={(event) => { setPart(event.currentTarget.value as typeof part); setChosen(null); }} />
          )}
          <SelectField name="after" label={t('section.after')} value={after} data={places.map((place) => ({ value: place.id, label: t('section.after.title', { title: place.title }) }))}
            onChange={(event) => setChosen(event.currentTarget.value)} />
          <SelectField name="page" label={t('section.page')} value={page} data={PAGES.map((value) => ({ value, label: t(`section.page.${value}`) }))}
            onChange={(event) => setPage(event.currentTarget.value as typeof page)} />
        </div>
      </ProblemScope>
    </ConfirmDialog>
  );
}
