import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CellLine } from '#contract/performance/cell';
import { api } from '../../api/client.ts';
import { useCommand } from '../../api/command.ts';
import { AppLink } from '../../ui/app-link.tsx';
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx';
import { AreaField } from '../../ui/fields.tsx';
import { Notice } from '../../ui/notice.tsx';
import { ProblemNotice, ProblemScope } from '../../ui/problem-scope.tsx';
import { SidePanel } from '../../ui/side-panel.tsx';
import { EvidenceList } from './verify-evidence.tsx';
import { LineFacts, LineNarrative, LinePeople } from './verify-facts.tsx';
import { useFreshCells } from './verify-fresh.ts';
import styles from './verify.module.css';

export interface VerifyPanelProps {
  readonly line: CellLine;
  readonly quarter: { readonly year: number; readonly quarter: number };
  /** This reader judges figures of the round. */
  readonly judges: boolean;
  readonly onClose: () => void;
}

/** One figure with all that a verifier looks at, and the verdict. */
export function VerifyPanel({ line, quarter, judges, onClose }: VerifyPanelProps) {
  const { t } = useTranslation('performance-review');
  const [returning, setReturning] = useState(false);
  const verify = useCommand(api.cell.verify, { onDone: onClose });
  useFreshCells(verify.error);
  const { abilities, roundId: id, indicatorVersionId, revision } = line;
  const actions = abilities.verify || abilities.return ? (
    <>
      {abilities.verify && <Button loading={verify.isPending} onClick={() => verify.mutate({ id, cells: [{ indicatorVersionId, revision }] })}>{t('verify.one')}</Button>}
      {abilities.return && <Button variant="default" onClick={() => setReturning(true)}>{t('verify.return')}</Button>}
    </>
  ) : undefined;
  return (
    <SidePanel title={line.name} detail={`${line.code}, ${line.unit}`} onClose={onClose}
      {...(actions ? { actions, outcome: <p>{t(abilities.verify ? 'verify.outcome' : 'verify.return.outcome')}</p> } : {})}>
      <ProblemScope problem={verify.error}><ProblemNotice /></ProblemScope>
      {line.returnedReason && <Notice kind="returned"><p>{t('line.returned')} <q>{line.returnedReason}</q></p></Notice>}
      {line.entered?.reason && <Notice kind="info"><p>{t('line.not-applicable-why')} <q>{line.entered.reason}</q></p></Notice>}
      {line.warnings.map(({ code, field }) => <Notice key={`${code} ${field}`} kind="warn"><p>{t(`warning.${code}`)}</p></Notice>)}
      {judges && line.state === 'released' && !abilities.verify && <Notice kind="info"><p>{t('verify.own-line')}</p></Notice>}
      <LineFacts line={line} />
      {line.entered && <LineNarrative narrative={line.entered.narrative} />}
      <div><h3>{t('evidence')}</h3><EvidenceList evidence={line.evidence} missing={line.missingEvidence} /></div>
      <LinePeople line={line} />
      {line.entered && <p className={styles.ways}><AppLink className="link" href={`/kinerja/angka/${indicatorVersionId}/${quarter.year}/${quarter.quarter}`}>{t('verify.open-trail')}</AppLink></p>}
      {returning && <ReturnDialog line={line} onDone={onClose} onClose={() => setReturning(false)} />}
    </SidePanel>
  );
}

function ReturnDialog({ line, onDone, onClose }: { readonly line: CellLine; readonly onDone: () => void; readonly onClose: () => void }) {
  const { t } = useTranslation('performance-review');
  const [reason, setReason] = useState('');
  const giveBack = useCommand(api.cell.return, { onDone });
  useFreshCells(giveBack.error);
  const { roundId: id, indicatorVersionId, revision, unit } = line;
  return (
    <ProblemScope problem={giveBack.error}>
      <ConfirmDialog title={t('verify.return.title')} confirmLabel={t('verify.return')} busy={giveBack.isPending} onCancel={onClose}
        onConfirm={() => giveBack.mutate({ id, cells: [{ indicatorVersionId, revision, reason }] })}>
        <p className="small">{t('verify.return.text', { unit })}</p>
        <ProblemNotice fields={['cells.0.reason']} />
        <AreaField name="cells.0.reason" label={t('verify.return.reason')} value={reason} onChange={(event) => setReason(event.currentTarget.value)} minRows={3} data-autofocus />
      </ConfirmDialog>
    </ProblemScope>
  );
}
