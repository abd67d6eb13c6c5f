import { useTranslation } from 'react-i18next';
import { SelectField, TextField } from '../../ui/fields.tsx';
import styles from './plan.module.css';

const QUARTERS = [1, 2, 3, 4] as const;

export interface QuarterFieldsProps {
  /** Path of the point in the command's input: `validFrom`, `from`. */
  readonly name: string;
  /** Of the year's field: since when, until when. */
  readonly label: string;
  readonly year: string;
  readonly quarter: string;
  readonly onChange: (part: { year?: string; quarter?: string }) => void;
}

/** The quarter from which, or up to which, something holds. */
export function QuarterFields({ name, label, year, quarter, onChange }: QuarterFieldsProps) {
  const { t } = useTranslation('plan');
  return (
    <div className={styles.pair}>
      <TextField name={`${name}.year`} label={label} inputMode="numeric" value={year} onChange={(event) => onChange({ year: event.currentTarget.value })} />
      <SelectField name={`${name}.quarter`} label={t('from.quarter')} value={quarter} data={QUARTERS.map((one) => ({ value: String(one), label: t('quarter', { quarter: one }) }))}
        onChange={(event) => onChange({ quarter: event.currentTarget.value })} />
    </div>
  );
}
