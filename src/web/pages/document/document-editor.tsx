import type { Editor } from '@tiptap/core';
import { useMemo, useState } from 'react';
import { DATA_SECTION, type LooseContent } from '#contract/document/content';
import type { DocumentView } from '#contract/document/document';
import { api } from '../../api/client.ts';
import { useAutosave } from '../../api/autosave.ts';
import { Paper } from '../../ui/paper.tsx';
import { SaveStatus } from '../dossier/save-status.tsx';
import { DocumentFrame } from './document-frame.tsx';
import { RefreshData } from './refresh-data.tsx';
import { SectionEditor } from './section-editor.tsx';
import { Toolbar } from './toolbar.tsx';

export interface DocumentEditorProps {
  readonly view: DocumentView;
  readonly draft: NonNullable<DocumentView['draft']>;
  readonly compare: number | null;
  readonly onVersion: (no: number | null) => void;
}

/** The draft on paper, saving itself; what somebody else saved meanwhile is shown beside it, never lost. */
export function DocumentEditor({ view, draft, compare, onVersion }: DocumentEditorProps) {
  const [active, setActive] = useState<Editor | null>(null);
  const server = useMemo(() => ({ revision: draft.revision, value: draft.content as LooseContent }), [draft]);
  const saving = useAutosave<LooseContent>({
    name: `document.${view.id}`, server, staleCode: 'draft.stale',
    save: ({ revision, value }) => api.document.save({ id: view.id, revision, content: value }),
    standing: (params) => ({ revision: Number(params['revision']), value: params['content'] as LooseContent }),
  });
  const { sections } = saving.value;
  const write = (id: string, body: LooseContent['sections'][number]['body']) =>
    saving.change({ sections: sections.map((section) => (section.id === id ? { ...section, body } : section)) });
  return (
    <DocumentFrame view={view} sections={sections} no={null} compare={compare} onVersion={onVersion}
      status={<>
        <SaveStatus saving={saving} shows={(other) => <Plain content={other} />} />
        {sections.some(({ id }) => id.startsWith(DATA_SECTION)) && <RefreshData id={view.id} flush={saving.flush} />}
      </>}
      tools={active && <Toolbar editor={active} />}>
      <Paper form="page" label={view.title}>
        {sections.map((section) => <SectionEditor key={section.id} section={section} editable onChange={(body) => write(section.id, body)} onFocus={setActive} />)}
      </Paper>
    </DocumentFrame>
  );
}

/** The words alone of what somebody else saved, to be compared. */
function Plain({ content }: { readonly content: LooseContent }) {
  return <>{content.sections.map(({ id, title, body }) => <p key={id}><b>{title}</b><br />{wordsOf(body)}</p>)}</>;
}

function wordsOf(node: unknown): string {
  if (typeof node !== 'object' || node === null) return '';
  const { text, content } = node as { text?: string; content?: unknown[] };
  return text ?? (content ?? []).map(wordsOf).filter(Boolean).join(' ');
}
