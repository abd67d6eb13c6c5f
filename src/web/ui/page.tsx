import { type ReactNode, useEffect } from 'react';
import styles from './page.module.css';

/** Names the page in the browser's tab and history. */
export function usePageTitle(title: string): void {
  useEffect(() => { document.title = `${title} · Tertib`; }, [title]);
}

export interface PageHeadProps {
  /** The page's one h1; also the tab's name. */
  readonly title: string;
  /** Chips and quiet words on the same line. */
  readonly children?: ReactNode;
  /** What stands at the end of the line: a countdown, the page's one way to begin something new. */
  readonly end?: ReactNode;
}

/** Title line of a page. */
export function PageHead({ title, children, end }: PageHeadProps) {
  usePageTitle(title);
  return <div className={styles.head}><h1>{title}</h1>{children}{end && <div className={styles.end}>{end}</div>}</div>;
}

/** A page of one column with the page's margins. `narrow` for forms and texts, so that lines stay readable. */
export function PageBody({ narrow = false, children }: { readonly narrow?: boolean; readonly children: ReactNode }) {
  return <div className={styles.body} data-narrow={narrow || undefined}>{children}</div>;
}

export interface SplitProps {
  /** The thing itself: sheet, table, document. */
  readonly children: ReactNode;
  /** An ActPanel or SidePanel at full height; without it the thing has the whole width. Below it on small screens. */
  readonly side?: ReactNode;
}

/** A thing and beside it what is done with it. Each half scrolls by itself. */
export function Split({ children, side }: SplitProps) {
  return (
    <div className={styles.split} data-alone={side ? undefined : true}>
      <div className={styles.half}>{children}</div>
      {side && <div className={styles.side}>{side}</div>}
    </div>
  );
}

export interface ChipProps {
  readonly tone?: 'plain' | 'here' | 'due' | 'late' | 'done' | 'returned' | 'stamp';
  readonly children: ReactNode;
}

/** A short state in words. */
export function Chip({ tone = 'plain', children }: ChipProps) {
  return <span className={styles.chip} data-tone={tone}>{children}</span>;
}
