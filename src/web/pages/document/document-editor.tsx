import { useQuery } from '@tanstack/react-query';
import type { Editor, JSONContent } from '@tiptap/core';
import { useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { LooseContent } from '#contract/document/content';
import type { DocumentView } from '#contract/document/document';
import { type Numbers, numbersOf } from '#contract/document/numbering';
import { same } from '../../api/same.ts';
import { useAutosave } from '../../api/autosave.ts';
import { api, queries } from '../../api/client.ts';
import { useCommand } from '../../api/command.ts';
import { ProblemNotice, ProblemScope } from '../../ui/problem-scope.tsx';
import { BlockBar } from './block-bar.tsx';
import { DocumentFrame } from './document-frame.tsx';
import { DraftStatus } from './draft-status.tsx';
import { changedSections, mergedContent, withSections } from './merge-sections.ts';
import { PartPaper } from './part-paper.tsx';
import { captionsIn, holdsData, type LooseSection } from './part-model.ts';
import { RefreshData } from './refresh-data.tsx';
import { Toolbar } from './toolbar.tsx';
import { useTyping } from './use-typing.ts';

export interface DocumentEditorProps {
  readonly view: DocumentView;
  readonly draft: NonNullable<DocumentView['draft']>;
  readonly compare: number | null;
  readonly onVersion: (no: number | null) => void;
}

/** The draft on paper, saving itself; what somebody else saved meanwhile is shown beside it, never lost. */
export function DocumentEditor({ view, draft, compare, onVersion }: DocumentEditorProps) {
  const { t } = useTranslation('document');
  const [active, setActive] = useState<Editor | null>(null);
  const [entered, setEntered] = useState(false);
  const [told, setTold] = useState('');
  const desk = useRef<HTMLDivElement>(null);
  const saving = useDraftSaving(view, draft);
  const { sections } = saving.value;
  const latest = useRef(saving.value);
  latest.current = saving.value;
  const typing = useTyping((bodies) => {
    latest.current = { sections: latest.current.sections.map((section) => (bodies.has(section.id) ? { ...section, body: bodies.get(section.id) ?? section.body } : section)) };
    saving.change(latest.current);
  });
  const numbers = useNumbers(sections);
  const refresh = useCommand(api.document.refresh);
  const previous = usePrevious(view.id);
  const captions = () => { typing.gather(); return captionsIn(latest.current.sections); };
  const flush = async () => { typing.gather(); return saving.flush(); };
  const writing = useMemo(() => ({
    typed: typing.typed, gather: typing.gather,
    kept: () => setTold(t('kept')),
    tools: () => { desk.current?.querySelector<HTMLElement>('[data-block-bar] button')?.focus(); return true; },
  }), [typing, t]);
  const living = active && !active.isDestroyed ? active : null;
  return (
    <DocumentFrame view={view} sections={sections} numbers={numbers} no={null} compare={compare} onVersion={onVersion} desk={desk} flush={flush}
      status={<>
        <DraftStatus saving={saving} typing={typing} />
        <ProblemScope problem={refresh.error}><ProblemNotice /></ProblemScope>
        {sections.some(({ body }) => holdsData(body)) && <RefreshData id={view.id} flush={flush} />}
      </>}
      tools={living && <Toolbar editor={living} document={view.id} captions={captions} numbers={numbers} />}>
      {(paper) => <>
        <PartPaper title={view.title} {...paper} writing={writing} onFocus={(editor, section) => { setActive(editor); setEntered(editor.isFocused); paper.comments.used(editor, section); }} />
        {living && entered && <BlockBar editor={living} desk={desk} captions={captions} numbers={numbers} onOrigin={paper.onOrigin} onRefresh={(key) => void flush().then((done) => done && refresh.mutate({ id: view.id, keys: [key] }))} previous={previous} />}
        <p className="unseen" role="status">{told}</p>
      </>}
    </DocumentFrame>
  );
}

function useDraftSaving(view: DocumentView, draft: DocumentEditorProps['draft']) {
  const server = useMemo(() => ({ revision: draft.revision, value: draft.content as LooseContent }), [draft]);
  return useAutosave<LooseContent>({
    name: `document.${view.id}`, server, staleCode: 'draft.stale', merge: mergedContent, pack: changedSections, unpack: withSections,
    save: ({ revision, value }) => api.document.save({ id: view.id, revision, content: value }),
    standing: (params) => ({ revision: Number(params['revision']), value: params['content'] as LooseContent }),
  });
}

/** What the signed document of the period before answered, by the key of the question. */
function usePrevious(id: string): ReadonlyMap<string, JSONContent[]> {
  const { data } = useQuery(queries.document.previous.queryOptions({ input: { id }, staleTime: Number.POSITIVE_INFINITY }));
  return useMemo(() => new Map((data?.fields ?? []).map(({ key, content }) => [key, content as JSONContent[]])), [data]);
}

/** Counted as on paper; the same as long as no number changes. */
export function useNumbers(sections: readonly LooseSection[]): Numbers {
  const counted = useMemo(() => numbersOf(sections as unknown as Parameters<typeof numbersOf>[0]), [sections]);
  const last = useRef(counted);
  if (!same([...last.current], [...counted])) last.current = counted;
  return last.current;
}
