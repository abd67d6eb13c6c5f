import type { Editor } from '@tiptap/core';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { Paper } from '../../ui/paper.tsx';
import styles from './editor.module.css';
import type { Unchanged } from './nodes/unchanged-marks.ts';
import { SectionEditor, type Writing } from './section-editor.tsx';
import type { Comments } from './use-comments.ts';
import { useNodeWords } from './use-node-words.ts';
import type { Parts } from './use-section.ts';

export interface PartPaperProps {
  readonly title: string;
  readonly parts: Parts;
  /** Absent: to be read. */
  readonly writing?: Writing;
  readonly onFocus: (editor: Editor, section: string) => void;
  readonly onOrigin: (ref: string) => void;
  readonly comments: Comments;
  /** What stands as last year, by section. */
  readonly unchanged: ReadonlyMap<string, Unchanged>;
}

const NOTHING: Unchanged = {};

/** One part of the text on its paper, and the way to the parts before and after. */
export function PartPaper({ title, parts: { part, asked, before, after, go }, writing, onFocus, onOrigin, comments, unchanged }: PartPaperProps) {
  const { t, i18n } = useTranslation('document');
  const words = useNodeWords();
  const first = part?.id;
  // A page just opened lies at its top already.
  const isOpened = useRef(false);
  useEffect(() => {
    const section = document.getElementById(`section-${asked ?? first}`);
    // Whoever goes through the list of parts by its keys stays in it.
    if (isOpened.current && !(document.activeElement instanceof HTMLSelectElement)) section?.querySelector('h2')?.focus({ preventScroll: true });
    if (asked !== undefined && asked !== first) section?.scrollIntoView({ block: 'start' });
    else if (isOpened.current) document.getElementById('desk')?.scrollTo({ top: 0 });
    isOpened.current = true;
  }, [asked, first]);
  return (
    <>
      <Paper form="page" label={title}>
        {part?.sections.map((section) => (
          <SectionEditor key={`${section.id} ${i18n.language}`} section={section} words={words} first={section.id === first} {...(writing ? { writing } : {})} onFocus={onFocus} onOrigin={onOrigin} comments={comments} unchanged={unchanged.get(section.id) ?? NOTHING} />
        ))}
      </Paper>
      <nav className={styles.turn} aria-label={t('turn')}>
        {before && <button type="button" className="link" onClick={() => void go(before.id)}>{t('turn.before', { title: before.sections[0]?.title })}</button>}
        {after && <button type="button" className="link" onClick={() => void go(after.id)}>{t('turn.after', { title: after.sections[0]?.title })}</button>}
      </nav>
    </>
  );
}
