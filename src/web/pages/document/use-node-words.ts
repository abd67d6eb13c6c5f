import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../i18n/use-format.ts';
import type { NodeWords } from './nodes/words.ts';

/** What the nodes say, in the chosen language. */
export function useNodeWords(): NodeWords {
  const { t } = useTranslation('document');
  const format = useFormat();
  return useMemo(() => ({
    data: (state, asOf) => t(state === 'frozen' ? 'block.frozen' : 'block.live', { when: `${format.fullDate(format.dayOf(asOf))}, ${format.clock(asOf)}` }),
    ownText: (reason) => t('block.own', { reason }),
    required: t('field.required'), optional: t('field.optional'), filled: t('field.filled'), empty: t('field.empty'),
    waived: (reason) => t('field.waived', { reason }),
    footnote: t('footnote'),
    contents: { headings: t('contents.headings'), tables: t('contents.tables'), figures: t('contents.figures') },
    signature: t('signature'), category: t('chart.category'), missing: t('chart.missing'),
  }), [t, format]);
}
