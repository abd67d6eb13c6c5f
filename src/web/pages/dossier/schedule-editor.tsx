import { useQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import type { DossierView } from '#contract/dossier/dossier';
import { queries } from '../../api/client.ts';
import { DateField } from '../../ui/fields.tsx';
import { Notice } from '../../ui/notice.tsx';
import styles from './schedule.module.css';

export interface ScheduleValue {
  readonly sendBy: string;
  readonly rows: readonly { readonly step: number; readonly date: string }[];
}

export interface ScheduleEditorProps {
  readonly view: DossierView;
  /** The step that must not be left without it; dates are for the steps after it. */
  readonly step: number;
  readonly value: ScheduleValue | null;
  readonly onChange: (value: ScheduleValue) => void;
}

/** Dates for the steps still to come, first proposed backwards from the sheet's own deadline in working days. */
export function ScheduleEditor({ view, step, value, onChange }: ScheduleEditorProps) {
  const { t } = useTranslation('dossier');
  const standing = view.sendBy !== null && view.schedule.length > 0 ? { sendBy: view.sendBy, rows: view.schedule } : null;
  const proposal = useQuery({ ...queries.dossier.scheduleProposal.queryOptions({ input: { id: view.id } }), enabled: value === null && standing === null });
  const first = standing ?? proposal.data ?? null;
  useEffect(() => { if (value === null && first) onChange(first); }, [value, first, onChange]);
  const steps = view.definition.steps.filter((one) => one.step > step && one.acts.length > 0);
  const dateOf = (number: number) => value?.rows.find((row) => row.step === number)?.date ?? '';
  const setDate = (number: number, date: string) => onChange({
    sendBy: value?.sendBy ?? '',
    rows: steps.map((one) => ({ step: one.step, date: one.step === number ? date : dateOf(one.step) })).filter((row) => row.date !== ''),
  });
  return (
    <fieldset className={styles.schedule}>
      <legend>{t('schedule.title')}</legend>
      {view.definition.deadline && <Notice kind="warn">{view.definition.deadline.warning}</Notice>}
      <DateField name="schedule.sendBy" label={t('schedule.send-by')} value={value?.sendBy ?? ''} onChange={(event) => onChange({ rows: value?.rows ?? [], sendBy: event.currentTarget.value })} />
      <ol>
        {steps.map((one) => (
          <li key={one.step}>
            <DateField name={`schedule.step-${one.step}`} label={`${one.step}. ${one.activity}`} value={dateOf(one.step)} onChange={(event) => setDate(one.step, event.currentTarget.value)} />
          </li>
        ))}
      </ol>
      <p className="tiny quiet">{t('schedule.how')}</p>
    </fieldset>
  );
}
