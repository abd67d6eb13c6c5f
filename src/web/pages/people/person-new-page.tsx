import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { BackLink } from '../../ui/back-link.tsx';
import { PageBody, PageHead } from '../../ui/page.tsx';
import { PersonForm } from './person-form.tsx';

/** A person the office does not know yet. */
export function Page() {
  const { t } = useTranslation('people');
  const navigate = useNavigate();
  return (
    <PageBody narrow>
      <BackLink href="/settings/persons">{t('person.list')}</BackLink>
      <PageHead title={t('person.new')} />
      <PersonForm onDone={(id) => void navigate({ to: `/settings/persons/${id}` as '/' })} onCancel={() => void navigate({ to: '/settings/persons' as '/' })} />
    </PageBody>
  );
}
