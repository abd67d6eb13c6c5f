import { useQuery } from '@tanstack/react-query';
import type { Editor, JSONContent } from '@tiptap/core';
import { type ReactNode, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { DocumentView, PreviousText } from '#contract/document/document';
import { isWritten } from '#contract/document/written';
import { queries } from '../../api/client.ts';
import { ProblemNotice, ProblemScope } from '../../ui/problem-scope.tsx';
import { BlockBar } from './block-bar.tsx';
import { BroughtFiles, type Waiting } from './brought-files.tsx';
import { DocumentFrame } from './document-frame.tsx';
import { DraftStatus } from './draft-status.tsx';
import { LastYearPanel } from './last-year-panel.tsx';
import { PartPaper } from './part-paper.tsx';
import { captionsIn, holdsData } from './part-model.ts';
import { RefreshData } from './refresh-data.tsx';
import type { Writing } from './section-editor.tsx';
import { Toolbar } from './toolbar.tsx';
import { TOOL_KEYS, toTools } from './to-tools.ts';
import { useNumbers } from './use-numbers.ts';
import { useRefresh } from './use-refresh.ts';
import { useRooms, type Writers } from './use-rooms.ts';
import type { SectionCommands } from './use-sections.ts';

export interface DocumentEditorProps {
  readonly view: DocumentView;
  readonly draft: NonNullable<DocumentView['draft']>;
  readonly compare: number | null;
  readonly onVersion: (no: number | null) => void;
  /** What stands here for whoever sees the document no longer; what they typed last and is stored nowhere else stays on the paper to be copied. */
  readonly gone: ReactNode;
}

/** The draft on paper, saving itself; several write in it at once, and each sees what the others do. */
export function DocumentEditor({ view, draft, compare, onVersion, gone }: DocumentEditorProps) {
  const { t } = useTranslation('document');
  const [active, setActive] = useState<Editor | null>(null);
  const [entered, setEntered] = useState(false);
  const [told, setTold] = useState('');
  const [brought, setBrought] = useState<Waiting | null>(null);
  const desk = useRef<HTMLDivElement>(null);
  const writers = useRooms(view, draft, gone === null && view.abilities.edit);
  const { rooms, typing, present, sections, flush, shown: { state } } = writers;
  const closed = state === 'closed';
  const commands = useCommands(writers);
  const numbers = useNumbers(sections);
  const refresh = useRefresh(view.id, flush);
  const { previous, answers } = usePrevious(view.id);
  const captions = () => captionsIn(writers.latest());
  const writing = useMemo((): Writing => ({
    rooms, present, closed, typed: typing.typed, gather: typing.gather,
    kept: () => setTold(t('kept')),
    tools: () => toTools(desk.current),
    brought: (one) => setBrought({ ...one, settled: false }),
  }), [rooms, present, closed, typing, t]);
  if (gone !== null && !rooms.isUnsaved) return gone;
  const living = active && !active.isDestroyed && !closed ? active : null;
  return (
    <DocumentFrame view={view} sections={sections} numbers={numbers} no={null} compare={compare} onVersion={onVersion} desk={desk} writing={commands} present={present}
      help={(shown) => previous && !closed && <LastYearPanel previous={previous} sections={sections} shown={shown} entered={entered ? living : null} />}
      status={<>
        <DraftStatus writers={writers} />
        <ProblemScope problem={refresh.error}><ProblemNotice /></ProblemScope>
        {!closed && sections.some(({ body }) => holdsData(body)) && <RefreshData {...refresh} />}
      </>}
      tools={living && <>
        <Toolbar editor={living} document={view.id} captions={captions} numbers={numbers} />
        <BroughtFiles brought={brought} editor={living} document={view.id} onChange={setBrought} />
      </>}>
      {(paper) => <>
        <PartPaper title={view.title} {...paper} writing={writing} onFocus={(editor, section) => { setActive(editor); setEntered(editor.isFocused); paper.comments.used(editor, section); }} />
        {living && entered && <BlockBar editor={living} desk={desk} captions={captions} numbers={numbers} onOrigin={paper.onOrigin} onRefresh={(key) => refresh.refresh([key])} previous={answers} />}
        <p className="unseen" role="status">{told}</p>
        <p className="unseen" id={TOOL_KEYS}>{t('toolbar.keys')}</p>
      </>}
    </DocumentFrame>
  );
}

/** What the signed document of the period before says, and what it answered by the key of the question. */
function usePrevious(id: string): { readonly previous: PreviousText | null; readonly answers: ReadonlyMap<string, JSONContent[]> } {
  const { data } = useQuery(queries.document.previous.queryOptions({ input: { id }, staleTime: Number.POSITIVE_INFINITY }));
  return useMemo(() => ({ previous: data ?? null, answers: new Map((data?.fields ?? []).map(({ key, content }) => [key, content as JSONContent[]])) }), [data]);
}

/** One object for as long as the page stands, whatever is typed. */
function useCommands(writers: Writers): SectionCommands {
  const now = useRef(writers);
  now.current = writers;
  return useMemo(() => ({
    flush: () => now.current.flush(),
    revision: (section) => now.current.revision(section),
    isWritten: (section) => now.current.latest().some(({ id, body }) => id === section && isWritten(body)),
  }), []);
}
