import { useTranslation } from 'react-i18next';
import type { CellLine } from '#contract/performance/cell';
import { WORDS_FIELDS } from './form-fields.ts';

/** Names a field of the form in a sentence: indicator and component, or the part of its narrative. */
export function useFieldName(): (line: CellLine, field: string) => string {
  const { t } = useTranslation('performance');
  return (line, field) => {
    const part = line.components.find(({ key }) => field === `component.${key}`)?.name;
    const words = WORDS_FIELDS.find((one) => one === field);
    return [line.name, part ?? (words && t(`words.${words}`))].filter(Boolean).join(', ');
  };
}
