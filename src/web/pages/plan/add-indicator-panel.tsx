import { Button, Checkbox } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Card, Polarity } from '#contract/plan/indicator';
import type { PlanNode, PlanTree } from '#contract/plan/node';
import { api } from '../../api/client.ts';
import { useCommand } from '../../api/command.ts';
import { SelectField, TextField } from '../../ui/fields.tsx';
import { ProblemNotice, ProblemScope } from '../../ui/problem-scope.tsx';
import { SidePanel } from '../../ui/side-panel.tsx';
import { BLANK_CARD, withPolarity } from './blank-card.ts';
import { POLARITIES } from './card-words.ts';
import styles from './plan.module.css';

export interface AddIndicatorPanelProps {
  readonly tree: PlanTree;
  readonly node: PlanNode;
  readonly onClose: () => void;
}

/** A new indicator of a node: what it is called and counted in; its card is written on its own page. */
export function AddIndicatorPanel({ tree, node, onClose }: AddIndicatorPanelProps) {
  const { t } = useTranslation('plan');
  const form = useId();
  const navigate = useNavigate();
  const high = node.level === 'tujuan' || node.level === 'sasaran' || node.level === 'program';
  const [card, setCard] = useState<Card>({ ...BLANK_CARD, kind: high ? 'outcome' : 'output', postId: node.owner?.postId ?? null });
  const add = useCommand(api.indicator.add, { onDone: ({ indicatorId }) => navigate({ to: '/kinerja/indikator/$id', params: { id: indicatorId } }) });
  // A milestone or a grade begins with the two steps it needs at least; they are renamed on the card.
  const stages = card.polarity === 'milestone' || card.polarity === 'grade' ? [{ name: t('stage.first'), value: '0' }, { name: t('stage.last'), value: '1' }] : [];
  const save = () => add.mutate({ nodeId: node.id, from: tree.version.validFrom, card: { ...card, stages } });
  const field = (name: 'code' | 'name' | 'unit') => ({ name: `card.${name}`, label: t(`card.${name}`), value: card[name], onChange: (event: { currentTarget: { value: string } }) => setCard({ ...card, [name]: event.currentTarget.value }) });
  return (
    <ProblemScope problem={add.error}>
      <SidePanel title={t('indicator.new')} detail={node.name} onClose={onClose} outcome={<><p>{t('indicator.new.outcome')}</p><ProblemNotice fields={['card.code', 'card.name', 'card.unit', 'card.polarity']} /></>}
        actions={<Button type="submit" form={form} loading={add.isPending}>{t('indicator.add')}</Button>}>
        <form id={form} className={styles.form} noValidate onSubmit={(event) => { event.preventDefault(); save(); }}>
          <TextField {...field('code')} maxLength={30} />
          <TextField {...field('name')} maxLength={500} />
          <TextField {...field('unit')} maxLength={60} />
          <SelectField name="card.polarity" label={t('card.polarity')} data={POLARITIES.map((value) => ({ value, label: t(`polarity.${value}`) }))} value={card.polarity}
            onChange={(event) => setCard(withPolarity(card, event.currentTarget.value as Polarity))} />
          <Checkbox label={t('card.isIku')} checked={card.isIku} onChange={(event) => setCard({ ...card, isIku: event.currentTarget.checked })} />
        </form>
      </SidePanel>
    </ProblemScope>
  );
}
