import { Button } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Dialog } from './dialog.tsx';
import styles from './dialog.module.css';

export interface ConfirmDialogProps {
  /** The question: "Batalkan disposisi ini?" */
  readonly title: string;
  /** What will happen, and fields if the act needs words (a reason). */
  readonly children: ReactNode;
  /** The verb of the act, never "Ya". */
  readonly confirmLabel: string;
  /** True where something ends or is lost. */
  readonly grave?: boolean;
  readonly busy?: boolean;
  readonly onConfirm: () => void;
  readonly onCancel: () => void;
}

/** Asks before an act that cannot be taken back. */
export function ConfirmDialog(props: ConfirmDialogProps) {
  const { t } = useTranslation('common');
  return (
    <Dialog title={props.title} onClose={props.onCancel}>
      <form noValidate onSubmit={(event) => { event.preventDefault(); props.onConfirm(); }}>
        {props.children}
        <div className={styles.foot}>
          <Button variant="default" onClick={props.onCancel} type="button">{t('cancel')}</Button>
          <Button type="submit" loading={props.busy ?? false} {...(props.grave ? { variant: 'outline', color: 'red' } : {})}>{props.confirmLabel}</Button>
        </div>
      </form>
    </Dialog>
  );
}
