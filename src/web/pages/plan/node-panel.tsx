import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { PlanNode, PlanTree } from '#contract/plan/node';
import { AppLink } from '../../ui/app-link.tsx';
import { Notice } from '../../ui/notice.tsx';
import { Chip } from '../../ui/page.tsx';
import { SidePanel } from '../../ui/side-panel.tsx';
import { AddIndicatorPanel } from './add-indicator-panel.tsx';
import { type NodeAct, NodeActPanel } from './node-act-panel.tsx';
import styles from './plan.module.css';
import { targetOf } from './tree-view.ts';

export interface NodePanelProps {
  readonly tree: PlanTree;
  readonly node: PlanNode;
  readonly year: number;
  readonly onClose: () => void;
  /** Begins a node below this one. */
  readonly onAddBelow: () => void;
}

/** One node: whose it is, what it is measured by, what misses, and for the planner what can be done with it. */
export function NodePanel({ tree, node, year, onClose, onAddBelow }: NodePanelProps) {
  const { t } = useTranslation('plan');
  const [act, choose] = useState<NodeAct | 'indicator' | null>(null);
  const back = () => choose(null);
  if (act === 'indicator') return <AddIndicatorPanel tree={tree} node={node} onClose={back} />;
  if (act) return <NodeActPanel act={act} tree={tree} node={node} onClose={back} onRemoved={onClose} />;
  const { edit, addIndicator } = tree.abilities;
  const acts: readonly NodeAct[] = edit ? ['rename', 'own', ...(node.level === 'program' ? ['answer' as const] : []), 'move', 'remove'] : [];
  const actions = (edit && node.level !== 'sub_kegiatan') || addIndicator ? (
    <>
      {addIndicator && <Button onClick={() => choose('indicator')}>{t('indicator.add')}</Button>}
      {edit && node.level !== 'sub_kegiatan' && <Button variant="default" onClick={onAddBelow}>{t('node.add-below')}</Button>}
    </>
  ) : undefined;
  return (
    <SidePanel title={node.name} detail={[t(`level.${node.level}`), node.code].filter(Boolean).join(' ')} onClose={onClose} {...(actions ? { actions } : {})}>
      <NodeFindings tree={tree} node={node} />
      <dl className={styles.facts}>
        <dt>{t('owner')}</dt><dd>{node.owner?.title ?? <span className="quiet">{t('owner.none')}</span>}</dd>
        {node.answers.length > 0 && <><dt>{t('answers')}</dt><dd>{tree.nodes.filter(({ id }) => node.answers.includes(id)).map(({ id, name }) => <p key={id}>{name}</p>)}</dd></>}
      </dl>
      <NodeIndicators node={node} year={year} />
      {acts.length > 0 && (
        <div className={styles.acts}>
          {acts.map((one) => <Button key={one} size="xs" variant="default" onClick={() => choose(one)}>{t(`act.${one}`)}</Button>)}
        </div>
      )}
    </SidePanel>
  );
}

function NodeFindings({ tree, node }: Pick<NodePanelProps, 'tree' | 'node'>) {
  const { t } = useTranslation('plan');
  return tree.findings.filter(({ nodeId }) => nodeId === node.id).map(({ code, blocks }) => (
    <Notice key={code} kind="warn"><p>{t(`finding.${code}`)} {blocks && t('finding.blocks')}</p></Notice>
  ));
}

function NodeIndicators({ node, year }: Pick<NodePanelProps, 'node' | 'year'>) {
  const { t } = useTranslation('plan');
  return (
    <div>
      <h3>{t('indicators')}</h3>
      {node.indicators.length === 0 && <p className="small quiet">{t('indicators.none')}</p>}
      <ul>
        {node.indicators.map((indicator) => (
          <li key={indicator.versionId} className={styles.measured}>
            <p><AppLink className="link" href={`/kinerja/indikator/${indicator.indicatorId}`}>{indicator.name}</AppLink> {indicator.isIku && <Chip tone="here">{t('iku')}</Chip>}</p>
            <p className="small quiet">{t('target.of', { year })}: <b>{targetOf(indicator, year) ?? t('target.none')}</b></p>
          </li>
        ))}
      </ul>
    </div>
  );
}
