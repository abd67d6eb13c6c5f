import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { printNumber } from '#pure/decimal-text';
import { SelectField, TextField } from '../../ui/fields.tsx';
import type { CardFieldsProps } from './card-fields.tsx';
import { ROLES } from './card-words.ts';
import { FigureField } from './figure-field.tsx';
import { withUnit } from './figures.ts';
import { exampleOf, keyFor } from './formula-example.ts';
import styles from './plan.module.css';
import { RowList } from './row-list.tsx';

/** The named parts of the formula: where they exist the value is computed from them and never typed. */
export function ComponentFields({ card, onChange }: CardFieldsProps) {
  const { t } = useTranslation('plan');
  const divided = card.components.some(({ role }) => role === 'denominator');
  const setComponents = (components: typeof card.components) => {
    const divides = components.some(({ role }) => role === 'denominator');
    onChange({ ...card, components, multiplier: divides ? card.multiplier ?? '100' : null });
  };
  const keys = card.components.map(({ key }) => key);
  return (
    <>
      <RowList name="card.components" label={t('card.components')} add={t('component.add')} rows={card.components} onChange={setComponents}
        blank={() => ({ key: keyFor('', keys), role: card.components.length === 0 ? 'numerator' as const : 'denominator' as const, name: '', unit: card.unit === '%' ? '' : card.unit, source: '', factor: '1' })}>
        {(row, set, at) => (
          <div className={styles.pair}>
            <TextField name={`card.components.${at}.name`} label={t('component.name')} value={row.name} maxLength={200}
              onChange={(event) => set({ name: event.currentTarget.value, ...rekey(row, event.currentTarget.value, keys.filter((_, place) => place !== at)) })} />
            <SelectField name={`card.components.${at}.role`} label={t('component.role')} data={ROLES.map((value) => ({ value, label: t(`role.${value}`) }))} value={row.role} onChange={(event) => set({ role: event.currentTarget.value as typeof row.role })} />
            <TextField name={`card.components.${at}.unit`} label={t('component.unit')} value={row.unit} maxLength={60} onChange={(event) => set({ unit: event.currentTarget.value })} />
            <TextField name={`card.components.${at}.source`} label={t('component.source')} value={row.source} maxLength={300} onChange={(event) => set({ source: event.currentTarget.value })} />
            <FigureField name={`card.components.${at}.factor`} label={t('component.factor')} value={row.factor} onChange={(factor) => set({ factor: factor ?? '' })} />
          </div>
        )}
      </RowList>
      {divided && <FigureField name="card.multiplier" label={t('card.multiplier')} value={card.multiplier} onChange={(multiplier) => onChange({ ...card, multiplier: multiplier ?? '' })} />}
      {card.components.length > 0 && <FormulaExample card={card} />}
    </>
  );
}

/** A key follows the name it was made from; one that was given otherwise stays, since figures may be kept under it. */
const rekey = (row: { readonly key: string; readonly name: string }, name: string, others: readonly string[]) => row.key === keyFor(row.name, others) ? { key: keyFor(name, others) } : {};

/** Figures to try the formula with; nothing of it is kept. */
export function FormulaExample({ card }: Pick<CardFieldsProps, 'card'>) {
  const { t } = useTranslation('plan');
  const [figures, setFigures] = useState<Readonly<Record<string, string>>>({});
  const result = exampleOf(card.components, card.multiplier, figures);
  return (
    <fieldset className={styles.group}>
      <legend>{t('example')}</legend>
      <p className="small quiet">{t('example.why')}</p>
      <div className={styles.pair}>
        {card.components.map(({ key, name, unit }) => (
          <FigureField key={key} name={`example.${key}`} label={[name || key, unit && `(${unit})`].filter(Boolean).join(' ')} value={figures[key] ?? null} onChange={(value) => setFigures({ ...figures, [key]: value ?? '' })} />
        ))}
      </div>
      <p className={styles.example} role="status">{t('example.result')}: <b>{result ? withUnit(printNumber(result, card.decimals), card.unit) : t('example.open')}</b></p>
    </fieldset>
  );
}
