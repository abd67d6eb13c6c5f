import { Button } from '@mantine/core';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { PlanList } from '#contract/plan/plan';
import { api } from '../../api/client.ts';
import { useCommand } from '../../api/command.ts';
import { useFormat } from '../../i18n/use-format.ts';
import { SelectField, TextField } from '../../ui/fields.tsx';
import { ProblemNotice, ProblemScope } from '../../ui/problem-scope.tsx';
import { useNow } from '../../ui/shell/use-now.ts';
import { SidePanel } from '../../ui/side-panel.tsx';
import styles from './plan.module.css';

export interface OpenPlanPanelProps {
  readonly editions: PlanList['editions'];
  readonly onClose: () => void;
  readonly onOpened: (versionId: string) => void;
}

/** The first plan of an office, as a draft. */
export function OpenPlanPanel({ editions, onClose, onOpened }: OpenPlanPanelProps) {
  const { t } = useTranslation('plan');
  const form = useId();
  const year = Number(useFormat().dayOf(useNow()).slice(0, 4));
  const [input, setInput] = useState({ kind: 'renstra' as 'renstra' | 'renja', title: '', fromYear: String(year), toYear: String(year + 4), edition: editions[0]?.key ?? '' });
  const typed = (name: keyof typeof input) => ({ name, value: input[name], onChange: (event: { currentTarget: { value: string } }) => setInput({ ...input, [name]: event.currentTarget.value }) });
  const open = useCommand(api.plan.open, { onDone: ({ versionId }) => onOpened(versionId) });
  const save = () => open.mutate({ ...input, fromYear: Number(input.fromYear), toYear: Number(input.kind === 'renja' ? input.fromYear : input.toYear) });
  return (
    <ProblemScope problem={open.error}>
      <SidePanel title={t('plan.open')} onClose={onClose} outcome={<><p>{t('plan.open.outcome')}</p><ProblemNotice fields={Object.keys(input)} /></>}
        actions={<Button type="submit" form={form} loading={open.isPending}>{t('plan.open')}</Button>}>
        <form id={form} className={styles.form} noValidate onSubmit={(event) => { event.preventDefault(); save(); }}>
          <SelectField {...typed('kind')} label={t('plan.kind')} data={(['renstra', 'renja'] as const).map((value) => ({ value, label: t(`plan.kind.${value}`) }))} />
          <TextField {...typed('title')} label={t('plan.title')} maxLength={200} />
          <TextField {...typed('fromYear')} label={t('plan.from')} inputMode="numeric" />
          {input.kind === 'renstra' && <TextField {...typed('toYear')} label={t('plan.to')} inputMode="numeric" />}
          <SelectField {...typed('edition')} label={t('plan.edition')} data={editions.map(({ key, title }) => ({ value: key, label: title }))} description={editions.find(({ key }) => key === input.edition)?.note} />
        </form>
      </SidePanel>
    </ProblemScope>
  );
}
