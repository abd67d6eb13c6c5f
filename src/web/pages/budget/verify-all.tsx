import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { BudgetTable } from '#contract/budget/budget';
import { api } from '../../api/client.ts';
import { useCommand } from '../../api/command.ts';
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx';
import { ProblemNotice, ProblemScope } from '../../ui/problem-scope.tsx';
import { useFresh } from '../plan/use-fresh.ts';
import own from './budget.module.css';

/** Verifies at once what waits and raises no finding; the rest is opened row by row. */
export function VerifyAll({ table }: { readonly table: BudgetTable }) {
  const { t } = useTranslation('budget');
  const [asked, ask] = useState(false);
  const verify = useCommand(api.spending.verify, { onDone: () => ask(false) });
  useFresh(verify.error);
  const { year, quarter, rows, revisions } = table;
  const waiting = rows.filter(({ abilities }) => abilities.verify);
  const clean = waiting.filter(({ findings }) => findings.length === 0);
  const others = rows.filter(({ entries, abilities }) => !abilities.verify && entries.some((entry) => entry.quarter === quarter && entry.state === 'entered')).length;
  if (waiting.length === 0 && others === 0) return null;
  return (
    <div className={own.verify}>
      {clean.length > 0 && <Button onClick={() => ask(true)}>{t('verify.all', { count: clean.length })}</Button>}
      {waiting.length > clean.length && <span className="small due">{t('verify.with-findings', { count: waiting.length - clean.length })}</span>}
      {others > 0 && <span className="small quiet">{t('verify.own', { count: others })}</span>}
      {asked && (
        <ProblemScope problem={verify.error}>
          <ConfirmDialog title={t('verify.all', { count: clean.length })} confirmLabel={t('verify')} busy={verify.isPending} onCancel={() => ask(false)}
            onConfirm={() => verify.mutate({ year, quarter, revision: revisions.spending, codes: clean.map(({ code }) => code) })}>
            <p>{t('verify.text', { quarter, year })}</p>
            <ProblemNotice />
          </ConfirmDialog>
        </ProblemScope>
      )}
    </div>
  );
}
