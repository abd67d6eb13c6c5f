import { useTranslation } from 'react-i18next';
import type { DirectoryPost } from '#contract/people/directory';
import { useFormat } from '../../i18n/use-format.ts';
import { Chip } from '../../ui/page.tsx';

/** A holder on one line: the name, for an acting one how and until when, for the definitive one that he is it where another acts (`beside`). */
export function HolderWords({ holder, beside }: { readonly holder: DirectoryPost['holders'][number]; readonly beside: boolean }) {
  const { t } = useTranslation('people');
  const format = useFormat();
  const { person, form, until } = holder;
  return (
    <p>
      {person}{' '}
      {form !== 'definitif' && <Chip tone="stamp">{t(`form.${form}`)}</Chip>}{form === 'definitif' && beside && <span className="tiny quiet">{t('form.definitif')}</span>}{' '}
      {until && <span className="tiny quiet">{t('until', { day: format.fullDate(until) })}</span>}
    </p>
  );
}
