import { type ReactNode, useId, useLayoutEffect, useRef } from 'react';
import styles from './dialog.module.css';

export interface DialogProps {
  readonly title: string;
  readonly children: ReactNode;
  /** Esc or the veil; absent where the person has to answer. */
  readonly onClose?: () => void;
}

/**
 * The browser's own modal: focus stays inside, Esc closes, what lies under it is inert. Drawn means open. The focus goes to
 * `data-autofocus`, else to the first control.
 */
export function Dialog({ title, children, onClose }: DialogProps) {
  const box = useRef<HTMLDialogElement>(null);
  const id = useId();
  // Closed before it is taken away: so the browser gives the focus back.
  useLayoutEffect(() => {
    const dialog = box.current;
    if (!dialog?.open) dialog?.showModal();
    dialog?.querySelector<HTMLElement>('[data-autofocus]')?.focus();
    return () => dialog?.close();
  }, []);
  return (
    <dialog ref={box} className={styles.dialog} aria-labelledby={id} onCancel={(event) => { event.preventDefault(); onClose?.(); }}>
      <h2 id={id} className={styles.title}>{title}</h2>
      {children}
    </dialog>
  );
}
