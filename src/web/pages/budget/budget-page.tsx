import { Button, NativeSelect } from '@mantine/core';
import { IconPrinter } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { BudgetTable } from '#contract/budget/budget';
import { queries } from '../../api/client.ts';
import { EmptyState } from '../../ui/blank.tsx';
import styles from '../../ui/grid/grid.module.css';
import { Loaded } from '../../ui/loaded.tsx';
import { Notice } from '../../ui/notice.tsx';
import { PageHead, Split } from '../../ui/page.tsx';
import own from './budget.module.css';
import { CeilingPanel } from './ceiling-panel.tsx';
import type { Period } from './period.ts';
import { RowPanel } from './row-panel.tsx';
import { SpendingEditor } from './spending-editor.tsx';
import { SpendingTable } from './spending-table.tsx';
import { usePeriod } from './use-period.ts';
import { VerifyAll } from './verify-all.tsx';
import { WorkbookSection } from './workbook-section.tsx';

type Side = { readonly kind: 'row'; readonly code: string } | { readonly kind: 'ceilings' } | null;

/** Realisasi anggaran: pagu and realisasi by program, kegiatan and sub kegiatan, entered and verified here. */
export function Page() {
  const { t } = useTranslation('budget');
  const { period, choose } = usePeriod();
  const query = useQuery(queries.budget.table.queryOptions({ input: { year: period.year, quarter: period.quarter, ...(period.stage ? { stage: period.stage } : {}) } }));
  const [side, show] = useState<Side>(null);
  const [entering, enter] = useState(false);
  const table = query.data;
  const turn = (part: Partial<Period>) => { show(null); enter(false); choose(part); };
  return (
    <Split side={table && side ? <Side side={side} table={table} onClose={() => show(null)} /> : undefined}>
      <PageHead title={t('title')} end={table && table.rows.length > 0 && <Button className={own.screen ?? ''} variant="default" leftSection={<IconPrinter size={16} stroke={1.5} />} onClick={() => window.print()}>{t('print')}</Button>} />
      <PeriodChoice period={period} table={table} fixed={entering} onChoose={turn}>
        {table?.abilities.importCeilings && !entering && <Button variant="default" onClick={() => show({ kind: 'ceilings' })}>{t('ceiling.import')}</Button>}
        {table && mayEnter(table) && !entering && <Button variant={table.abilities.verify || side ? 'default' : 'filled'} onClick={() => { show(null); enter(true); }}>{t('enter')}</Button>}
      </PeriodChoice>
      <Loaded query={query}>
        {(shown) => <Shown key={`${shown.year}/${shown.quarter}`} table={shown} entering={entering} onDone={() => enter(false)} onOpen={(code) => show({ kind: 'row', code })} open={side?.kind === 'row' ? side.code : null} narrow={side !== null} />}
      </Loaded>
    </Split>
  );
}

/** What is verified takes no more figures, so there must be something else. */
const mayEnter = ({ abilities, total: { counts } }: BudgetTable) => abilities.enter && counts.verified < counts.of;

function Side({ side, table, onClose }: { readonly side: NonNullable<Side>; readonly table: BudgetTable; readonly onClose: () => void }) {
  if (side.kind === 'ceilings') return <CeilingPanel table={table} onClose={onClose} />;
  const row = table.rows.find(({ code }) => code === side.code);
  return row ? <RowPanel key={row.code} table={table} row={row} onClose={onClose} /> : null;
}

interface ChoiceProps {
  readonly period: Period;
  readonly table: BudgetTable | undefined;
  /** While figures are typed: turning away would lose them. */
  readonly fixed: boolean;
  readonly onChoose: (part: Partial<Period>) => void;
  readonly children: ReactNode;
}

const QUARTERS = [1, 2, 3, 4] as const;

function PeriodChoice({ period, table, fixed, onChoose, children }: ChoiceProps) {
  const { t } = useTranslation('budget');
  const years = [...new Set([...table?.years ?? [], period.year, period.year + 1, period.year - 1])].sort((a, b) => b - a);
  const known = (['murni', 'perubahan'] as const).filter((one) => one === period.stage || table?.stages.some(({ stage }) => stage === one));
  const stages = [{ value: '', label: t('stage.in-force') }, ...known.map((one) => ({ value: one, label: t(`stage.${one}`) }))];
  return (
    <div className={styles.tools}>
      <NativeSelect label={t('year')} disabled={fixed} data={years.map(String)} value={String(period.year)} onChange={(event) => onChoose({ year: Number(event.currentTarget.value) })} />
      <NativeSelect label={t('quarter')} disabled={fixed} data={QUARTERS.map((one) => ({ value: String(one), label: t('quarter.of', { quarter: one }) }))} value={String(period.quarter)} onChange={(event) => onChoose({ quarter: Number(event.currentTarget.value) })} />
      <NativeSelect label={t('stage')} disabled={fixed} data={stages} value={period.stage ?? ''} onChange={(event) => onChoose({ stage: known.find((one) => one === event.currentTarget.value) })} />
      {children}
    </div>
  );
}

interface ShownProps {
  readonly table: BudgetTable;
  readonly entering: boolean;
  readonly onDone: () => void;
  readonly open: string | null;
  /** Something stands beside the table. */
  readonly narrow: boolean;
  readonly onOpen: (code: string) => void;
}

function Shown({ table, entering, onDone, ...rest }: ShownProps) {
  const { t } = useTranslation('budget');
  const { year, quarter, total, rows, sampleSource } = table;
  if (rows.length === 0) return <EmptyState title={t('empty', { year })} how={t(table.abilities.importCeilings ? 'empty.how-own' : 'empty.how')} />;
  return (
    <>
      {sampleSource && <Notice kind="info"><p>{t('sample', { source: sampleSource })}</p></Notice>}
      {entering ? <SpendingEditor table={table} onDone={onDone} /> : (
        <>
          <p className={`small ${own.line}`}>
            <b>{t('count.entered', { ...total.counts, quarter, year })}</b> <span className="quiet">{t('count.verified', total.counts)}</span>
          </p>
          {table.abilities.verify && <VerifyAll table={table} />}
          <SpendingTable table={table} {...rest} />
        </>
      )}
      {table.abilities.enter && !entering && <WorkbookSection table={table} />}
      <div className={`small quiet ${own.note}`}>
        <p>{t('method.absorption')}</p>
        <p>{t('method.sums')}</p>
      </div>
    </>
  );
}
