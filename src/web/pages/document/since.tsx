import { useTranslation } from 'react-i18next';
import type { DocumentExamined } from '#contract/document/document';

/** "Berubah sejak paraf Anda pada versi 1": the version compared with, and who had examined it. */
export function Since({ last, shown }: { readonly last: NonNullable<DocumentExamined['last']>; readonly shown: number }) {
  const { t } = useTranslation('dossier');
  const { no, how, mine, who } = last;
  if (no === shown) return mine ? t('changes.unchanged-mine', { no }) : t('changes.unchanged-other', { who, no });
  return mine ? t(`changes.since-mine.${how}`, { no }) : t('changes.since-other', { who, no });
}
