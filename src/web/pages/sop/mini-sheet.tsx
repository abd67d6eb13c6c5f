import type { SopCard } from '#contract/sop/library';
import styles from './library.module.css';

const LANE = 24;
const ROW = 15;
const BOX = { w: 13, h: 7 };

/** The flow of a sheet drawn small: enough to tell it from its neighbours, nothing to read. */
export function MiniSheet({ steps, lanes }: Pick<SopCard, 'steps' | 'lanes'>) {
  const at = (lane: number, row: number) => ({ x: (lane + .5) * LANE, y: (row + .5) * ROW });
  const width = lanes * LANE;
  const height = steps.length * ROW;
  const rows = steps.map((step, row) => ({ ...step, row, y: at(0, row).y, from: at(Math.min(...step.lanes), row).x, to: at(Math.max(...step.lanes), row).x }));
  const ways = rows.slice(0, -1).map(({ row, lanes: actors }) => {
    const from = at(actors.at(-1) ?? 0, row);
    const to = at(steps[row + 1]?.lanes[0] ?? 0, row + 1);
    return { row, d: from.x === to.x ? `M ${from.x} ${from.y} V ${to.y}` : `M ${from.x} ${from.y} H ${to.x} V ${to.y}` };
  });
  return (
    <svg className={styles.mini} viewBox={`-1 -1 ${width + 2} ${height + 2}`} aria-hidden="true">
      <rect width={width} height={height} className={styles.frame} />
      {Array.from({ length: lanes - 1 }, (_, lane) => (lane + 1) * LANE).map((x) => <path key={x} d={`M ${x} 0 V ${height}`} className={styles.hair} />)}
      {rows.map(({ row, y, from, to }) => from < to && <path key={row} d={`M ${from} ${y} H ${to}`} className={styles.way} />)}
      {ways.map(({ row, d }) => <path key={row} d={d} className={styles.way} />)}
      {rows.map(({ row, kind, lanes: actors }) => actors.map((lane) => <Form key={`${row} ${lane}`} kind={kind} {...at(lane, row)} />))}
    </svg>
  );
}

function Form({ kind, x, y }: { readonly kind: SopCard['steps'][number]['kind']; readonly x: number; readonly y: number }) {
  const { w, h } = BOX;
  if (kind === 'decision') return <path className={styles.symbol} d={`M ${x - w / 2} ${y} L ${x} ${y - h / 2 - 1} L ${x + w / 2} ${y} L ${x} ${y + h / 2 + 1} Z`} />;
  return <rect className={styles.symbol} x={x - w / 2} y={y - h / 2} width={w} height={h} rx={kind === 'process' ? 0 : h / 2} />;
}
