import { useTranslation } from 'react-i18next';
import { useFormat } from '../../i18n/use-format.ts';
import { useNow } from '../../ui/shell/use-now.ts';
import type { Words } from './change-lines.ts';

/** The words of a difference in the chosen language. */
export function useChangeWords(): Words {
  const { t } = useTranslation('document');
  const format = useFormat();
  const now = useNow();
  return { word: (key, name = '') => t(`change.${key}`, { name }), moment: (instant) => format.moment(instant, now) };
}
