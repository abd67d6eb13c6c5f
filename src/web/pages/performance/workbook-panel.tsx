import { Button } from '@mantine/core';
import { IconDownload, IconUpload } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { WorkbookPreview } from '#contract/performance/workbook';
import { api } from '../../api/client.ts';
import { useCommand } from '../../api/command.ts';
import { ApiProblem } from '../../api/problem.ts';
import { uploadFile } from '../../api/upload.ts';
import { Notice } from '../../ui/notice.tsx';
import { ProblemNotice, ProblemScope } from '../../ui/problem-scope.tsx';
import { Section } from '../../ui/section.tsx';
import styles from './workbook-panel.module.css';
import { WorkbookDifference } from './workbook-difference.tsx';

export interface WorkbookPanelProps {
  readonly roundId: string;
  readonly unitId: string;
  /** Whether this person may fill the form in; others may only take the workbook. */
  readonly fills: boolean;
  readonly onApplied?: () => void;
}

interface Upload { readonly fileId: string; readonly choices: readonly { readonly cell: string; readonly chosen: string }[] }
interface Shown extends Upload { readonly preview: WorkbookPreview }

/** Bytes beyond which no workbook of ours can be. */
const LARGEST = 8 * 1024 * 1024;

/** The form as a workbook: taken out, brought back, looked at as a difference, applied. */
export function WorkbookPanel({ roundId, unitId, fills, onApplied }: WorkbookPanelProps) {
  const { t } = useTranslation('performance-workbook');
  const input = useRef<HTMLInputElement>(null);
  const [shown, setShown] = useState<Shown | null>(null);
  const target = { id: roundId, unitId };
  const make = useCommand(api.workbook.make, { onDone: keep });
  const look = useMutation<Shown, Error, File | Upload>({
    mutationFn: async (from) => {
      const upload = from instanceof File ? { fileId: (await sent(from)).id, choices: [] } : from;
      return { ...upload, preview: await api.workbook.preview({ ...target, fileId: upload.fileId, choices: [...upload.choices] }) };
    },
    onSuccess: setShown,
  });
  const apply = useCommand(api.workbook.apply, { onDone: () => { setShown(null); onApplied?.(); } });
  const choose = (cell: string, chosen: string) => {
    if (shown) look.mutate({ fileId: shown.fileId, choices: [...shown.choices.filter((each) => each.cell !== cell), { cell, chosen }] });
  };
  const take = (file: File | undefined) => { if (file) { apply.reset(); setShown(null); look.mutate(file); } };
  return (
    <Section title={t('title')}>
      <div className={styles.panel}>
        <p className="small quiet">{t(fills ? 'how' : 'how-read')}</p>
        <div className={styles.acts}>
          <Button variant="default" leftSection={<IconDownload size={16} stroke={1.5} />} loading={make.isPending} onClick={() => make.mutate(target)}>{t('download')}</Button>
          {fills && (
            <>
              <input ref={input} type="file" className="unseen" accept=".xlsx" aria-label={t('upload')} aria-hidden="true" tabIndex={-1} onChange={(event) => { take(event.currentTarget.files?.[0]); event.currentTarget.value = ''; }} />
              <Button variant="default" leftSection={<IconUpload size={16} stroke={1.5} />} loading={look.isPending && !shown} onClick={() => input.current?.click()}>{t('upload')}</Button>
            </>
          )}
        </div>
        <ProblemScope problem={make.error ?? look.error ?? apply.error}><ProblemNotice /></ProblemScope>
        {apply.data && !shown && <Notice kind="done" live><p>{t('applied', { count: apply.data.applied })}</p></Notice>}
        {shown && (
          <WorkbookDifference preview={shown.preview} busy={look.isPending || apply.isPending} onChoose={choose} onCancel={() => setShown(null)}
            onApply={() => apply.mutate({ ...target, fileId: shown.fileId, choices: [...shown.choices], standing: shown.preview.standing })} />
        )}
      </div>
    </Section>
  );
}

async function sent(file: File): Promise<{ readonly id: string }> {
  if (file.size > LARGEST) throw new ApiProblem(413, 'workbook.too-large', {});
  return uploadFile(file);
}

/** Gives the file to the browser to keep. */
function keep(file: Blob): void {
  const href = URL.createObjectURL(file);
  const link = document.createElement('a');
  link.href = href;
  link.download = file instanceof File ? file.name : 'isian.xlsx';
  link.click();
  setTimeout(() => URL.revokeObjectURL(href), 10_000);
}
