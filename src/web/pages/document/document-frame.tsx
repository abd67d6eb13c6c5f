import { Button, NativeSelect } from '@mantine/core';
import { type ReactNode, type Ref, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { CommentView } from '#contract/document/comment';
import type { DocumentView, Finding } from '#contract/document/document';
import type { Presence } from '#contract/document/room';
import type { Numbers } from '#contract/document/numbering';
import { AppLink } from '../../ui/app-link.tsx';
import { Chip } from '../../ui/page.tsx';
import { CommentPanel } from './comment-panel.tsx';
import { DocumentSide } from './document-side.tsx';
import { FigurePanel } from './figure-panel.tsx';
import { FindingPanel, useFindings } from './finding-panel.tsx';
import styles from './editor.module.css';
import { Frozen } from './frozen.tsx';
import { OriginPanel } from './origin-panel.tsx';
import type { Unchanged } from './nodes/unchanged-marks.ts';
import { OfficePaperActs } from './office-paper-acts.tsx';
import { Outline } from './outline.tsx';
import { PaperLink } from './paper-link.tsx';
import { usePaperSheet } from './paper-sheet.ts';
import { figuresIn, type LooseSection, partsOf } from './part-model.ts';
import { Present } from './present.tsx';
import { SectionTools } from './section-tools.tsx';
import { showPlace } from './show-place.ts';
import { type Applied, type Comments, useComments } from './use-comments.ts';
import { useOrigin } from './use-origin.ts';
import { useUnchanged } from './use-unchanged.ts';
import { type Parts, useSection } from './use-section.ts';
import { type SectionCommands, useShapes } from './use-sections.ts';
import { useWriters } from './use-writers.ts';

export interface DocumentFrameProps {
  readonly view: DocumentView;
  readonly sections: readonly LooseSection[];
  readonly numbers: Numbers;
  /** Version on the paper; null: the draft. */
  readonly no: number | null;
  readonly compare: number | null;
  readonly onVersion: (no: number | null) => void;
  readonly status?: ReactNode;
  readonly tools?: ReactNode;
  readonly desk?: Ref<HTMLDivElement>;
  /** Who else writes in the draft. */
  readonly present: readonly Presence[];
  /** What lies on the desk: the paper. */
  readonly children: (paper: OnPaper) => ReactNode;
  /** What helps to write the part on the paper, beside it. */
  readonly help?: (shown: readonly LooseSection[]) => ReactNode;
  /** Absent: to be read. */
  readonly writing?: SectionCommands;
}

/** What the paper shows beside its text, and tells. */
export interface OnPaper { readonly parts: Parts; readonly onOrigin: (ref: string) => void; readonly comments: Comments; readonly unchanged: ReadonlyMap<string, Unchanged> }

/** Outline, paper, and what is said about it: three columns that fold. */
export function DocumentFrame({ view, sections, numbers, no, compare, onVersion, status, tools, desk, help, writing, present, children }: DocumentFrameProps) {
  const { t } = useTranslation('document');
  const parts = useSection(view.id, useMemo(() => partsOf(sections), [sections]));
  const [origin, setOrigin] = useOrigin();
  const { findings, bySection } = useFindings(view.id, no, view.draft !== null);
  const unchanged = useUnchanged(findings);
  usePaperSheet({ numbers, origin, unchanged: unchanged.fields, unchangedWords: t('field.unchanged') });
  const comments = useComments(view.id, no, view.draft !== null);
  const apply = async (comment: CommentView): Promise<Applied> => {
    const done = writing === undefined ? 'gone' : comments.apply(comment);
    return done === 'done' && writing !== undefined && !(await writing.flush()) ? 'unsaved' : done;
  };
  const place = async (finding: Pick<Finding, 'section' | 'key' | 'text' | 'quote'>) => {
    const isShown = parts.part?.sections.some(({ id }) => id === finding.section);
    if (finding.section !== null && !isShown) await parts.go(finding.section);
    requestAnimationFrame(() => showPlace(finding));
  };
  const shapes = useShapes(sections);
  const here = useShapes(parts.part?.sections ?? NONE);
  const sectionTools = writing && view.abilities.edit && view.form === 'report' && <SectionTools document={view.id} sections={shapes} here={here} commands={writing} go={parts.go} />;
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: keys for those who write; the outline and the buttons below the paper lead there, too
    <div className={styles.page} onKeyDown={parts.onKeyDown}>
      <Head view={view} no={no} flush={writing?.flush} onVersion={onVersion} status={<><Present present={present} sections={sections} />{status}</>} isWritten={status !== undefined} />
      <Outline id={view.id} sections={sections} part={parts.part} findings={bySection} present={present}>{sectionTools}</Outline>
      <div className={styles.desk} id="desk" ref={desk}>
        <div className={styles.tools}>{tools ?? <div className={styles.toolbar} aria-hidden="true" />}</div>
        <div className={styles.chooser}>
          <NativeSelect aria-label={t('outline')} value={parts.part?.id ?? ''} onChange={(event) => void parts.go(event.currentTarget.value)}
            data={partsOf(sections).map(({ id, sections: [first] }) => ({ value: id, label: first?.title ?? '' }))} />
          {sectionTools}
        </div>
        {children({ parts, onOrigin: setOrigin, comments, unchanged: unchanged.bySection })}
      </div>
      <DocumentSide view={view} no={no} compare={compare} onVersion={onVersion}>
        {origin !== null && <OriginPanel key={origin} of={origin} places={sections.flatMap(({ body }) => figuresIn(body)).filter(({ ref }) => ref === origin).length} onOrigin={setOrigin} />}
        <FigurePanel sections={parts.part?.sections ?? NONE} onOrigin={setOrigin} />
        {help?.(parts.part?.sections ?? NONE)}
        {view.draft !== null && <CommentPanel document={view.id} version={no} open={view.state === 'open'} comments={comments} sections={sections} onApply={apply} onPlace={({ section, quote }) => void place({ section, key: null, text: quote.exact })} />}
        {view.draft !== null && <FindingPanel findings={findings} onPlace={(finding) => void place(finding)} />}
      </DocumentSide>
    </div>
  );
}

