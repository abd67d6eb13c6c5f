import { IconChevronDown, IconChevronRight } from '@tabler/icons-react';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { PlanNode } from '#contract/plan/node';
import { AppLink } from '../../ui/app-link.tsx';
import { inOrder } from './cascade-layout.ts';
import type { TreeBoardProps } from './tree-board.tsx';
import styles from './tree.module.css';
import { targetOf } from './tree-view.ts';

/** The same tree as a list: for phones, for readers who hear the page, and for paper. */
export function TreeList({ nodes, folded, year, open, found, onOpen, onFold }: TreeBoardProps) {
  const place = useRef<HTMLUListElement>(null);
  useEffect(() => {
    if (found !== null) place.current?.querySelector(`[data-node="${found}"]`)?.scrollIntoView({ block: 'center' });
  }, [found]);
  return (
    <ul ref={place} className={styles.list}>
      {inOrder(nodes, folded).map(({ node, depth, hidden }) => (
        <Row key={node.id} node={node} depth={depth} hidden={hidden} year={year} open={node.id === open} found={node.id === found}
          carries={nodes.some(({ parentId }) => parentId === node.id)} folded={folded.has(node.id)} onOpen={onOpen} onFold={onFold} />
      ))}
    </ul>
  );
}

interface RowProps extends Pick<TreeBoardProps, 'year' | 'onOpen' | 'onFold'> {
  readonly node: PlanNode;
  readonly depth: number;
  readonly hidden: number;
  readonly open: boolean;
  readonly found: boolean;
  readonly carries: boolean;
  readonly folded: boolean;
}

function Row({ node, depth, hidden, year, open, found, carries, folded, onOpen, onFold }: RowProps) {
  const { t } = useTranslation('plan');
  const Sign = folded ? IconChevronRight : IconChevronDown;
  return (
    <li className={styles.row} data-node={node.id} data-level={node.level} data-open={open || undefined} data-found={found || undefined} style={{ '--depth': depth } as React.CSSProperties}>
      {carries ? (
        <button type="button" className={styles.turn} aria-expanded={!folded} aria-label={t(folded ? 'unfold' : 'fold', { name: node.name })} onClick={() => onFold(node.id)}><Sign size={16} stroke={1.5} /></button>
      ) : <span />}
      <div>
        <p className="tiny quiet">{[t(`level.${node.level}`), node.code].filter(Boolean).join(' ')}{hidden > 0 && `, ${t('hidden', { count: hidden })}`}</p>
        <button type="button" className={styles.title} onClick={() => onOpen(node.id)}>{node.name}</button>
        {node.owner && <p className="tiny quiet">{node.owner.title}</p>}
        {node.indicators.length > 0 && (
          <dl className={styles.targets}>
            {node.indicators.map((indicator) => (
              <div key={indicator.versionId}>
                <dt><AppLink className="link" href={`/kinerja/indikator/${indicator.indicatorId}`}>{indicator.name}</AppLink></dt>
                <dd>{targetOf(indicator, year) ?? <span className="quiet">{t('target.none')}</span>}</dd>
              </div>
            ))}
          </dl>
        )}
      </div>
    </li>
  );
}
