import { Button } from '@mantine/core';
import { IconFocusCentered, IconMinus, IconPlus } from '@tabler/icons-react';
import { type KeyboardEvent, useEffect, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { PlanNode } from '#contract/plan/node';
import { type Box, clampZoom, fitZoom, layCascade, MEASURE } from './cascade-layout.ts';
import styles from './tree.module.css';
import { TreeList } from './tree-list.tsx';
import { answersOf, targetOf } from './tree-view.ts';

/** What an A4 sheet on its side holds below the title, in pixels, and the smallest print that can still be read. */
const SHEET = { width: 1030, height: 600 };
const SMALLEST = 0.45;

export interface TreeBoardProps {
  /** As drawn: programs under a sasaran. */
  readonly nodes: readonly PlanNode[];
  readonly folded: ReadonlySet<string>;
  readonly year: number;
  readonly open: string | null;
  /** Brought into view; what the search found. */
  readonly found: string | null;
  readonly onOpen: (id: string) => void;
  readonly onFold: (id: string) => void;
}

/** The cascade as a picture: boxes in the order in which they are read, lines behind them. */
export function TreeBoard(props: TreeBoardProps) {
  const { nodes, folded, found } = props;
  const { t } = useTranslation('plan');
  const place = useRef<HTMLElement>(null);
  const drawing = useMemo(() => layCascade(nodes, folded, answersOf(nodes)), [nodes, folded]);
  const { zoom, setZoom, fit } = useZoom(place, drawing);
  useEffect(() => {
    if (found !== null) place.current?.querySelector(`[data-node="${found}"]`)?.scrollIntoView({ block: 'center', inline: 'center' });
  }, [found]);
  const keys = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const act = ({ '+': () => setZoom(zoom + 0.1), '=': () => setZoom(zoom + 0.1), '-': () => setZoom(zoom - 0.1), 0: fit } as Record<string, () => void>)[event.key];
    if (act) { event.preventDefault(); act(); }
  };
  const onPaper = fitZoom(drawing, SHEET);
  const large = onPaper < SMALLEST;
  return (
    <>
    <div className={styles.frame} data-large={large || undefined} style={{ '--print': onPaper } as React.CSSProperties}>
      <div className={styles.zoom}>
        <Button variant="default" size="xs" aria-label={t('zoom.out')} onClick={() => setZoom(zoom - 0.1)}><IconMinus size={16} stroke={1.5} /></Button>
        <span className={styles.percent} aria-live="polite">{Math.round(zoom * 100)}%</span>
        <Button variant="default" size="xs" aria-label={t('zoom.in')} onClick={() => setZoom(zoom + 0.1)}><IconPlus size={16} stroke={1.5} /></Button>
        <Button variant="default" size="xs" leftSection={<IconFocusCentered size={16} stroke={1.5} />} onClick={fit}>{t('zoom.fit')}</Button>
        <span className="tiny quiet">{t('zoom.keys')}</span>
      </div>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable with keys */}
      <section ref={place} className={styles.board} aria-label={t('picture.label')} tabIndex={0} onKeyDown={keys}>
        <div className={styles.room} style={{ width: drawing.width * zoom, height: drawing.height * zoom }}>
          <div className={styles.drawing} style={{ width: drawing.width, height: drawing.height, transform: `scale(${zoom})` }}>
            {drawing.columns.map(({ level, x, w }) => <p key={level} className={styles.level} style={{ left: x, width: w }}>{t(`level.${level}`)}</p>)}
            <svg className={styles.lines} width={drawing.width} height={drawing.height} aria-hidden="true">
              {drawing.lines.map(({ from, to, kind, path }) => <path key={`${from} ${to}`} d={path} data-kind={kind} />)}
            </svg>
            <ul>{drawing.boxes.map((box) => <NodeBox key={box.node.id} box={box} {...props} />)}</ul>
          </div>
        </div>
      </section>
    </div>
    {large && <div className={styles.paper}><TreeList {...props} /></div>}
    </>
  );
}

function useZoom(place: React.RefObject<HTMLElement | null>, drawing: { readonly width: number; readonly height: number }) {
  const [zoom, set] = useState(1);
  const fit = () => {
    const { clientWidth = 0, clientHeight = 0 } = place.current ?? {};
    set(fitZoom(drawing, { width: clientWidth, height: clientHeight }));
  };
  return { zoom, setZoom: (next: number) => set(clampZoom(next)), fit };
}

function NodeBox({ box, year, open, found, folded, onOpen, onFold, nodes }: TreeBoardProps & { readonly box: Box<PlanNode> }) {
  const { t } = useTranslation('plan');
  const { node, x, y, w, h, hidden } = box;
  const carries = nodes.some(({ parentId }) => parentId === node.id);
  const more = node.indicators.length - MEASURE.most;
  return (
    <li className={styles.box} data-node={node.id} data-level={node.level} data-open={node.id === open || undefined} data-found={node.id === found || undefined} style={{ left: x, top: y, width: w, height: h }}>
      <button type="button" className={styles.open} onClick={() => onOpen(node.id)}>
        <span className={styles.code}><span className="unseen">{t(`level.${node.level}`)} </span>{[node.code, node.owner?.title].filter(Boolean).join(', ')}</span>
        <span className={styles.name} title={node.name}>{node.name}</span>
        {node.indicators.slice(0, MEASURE.most).map((indicator) => (
          <span key={indicator.versionId} className={styles.indicator}>
            <span title={indicator.name}>{indicator.name}</span><b>{targetOf(indicator, year) ?? <span className="quiet">{t('target.none')}</span>}</b>
          </span>
        ))}
        {more > 0 && <span className={styles.indicator}><span className="quiet">{t('indicator.more', { count: more })}</span></span>}
      </button>
      {carries && (
        <button type="button" className={styles.fold} aria-expanded={!folded.has(node.id)} aria-label={t(folded.has(node.id) ? 'unfold' : 'fold', { name: node.name })} onClick={() => onFold(node.id)}>
          {folded.has(node.id) ? `+${hidden}` : '−'}
        </button>
      )}
    </li>
  );
}
