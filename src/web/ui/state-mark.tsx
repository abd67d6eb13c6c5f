import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import styles from './state-mark.module.css';

/** The vocabulary of states; the words are `states:<name>`, the glyphs stand in StateSprite. */
export type MarkName =
  | 'done' | 'settled' | 'here' | 'sent' | 'due' | 'late' | 'finding' | 'part' | 'missed'
  | 'returned' | 'passed' | 'asked' | 'waiting' | 'outside' | 'info';

export interface StateMarkProps {
  readonly mark: MarkName;
  /** Replaces the vocabulary's word for readers who hear the page ("lewat standar"). */
  readonly label?: string | undefined;
  /** True where the word stands visibly beside the mark; the glyph is then silent. */
  readonly beside?: boolean;
}

/** A 16 px glyph of a state, never without its word. */
export function StateMark({ mark, label, beside = false }: StateMarkProps) {
  const { t } = useTranslation('states');
  const glyph = <use href={`#st-${mark}`} />;
  if (beside) return <svg className={styles.mark} aria-hidden="true">{glyph}</svg>;
  return <svg className={styles.mark} role="img" aria-label={label ?? t(mark)}>{glyph}</svg>;
}

export interface StateWordProps {
  readonly mark: MarkName;
  /** The words beside the mark; without them the vocabulary's own. */
  readonly children?: ReactNode;
}

/** Mark and word on one line: for legends, lists of requirements, states in running text. */
export function StateWord({ mark, children }: StateWordProps) {
  const { t } = useTranslation('states');
  return <span className={styles.word}><StateMark mark={mark} beside /><span>{children ?? t(mark)}</span></span>;
}
