import { Button } from '@mantine/core';
import { IconRefresh } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { Refresh } from './use-refresh.ts';

/** Fills the sections that hold data of the office anew; what was typed there stays beside it. */
export function RefreshData({ refresh, isPending }: Refresh) {
  const { t } = useTranslation('document');
  return (
    <Button variant="default" size="xs" loading={isPending} title={t('refresh.hint')} leftSection={<IconRefresh size={16} stroke={1.5} />}
      onClick={() => refresh()}>{t('refresh')}</Button>
  );
}
