import { Button } from '@mantine/core';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../api/client.ts';
import { useCommand } from '../../api/command.ts';
import { DateField, TextField } from '../../ui/fields.tsx';
import { ProblemNotice, ProblemScope } from '../../ui/problem-scope.tsx';
import { SidePanel } from '../../ui/side-panel.tsx';
import styles from './holidays.module.css';

export interface AddHolidayPanelProps {
  readonly onClose: () => void;
  readonly onAdded: (date: string) => void;
}

/** A day off of the office's own, with the decision it rests on. A refusal keeps what was typed. */
export function AddHolidayPanel({ onClose, onAdded }: AddHolidayPanelProps) {
  const { t } = useTranslation('settings');
  const form = useId();
  const [input, setInput] = useState({ date: '', name: '', source: '' });
  const add = useCommand(api.holiday.add, { onDone: ({ date }) => onAdded(date) });
  const field = (name: keyof typeof input) => ({
    name, label: t(`holiday.${name}`), value: input[name],
    onChange: (event: React.ChangeEvent<HTMLInputElement>) => setInput({ ...input, [name]: event.currentTarget.value }),
  });
  return (
    <ProblemScope problem={add.error}>
      <SidePanel title={t('holiday.new')} onClose={onClose} outcome={<><p>{t('holiday.outcome')}</p><ProblemNotice fields={['date', 'name', 'source']} /></>}
        actions={<Button type="submit" form={form} loading={add.isPending}>{t('holiday.add')}</Button>}>
        <form id={form} className={styles.form} noValidate onSubmit={(event) => { event.preventDefault(); add.mutate(input); }}>
          <DateField {...field('date')} />
          <TextField {...field('name')} />
          <TextField {...field('source')} description={t('holiday.source.why')} />
        </form>
      </SidePanel>
    </ProblemScope>
  );
}
