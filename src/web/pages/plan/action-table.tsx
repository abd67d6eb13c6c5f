import { Button } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { ActionStep } from '#contract/plan/action-step';
import type { Agreement, AgreementList, AgreementRow } from '#contract/plan/agreement';
import { AppLink } from '../../ui/app-link.tsx';
import styles from './action.module.css';
import { type Ceilings, printCeiling } from './ceilings.ts';
import { printTarget, targetAt, withUnit } from './figures.ts';

const QUARTERS = [1, 2, 3, 4] as const;

export interface ActionTableProps {
  readonly agreement: Agreement;
  readonly list: AgreementList;
  readonly ceilings: Ceilings;
  /** The indicator that stands open beside. */
  readonly opened: string | null;
  readonly onOpen: (indicatorId: string, stepId: string | null) => void;
}

/** The table of the Rencana Aksi: one row an activity, its indicator beside it. */
export function ActionTable({ agreement: { rows, post }, list, ceilings, opened, onOpen }: ActionTableProps) {
  const { t } = useTranslation(['plan-agreement', 'plan']);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a table wider than its place must scroll by keyboard too
    <section className={styles.across} tabIndex={0} aria-label={t('table.action', { post: post.title })}>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">{t('plan:number')}</th><th scope="col" data-words>{t('column.indicator')}</th><th scope="col" data-figure>{t('plan:target.of', { year: list.year })}</th>
            {QUARTERS.map((quarter) => <th key={quarter} scope="col" data-figure>{t('plan:quarter', { quarter })}</th>)}
            <th scope="col" data-words data-activity>{t('column.activity')}</th><th scope="col">{t('column.when')}</th><th scope="col">{t('column.post')}</th><th scope="col" data-figure>{t('column.money')}</th>
          </tr>
        </thead>
        {rows.map((row, at) => <Indicator key={row.versionId} row={row} at={at} year={list.year} ceilings={ceilings} open={row.indicatorId === opened} onOpen={onOpen} />)}
      </table>
    </section>
  );
}

interface IndicatorProps extends Pick<ActionTableProps, 'ceilings' | 'onOpen'> {
  readonly row: AgreementRow;
  readonly at: number;
  readonly year: number;
  readonly open: boolean;
}

/** An indicator spans the rows of its activities, and one more on the screen for those who may add to them. */
function Indicator({ row, at, year, ceilings, open, onOpen }: IndicatorProps) {
  const { t } = useTranslation(['plan-agreement', 'plan']);
  const { steps, abilities, indicatorId } = row;
  const adds = abilities.writeSteps;
  const span = Math.max(1, steps.length + (adds ? 1 : 0));
  const target = targetAt(row.targets, year, 0);
  const printed = printTarget(target, row.decimals);
  const lines: (ActionStep | null)[] = span > steps.length ? [...steps, null] : [...steps];
  return (
    <tbody data-open={open || undefined}>
      {lines.map((step, line) => (
        <tr key={step?.id ?? 'add'} data-add={step === null && steps.length > 0 || undefined}>
          {line === 0 && (
            <>
              <td rowSpan={span}>{at + 1}</td>
              <td rowSpan={span}><AppLink className="link" href={`/kinerja/indikator/${indicatorId}`}>{row.name}</AppLink><span className={styles.node}>{[row.code, row.node].filter(Boolean).join(' ')}</span></td>
              <td rowSpan={span} data-figure>{printed === undefined ? <span className="quiet">{t('plan:target.none')}</span> : <b>{target?.words ? printed : withUnit(printed, row.unit)}</b>}</td>
              {QUARTERS.map((quarter) => <td key={quarter} rowSpan={span} data-figure>{printTarget(targetAt(row.targets, year, quarter), row.decimals) ?? <span className="quiet">–</span>}</td>)}
            </>
          )}
          {step ? <Step step={step} onOpen={adds ? () => onOpen(indicatorId, step.id) : undefined} /> : <None adds={adds} name={row.name} first={steps.length === 0} onAdd={() => onOpen(indicatorId, null)} />}
          {line === 0 && <td rowSpan={span} data-figure>{printCeiling(ceilings, row.codes) ?? <span className="quiet">{t('money.none')}</span>}</td>}
        </tr>
      ))}
    </tbody>
  );
}

function Step({ step, onOpen }: { readonly step: ActionStep; readonly onOpen: (() => void) | undefined }) {
  const { t } = useTranslation('plan');
  return (
    <>
      <td data-activity>{onOpen ? <button type="button" className={`link ${styles.open}`} onClick={onOpen}>{step.activity}</button> : step.activity}</td>
      <td>{t('quarter', { quarter: step.quarters.join(', ') })}</td>
      <td>{step.post.title}</td>
    </>
  );
}

/** Says that nothing is planned yet, or offers to plan more. */
function None({ adds, name, first, onAdd }: { readonly adds: boolean; readonly name: string; readonly first: boolean; readonly onAdd: () => void }) {
  const { t } = useTranslation('plan-agreement');
  return (
    <td colSpan={3} data-activity>
      {first && <span className={`quiet ${styles.none}`}>{t('action.none')}</span>}
      {adds && <Button className={styles.add ?? ''} size="xs" variant="default" leftSection={<IconPlus size={16} stroke={1.5} />} aria-label={t('action.add-for', { name })} onClick={onAdd}>{t('action.add')}</Button>}
    </td>
  );
}
