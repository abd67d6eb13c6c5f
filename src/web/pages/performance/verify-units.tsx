import { useTranslation } from 'react-i18next';
import type { RoundUnit, RoundView } from '#contract/performance/round';
import { useFormat } from '../../i18n/use-format.ts';
import grid from '../../ui/grid/grid.module.css';
import { Section } from '../../ui/section.tsx';
import { StateMark, StateWord } from '../../ui/state-mark.tsx';
import styles from './verify.module.css';
import { askedOf, sentOf } from './verify-counts.ts';

/** How far each unit is, until when, and by which exception. A unit that may be read is opened above. */
export function VerifyUnits({ round, onOpen }: { readonly round: RoundView; readonly onOpen: (unitId: string) => void }) {
  const { t } = useTranslation('performance-review');
  return (
    <Section title={t('units')} count={round.units.length}>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a table wider than its place must scroll by keyboard too */}
      <section className={styles.across} tabIndex={0} aria-label={t('units')}>
        <table className={`${grid.grid} ${styles.units}`} aria-label={t('units')}>
          <thead>
            <tr>
              <th scope="col">{t('units.column.unit')}</th><th scope="col" data-figure>{t('units.column.sent')}</th><th scope="col" data-figure>{t('units.column.waiting')}</th>
              <th scope="col" data-figure>{t('units.column.verified')}</th><th scope="col" data-figure>{t('units.column.returned')}</th><th scope="col" data-words>{t('units.column.due')}</th>
            </tr>
          </thead>
          <tbody>{round.units.map((unit) => <UnitRow key={unit.unitId} unit={unit} onOpen={onOpen} />)}</tbody>
        </table>
      </section>
    </Section>
  );
}

function UnitRow({ unit, onOpen }: { readonly unit: RoundUnit; readonly onOpen: (unitId: string) => void }) {
  const { t } = useTranslation('performance-review');
  const format = useFormat();
  const { counts, dueAt, exception, late, overdue } = unit;
  const all = askedOf(counts);
  return (
    <tr>
      <th scope="row">{unit.readable ? <button type="button" className={`link ${styles.open}`} onClick={() => onOpen(unit.unitId)}>{unit.unit}</button> : unit.unit}</th>
      <td data-figure>{t('units.sent', { sent: sentOf(counts), of: all })}</td><td data-figure>{counts.released}</td>
      <td data-figure><span className={styles.count}>{counts.verified === all && <StateMark mark="settled" />}{counts.verified}</span></td><td data-figure>{counts.returned}</td>
      <td data-words>
        {format.shortDay(format.dayOf(dueAt))}, {format.clock(dueAt)}
        {exception && <span className={styles.aside}>{t('units.exception', { reason: exception })}</span>}
        {overdue > 0 && <span className={styles.mark}><StateWord mark="late">{t('units.overdue', { count: overdue })}</StateWord></span>}
        {late > 0 && <span className={styles.mark}><StateWord mark="due">{t('units.late', { count: late })}</StateWord></span>}
      </td>
    </tr>
  );
}
