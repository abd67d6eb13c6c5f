import { useTranslation } from 'react-i18next';
import { usePageTitle } from '../../ui/page.tsx';
import { useNow } from '../../ui/shell/use-now.ts';
import { Desk } from './desk.tsx';

/** Meja kerja of the person signed in. */
export function Page() {
  const { t } = useTranslation('desk');
  const now = useNow();
  usePageTitle(t('title'));
  return (
    <Desk onNudge={() => undefined}
      view={{ now, mine: [], mineCount: 0, returned: [], waiting: [], week: { days: [], hours: null, limits: [] }, countdown: null }} />
  );
}
