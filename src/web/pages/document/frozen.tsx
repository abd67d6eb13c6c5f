import { useTranslation } from 'react-i18next';
import { useFormat } from '../../i18n/use-format.ts';
import { useNow } from '../../ui/shell/use-now.ts';
import { useExamined } from './use-examined.ts';

/** That the text stands still since the first initial: version, code, and of when its data are. */
export function Frozen({ id, otherwise = null }: { readonly id: string; readonly otherwise?: string | null }) {
  const { t } = useTranslation('document');
  const format = useFormat();
  const now = useNow();
  const frozen = useExamined(id)?.frozen;
  if (!frozen) return otherwise;
  const { no, code, by, at, data } = frozen;
  const said = { no, code, by, when: format.moment(at, now) };
  if (!data) return t('frozen.plain', said);
  const [from, until] = [data.from, data.until].map((instant) => format.fullDate(format.dayOf(instant)));
  return t('frozen', { ...said, data: from === until ? until : t('frozen.range', { from, until }) });
}
