import { Button } from '@mantine/core';
import type { MouseEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { Dialog } from '../../ui/dialog.tsx';
import dialog from '../../ui/dialog.module.css';
import { type PaperStage, usePaper } from './use-paper.ts';

export interface PaperLinkProps {
  readonly document: string;
  /** Absent: the newest version. */
  readonly version?: number | 'draft';
  readonly form: 'pdf' | 'docx';
  /** Where several documents stand side by side. */
  readonly of?: string;
}

/** Opens a document as PDF, or saves it as Word. What takes longer is told, and can be cancelled. */
export function PaperLink({ document, version, form, of }: PaperLinkProps) {
  const { t } = useTranslation('document');
  const path = `/api/documents/${document}/document.${form}`;
  const query = version === undefined ? '' : `?version=${version}`;
  const href = path + query;
  const { stage, make, stop } = usePaper(`${path}/progress${query}`, () => {
    if (form === 'pdf') return window.open(href) !== null;
    window.location.assign(href);
    return true;
  });
  // With a key held down, the browser does what it always does.
  const onClick = (event: MouseEvent) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    make();
  };
  return (
    <>
      <a className="link small" href={href} onClick={onClick} {...(form === 'pdf' ? { target: '_blank', rel: 'noreferrer' } : {})}>{t(form === 'pdf' ? 'pdf' : 'word')}{of !== undefined && <span className="unseen">: {of}</span>}</a>
      {stage && <Making stage={stage} form={form} href={href} onClose={stop} />}
    </>
  );
}

function Making({ stage, form, href, onClose }: { readonly stage: PaperStage; readonly form: PaperLinkProps['form']; readonly href: string; readonly onClose: () => void }) {
  const { t } = useTranslation('document');
  const over = stage.stage === 'ready' || stage.stage === 'failed';
  const name = t(form === 'pdf' ? 'pdf' : 'word');
  return (
    <Dialog title={t('making', { name })} onClose={onClose}>
      <p role="status">{t(`making.${stage.stage}`, { name, ...stage })}</p>
      <div className={dialog.foot}>
        {over && <Button component="a" href={href} target="_blank" rel="noreferrer" onClick={onClose}>{t(`making.${stage.stage as 'ready'}.act`, { name })}</Button>}
        <Button variant="default" data-autofocus onClick={onClose}>{t(over ? 'making.close' : 'making.cancel')}</Button>
      </div>
    </Dialog>
  );
}
