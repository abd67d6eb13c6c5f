import { useTranslation } from 'react-i18next';
import type { HeatMap } from '#contract/performance/figure';
import type { RoundLine } from '#contract/performance/round';
import { EmptyState } from '../../ui/blank.tsx';
import { StateMark } from '../../ui/state-mark.tsx';
import type { MatrixSide } from './matrix-page.tsx';
import styles from './matrix-page.module.css';
import { askedOf, QUARTERS, sendingOf, sentOf } from './matrix-words.ts';

export interface MatrixHeatProps {
  readonly heat: HeatMap;
  readonly rounds: readonly RoundLine[];
  readonly side: MatrixSide | null;
  readonly onOpen: (side: MatrixSide) => void;
}

/** Who has not sent: bidang down, the rounds of the year across. */
export function MatrixHeat({ heat, rounds, side, onOpen }: MatrixHeatProps) {
  const { t } = useTranslation('performance');
  if (heat.rows.length === 0) return <EmptyState title={t('heat.empty', { year: heat.year })} how={t('heat.empty-how')} />;
  return (
    <>
      <h2 className={styles.heading}>{t('heat.title')}</h2>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a table wider than its place must scroll by keyboard too */}
      <section className={styles.heat} aria-label={t('heat.title')} tabIndex={0}>
        <table className={styles.units} aria-label={t('heat.title')}>
          <thead><tr><th scope="col">{t('unit')}</th>{QUARTERS.map((quarter) => <th key={quarter} scope="col">{t('quarter.short', { quarter })}</th>)}</tr></thead>
          <tbody>
            {heat.rows.map((row) => (
              <tr key={row.unitId}>
                <th scope="row">{row.unit}</th>
                {QUARTERS.map((quarter) => {
                  const at = row.quarters.find((each) => each.quarter === quarter);
                  const round = rounds.find(({ id }) => id === at?.roundId);
                  if (!at || !round) return <td key={quarter}><span className="quiet" aria-hidden="true">–</span><span className="unseen">{t('heat.not-asked')}</span></td>;
                  const sending = sendingOf(at, round.status);
                  const open = side?.kind === 'unit' && side.unitId === row.unitId && side.quarter === quarter;
                  return (
                    <td key={quarter} data-sending={sending} data-open={open || undefined}>
                      <button type="button" onClick={() => onOpen({ kind: 'unit', unitId: row.unitId, quarter })}>
                        <StateMark mark={sending} label={t(`sending.${sending}`)} /><span>{t('heat.cell', { sent: sentOf(at.counts), of: askedOf(at.counts) })}</span>
                      </button>
                    </td>
                  );
                })}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </>
  );
}
