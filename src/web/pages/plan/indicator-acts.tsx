import { Button } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { IndicatorCard } from '#contract/plan/indicator';
import { api } from '../../api/client.ts';
import { useCommand } from '../../api/command.ts';
import { useFormat } from '../../i18n/use-format.ts';
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx';
import { AreaField, DateField, SelectField, TextField } from '../../ui/fields.tsx';
import { ProblemNotice, ProblemScope } from '../../ui/problem-scope.tsx';
import { useNow } from '../../ui/shell/use-now.ts';
import styles from './plan.module.css';
import { QuarterFields } from './quarter-fields.tsx';
import { useFresh } from './use-fresh.ts';

type Act = 'check' | 'approve' | 'next' | 'retire';

/** The way of a card: checked, approved, followed by a new version, retired. */
export function IndicatorActs({ indicator }: { readonly indicator: IndicatorCard }) {
  const { t } = useTranslation('plan');
  const [asked, ask] = useState<Act | null>(null);
  const { abilities } = indicator;
  const acts: readonly Act[] = [...(abilities.check ? ['check' as const] : []), ...(abilities.approve ? ['approve' as const] : []), ...(abilities.version ? ['next' as const] : []), ...(abilities.retire ? ['retire' as const] : [])];
  if (acts.length === 0) return null;
  const close = () => ask(null);
  return (
    <div className={`${styles.acts} ${styles.bar}`}>
      {acts.map((act) => <Button key={act} variant={act === 'retire' ? 'subtle' : 'default'} onClick={() => ask(act)}>{t(`card.${act}`)}</Button>)}
      {asked === 'check' && <CheckDialog indicator={indicator} onClose={close} />}
      {asked === 'retire' && <RetireDialog indicator={indicator} onClose={close} />}
      {asked === 'approve' && <ApproveDialog indicator={indicator} onClose={close} />}
      {asked === 'next' && <NextDialog indicator={indicator} onClose={close} />}
    </div>
  );
}

interface DialogProps {
  readonly indicator: IndicatorCard;
  readonly onClose: () => void;
}
const on = ({ version }: IndicatorCard) => ({ id: version.id, revision: version.revision });

function CheckDialog({ indicator, onClose }: DialogProps) {
  const { t } = useTranslation('plan');
  const check = useCommand(api.indicator.check, { onDone: onClose });
  useFresh(check.error);
  return (
    <ProblemScope problem={check.error}>
      <ConfirmDialog title={t('card.check.title')} confirmLabel={t('card.check')} busy={check.isPending} onConfirm={() => check.mutate(on(indicator))} onCancel={onClose}>
        <p>{t('card.check.text')}</p>
        <ProblemNotice />
      </ConfirmDialog>
    </ProblemScope>
  );
}

/** An approved card holds up to a quarter; one that never held just goes. */
function RetireDialog({ indicator, onClose }: DialogProps) {
  const { t } = useTranslation('plan');
  const [input, setInput] = useQuarter(0);
  const retire = useCommand(api.indicator.retire, { onDone: onClose });
  useFresh(retire.error);
  const save = () => retire.mutate({ ...on(indicator), last: { year: Number(input.year), quarter: Number(input.quarter) } });
  return (
    <ProblemScope problem={retire.error}>
      <ConfirmDialog title={t('card.retire.title')} confirmLabel={t('card.retire')} grave busy={retire.isPending} onConfirm={save} onCancel={onClose}>
        <div className={styles.form}>
          <p>{t('card.retire.text')}</p>
          {indicator.version.status === 'approved' && <QuarterFields name="last" label={t('card.retire.last')} {...input} onChange={(part) => setInput({ ...input, ...part })} />}
          <ProblemNotice fields={['last.year', 'last.quarter']} />
        </div>
      </ConfirmDialog>
    </ProblemScope>
  );
}

/** The quarter of today, some years on. */
function useQuarter(yearsOn: number) {
  const today = useFormat().dayOf(useNow());
  return useState({ year: String(Number(today.slice(0, 4)) + yearsOn), quarter: yearsOn > 0 ? '1' : String(Math.ceil(Number(today.slice(5, 7)) / 3)) });
}

function ApproveDialog({ indicator, onClose }: DialogProps) {
  const { t } = useTranslation('plan');
  const today = useFormat().dayOf(useNow());
  const [input, setInput] = useState({ level: 'kepala_pd' as 'kepala_pd' | 'bupati', number: '', date: today });
  const approve = useCommand(api.indicator.approve, { onDone: onClose });
  useFresh(approve.error);
  return (
    <ProblemScope problem={approve.error}>
      <ConfirmDialog title={t('card.approve.title')} confirmLabel={t('card.approve')} busy={approve.isPending} onConfirm={() => approve.mutate({ ...on(indicator), approval: input })} onCancel={onClose}>
        <div className={styles.form}>
          <p>{t('card.approve.text')}</p>
          <SelectField name="approval.level" label={t('approval.level')} data={(['kepala_pd', 'bupati'] as const).map((value) => ({ value, label: t(`approval.${value}`) }))} value={input.level}
            onChange={(event) => setInput({ ...input, level: event.currentTarget.value as typeof input.level })} />
          <TextField name="approval.number" label={t('approval.number')} value={input.number} maxLength={100} onChange={(event) => setInput({ ...input, number: event.currentTarget.value })} />
          <DateField name="approval.date" label={t('approval.date')} value={input.date} onChange={(event) => setInput({ ...input, date: event.currentTarget.value })} />
          <ProblemNotice fields={['approval.level', 'approval.number', 'approval.date']} />
        </div>
      </ConfirmDialog>
    </ProblemScope>
  );
}

function NextDialog({ indicator, onClose }: DialogProps) {
  const { t } = useTranslation('plan');
  const navigate = useNavigate();
  const [input, setInput] = useQuarter(1);
  const [reason, setReason] = useState('');
  const next = useCommand(api.indicator.next, {
    onDone: ({ versionId }) => { onClose(); return navigate({ to: '/kinerja/indikator/$id', params: { id: indicator.indicatorId }, search: { versi: versionId } as never }); },
  });
  useFresh(next.error);
  const save = () => next.mutate({ ...on(indicator), from: { year: Number(input.year), quarter: Number(input.quarter) }, reason });
  return (
    <ProblemScope problem={next.error}>
      <ConfirmDialog title={t('card.next.title')} confirmLabel={t('card.next')} busy={next.isPending} onConfirm={save} onCancel={onClose}>
        <div className={styles.form}>
          <p>{t('card.next.text')}</p>
          <QuarterFields name="from" label={t('from.year')} {...input} onChange={(part) => setInput({ ...input, ...part })} />
          <AreaField name="reason" label={t('card.next.reason')} value={reason} onChange={(event) => setReason(event.currentTarget.value)} />
          <ProblemNotice fields={['from.year', 'from.quarter', 'reason']} />
        </div>
      </ConfirmDialog>
    </ProblemScope>
  );
}
