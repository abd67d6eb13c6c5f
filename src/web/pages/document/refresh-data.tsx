import { Button } from '@mantine/core';
import { IconRefresh } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { api } from '../../api/client.ts';
import { useCommand } from '../../api/command.ts';
import { ProblemNotice, ProblemScope } from '../../ui/problem-scope.tsx';

export interface RefreshDataProps {
  readonly id: string;
  /** What is typed must be with the server first. */
  readonly flush: () => Promise<unknown>;
}

/** Fills the sections that hold data of the office anew; what was typed there stays beside it. */
export function RefreshData({ id, flush }: RefreshDataProps) {
  const { t } = useTranslation('document');
  const refresh = useCommand(api.document.refresh);
  return (
    <ProblemScope problem={refresh.error}>
      <Button variant="default" size="xs" loading={refresh.isPending} title={t('refresh.hint')} leftSection={<IconRefresh size={16} stroke={1.5} />}
        onClick={() => void flush().then(() => refresh.mutate({ id }))}>{t('refresh')}</Button>
      <ProblemNotice />
    </ProblemScope>
  );
}
