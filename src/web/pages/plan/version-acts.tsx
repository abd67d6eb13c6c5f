import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { PlanTree } from '#contract/plan/node';
import { api } from '../../api/client.ts';
import { useCommand } from '../../api/command.ts';
import { useFormat } from '../../i18n/use-format.ts';
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx';
import { AreaField } from '../../ui/fields.tsx';
import { Notice } from '../../ui/notice.tsx';
import { ProblemNotice, ProblemScope } from '../../ui/problem-scope.tsx';
import { useNow } from '../../ui/shell/use-now.ts';
import styles from './plan.module.css';
import { QuarterFields } from './quarter-fields.tsx';
import { useFresh } from './use-fresh.ts';

export interface VersionActsProps {
  readonly tree: PlanTree;
  /** True where a draft of changes may be begun from this version. */
  readonly revise: boolean;
  /** Title of a nomenclature newer than the draft's; null where it has the newest. */
  readonly newer: string | null;
  readonly onRecode: () => void;
  readonly onVersion: (id: string) => void;
  readonly onOpen: (nodeId: string) => void;
}

/** What can be done with a version as a whole, and what still keeps it from coming in force. */
export function VersionActs({ tree, revise, newer, onRecode, onVersion, onOpen }: VersionActsProps) {
  const { t } = useTranslation(['plan', 'plan-recode']);
  const [asked, ask] = useState<'publish' | 'withdraw' | 'revise' | null>(null);
  const { publish, withdraw, edit } = tree.abilities;
  const mayRevise = revise && tree.version.status === 'in_force';
  if (!publish && !withdraw && !mayRevise && !edit) return null;
  return (
    <div className={styles.bar}>
      {edit && newer !== null && <Notice kind="info"><p>{t('plan-recode:newer', { title: newer })} <button type="button" className="link" onClick={onRecode}>{t('plan-recode:open')}</button></p></Notice>}
      {edit && <Findings tree={tree} onOpen={onOpen} />}
      <div className={styles.acts}>
        {publish && <Button variant="default" onClick={() => ask('publish')}>{t('publish')}</Button>}
        {mayRevise && <Button variant="default" onClick={() => ask('revise')}>{t('revise')}</Button>}
        {withdraw && <Button variant="subtle" onClick={() => ask('withdraw')}>{t('withdraw')}</Button>}
      </div>
      {asked === 'revise' && <ReviseDialog tree={tree} onClose={() => ask(null)} onVersion={onVersion} />}
      {(asked === 'publish' || asked === 'withdraw') && <SettleDialog act={asked} tree={tree} onClose={() => ask(null)} />}
    </div>
  );
}

/** Findings of the whole tree; those of a node lead to it. */
function Findings({ tree, onOpen }: Pick<VersionActsProps, 'tree' | 'onOpen'>) {
  const { t } = useTranslation('plan');
  if (tree.findings.length === 0) return null;
  const name = (id: string) => tree.nodes.find((node) => node.id === id)?.name ?? '';
  return (
    <Notice kind="warn">
      <details>
        <summary>{t('findings', { count: tree.findings.length })}</summary>
        <ul className={styles.list}>
          {tree.findings.map(({ code, nodeId, blocks }) => (
            <li key={`${code} ${nodeId}`}>
              {nodeId && <><button type="button" className="link" onClick={() => onOpen(nodeId)}>{name(nodeId)}</button>: </>}{t(`finding.${code}`)} {blocks && t('finding.blocks')}
            </li>
          ))}
        </ul>
      </details>
    </Notice>
  );
}

function SettleDialog({ act, tree, onClose }: { readonly act: 'publish' | 'withdraw'; readonly tree: PlanTree; readonly onClose: () => void }) {
  const { t } = useTranslation('plan');
  const publish = useCommand(api.plan.publish, { onDone: onClose });
  const withdraw = useCommand(api.plan.withdraw, { onDone: onClose });
  const command = act === 'publish' ? publish : withdraw;
  useFresh(command.error);
  return (
    <ProblemScope problem={command.error}>
      <ConfirmDialog title={t(`${act}.title`)} confirmLabel={t(act)} grave={act === 'withdraw'} busy={command.isPending}
        onConfirm={() => command.mutate({ id: tree.version.id, revision: tree.version.revision })} onCancel={onClose}>
        <p>{t(`${act}.text`, { year: tree.version.validFrom.year, quarter: tree.version.validFrom.quarter })}</p>
        <ProblemNotice />
      </ConfirmDialog>
    </ProblemScope>
  );
}

function ReviseDialog({ tree, onClose, onVersion }: { readonly tree: PlanTree; readonly onClose: () => void; readonly onVersion: (id: string) => void }) {
  const { t } = useTranslation('plan');
  const today = useFormat().dayOf(useNow());
  const [input, setInput] = useState({ reason: '', year: today.slice(0, 4), quarter: String(Math.ceil(Number(today.slice(5, 7)) / 3)) });
  const revise = useCommand(api.plan.revise, { onDone: ({ versionId }) => { onClose(); onVersion(versionId); } });
  const save = () => revise.mutate({ id: tree.plan.id, reason: input.reason, validFrom: { year: Number(input.year), quarter: Number(input.quarter) } });
  return (
    <ProblemScope problem={revise.error}>
      <ConfirmDialog title={t('revise.title')} confirmLabel={t('revise')} busy={revise.isPending} onConfirm={save} onCancel={onClose}>
        <div className={styles.form}>
          <p>{t('revise.text')}</p>
          <AreaField name="reason" label={t('revise.reason')} value={input.reason} onChange={(event) => setInput({ ...input, reason: event.currentTarget.value })} />
          <QuarterFields name="validFrom" label={t('from.year')} year={input.year} quarter={input.quarter} onChange={(part) => setInput({ ...input, ...part })} />
          <ProblemNotice fields={['reason', 'validFrom.year', 'validFrom.quarter']} />
        </div>
      </ConfirmDialog>
    </ProblemScope>
  );
}
