import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { BudgetEntry, BudgetRow, BudgetTable } from '#contract/budget/budget';
import { exact } from '#pure/decimal';
import { printPercent } from '#pure/decimal-text';
import { api } from '../../api/client.ts';
import { useCommand } from '../../api/command.ts';
import { fileHref } from '../../api/file-href.ts';
import { useFormat } from '../../i18n/use-format.ts';
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx';
import { AreaField } from '../../ui/fields.tsx';
import { Notice } from '../../ui/notice.tsx';
import { ProblemNotice, ProblemScope } from '../../ui/problem-scope.tsx';
import { useNow } from '../../ui/shell/use-now.ts';
import { SidePanel } from '../../ui/side-panel.tsx';
import { useFresh } from '../plan/use-fresh.ts';
import own from './budget.module.css';
import { entryIn, printFigure } from './spending-cells.ts';

export interface RowPanelProps {
  readonly table: BudgetTable;
  readonly row: BudgetRow;
  readonly onClose: () => void;
}

/** One sub kegiatan: its quarters, where the figures came from, what wants eyes, and for Keuangan the verdict. */
export function RowPanel({ table, row, onClose }: RowPanelProps) {
  const { t } = useTranslation('budget');
  const { year, quarter, revisions } = table;
  const [returning, setReturning] = useState(false);
  const verify = useCommand(api.spending.verify);
  useFresh(verify.error);
  const on = { year, quarter, revision: revisions.spending, codes: [row.code] };
  const entry = entryIn(row, quarter);
  const actions = row.abilities.verify || row.abilities.return ? (
    <>
      {row.abilities.verify && <Button loading={verify.isPending} onClick={() => verify.mutate(on)}>{t('verify')}</Button>}
      {row.abilities.return && <Button variant="default" onClick={() => setReturning(true)}>{t('return')}</Button>}
    </>
  ) : undefined;
  return (
    <SidePanel title={row.name ?? t('name.none')} detail={row.code} onClose={onClose} {...(actions ? { actions, outcome: <p>{t(row.abilities.verify ? 'verify.outcome' : 'return.outcome')}</p> } : {})}>
      <ProblemScope problem={verify.error}><ProblemNotice /></ProblemScope>
      {entry?.state === 'returned' && <Notice kind="returned"><p>{t('returned.reason')} <q>{entry.reason}</q></p></Notice>}
      {row.findings.map((code) => <Notice key={code} kind="warn"><p><b>{t(`finding.${code}`)}.</b> {t(`finding.${code}.how`)}</p></Notice>)}
      <Facts row={row} quarter={quarter} />
      <Quarters row={row} quarter={quarter} />
      {entry && <Origin entry={entry} />}
      {table.abilities.verify && entry?.state === 'entered' && !row.abilities.verify && <p className="small quiet">{t('verify.own-row')}</p>}
      {returning && <ReturnDialog table={table} code={row.code} onClose={() => setReturning(false)} />}
    </SidePanel>
  );
}

interface ReturnProps {
  readonly table: BudgetTable;
  readonly code: string;
  readonly onClose: () => void;
}

function ReturnDialog({ table: { year, quarter, revisions }, code, onClose }: ReturnProps) {
  const { t } = useTranslation('budget');
  const [reason, setReason] = useState('');
  const giveBack = useCommand(api.spending.return, { onDone: onClose });
  useFresh(giveBack.error);
  return (
    <ProblemScope problem={giveBack.error}>
      <ConfirmDialog title={t('return.title')} confirmLabel={t('return')} busy={giveBack.isPending} onCancel={onClose}
        onConfirm={() => giveBack.mutate({ year, quarter, revision: revisions.spending, codes: [code], reason })}>
        <div className={own.form}>
          <p className="small">{t('return.text')}</p>
          <ProblemNotice fields={['reason']} />
          <AreaField name="reason" label={t('return.reason')} value={reason} onChange={(event) => setReason(event.currentTarget.value)} minRows={3} data-autofocus />
        </div>
      </ConfirmDialog>
    </ProblemScope>
  );
}

function Facts({ row, quarter }: { readonly row: BudgetRow; readonly quarter: number }) {
  const { t } = useTranslation('budget');
  const none = <span className="quiet">{t('missing')}</span>;
  return (
    <dl className={own.facts}>
      <dt>{t('ceiling')}</dt><dd>{row.ceiling === null ? <span className="quiet">{t('ceiling.none')}</span> : `Rp${printFigure(row.ceiling)}`}{row.ceilingStage && ` (${t(`stage.${row.ceilingStage}`)})`}</dd>
      <dt>{t('spent.to-date', { quarter })}</dt><dd>{row.spent === null ? none : `Rp${printFigure(row.spent)}`}</dd>
      <dt>{t('absorption')}</dt><dd>{row.absorption === null ? <span className="quiet">{row.reason ? t(`reason.${row.reason}`) : '–'}</span> : printPercent(exact(row.absorption))}</dd>
      <dt>{t('physical')}</dt><dd>{row.physical === null ? none : printPercent(exact(row.physical))}</dd>
    </dl>
  );
}

/** The year by quarters, as each was entered. */
function Quarters({ row, quarter }: { readonly row: BudgetRow; readonly quarter: number }) {
  const { t } = useTranslation('budget');
  const entries = row.entries.filter((entry) => entry.quarter <= quarter);
  if (entries.length === 0) return <p className="small quiet">{t('entries.none')}</p>;
  return (
    <table className={own.quarters}>
      <caption className="unseen">{t('entries')}</caption>
      <thead><tr><th scope="col">{t('quarter')}</th><th scope="col" data-figure>{t('entries.spent')}</th><th scope="col" data-figure>{t('physical')}</th><th scope="col">{t('column.state')}</th></tr></thead>
      <tbody>
        {entries.map((entry) => (
          <tr key={entry.quarter} data-here={entry.quarter === quarter || undefined}>
            <th scope="row">{t('quarter.short', { quarter: entry.quarter })}<span className={own.aside}>{t(`mode.${entry.mode}.short`)}</span></th>
            <td data-figure>{entry.spent === null ? '–' : printFigure(entry.spent)}</td><td data-figure>{entry.physical === null ? '–' : printPercent(exact(entry.physical))}</td>
            <td>{t(`state.${entry.state}`)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Origin({ entry: { source } }: { readonly entry: BudgetEntry }) {
  const { t } = useTranslation('budget');
  const format = useFormat();
  const now = useNow();
  return (
    <div className="small">
      <h3>{t('source')}</h3>
      <p>{source.kind === 'sample' ? t('source.sample') : t(`source.${source.kind}.by`, { by: source.by ?? t('source.nobody'), at: format.moment(source.at, now) })}</p>
      {source.file && (
        <p><a className="link" href={fileHref(source.file.id)} download={source.file.name}>{source.file.name}</a> <span className="tiny quiet">{t('source.hash', { hash: source.file.hash.slice(0, 12) })}</span></p>
      )}
    </div>
  );
}
