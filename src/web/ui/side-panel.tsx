import { Button } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import { type KeyboardEvent, type ReactNode, useEffect, useId, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import styles from './panel.module.css';

export interface SidePanelProps {
  readonly title: string;
  /** Whose it is, of when. */
  readonly detail?: ReactNode;
  readonly children: ReactNode;
  /** What the act does, and its buttons; absent while there is nothing to do. */
  readonly outcome?: ReactNode;
  readonly actions?: ReactNode;
  readonly onClose: () => void;
}

/** One thing of a table opened beside it. Takes the focus to its title; Esc or Tutup closes and gives the focus back. */
export function SidePanel({ title, detail, children, outcome, actions, onClose }: SidePanelProps) {
  const { t } = useTranslation('common');
  const id = useId();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    const opener = document.activeElement;
    heading.current?.focus();
    return () => { if (opener instanceof HTMLElement) opener.focus(); };
  }, []);
  const close = (event: KeyboardEvent) => { if (event.key === 'Escape') { event.stopPropagation(); onClose(); } };
  return (
    <aside className={styles.panel} aria-labelledby={id} onKeyDown={close}>
      <div className={styles.body}>
        <div className={styles.head}>
          <div><h2 id={id} ref={heading} tabIndex={-1}>{title}</h2>{detail && <p className="tiny quiet">{detail}</p>}</div>
          <Button variant="subtle" size="xs" leftSection={<IconX size={16} stroke={1.5} />} onClick={onClose}>{t('close')}</Button>
        </div>
        {children}
      </div>
      {actions && <div className={styles.foot}><div className={styles.outcome}>{outcome}</div><div className={styles.actions}>{actions}</div></div>}
    </aside>
  );
}
