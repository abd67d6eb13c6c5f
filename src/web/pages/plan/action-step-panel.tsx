import { Button, Checkbox } from '@mantine/core';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ActionStep } from '#contract/plan/action-step';
import type { AgreementRow } from '#contract/plan/agreement';
import { api } from '../../api/client.ts';
import { useCommand } from '../../api/command.ts';
import { useSession } from '../../api/session.tsx';
import { AreaField, SelectField } from '../../ui/fields.tsx';
import { ProblemNotice, ProblemScope, useFieldProblem } from '../../ui/problem-scope.tsx';
import { SidePanel } from '../../ui/side-panel.tsx';
import styles from './plan.module.css';
import { useFresh } from './use-fresh.ts';
import { usePosts } from './use-posts.ts';

export interface ActionStepPanelProps {
  readonly row: AgreementRow;
  /** Null: a new one. */
  readonly step: ActionStep | null;
  readonly year: number;
  readonly onClose: () => void;
}

/** One activity: what is done, in which quarters, and by which post. */
export function ActionStepPanel({ row, step, year, onClose }: ActionStepPanelProps) {
  const { t } = useTranslation(['plan-agreement', 'plan']);
  const form = useId();
  const [own] = useSession().posts;
  const [input, setInput] = useState({ activity: step?.activity ?? '', quarters: step?.quarters ?? [], postId: step?.post.postId ?? own?.postId ?? '' });
  const set = (part: Partial<typeof input>) => setInput((known) => ({ ...known, ...part }));
  const add = useCommand(api.actionStep.add, { onDone: onClose });
  const change = useCommand(api.actionStep.change, { onDone: onClose });
  const remove = useCommand(api.actionStep.remove, { onDone: onClose });
  const problem = add.error ?? change.error ?? remove.error;
  useFresh(problem);
  const save = () => step ? change.mutate({ id: step.id, revision: step.revision, ...input }) : add.mutate({ indicatorId: row.indicatorId, year, ...input });
  return (
    <ProblemScope problem={problem}>
      <SidePanel title={t(step ? 'action.change' : 'action.add')} detail={`${row.name}, ${year}`} onClose={onClose}
        outcome={<><p>{t('action.outcome')}</p><ProblemNotice fields={['activity', 'quarters', 'postId']} /></>}
        actions={(
          <>
            <Button type="submit" form={form} loading={add.isPending || change.isPending}>{t('action.save')}</Button>
            {step && <Button variant="outline" color="red" loading={remove.isPending} onClick={() => remove.mutate({ id: step.id, revision: step.revision })}>{t('action.remove')}</Button>}
          </>
        )}>
        <form id={form} className={styles.form} noValidate onSubmit={(event) => { event.preventDefault(); save(); }}>
          <AreaField name="activity" label={t('column.activity')} description={t('action.why')} value={input.activity} maxLength={500} onChange={(event) => set({ activity: event.currentTarget.value })} />
          <QuarterChoice value={input.quarters} onChange={(quarters) => set({ quarters })} />
          <SelectField name="postId" label={t('column.post')} data={[{ value: '', label: t('plan:choose') }, ...usePosts()]} value={input.postId} onChange={(event) => set({ postId: event.currentTarget.value })} />
        </form>
      </SidePanel>
    </ProblemScope>
  );
}

function QuarterChoice({ value, onChange }: { readonly value: readonly number[]; readonly onChange: (quarters: number[]) => void }) {
  const { t } = useTranslation(['plan-agreement', 'plan']);
  const problem = useFieldProblem('quarters');
  return (
    <Checkbox.Group value={value.map(String)} onChange={(chosen) => onChange(chosen.map(Number).sort())} error={problem}>
      <fieldset className={styles.checks}>
        <legend>{t('column.when')}</legend>
        {[1, 2, 3, 4].map((quarter) => <Checkbox key={quarter} value={String(quarter)} label={t('plan:quarter', { quarter })} />)}
      </fieldset>
    </Checkbox.Group>
  );
}
