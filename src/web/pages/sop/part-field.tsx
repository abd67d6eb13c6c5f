import { Checkbox, Radio } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { InferredPart, PartValue } from '#contract/sop/confirmation';
import type { Duration, SopDefinition } from '#contract/sop/definition';
import { AreaField, SelectField, TextField } from '../../ui/fields.tsx';
import styles from './margin.module.css';

export interface PartFieldProps {
  readonly part: InferredPart;
  readonly definition: SopDefinition;
  readonly value: PartValue;
  readonly onChange: (value: PartValue) => void;
}

const NONE = '';
const UNITS = ['menit', 'jam', 'hari', 'minggu', 'bulan'] as const;

/** The control that fits a part: columns, a form, a step, a time, words. */
export function PartField({ part, definition, value, onChange }: PartFieldProps) {
  const { t } = useTranslation('sop');
  const { step, field } = part;
  const select = (options: { value: string; label: string }[], read: (text: string) => PartValue) => (
    <SelectField name="correction.value" label={t(`field.${field}`)} data={options} value={String(value ?? NONE)} onChange={(event) => onChange(read(event.currentTarget.value))} />
  );
  if (field === 'actors' || field === 'hands_to') return <LanesField label={t(`field.${field}`)} definition={definition} value={value as string[]} onChange={onChange} />;
  if (field === 'duration') return <DurationField value={value as Duration} onChange={onChange} />;
  if (field === 'kind') return select((['start', 'process', 'decision', 'end'] as const).map((kind) => ({ value: kind, label: t(`kind.${kind}`) })), (text) => text);
  if (field === 'endorsement') {
    return select([{ value: NONE, label: t('value.none') }, ...(['paraf', 'tanda_tangan'] as const).map((mark) => ({ value: mark, label: t(`endorsement.${mark}`) }))], (text) => text || null);
  }
  if (field === 'on_reject') {
    const earlier = definition.steps.filter((each) => each.step < (step ?? 0));
    return select([{ value: NONE, label: t('value.none') }, ...earlier.map((each) => ({ value: String(each.step), label: `${each.step}. ${each.activity}` }))], (text) => (text ? Number(text) : null));
  }
  return <AreaField name="correction.value" label={t(`field.${field}`)} value={String(value)} onChange={(event) => onChange(event.currentTarget.value)} />;
}

interface LanesFieldProps {
  readonly label: string;
  readonly definition: SopDefinition;
  readonly value: readonly string[];
  readonly onChange: (value: string[]) => void;
}

/** Columns of the sheet; those that stay keep their order, a new one comes after them. */
function LanesField({ label, definition, value, onChange }: LanesFieldProps) {
  return (
    <fieldset className={styles.lanes}>
      <legend>{label}</legend>
      {definition.lanes.map(({ key, title }) => (
        <Checkbox key={key} label={title} checked={value.includes(key)} onChange={(event) => onChange(event.currentTarget.checked ? [...value, key] : value.filter((each) => each !== key))} />
      ))}
    </fieldset>
  );
}

/** A number with its unit, "disesuaikan", or nothing printed. */
function DurationField({ value, onChange }: { readonly value: Duration; readonly onChange: (value: PartValue) => void }) {
  const { t } = useTranslation(['sop', 'time']);
  const timed = value && 'value' in value ? value : null;
  const chosen = timed ? 'timed' : value ? 'adjusted' : 'none';
  const last = timed ?? { value: 1, unit: 'jam' as const };
  return (
    <fieldset className={styles.lanes}>
      <legend>{t('sop:field.duration')}</legend>
      <Radio label={t('sop:value.timed')} checked={chosen === 'timed'} onChange={() => onChange(last)} />
      {timed && (
        <div className={styles.time}>
          <TextField name="correction.value" type="number" min={1} label={t('sop:value.number')} value={String(timed.value)} onChange={(event) => onChange({ ...timed, value: Number(event.currentTarget.value) })} />
          <SelectField name="correction.unit" label={t('sop:value.unit')} data={UNITS.map((unit) => ({ value: unit, label: t(`sop:unit.${unit}`) }))} value={timed.unit}
            onChange={(event) => onChange({ ...timed, unit: event.currentTarget.value as typeof timed.unit })} />
        </div>
      )}
      <Radio label={t('time:adjusted')} checked={chosen === 'adjusted'} onChange={() => onChange({ adjusted: true })} />
      <Radio label={t('sop:value.no-time')} checked={chosen === 'none'} onChange={() => onChange(null)} />
    </fieldset>
  );
}
