import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { useNow } from '../../ui/shell/use-now.ts';
import { Desk } from './desk.tsx';

/** Meja kerja of the person signed in. */
export function Page() {
  const { t } = useTranslation('desk');
  const now = useNow();
  useEffect(() => { document.title = `${t('title')} · Tertib`; }, [t]);
  return (
    <Desk onNudge={() => undefined}
      view={{ now, mine: [], mineCount: 0, returned: [], waiting: [], week: { days: [], hours: null, limits: [] }, countdown: null }} />
  );
}
