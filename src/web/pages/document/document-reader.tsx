import { useQuery } from '@tanstack/react-query';
import type { DocumentView } from '#contract/document/document';
import { queries } from '../../api/client.ts';
import { Loaded } from '../../ui/loaded.tsx';
import { PaperSkeleton } from '../../ui/skeleton.tsx';
import { DocumentFrame } from './document-frame.tsx';
import type { LooseSection } from './part-model.ts';
import { PartPaper } from './part-paper.tsx';
import { useNumbers } from './use-numbers.ts';
import { useRoomNews } from './use-rooms.ts';

export interface DocumentReaderProps {
  readonly view: DocumentView;
  /** Version chosen; null: the newest one, or the draft where none was handed over. */
  readonly no: number | null;
  readonly compare: number | null;
  readonly onVersion: (no: number | null) => void;
}

/** A version as it was handed over, to be read. */
export function DocumentReader({ view, no, compare, onVersion }: DocumentReaderProps) {
  const shown = no ?? view.versions[0]?.no ?? null;
  const found = useQuery({ ...queries.document.version.queryOptions({ input: { id: view.id, no: shown ?? 1 } }), enabled: shown !== null });
  if (shown === null) return <Text view={view} sections={view.draft?.content.sections ?? NONE} no={null} compare={compare} onVersion={onVersion} />;
  return (
    <Loaded query={found} skeleton={<PaperSkeleton height={600} />}>
      {({ content }) => <Text key={shown} view={view} sections={content.sections} no={shown} compare={compare} onVersion={onVersion} />}
    </Loaded>
  );
}

const NONE: readonly LooseSection[] = [];

function Text({ view, sections, ...rest }: DocumentReaderProps & { readonly sections: readonly LooseSection[] }) {
  const present = useRoomNews(view.id, undefined, view.draft !== null && view.state === 'open');
  return (
    <DocumentFrame view={view} sections={sections} numbers={useNumbers(sections)} present={present} {...rest}>
      {(paper) => <PartPaper title={view.title} {...paper} onFocus={paper.comments.used} />}
    </DocumentFrame>
  );
}
