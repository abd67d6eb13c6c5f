import { NativeSelect } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { BudgetTable } from '#contract/budget/budget';
import type { WorkbookOrder } from '#contract/budget/workbook';
import { api } from '../../api/client.ts';
import { useCommand } from '../../api/command.ts';
import { Notice } from '../../ui/notice.tsx';
import { ProblemNotice, ProblemScope } from '../../ui/problem-scope.tsx';
import { Section } from '../../ui/section.tsx';
import { keep, useWorkbook } from '../workbook/use-workbook.ts';
import styles from '../workbook/workbook.module.css';
import { WorkbookActs } from '../workbook/workbook-acts.tsx';
import { WorkbookDifference } from '../workbook/workbook-difference.tsx';

/** What the period offers: its realisasi in both ways, and pagu; a change holds from this quarter on. */
const ordersOf = ({ year, quarter }: Pick<BudgetTable, 'year' | 'quarter'>): WorkbookOrder[] => [
  { kind: 'spending', year, quarter, mode: 'running_total' }, { kind: 'spending', year, quarter, mode: 'increment' }, { kind: 'ceiling', year, quarter: 1, stage: 'murni' },
  ...(quarter > 1 ? [{ kind: 'ceiling', year, quarter, stage: 'perubahan' } as const] : []),
];

const keyOf = (order: WorkbookOrder) => (order.kind === 'ceiling' ? order.stage : order.mode);

/** Pagu and realisasi as a workbook: taken out, brought back, looked at as a difference, applied. What came back says itself what it is for. */
export function WorkbookSection({ table }: { readonly table: BudgetTable }) {
  const { t } = useTranslation('workbook');
  const [chosen, choose] = useState('running_total');
  const orders = ordersOf(table);
  const make = useCommand(api.budgetWorkbook.make, { onDone: keep });
  const book = useWorkbook((upload) => api.budgetWorkbook.preview(upload));
  const { shown } = book;
  const apply = useCommand(api.budgetWorkbook.apply, { onDone: book.clear });
  const name = (order: WorkbookOrder) => t(`budget.${keyOf(order)}`, { year: order.year, quarter: order.quarter });
  const order = orders.find((each) => keyOf(each) === chosen) ?? orders[0];
  return (
    <div className={styles.apart}><Section title={t('title')}>
      <div className={styles.panel}>
        <p className="small quiet">{t('how')}</p>
        <NativeSelect className={styles.which ?? ''} label={t('budget.which')} value={chosen} data={orders.map((each) => ({ value: keyOf(each), label: name(each) }))} onChange={(event) => choose(event.currentTarget.value)} />
        <WorkbookActs making={make.isPending} looking={book.looking && !shown} onMake={() => order && make.mutate(order)} onTake={(file) => { apply.reset(); book.take(file); }} />
        <ProblemScope problem={make.error ?? book.error ?? apply.error}><ProblemNotice /></ProblemScope>
        {apply.data && !shown && <Notice kind="done" live><p>{t('budget.applied', { count: apply.data.applied })}</p></Notice>}
        {shown && (
          <WorkbookDifference title={`${name(shown.preview.order)}: ${shown.preview.fileName}`} about={t('budget.line')} outcome={t('budget.outcome')} counts={shown.preview.counts}
            cells={shown.preview.cells.map((each) => ({ ...each, about: each.name ?? '', detail: [each.code, each.field && t(`field.${each.field}`)].filter(Boolean).join(', '), number: true }))}
            busy={book.looking || apply.isPending} onChoose={book.choose} onCancel={book.clear} onApply={() => apply.mutate({ fileId: shown.fileId, choices: shown.choices })} />
        )}
      </div>
    </Section></div>
  );
}
