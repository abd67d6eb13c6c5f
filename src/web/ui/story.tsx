import type { ReactNode } from 'react';
import { useFormat } from '../i18n/use-format.ts';
import { type MarkName, StateMark } from './state-mark.tsx';
import styles from './story.module.css';

export interface StoryEntry {
  readonly id: string;
  readonly at: string;
  readonly mark: MarkName;
  /** One sentence: post in bold, what, to whom; the reason as `<q>`. */
  readonly words: ReactNode;
}

export interface StoryProps {
  /** Newest first. */
  readonly entries: readonly StoryEntry[];
  readonly now: string;
}

/** The journal as a readable story. */
export function Story({ entries, now }: StoryProps) {
  const format = useFormat();
  return (
    <ol className={styles.story}>
      {entries.map(({ id, at, mark, words }) => (
        <li key={id}><time dateTime={at}>{format.moment(at, now)}</time><StateMark mark={mark} /><p>{words}</p></li>
      ))}
    </ol>
  );
}
