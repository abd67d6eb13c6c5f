import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { RoundLine, RoundView } from '#contract/performance/round';
import { api } from '../../api/client.ts';
import { useCommand } from '../../api/command.ts';
import { useFormat } from '../../i18n/use-format.ts';
import { AppLink } from '../../ui/app-link.tsx';
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx';
import { AreaField, CheckField } from '../../ui/fields.tsx';
import { Notice } from '../../ui/notice.tsx';
import { Chip } from '../../ui/page.tsx';
import { ProblemNotice, ProblemScope } from '../../ui/problem-scope.tsx';
import { OfficePaperPlace } from '../report/office-paper-place.tsx';
import { askedOf, waitingOf } from './verify-counts.ts';
import { useFreshCells } from './verify-fresh.ts';
import styles from './verify.module.css';
import { useMoment, usePerson } from './verify-words.ts';

const tones = { open: 'here', locked: 'stamp', closed: 'done' } as const;

export function RoundChip({ status }: Pick<RoundLine, 'status'>) {
  const { t } = useTranslation('performance-review');
  return <Chip tone={tones[status]}>{t(`round.status.${status}`)}</Chip>;
}

/** Where the round stands: deadline, mechanism, how much is verified, and why it was opened again. */
export function RoundStanding({ round }: { readonly round: RoundView }) {
  const { t } = useTranslation('performance-review');
  const format = useFormat();
  const [moment, person] = [useMoment(), usePerson()];
  const { mechanism, counts, late, overdue, sampleSource } = round;
  return (
    <div className={styles.standing}>
      <p className="small">
        <RoundChip status={round.status} />{' '}
        {mechanism ? <span>{mechanism.number === null ? t('round.mechanism-unnumbered') : t('round.mechanism', { number: mechanism.number })} </span> : <><span title={t('round.no-mechanism-why')}><Chip tone="due">{t('round.no-mechanism')}</Chip></span>{' '}</>}
        {t('round.due', { at: `${format.longDay(format.dayOf(round.dueAt))}, ${format.clockZone(round.dueAt)}` })}{' '}
        {t('round.counts', { verified: counts.verified, of: askedOf(counts) })}{' '}
        {late > 0 && <>{t('round.late', { count: late })}{' '}</>}{overdue > 0 && <b className="late">{t('round.overdue', { count: overdue })}</b>}
      </p>
      {sampleSource && <Notice kind="info"><p>{t('sample', { source: sampleSource })}</p></Notice>}
      {round.reopenings.map(({ reason, at, by }) => <Notice key={at} kind="info"><p>{t('round.reopened', { at: moment(at), by: person(by) })} <q>{reason}</q></p></Notice>)}
    </div>
  );
}

/** Figures that may still change are in no minutes. */
const papersOf = ({ status }: Pick<RoundLine, 'status'>) => (status === 'open' ? ['nota-dinas'] as const : ['nota-dinas', 'berita-acara'] as const);

/** Lock, open again, and the way to the material of the meeting. */
export function RoundActs({ round }: { readonly round: RoundView }) {
  const { t } = useTranslation('performance-review');
  const [asked, ask] = useState<'lock' | 'reopen' | null>(null);
  const waiting = waitingOf(round.counts);
  return (
    <div className={styles.acts}>
      <AppLink className="link" href={`/kinerja/rapat/${round.id}`}>{t('closing')}</AppLink>
      {papersOf(round).map((name) => (
        <OfficePaperPlace key={name} kind={name} subject={String(round.quarter)} year={round.year} stage={null} label={t(`paper.${name}`)} title={t(`paper.${name}`)} href={(ending) => `/api/quarters/${round.quarter}/${name}.${ending}?year=${round.year}`} />
      ))}
      {round.abilities.lock && <Button variant="default" disabled={waiting > 0} onClick={() => ask('lock')}>{t('lock')}</Button>}
      {round.abilities.reopen && <Button variant="default" onClick={() => ask('reopen')}>{t('reopen')}</Button>}
      {round.abilities.lock && waiting > 0 && <span className="small quiet">{t('lock.waiting', { count: waiting })}</span>}
      {asked === 'lock' && <LockDialog round={round} onClose={() => ask(null)} />}
      {asked === 'reopen' && <ReopenDialog round={round} onClose={() => ask(null)} />}
    </div>
  );
}

interface RoundDialogProps {
  readonly round: RoundView;
  readonly onClose: () => void;
}

function LockDialog({ round: { id, revision, counts }, onClose }: RoundDialogProps) {
  const { t } = useTranslation('performance-review');
  const [leaves, setLeaves] = useState(false);
  const lock = useCommand(api.round.lock, { onDone: onClose });
  useFreshCells(lock.error);
  const missing = askedOf(counts) - counts.verified;
  return (
    <ProblemScope problem={lock.error}>
      <ConfirmDialog title={t('lock')} confirmLabel={t('lock')} busy={lock.isPending} onCancel={onClose} onConfirm={() => lock.mutate({ id, revision, leaveMissing: leaves })}>
        <p>{t('lock.text')}</p>
        {missing > 0 && <><p>{t('lock.missing', { count: missing })}</p><CheckField name="leaveMissing" label={t('lock.leave')} checked={leaves} onChange={(event) => setLeaves(event.currentTarget.checked)} /></>}
        <ProblemNotice />
      </ConfirmDialog>
    </ProblemScope>
  );
}

function ReopenDialog({ round: { id, revision }, onClose }: RoundDialogProps) {
  const { t } = useTranslation('performance-review');
  const [reason, setReason] = useState('');
  const reopen = useCommand(api.round.reopen, { onDone: onClose });
  useFreshCells(reopen.error);
  return (
    <ProblemScope problem={reopen.error}>
      <ConfirmDialog title={t('reopen.title')} confirmLabel={t('reopen')} busy={reopen.isPending} onCancel={onClose} onConfirm={() => reopen.mutate({ id, revision, reason })}>
        <p>{t('reopen.text')}</p>
        <ProblemNotice fields={['reason']} />
        <AreaField name="reason" label={t('reopen.reason')} value={reason} onChange={(event) => setReason(event.currentTarget.value)} minRows={3} data-autofocus />
      </ConfirmDialog>
    </ProblemScope>
  );
}
