import { Button, Textarea } from '@mantine/core';
import { IconBrandWhatsapp, IconCopy } from '@tabler/icons-react';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { RoundLine } from '#contract/performance/round';
import { useFormat } from '../../i18n/use-format.ts';
import styles from './matrix-page.module.css';

export interface MatrixReminderProps {
  readonly unit: string;
  readonly unitId: string;
  readonly view: RoundLine;
  readonly dueAt: string;
  /** The indicators that were not sent. */
  readonly missing: readonly { readonly code: string; readonly name: string }[];
}

/** A polite text, ready to be sent by whoever reminds; it may be changed before. Nothing is sent by itself. */
export function MatrixReminder({ unit, unitId, view, dueAt, missing }: MatrixReminderProps) {
  const { t } = useTranslation('performance');
  const format = useFormat();
  const field = useRef<HTMLTextAreaElement>(null);
  const [copied, setCopied] = useState(false);
  const [text, setText] = useState(() => t('reminder.text', {
    unit, quarter: view.quarter, year: view.year, count: missing.length, list: missing.map(({ code, name }, at) => `${at + 1}. ${name} (${code})`).join('\n'),
    due: `${format.longDay(format.dayOf(dueAt))}, ${format.clockZone(dueAt)}`, address: `${window.location.origin}/kinerja/data/${view.id}/${unitId}`,
  }));
  const copy = async () => {
    field.current?.select();
    // Missing where an office is reached by plain http; the text then stands selected.
    await navigator.clipboard?.writeText(text).then(() => setCopied(true), () => undefined);
  };
  return (
    <div className={styles.ready}>
      <h3>{t('reminder.title')}</h3>
      <Textarea ref={field} label={t('reminder.label')} autosize minRows={6} maxRows={16} value={text} onChange={(event) => { setCopied(false); setText(event.currentTarget.value); }} />
      <div className={styles.acts}>
        <Button component="a" variant="default" size="xs" href={`https://wa.me/?text=${encodeURIComponent(text)}`} target="_blank" rel="noreferrer" leftSection={<IconBrandWhatsapp size={16} stroke={1.5} />}>{t('reminder.whatsapp')}</Button>
        <Button variant="default" size="xs" leftSection={<IconCopy size={16} stroke={1.5} />} onClick={() => void copy()}>{t('reminder.copy')}</Button>
        <span className="tiny quiet" role="status">{copied && t('reminder.copied')}</span>
      </div>
    </div>
  );
}
