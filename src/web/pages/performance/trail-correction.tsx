import { Button } from '@mantine/core';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { FigureTrail } from '#contract/performance/figure';
import { readNumber } from '#pure/decimal-text';
import { api } from '../../api/client.ts';
import { useCommand } from '../../api/command.ts';
import { AreaField, TextField } from '../../ui/fields.tsx';
import { ProblemNotice, ProblemScope } from '../../ui/problem-scope.tsx';
import { SidePanel } from '../../ui/side-panel.tsx';
import { certainText } from './form-fields.ts';
import { useFreshCells } from './verify-fresh.ts';
import styles from './verify.module.css';

interface Asked {
  readonly name: string;
  readonly label: string;
  readonly text: string;
}

/** Fields of the figure: its components where it is computed from them, else the value or the words. */
function fieldsOf({ components, actuals, indicator }: FigureTrail, labels: { value: string; words: string }): Asked[] {
  const [newest] = actuals;
  if (indicator.polarity === 'milestone' || indicator.polarity === 'grade') return [{ name: 'words', label: labels.words, text: newest?.words ?? '' }];
  if (components.length > 0) return components.map(({ key, name, value }) => ({ name: `components.${key}`, label: name, text: value === null ? '' : certainText(value) }));
  return [{ name: 'value', label: labels.value, text: newest?.value == null ? '' : certainText(newest.value) }];
}

/** What is sent of the typed fields; undefined while one of them is no clear number. */
function inputOf(fields: readonly Asked[]) {
  const read = (text: string) => {
    const reading = readNumber(text);
    return reading.kind === 'number' ? reading.value.toText() : undefined;
  };
  const [first] = fields;
  if (first?.name === 'words') return { words: first.text };
  const numbers = fields.map(({ name, text }) => [name.replace('components.', ''), read(text)] as const);
  if (numbers.some(([, value]) => value === undefined)) return undefined;
  if (first?.name === 'value') return { value: numbers[0]?.[1] ?? null };
  return { components: Object.fromEntries(numbers.map(([key, value]) => [key, value ?? ''])) };
}

/** A figure of a locked round is corrected with a reason; the old one stays readable. */
export function TrailCorrection({ trail, onClose }: { readonly trail: FigureTrail; readonly onClose: () => void }) {
  const { t } = useTranslation('performance-review');
  const form = useId();
  const [fields, setFields] = useState(() => fieldsOf(trail, { value: t('trail.correct.new'), words: t('trail.correct.words') }));
  const [reason, setReason] = useState('');
  const correct = useCommand(api.figure.correct, { onDone: onClose });
  useFreshCells(correct.error);
  const input = inputOf(fields);
  const { figure: { year, quarter }, indicator: { indicatorVersionId }, actuals } = trail;
  const type = (name: string, text: string) => setFields(fields.map((field) => (field.name === name ? { ...field, text } : field)));
  return (
    <ProblemScope problem={correct.error}>
      <SidePanel title={t('trail.correct')} onClose={onClose} outcome={<><p>{t('trail.correct.outcome')}</p><ProblemNotice fields={[...fields.map(({ name }) => name), 'reason']} /></>}
        actions={<Button type="submit" form={form} disabled={input === undefined} loading={correct.isPending}>{t('trail.correct')}</Button>}>
        <form id={form} className={styles.form} noValidate onSubmit={(event) => { event.preventDefault(); if (input) correct.mutate({ indicatorVersionId, year, quarter, no: actuals[0]?.no ?? 1, reason, ...input }); }}>
          {fields.map(({ name, label, text }) => (
            <TextField key={name} name={name} label={label} value={text} onChange={(event) => type(name, event.currentTarget.value)} {...(name === 'words' ? {} : { inputMode: 'decimal' as const })} />
          ))}
          {input === undefined && <p className="small late" role="status">{t('trail.correct.unreadable')}</p>}
          <AreaField name="reason" label={t('trail.correct.reason')} description={t('trail.correct.reason-why')} minRows={3} value={reason} onChange={(event) => setReason(event.currentTarget.value)} />
        </form>
      </SidePanel>
    </ProblemScope>
  );
}
