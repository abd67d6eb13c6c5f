import { Button } from '@mantine/core';
import { IconDownload, IconUpload } from '@tabler/icons-react';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import styles from './workbook.module.css';

export interface WorkbookActsProps {
  readonly making: boolean;
  readonly looking: boolean;
  readonly onMake: () => void;
  /** Not given: this person may only take the workbook. */
  readonly onTake?: ((file: File) => void) | undefined;
}

/** The way out and the way back of a workbook. */
export function WorkbookActs({ making, looking, onMake, onTake }: WorkbookActsProps) {
  const { t } = useTranslation('workbook');
  const input = useRef<HTMLInputElement>(null);
  const take = (file: File | undefined) => { if (file) onTake?.(file); };
  return (
    <div className={styles.acts}>
      <Button variant="default" leftSection={<IconDownload size={16} stroke={1.5} />} loading={making} onClick={onMake}>{t('download')}</Button>
      {onTake && (
        <>
          <input ref={input} type="file" className="unseen" accept=".xlsx" aria-label={t('upload')} aria-hidden="true" tabIndex={-1} onChange={(event) => { take(event.currentTarget.files?.[0]); event.currentTarget.value = ''; }} />
          <Button variant="default" leftSection={<IconUpload size={16} stroke={1.5} />} loading={looking} onClick={() => input.current?.click()}>{t('upload')}</Button>
        </>
      )}
    </div>
  );
}
