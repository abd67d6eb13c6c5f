import { Button } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { DocumentView } from '#contract/document/document';
import type { OfficePaper } from '#contract/report/office-paper';
import { api, queries } from '../../api/client.ts';
import { useCommand } from '../../api/command.ts';
import { AppLink } from '../../ui/app-link.tsx';
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx';
import { DateField, TextField } from '../../ui/fields.tsx';
import { ProblemNotice, ProblemScope } from '../../ui/problem-scope.tsx';
import { ReasonDialog } from '../../ui/reason-dialog.tsx';
import { useFields } from '../../ui/use-fields.ts';
import styles from './office-paper-acts.module.css';

export interface OfficePaperActsProps {
  readonly view: DocumentView;
  /** Saves what was typed; absent: to be read. */
  readonly flush: (() => Promise<boolean>) | undefined;
  /** Its text stands: it is read from now on. */
  readonly onFixed: () => void;
}

/** What is done with a paper that no SOP makes: number and day, fixing its text, ending it; and the way to where it came from. */
export function OfficePaperActs({ view, flush, onFixed }: OfficePaperActsProps) {
  const { t } = useTranslation('report');
  const paper = useQuery(queries.officePaper.get.queryOptions({ input: { id: view.owner.id } })).data;
  const [asked, ask] = useState<'head' | 'fix' | 'end' | null>(null);
  if (!paper) return null;
  const done = () => ask(null);
  return (
    <div className={styles.acts}>
      {paper.post !== null && <span className="small quiet">{paper.post}</span>}
      {paper.ended !== null && <span className="small late">{t('paper.ended', { reason: paper.ended })}</span>}
      {paper.abilities.write && <>
        <Button variant="default" onClick={() => ask('head')}>{t('paper.head')}</Button>
        <Button onClick={() => ask('fix')}>{t('paper.fix')}</Button>
      </>}
      {paper.abilities.end && <Button variant="subtle" color="red" onClick={() => ask('end')}>{t('paper.end')}</Button>}
      <AppLink className="link small" href={homeOf(paper)}>{t(`paper.home.${paper.kind}`)}</AppLink>
      {asked === 'head' && <HeadDialog paper={paper} flush={flush} onClose={done} />}
      {asked === 'fix' && <FixDialog paper={paper} flush={flush} onFixed={onFixed} onClose={done} />}
      {asked === 'end' && <EndDialog paper={paper} onClose={done} />}
    </div>
  );
}

const homeOf = ({ kind, subject, year }: OfficePaper): string => {
  if (kind === 'perjanjian-kinerja') return `/kinerja/perjanjian?tahun=${year}&jabatan=${subject}`;
  return kind === 'rencana-aksi' ? `/kinerja/rencana-aksi?tahun=${year}&jabatan=${subject}` : '/kinerja/verifikasi';
};

interface PaperDialogProps {
  readonly paper: OfficePaper;
  readonly flush: OfficePaperActsProps['flush'];
  readonly onClose: () => void;
}

function HeadDialog({ paper: { id, number, date }, flush, onClose }: PaperDialogProps) {
  const { t } = useTranslation('report');
  const { fields, typed } = useFields({ number: number ?? '', date: date ?? '' });
  const head = useCommand(api.officePaper.head, { onDone: onClose });
  const save = async () => { if (!flush || await flush()) head.mutate({ id, number: fields.number.trim() || null, date: fields.date || null }); };
  return (
    <ProblemScope problem={head.error}>
      <ConfirmDialog title={t('paper.head')} confirmLabel={t('save')} busy={head.isPending} onConfirm={() => void save()} onCancel={onClose}>
        <div className={styles.fields}>
          <p className="small">{t('paper.head.explains')}</p>
          <ProblemNotice fields={['number', 'date']} />
          <TextField name="number" label={t('paper.number')} optional value={fields.number} onChange={typed('number')} data-autofocus />
          <DateField name="date" label={t('paper.date')} optional value={fields.date} onChange={typed('date')} />
        </div>
      </ConfirmDialog>
    </ProblemScope>
  );
}

function FixDialog({ paper: { id, kind, document, date }, flush, onFixed, onClose }: PaperDialogProps & Pick<OfficePaperActsProps, 'onFixed'>) {
  const { t } = useTranslation('report');
  const client = useQueryClient();
  const fix = useCommand(api.officePaper.fix, { onDone: () => { onFixed(); onClose(); } });
  // What is on the paper is saved first; the draft that holds it is the one that is fixed.
  const confirm = async () => {
    if (flush && !await flush()) return;
    const { draft } = await client.fetchQuery(queries.document.get.queryOptions({ input: { id: document }, staleTime: 0 }));
    if (draft) fix.mutate({ id, revision: draft.revision });
  };
  return (
    <ProblemScope problem={fix.error}>
      <ConfirmDialog title={t('paper.fix.title')} confirmLabel={t('paper.fix')} busy={fix.isPending} onConfirm={() => void confirm()} onCancel={onClose}>
        <p>{t('paper.fix.explains')}{kind === 'perjanjian-kinerja' && ` ${t('paper.fix.report')}`}</p>
        {date === null && <p className="small">{t('paper.fix.undated')}</p>}
        <ProblemNotice />
      </ConfirmDialog>
    </ProblemScope>
  );
}

function EndDialog({ paper: { id, fixedAt }, onClose }: Omit<PaperDialogProps, 'flush'>) {
  const { t } = useTranslation('report');
  const end = useCommand(api.officePaper.end, { onDone: onClose });
  return <ReasonDialog title={t('paper.end.title')} explains={t(fixedAt === null ? 'paper.end.explains' : 'paper.end.explains-fixed')} label={t('paper.end.reason')} confirmLabel={t('paper.end')} grave
    command={end} onConfirm={(reason) => end.mutate({ id, reason })} onClose={onClose} />;
}
