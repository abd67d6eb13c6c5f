import { Button, NativeSelect } from '@mantine/core';
import { type ReactNode, type Ref, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CommentView } from '#contract/document/comment';
import type { DocumentView, Finding } from '#contract/document/document';
import type { Numbers } from '#contract/document/numbering';
import { AppLink } from '../../ui/app-link.tsx';
import { Chip } from '../../ui/page.tsx';
import { CommentPanel } from './comment-panel.tsx';
import { DocumentSide } from './document-side.tsx';
import { FigurePanel } from './figure-panel.tsx';
import { FindingPanel, useFindings } from './finding-panel.tsx';
import styles from './editor.module.css';
import { OriginPanel } from './origin-panel.tsx';
import { Outline } from './outline.tsx';
import { usePaperSheet } from './paper-sheet.ts';
import { figuresIn, type LooseSection, partsOf } from './part-model.ts';
import { showPlace } from './show-place.ts';
import { type Applied, type Comments, useComments } from './use-comments.ts';
import { type Parts, useSection } from './use-section.ts';

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
  /** What lies on the desk: the paper. */
  readonly children: (paper: OnPaper) => ReactNode;
  /** Saves what was typed; absent: to be read. */
  readonly flush?: () => Promise<boolean>;
}

/** What the paper shows beside its text, and tells. */
export interface OnPaper { readonly parts: Parts; readonly onOrigin: (ref: string) => void; readonly comments: Comments }

/** Outline, paper, and what is said about it: three columns that fold. */
export function DocumentFrame({ view, sections, numbers, no, compare, onVersion, status, tools, desk, flush, children }: DocumentFrameProps) {
  const { t } = useTranslation('document');
  const parts = useSection(view.id, useMemo(() => partsOf(sections), [sections]));
  const [origin, setOrigin] = useState<string | null>(null);
  const { findings, bySection } = useFindings(view.id, no, view.draft !== null);
  const unchanged = useMemo(() => findings.flatMap(({ kind, key }) => (kind === 'unchanged' && key !== null ? [key] : [])), [findings]);
  usePaperSheet({ numbers, origin, unchanged, unchangedWords: t('field.unchanged') });
  const comments = useComments(view.id, no, view.draft !== null);
  const apply = async (comment: CommentView): Promise<Applied> => {
    const done = flush === undefined ? 'gone' : comments.apply(comment);
    return done === 'done' && flush !== undefined && !(await flush()) ? 'gone' : done;
  };
  const place = async (finding: Pick<Finding, 'section' | 'key' | 'text' | 'quote'>) => {
    const isShown = parts.part?.sections.some(({ id }) => id === finding.section);
    if (finding.section !== null && !isShown) await parts.go(finding.section);
    requestAnimationFrame(() => showPlace(finding));
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: keys for those who write; the outline and the buttons below the paper lead there, too
    <div className={styles.page} onKeyDown={parts.onKeyDown}>
      <Head view={view} no={no} status={status} />
      <Outline id={view.id} sections={sections} part={parts.part} findings={bySection} />
      <div className={styles.desk} id="desk" ref={desk}>
        {tools ?? <div className={styles.toolbar} aria-hidden="true" />}
        <NativeSelect className={styles.chooser} aria-label={t('outline')} value={parts.part?.id ?? ''} onChange={(event) => void parts.go(event.currentTarget.value)}
          data={partsOf(sections).map(({ id, sections: [first] }) => ({ value: id, label: first?.title ?? '' }))} />
        {children({ parts, onOrigin: setOrigin, comments })}
      </div>
      <DocumentSide view={view} no={no} compare={compare} onVersion={onVersion}>
        {origin !== null && <OriginPanel of={origin} places={sections.flatMap(({ body }) => figuresIn(body)).filter(({ ref }) => ref === origin).length} onOrigin={setOrigin} />}
        <FigurePanel sections={parts.part?.sections ?? NONE} onOrigin={setOrigin} />
        {view.draft !== null && <CommentPanel document={view.id} version={no} open={view.state === 'open'} comments={comments} sections={sections} onApply={apply} onPlace={({ section, quote }) => void place({ section, key: null, text: quote.exact })} />}
        {view.draft !== null && <FindingPanel findings={findings} onPlace={(finding) => void place(finding)} />}
      </DocumentSide>
    </div>
  );
}

const NONE: readonly LooseSection[] = [];

function Head({ view, no, status }: Pick<DocumentFrameProps, 'view' | 'no' | 'status'>) {
  const { t } = useTranslation('document');
  const version = no ?? 'draft';
  const newest = view.versions[0]?.no;
  return (
    <header className={styles.head}>
      <h1>{view.title}</h1>
      <Chip tone={view.state === 'signed' ? 'done' : 'plain'}>{no === null ? (newest ? t('version-draft', { no: newest }) : t('draft')) : t('version', { no })}</Chip>
      <div className={styles.status}>{status ?? <p className="tiny quiet">{t(view.state === 'open' ? 'read-only' : `closed.${view.state}`)}</p>}</div>
      <a className="link small" href={`/api/documents/${view.id}/document.pdf?version=${version}`} target="_blank" rel="noreferrer">{t('pdf')}</a>
      <a className="link small" href={`/api/documents/${view.id}/document.docx?version=${version}`}>{t('word')}</a>
      {view.owner.kind === 'dossier' && (
        <Button component={AppLink} href={`/dossiers/${view.owner.id}`} variant={view.abilities.edit ? 'filled' : 'default'}>{t(view.abilities.edit ? 'hand-over' : 'to-dossier')}</Button>
      )}
    </header>
  );
}
