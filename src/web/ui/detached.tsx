import type { ReactNode } from 'react';
import { createPortal } from 'react-dom';

/**
 * Puts a dialog outside the form it was opened from: a form inside a form is no HTML, and its submission would travel up
 * and do the act itself.
 */
export function Detached({ children }: { readonly children: ReactNode }) {
  return createPortal(<div onSubmit={(event) => event.stopPropagation()}>{children}</div>, document.body);
}
