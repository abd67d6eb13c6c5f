import { Button } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { AgreementRow } from '#contract/plan/agreement';
import { AppLink } from '../../ui/app-link.tsx';
import styles from './action.module.css';
import type { ActionTableProps } from './action-table.tsx';
import { printCeiling } from './ceilings.ts';
import { printTarget, targetAt, withUnit } from './figures.ts';

/** The Rencana Aksi below each other, for phones. */
export function ActionList({ agreement: { rows, post }, list, ceilings, opened, onOpen }: ActionTableProps) {
  const { t } = useTranslation('plan-agreement');
  return (
    <ul aria-label={t('table.action', { post: post.title })}>
      {rows.map((row) => <Item key={row.versionId} row={row} year={list.year} money={printCeiling(ceilings, row.codes)} open={row.indicatorId === opened} onOpen={onOpen} />)}
    </ul>
  );
}

interface ItemProps extends Pick<ActionTableProps, 'onOpen'> {
  readonly row: AgreementRow;
  readonly year: number;
  readonly money: string | undefined;
  readonly open: boolean;
}

function Item({ row, year, money, open, onOpen }: ItemProps) {
  const { t } = useTranslation(['plan-agreement', 'plan']);
  const { indicatorId, steps, abilities: { writeSteps }, decimals, targets } = row;
  const whole = targetAt(targets, year, 0);
  const printed = printTarget(whole, decimals);
  return (
    <li className={styles.item} data-open={open || undefined}>
      <div><AppLink className="link" href={`/kinerja/indikator/${indicatorId}`}>{row.name}</AppLink><span className={styles.node}>{[row.code, row.node].filter(Boolean).join(' ')}</span></div>
      <p className="small">{t('plan:target.of', { year })}: <b>{printed === undefined ? t('plan:target.none') : whole?.words ? printed : withUnit(printed, row.unit)}</b>. {t('column.money')}: {money ?? t('money.none')}.</p>
      {targets.some(({ quarter }) => quarter > 0) && (
        <dl className={styles.quarters}>
          {[1, 2, 3, 4].map((quarter) => <div key={quarter}><dt>{t('plan:quarter', { quarter })}</dt><dd>{printTarget(targetAt(targets, year, quarter), decimals) ?? '–'}</dd></div>)}
        </dl>
      )}
      {steps.length === 0 ? <p className="small quiet">{t('action.none')}</p> : (
        <ul className={styles.steps}>
          {steps.map((step) => (
            <li key={step.id}>
              {writeSteps ? <button type="button" className={`link ${styles.open}`} onClick={() => onOpen(indicatorId, step.id)}>{step.activity}</button> : step.activity}
              <span className={styles.node}>{t('plan:quarter', { quarter: step.quarters.join(', ') })}, {step.post.title}</span>
            </li>
          ))}
        </ul>
      )}
      {writeSteps && <Button size="xs" variant="default" leftSection={<IconPlus size={16} stroke={1.5} />} aria-label={t('action.add-for', { name: row.name })} onClick={() => onOpen(indicatorId, null)}>{t('action.add')}</Button>}
    </li>
  );
}
