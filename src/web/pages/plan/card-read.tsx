import { useTranslation } from 'react-i18next';
import type { ReactNode } from 'react';
import type { IndicatorCard } from '#contract/plan/indicator';
import { Section } from '../../ui/section.tsx';
import { FormulaExample } from './component-fields.tsx';
import { printFigure, printTarget, targetAt, withUnit } from './figures.ts';
import styles from './plan.module.css';

/** The Manual IKU card as it is read and printed: every field, the empty ones named as empty. */
export function CardRead({ indicator }: { readonly indicator: IndicatorCard }) {
  const { t } = useTranslation('plan');
  const { card, postTitle, path } = indicator;
  const flags = (['isIku', 'isIkk', 'isSpm'] as const).filter((flag) => card[flag]).map((flag) => t(`card.${flag}`));
  const baseline = card.baselineWords ?? (card.baseline === null ? '' : withUnit(printFigure(card.baseline, card.decimals), card.unit));
  return (
    <div className={styles.card}>
      <Section title={t('part.identity')}>
        <Facts rows={[
          [t('card.code'), card.code], [t('path'), path.map(({ nodeId, code, name }) => <p key={nodeId}>{[code, name].filter(Boolean).join(' ')}</p>)],
          [t('card.kind'), t(`kind.${card.kind}`)], [t('card.flags'), flags.join(', ')], [t('card.definition'), card.definition], [t('card.reason'), card.reason],
        ]} />
      </Section>
      <Section title={t('part.measure')}>
        <Facts rows={[
          [t('card.formula'), card.formula], [t('card.unit'), card.unit], [t('card.decimals'), String(card.decimals)],
          [t('card.polarity'), [t(`polarity.${card.polarity}`), card.method && t(`method.${card.method}`)].filter(Boolean).join(', ')],
          [t('card.frequency'), t(`frequency.${card.frequency}`)], [t('card.aggregation'), t(`aggregation.${card.aggregation}`)], [t('card.entryMode'), t(`entryMode.${card.entryMode}`)],
        ]} />
        <Components indicator={indicator} />
        {card.stages.length > 0 && <Facts rows={[[t('card.stages'), card.stages.map(({ name, value }) => <p key={name}>{name}: {printFigure(value, 0)}</p>)]]} />}
      </Section>
      <Section title={t('part.source')}>
        <Facts rows={[
          [t('card.source'), card.source], [t('card.producer'), card.producer], [t('card.postId'), postTitle ?? ''], [t('card.collection'), card.collection],
          [t('card.evidence'), card.evidence.map(({ label, kind, mandatory }) => <p key={label}>{label} ({t(`evidence.kind.${kind}`)}{mandatory && `, ${t('evidence.must')}`})</p>)],
        ]} />
      </Section>
      <Section title={t('part.baseline')}>
        <Facts rows={[
          [t('card.baseline'), baseline && [baseline, card.baselineYear].filter(Boolean).join(', ')],
          [t('card.benchmarks'), card.benchmarks.map(({ year, scope, value, source }) => <p key={`${year} ${scope}`}>{[`${t(`scope.${scope}`)} ${year}: ${printFigure(value, card.decimals)}`, source].filter(Boolean).join(', ')}</p>)],
        ]} />
      </Section>
      <Targets indicator={indicator} />
    </div>
  );
}

const isEmpty = (value: ReactNode) => value === '' || value === null || (Array.isArray(value) && value.length === 0);

function Facts({ rows }: { readonly rows: readonly (readonly [string, ReactNode])[] }) {
  const { t } = useTranslation('plan');
  return (
    <dl className={styles.facts} data-wide>
      {rows.map(([name, value]) => <div key={name} style={{ display: 'contents' }}><dt>{name}</dt><dd>{isEmpty(value) ? <span className="quiet">{t('empty')}</span> : value}</dd></div>)}
    </dl>
  );
}

function Components({ indicator: { card } }: { readonly indicator: IndicatorCard }) {
  const { t } = useTranslation('plan');
  if (card.components.length === 0) return null;
  return (
    <>
      <Facts rows={[
        [t('card.components'), card.components.map(({ key, name, role, unit, source, factor }) => (
          <p key={key}><b>{name}</b> ({[t(`role.${role}`), unit, factor !== '1' && t('factor.times', { factor: printFigure(factor, 0) }), source].filter(Boolean).join(', ')})</p>
        ))],
        ...(card.multiplier === null ? [] : [[t('card.multiplier'), printFigure(card.multiplier, 0)] as const]),
      ]} />
      <FormulaExample card={card} />
    </>
  );
}

function Targets({ indicator: { card, targets, targetFindings } }: { readonly indicator: IndicatorCard }) {
  const { t } = useTranslation('plan');
  const years = [...new Set(targets.map(({ year }) => year))].sort();
  return (
    <Section title={t('part.targets')}>
      {years.length === 0 ? <p className="small quiet">{t('targets.none')}</p> : (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a table wider than its place must scroll by keyboard too
        <section className={styles.scroll} tabIndex={0} aria-label={t('table.of', { name: t('part.targets') })}>
          <table className={styles.table}>
            <thead><tr><th scope="col">{t('year')}</th>{[1, 2, 3, 4].map((quarter) => <th key={quarter} scope="col" data-figure>{t('quarter', { quarter })}</th>)}<th scope="col" data-figure>{t('year.whole')}</th></tr></thead>
            <tbody>
              {years.map((year) => (
                <tr key={year}><th scope="row">{year}</th>{[1, 2, 3, 4, 0].map((quarter) => <td key={quarter} data-figure>{printTarget(targetAt(targets, year, quarter), card.decimals) ?? '–'}</td>)}</tr>
              ))}
            </tbody>
          </table>
        </section>
      )}
      {targetFindings.map(({ year, code }) => <p key={`${year} ${code}`} className="small due">{year}: {t(`target.finding.${code}`)}</p>)}
    </Section>
  );
}