const NONE: readonly LooseSection[] = [];

function Head({ view, no, flush, onVersion, status, isWritten }: Pick<DocumentFrameProps, 'view' | 'no' | 'onVersion' | 'status'> & { readonly isWritten: boolean; readonly flush: SectionCommands['flush'] | undefined }) {
  const { t } = useTranslation('document');
  const version = no ?? 'draft';
  const newest = view.versions[0]?.no;
  const inDossier = view.owner.kind === 'dossier';
  const drafts = useWriters(view).data?.abilities.invite === true;
  return (
    <header className={styles.head}>
      <h1>{view.title}</h1>
      <Chip tone={view.state === 'signed' ? 'done' : 'plain'}>{no === null ? (newest ? t('version-draft', { no: newest }) : t('draft')) : t('version', { no })}</Chip>
      <div className={styles.status}>{status}{!isWritten && <p className="tiny quiet"><Frozen id={view.id} otherwise={t(view.state !== 'open' ? `closed.${view.state}` : inDossier ? 'read-only' : 'read-only.office')} /></p>}</div>
      <PaperLink document={view.id} version={version} form="pdf" />
      <PaperLink document={view.id} version={version} form="docx" />
      {inDossier && (
        <Button component={AppLink} href={`/dossiers/${view.owner.id}`} variant={drafts ? 'filled' : 'default'}>{t(drafts ? 'hand-over' : 'to-dossier')}</Button>
      )}
      {!inDossier && <OfficePaperActs view={view} flush={flush} onFixed={() => onVersion((newest ?? 0) + 1)} />}
    </header>
  );
}
