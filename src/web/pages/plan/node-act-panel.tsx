import { Button } from '@mantine/core';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { PlanNode, PlanTree } from '#contract/plan/node';
import { api } from '../../api/client.ts';
import { useCommand } from '../../api/command.ts';
import { SelectField, TextField } from '../../ui/fields.tsx';
import { ProblemNotice, ProblemScope } from '../../ui/problem-scope.tsx';
import { SidePanel } from '../../ui/side-panel.tsx';
import { AnswersField, OwnerField, PARENT, ParentField } from './node-fields.tsx';
import styles from './plan.module.css';
import { useFresh } from './use-fresh.ts';

export type NodeAct = 'rename' | 'own' | 'answer' | 'move' | 'remove';

export interface NodeActPanelProps {
  readonly act: NodeAct;
  readonly tree: PlanTree;
  readonly node: PlanNode;
  readonly onClose: () => void;
  readonly onRemoved: () => void;
}

const FIELDS = ['name', 'ownerPostId', 'answers', 'parentId', 'before'];

/** One change of one node. */
export function NodeActPanel({ act, tree, node, onClose, onRemoved }: NodeActPanelProps) {
  const { t } = useTranslation('plan');
  const form = useId();
  const [input, setInput] = useState({ name: node.name, ownerPostId: node.owner?.postId ?? '', answers: node.answers, parentId: node.parentId ?? '', before: '' });
  const set = (part: Partial<typeof input>) => setInput((known) => ({ ...known, ...part }));
  const commands = useNodeCommands(onClose, onRemoved);
  const command = commands[act];
  useFresh(command.error);
  const on = { id: node.id, revision: tree.version.revision };
  const save = () => {
    if (act === 'rename') commands.rename.mutate({ ...on, name: input.name });
    else if (act === 'own') commands.own.mutate({ ...on, ownerPostId: input.ownerPostId || null });
    else if (act === 'answer') commands.answer.mutate({ ...on, answers: input.answers });
    else if (act === 'move') commands.move.mutate({ ...on, parentId: input.parentId || null, before: input.before || null });
    else commands.remove.mutate(on);
  };
  return (
    <ProblemScope problem={command.error}>
      <SidePanel title={t(`act.${act}`)} detail={node.name} onClose={onClose} outcome={<ProblemNotice fields={FIELDS} />}
        actions={<><Button type="submit" form={form} loading={command.isPending} {...(act === 'remove' ? { variant: 'outline', color: 'red' } : {})}>{t(`act.${act}.do`)}</Button><Button variant="default" onClick={onClose}>{t('cancel')}</Button></>}>
        <form id={form} className={styles.form} noValidate onSubmit={(event) => { event.preventDefault(); save(); }}>
          {act === 'rename' && <TextField name="name" label={t('node.name')} value={input.name} maxLength={500} onChange={(event) => set({ name: event.currentTarget.value })} />}
          {act === 'own' && <OwnerField value={input.ownerPostId} onChange={(ownerPostId) => set({ ownerPostId })} />}
          {act === 'answer' && <AnswersField nodes={tree.nodes} value={input.answers} onChange={(answers) => set({ answers })} />}
          {act === 'move' && <PlaceFields tree={tree} node={node} input={input} set={set} />}
          {act === 'remove' && <p>{t('act.remove.text')}</p>}
        </form>
      </SidePanel>
    </ProblemScope>
  );
}

function useNodeCommands(onDone: () => void, onRemoved: () => void) {
  return {
    rename: useCommand(api.node.rename, { onDone }),
    own: useCommand(api.node.own, { onDone }),
    answer: useCommand(api.node.answer, { onDone }),
    move: useCommand(api.node.move, { onDone }),
    remove: useCommand(api.node.remove, { onDone: onRemoved }),
  };
}

interface PlaceFieldsProps extends Pick<NodeActPanelProps, 'tree' | 'node'> {
  readonly input: { readonly parentId: string; readonly before: string };
  readonly set: (part: { parentId?: string; before?: string }) => void;
}

/** Under which parent, and before which of its nodes. */
function PlaceFields({ tree, node, input, set }: PlaceFieldsProps) {
  const { t } = useTranslation('plan');
  const siblings = tree.nodes.filter(({ id, level, parentId }) => id !== node.id && level === node.level && (PARENT[level] === undefined || parentId === input.parentId));
  return (
    <>
      <ParentField nodes={tree.nodes} level={node.level} value={input.parentId} onChange={(parentId) => set({ parentId, before: '' })} />
      <SelectField name="before" label={t('before')} data={[{ value: '', label: t('before.last') }, ...siblings.map(({ id, code, name }) => ({ value: id, label: [code, name].filter(Boolean).join(' ') }))]}
        value={input.before} onChange={(event) => set({ before: event.currentTarget.value })} />
    </>
  );
}
