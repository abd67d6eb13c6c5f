import type { ReactNode } from 'react';
import styles from './paper.module.css';
import './theme/document-face.css';

export interface PaperProps {
  /** `sheet` grows with what is drawn on it (an SOP sheet); `page` is one page of a document, with margins. */
  readonly form: 'sheet' | 'page';
  /** Names it where the content alone does not. */
  readonly label?: string;
  readonly children: ReactNode;
}

/** Paper on the desk: light in both schemes, in the document's face, because it is what will be printed. */
export function Paper({ form, label, children }: PaperProps) {
  return <figure className={`on-paper ${styles.paper}`} data-form={form} aria-label={label}>{children}</figure>;
}
