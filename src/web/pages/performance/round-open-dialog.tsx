import { NativeSelect, TextInput } from '@mantine/core';
import { useContext, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { NewRound, RoundList } from '#contract/performance/round';
import { api } from '../../api/client.ts';
import { useCommand } from '../../api/command.ts';
import { useFormat, ZoneContext } from '../../i18n/use-format.ts';
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx';
import { TextField } from '../../ui/fields.tsx';
import { Notice } from '../../ui/notice.tsx';
import { ProblemNotice, ProblemScope } from '../../ui/problem-scope.tsx';
import { toInstant, toLocal } from '../dossier/zoned.ts';
import styles from './matrix-page.module.css';
import { QUARTERS } from './matrix-words.ts';

export interface RoundOpenDialogProps {
  readonly list: RoundList;
  readonly onClose: () => void;
  readonly onOpened: (at: Pick<NewRound, 'year' | 'quarter'>) => void;
}

/** Opens the round of a quarter: says until when, and on which signed mechanism it stands. */
export function RoundOpenDialog({ list: { next }, onClose, onOpened }: RoundOpenDialogProps) {
  const { t } = useTranslation('performance');
  const zone = useContext(ZoneContext);
  const format = useFormat();
  const [year, setYear] = useState(String(next.year));
  const [quarter, setQuarter] = useState(next.quarter);
  const usual = toLocal(next.dueAt, zone);
  const [due, setDue] = useState(usual);
  const open = useCommand(api.round.open, { onDone: () => onOpened({ year: Number(year), quarter }) });
  const isNext = Number(year) === next.year && quarter === next.quarter;
  // The usual deadline of another quarter is known to the server alone, as long as nobody chooses one.
  const chosen = isNext || due !== usual ? due : '';
  return (
    <ProblemScope problem={open.error}>
      <ConfirmDialog title={t('round.open.title')} confirmLabel={t('round.open')} busy={open.isPending} onCancel={onClose}
        onConfirm={() => open.mutate({ year: Number(year), quarter, ...(chosen ? { dueAt: toInstant(chosen, zone) } : {}) })}>
        <div className={styles.form}>
          <p className="small">{t('round.open.text')}</p>
          <ProblemNotice fields={['year', 'quarter', 'dueAt']} />
          <TextField name="year" label={t('year')} type="number" inputMode="numeric" value={year} onChange={(event) => setYear(event.currentTarget.value)} />
          <NativeSelect label={t('quarter')} data={QUARTERS.map((one) => ({ value: String(one), label: t('quarter.of', { quarter: one }) }))} value={String(quarter)} onChange={(event) => setQuarter(Number(event.currentTarget.value))} />
          <DueField value={chosen} onChange={setDue} />
          {isNext && (next.mechanism
            ? <Notice kind="info"><p>{t('round.open.under', { number: next.mechanism.number ?? t('round.unnumbered'), day: format.fullDate(format.dayOf(next.mechanism.signedAt)) })}</p></Notice>
            : <Notice kind="warn"><p>{t('round.open.without')}</p></Notice>)}
        </div>
      </ConfirmDialog>
    </ProblemScope>
  );
}

/** A deadline on the office's clock; below it in words, since browsers write days in their own order. */
export function DueField({ value, onChange }: { readonly value: string; readonly onChange: (value: string) => void }) {
  const { t } = useTranslation('performance');
  const format = useFormat();
  const zone = useContext(ZoneContext);
  const known = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}/.test(value);
  const words = known ? `${format.longDay(value.slice(0, 10))}, ${format.clockZone(toInstant(value, zone))}` : t('due.usual');
  return <TextInput name="dueAt" label={t('due')} type="datetime-local" value={value} inputWrapperOrder={['label', 'input', 'description', 'error']} description={words} onChange={(event) => onChange(event.currentTarget.value)} />;
}
