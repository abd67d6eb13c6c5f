import { Button } from '@mantine/core';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { NodeLevel, PlanTree } from '#contract/plan/node';
import { api } from '../../api/client.ts';
import { useCommand } from '../../api/command.ts';
import { SelectField, TextField } from '../../ui/fields.tsx';
import { ProblemNotice, ProblemScope } from '../../ui/problem-scope.tsx';
import { SidePanel } from '../../ui/side-panel.tsx';
import { LEVELS } from './cascade-layout.ts';
import { AnswersField, CodeField, OwnerField, ParentField } from './node-fields.tsx';
import styles from './plan.module.css';
import { useFresh } from './use-fresh.ts';

export interface AddNodePanelProps {
  readonly tree: PlanTree;
  /** Where one begins: the node that was open, if any. */
  readonly start: { readonly level: NodeLevel; readonly parentId: string; readonly answers: readonly string[] };
  readonly onClose: () => void;
  readonly onAdded: (nodeId: string) => void;
}

const FIELDS = ['level', 'parentId', 'code', 'name', 'ownerPostId', 'answers'];

/** A new node of the plan. A refusal keeps what was typed. */
export function AddNodePanel({ tree, start, onClose, onAdded }: AddNodePanelProps) {
  const { t } = useTranslation('plan');
  const form = useId();
  const [input, setInput] = useState({ ...start, answers: [...start.answers], code: '', name: '', ownerPostId: '' });
  const set = (part: Partial<typeof input>) => setInput((known) => ({ ...known, ...part }));
  const add = useCommand(api.node.add, { onDone: ({ nodeId }) => onAdded(nodeId) });
  useFresh(add.error);
  const { level } = input;
  const coded = level === 'program' || level === 'kegiatan' || level === 'sub_kegiatan' ? level : null;
  const save = () => add.mutate({
    id: tree.version.id, revision: tree.version.revision, level,
    parentId: level === 'tujuan' || level === 'program' ? null : input.parentId || null,
    code: coded ? input.code.trim() || null : null,
    ...(input.name.trim() ? { name: input.name } : {}),
    ownerPostId: input.ownerPostId || null,
    answers: level === 'program' ? input.answers : [],
  });
  const under = tree.nodes.find(({ id }) => id === input.parentId)?.code ?? null;
  return (
    <ProblemScope problem={add.error}>
      <SidePanel title={t('node.new')} onClose={onClose} outcome={<><p>{t('node.new.outcome')}</p><ProblemNotice fields={FIELDS} /></>}
        actions={<Button type="submit" form={form} loading={add.isPending}>{t('node.add')}</Button>}>
        <form id={form} className={styles.form} noValidate onSubmit={(event) => { event.preventDefault(); save(); }}>
          <SelectField name="level" label={t('level')} data={LEVELS.map((value) => ({ value, label: t(`level.${value}`) }))} value={level}
            onChange={(event) => set({ level: event.currentTarget.value as NodeLevel, parentId: '', code: '' })} />
          <ParentField nodes={tree.nodes} level={level} value={input.parentId} onChange={(parentId) => set({ parentId })} />
          {level === 'program' && <AnswersField nodes={tree.nodes} value={input.answers} onChange={(answers) => set({ answers })} />}
          {coded && <CodeField edition={tree.version.edition} level={coded} under={coded === 'program' ? null : under} value={input.code} onChange={(code) => set({ code })} />}
          <TextField name="name" label={t('node.name')} optional={coded !== null} {...(coded ? { description: t('node.name.why') } : {})} value={input.name} maxLength={500}
            onChange={(event) => set({ name: event.currentTarget.value })} />
          <OwnerField value={input.ownerPostId} onChange={(ownerPostId) => set({ ownerPostId })} />
        </form>
      </SidePanel>
    </ProblemScope>
  );
}
