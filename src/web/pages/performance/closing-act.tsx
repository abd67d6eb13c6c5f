import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { RoundView } from '#contract/performance/round';
import { api, queries } from '../../api/client.ts';
import { useCommand } from '../../api/command.ts';
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx';
import { Loaded } from '../../ui/loaded.tsx';
import { ProblemNotice, ProblemScope } from '../../ui/problem-scope.tsx';
import { StateWord } from '../../ui/state-mark.tsx';
import styles from './closing.module.css';
import { useFreshCells } from './verify-fresh.ts';
import { useMoment } from './verify-words.ts';

/** Closing the quarter, and what it still waits for. */
export function ClosingAct({ id }: { readonly id: string }) {
  const query = useQuery(queries.round.get.queryOptions({ input: { id } }));
  return <div className={styles.act}><Loaded query={query} skeleton={null}>{(round) => <Closing round={round} />}</Loaded></div>;
}

function Closing({ round }: { readonly round: RoundView }) {
  const { t } = useTranslation('performance-review');
  const moment = useMoment();
  const [asked, ask] = useState(false);
  const { status, closedAt, withoutNote, abilities } = round;
  if (status === 'closed') return <p><StateWord mark="done">{closedAt && t('closing.closed', { at: moment(closedAt) })}</StateWord></p>;
  return (
    <>
      {status === 'open' && <p><StateWord mark="waiting">{t('closing.wait-lock')}</StateWord></p>}
      {withoutNote.length > 0 && <p><StateWord mark="waiting">{t('closing.wait-notes', { count: withoutNote.length, codes: withoutNote.map(({ code }) => code).join(', ') })}</StateWord></p>}
      {abilities.close ? <Button onClick={() => ask(true)}>{t('closing.act')}</Button> : status === 'locked' && withoutNote.length === 0 && <p className="small quiet">{t('closing.who')}</p>}
      {asked && <CloseDialog round={round} onClose={() => ask(false)} />}
    </>
  );
}

function CloseDialog({ round: { id, revision }, onClose }: { readonly round: RoundView; readonly onClose: () => void }) {
  const { t } = useTranslation('performance-review');
  const close = useCommand(api.round.close, { onDone: onClose });
  useFreshCells(close.error);
  return (
    <ProblemScope problem={close.error}>
      <ConfirmDialog title={t('closing.act')} confirmLabel={t('closing.act')} busy={close.isPending} onCancel={onClose} onConfirm={() => close.mutate({ id, revision })}>
        <p>{t('closing.act-text')}</p>
        <ProblemNotice />
      </ConfirmDialog>
    </ProblemScope>
  );
}
