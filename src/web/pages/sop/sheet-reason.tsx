/** Why the work came back, in a slip beside the symbol that refused: over empty cells, never over what was drawn. */
import { useTranslation } from 'react-i18next';
import type { SheetPage } from '#contract/sop/sheet';
import { arrowState, type LiveReason, type SheetLive, symbolState } from './sheet-live.ts';
import styles from './sheet.module.css';

const WIDTH = 262;
const PAD = 11;
const LINE = 17;
/** Letters of the interface face at 12 px are about this wide: enough to guess the height, the words wrap by themselves. */
const LETTER = 6.6;
const TAIL = 9;
const CLEAR = 3;

interface Place { readonly x: number; readonly y: number; readonly w: number; readonly h: number }

const meets = (a: Place, b: Place): boolean => a.x < b.x + b.w && b.x < a.x + a.w && a.y < b.y + b.h && b.y < a.y + a.h;

/** What the slip must leave free: symbols, arrows taken, words, the margin. */
function obstacles(page: SheetPage, live: SheetLive): Place[] {
  const symbols = page.symbols.filter((symbol) => symbolState(symbol, live) !== 'plain').map(({ x, y, w, h }) => ({ x: x - w / 2, y: y - h / 2, w, h }));
  const runs = page.arrows.filter((arrow) => arrowState(arrow, live) !== 'later').flatMap(({ drawn }) => drawn.slice(1).map(([x, y], i): Place => {
    const [u, v] = drawn[i] ?? [x, y];
    return { x: Math.min(x, u), y: Math.min(y, v), w: Math.abs(x - u), h: Math.abs(y - v) };
  }));
  return [...symbols, ...runs].map(({ x, y, w, h }) => ({ x: x - CLEAR, y: y - CLEAR, w: w + 2 * CLEAR, h: h + 2 * CLEAR }));
}

/** Columns of words that may not be covered: the lanes lie between the activity and the first column after them. */
function lanes(page: SheetPage): { l: number; r: number } {
  const words = page.texts.filter(({ cell }) => cell === 'activity');
  const l = Math.max(page.frame.x, ...words.map(({ x, w }) => x + w)) + 6;
  const after = page.texts.filter(({ cell }) => cell === 'inputs').map(({ x }) => x - 6);
  return { l, r: Math.min(page.frame.x + page.frame.w, page.time?.x ?? page.width, ...after) };
}

/** Above or below the symbol where that is free, sliding along the lanes; else where it covers least. */
export function placeOf(page: SheetPage, live: SheetLive, reason: LiveReason, height: number): (Place & { tail: number; above: boolean }) | undefined {
  const symbol = page.symbols.find(({ step, lane, role }) => step === reason.step && lane === reason.lane && role === 'actor') ?? page.symbols.find(({ step }) => step === reason.step);
  if (!symbol) return undefined;
  const blocked = obstacles(page, live);
  const { l, r } = lanes(page);
  const w = Math.min(WIDTH, r - l);
  const tries = [true, false].flatMap((above) => Array.from({ length: 13 }, (_, i) => {
    const x = Math.min(Math.max(symbol.x - w / 2 + (i % 2 ? 1 : -1) * Math.ceil(i / 2) * w / 13, l), r - w);
    const y = above ? symbol.y - symbol.h / 2 - TAIL - height : symbol.y + symbol.h / 2 + TAIL;
    return { x, y, w, h: height, above, tail: Math.min(Math.max(symbol.x - x, 16), w - 16) };
  }));
  const hits = (place: Place): number => blocked.filter((one) => meets(place, one)).length;
  return tries.reduce((best, one) => (hits(one) < hits(best) ? one : best));
}

/** Estimated height of the slip: heading, quotation, signature. */
const heightOf = (reason: LiveReason): number => {
  const letters = (WIDTH - 2 * PAD) / LETTER;
  return 18 + LINE * (1 + Math.ceil((reason.quote.length + 2) / letters) + Math.ceil(reason.by.length / letters)) + 4;
};

export function SheetReason({ page, live, reason }: { readonly page: SheetPage; readonly live: SheetLive; readonly reason: LiveReason }) {
  const { t } = useTranslation('sheet');
  const place = placeOf(page, live, reason, heightOf(reason));
  if (!place) return null;
  const to = live.steps.find(({ step }) => step === reason.step)?.returnedTo;
  const { x, y, w, h, above, tail } = place;
  return (
    <g className={styles.reason}>
      <path d={above
        ? `M ${x} ${y} h ${w} v ${h} h ${tail - w + 7} l -7 7 l -7 -7 h ${7 - tail} Z`
        : `M ${x} ${y} h ${tail - 7} l 7 -7 l 7 7 h ${w - tail - 7} v ${h} h ${-w} Z`} />
      <foreignObject x={x} y={y} width={w} height={h}>
        <div className={styles.slip}>
          <b>{to === undefined ? t('state.returned') : t('returned-to-step', { step: to })}</b>
          <q>{reason.quote}</q>
          <small>{reason.by}</small>
        </div>
      </foreignObject>
    </g>
  );
}
