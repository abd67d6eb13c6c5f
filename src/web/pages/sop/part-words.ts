import { useTranslation } from 'react-i18next';
import type { ConfirmableField, PartValue } from '#contract/sop/confirmation';
import type { Duration, Lane } from '#contract/sop/definition';
import { useFormat } from '../../i18n/use-format.ts';

export interface PartWords {
  /** "Pelaksana" */
  label(field: ConfirmableField): string;
  /** "Langkah 7, Pelaksana" */
  place(part: { readonly step: number | null; readonly field: ConfirmableField }): string;
  /** What stands there, in the words of the sheet. */
  value(field: ConfirmableField, value: PartValue): string;
}

/** Words for the parts of a sheet that can be confirmed or corrected. */
export function usePartWords(lanes: readonly Lane[]): PartWords {
  const { t } = useTranslation(['sop', 'time']);
  const format = useFormat();
  const label = (field: ConfirmableField) => t(`sop:field.${field}`);
  const lane = (key: string) => lanes.find((each) => each.key === key)?.title ?? key;
  return {
    label,
    place: ({ step, field }) => (step === null ? label(field) : t('sop:field.at', { step, field: label(field) })),
    value: (field, value) => {
      if (field === 'duration') {
        const duration = value as Duration;
        if (duration && 'adjusted' in duration) return t('time:adjusted');
        return format.standard(duration) ?? t('sop:value.no-time');
      }
      if (value === null) return t('sop:value.none');
      if (Array.isArray(value)) return value.length === 0 ? t('sop:value.nobody') : value.map(lane).join(', ');
      if (field === 'on_reject') return t('sop:value.to-step', { step: Number(value) });
      if (field === 'kind') return t(`sop:kind.${value as 'start'}`);
      if (field === 'endorsement') return t(`sop:endorsement.${value as 'paraf'}`);
      return String(value);
    },
  };
}
