import { Button } from '@mantine/core';
import { IconMessagePlus } from '@tabler/icons-react';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CommentView } from '#contract/document/comment';
import { useFocusBack } from '../../ui/use-focus-back.ts';
import { CommentForm } from './comment-form.tsx';
import { CommentThread, type ThreadProps } from './comment-thread.tsx';
import styles from './editor.module.css';
import type { LooseSection } from './part-model.ts';
import type { Comments, Spot } from './use-comments.ts';

export interface CommentPanelProps extends Pick<ThreadProps, 'document' | 'open' | 'onApply'> {
  readonly version: number | null;
  readonly comments: Comments;
  readonly sections: readonly LooseSection[];
  readonly onPlace: (comment: CommentView) => void;
}

/** What was said of the text: to its words, with answers; what is settled is folded away. */
export function CommentPanel({ document, version, open, comments, sections, onPlace, onApply }: CommentPanelProps) {
  const { t } = useTranslation('document');
  const [spot, setSpot] = useState<Spot | null>(null);
  const chosen = useRef<HTMLLIElement>(null);
  const opener = useFocusBack<HTMLButtonElement>(spot !== null);
  const { list, active, choose } = comments;
  useEffect(() => { if (active !== null) chosen.current?.scrollIntoView({ block: 'nearest' }); }, [active]);
  const titleOf = (section: string) => sections.find(({ id }) => id === section)?.title ?? '';
  const waiting = list.filter(({ state }) => state === 'open');
  const settled = list.filter(({ state }) => state !== 'open');
  const thread = (comment: CommentView) => (
    <li key={comment.id} ref={comment.id === active ? chosen : null} data-active={comment.id === active || undefined}>
      <CommentThread document={document} comment={comment} title={titleOf(comment.section)} open={open} onPlace={() => { choose(comment.id); onPlace(comment); }} onApply={onApply} />
    </li>
  );
  return (
    <section>
      <h2>{t('comments')} <span className="quiet small">{t('comments.count', { count: waiting.length })}</span></h2>
      {open && spot === null && <Button ref={opener} variant="default" size="xs" leftSection={<IconMessagePlus size={16} stroke={1.5} />} onMouseDown={(event) => event.preventDefault()} onClick={() => setSpot(comments.spot())}>{t('comment.new')}</Button>}
      {spot && <CommentForm document={document} version={version} spot={spot} title={titleOf(spot.section)} onDone={(id) => { setSpot(null); if (id) choose(id); }} />}
      {waiting.length > 0 && <ul className={styles.threads}>{waiting.map(thread)}</ul>}
      {settled.length > 0 && <details><summary className="link small">{t('comments.settled', { count: settled.length })}</summary><ul className={styles.threads}>{settled.map(thread)}</ul></details>}
    </section>
  );
}
