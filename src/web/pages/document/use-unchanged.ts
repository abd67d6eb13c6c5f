import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Finding } from '#contract/document/document';
import { yearsIn } from './last-year.ts';
import type { Unchanged } from './nodes/unchanged-marks.ts';

/** What stands as last year: questions by their key, paragraphs by section and line. */
export function useUnchanged(findings: readonly Finding[]): { readonly fields: readonly string[]; readonly bySection: ReadonlyMap<string, Unchanged> } {
  const { t } = useTranslation('document');
  return useMemo(() => {
    const bySection = new Map<string, Record<string, string>>();
    const fields: string[] = [];
    for (const { kind, section, key, text } of findings) {
      if (kind !== 'unchanged' || section === null) continue;
      const years = yearsIn(text).join(', ');
      if (key !== null) fields.push(key);
      else bySection.set(section, { ...bySection.get(section), [text]: years === '' ? t('field.unchanged') : t('paragraph.unchanged.years', { years }) });
    }
    return { fields, bySection };
  }, [findings, t]);
}
