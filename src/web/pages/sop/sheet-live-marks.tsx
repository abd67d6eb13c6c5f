/** The marks that a running dossier leaves on its sheet: signs in the symbols, the row at work, times in the margin. */
import { useTranslation } from 'react-i18next';
import type { Sheet, SheetPage, SheetRow, SheetSymbol } from '#contract/sop/sheet';
import { useFormat } from '../../i18n/use-format.ts';
import { type LiveStep, type SheetLive, sums, stepOf, type Worn } from './sheet-live.ts';
import styles from './sheet.module.css';

const TICK = 'M -5 0.3 l 3.6 3.6 l 6.6 -7.4';
export const BACK = 'M -3 -3.6 l -3.4 3.2 l 3.4 3.2 M -6.2 -0.4 h 8.2 a 2.7 2.7 0 0 1 0 5.4 h -2';

/** Late is flagged at the corner of a box, at the tip of a diamond, on the shoulder of a capsule. */
function flag({ form, x, y, w, h }: SheetSymbol): string {
  const top = y - h / 2 - 0.8;
  if (form === 'diamond') return `M ${x} ${top - 0.4} l 8.2 6 h -16.4 z`;
  if (form === 'capsule') return `M ${x + 3} ${top} h 10 l -5 7 z`;
  return `M ${x + w / 2 + 0.8} ${top} h -10 l 10 10 z`;
}

/** The sign inside a symbol: tick, point, arrow back. */
export function StateSign({ symbol, state, late }: { readonly symbol: SheetSymbol; readonly state: Worn; readonly late: boolean }) {
  const { x, y } = symbol;
  if (state === 'here') return <circle className={styles.point} cx={x} cy={y} r={3.6} />;
  if (state === 'returned') return <path className={styles.back} d={BACK} transform={`translate(${x + 1.2} ${y - 0.8})`} />;
  if (state !== 'done') return null;
  return <>
    <path className={styles.tick} d={TICK} transform={`translate(${x} ${y})`} />
    {late && <path className={styles.flag} d={flag(symbol)} />}
  </>;
}

/** The ring around the symbol at work. */
export function HereRing({ symbol: { x, y, w, h } }: { readonly symbol: SheetSymbol }) {
  return <rect className={styles.ring} x={x - w / 2 - 5.5} y={y - h / 2 - 5.5} width={w + 11} height={h + 11} rx={6} />;
}

/** Least margin beside the table that holds the times; narrower, they stand under the printed ones. */
const BESIDE = 140;
const roomBeside = (page: SheetPage): boolean => page.width - page.frame.x - page.frame.w >= BESIDE;

/** Tint and bar of the row at work, under everything else. */
export function LiveGround({ page, live }: { readonly page: SheetPage; readonly live: SheetLive }) {
  const right = roomBeside(page) ? page.width : page.frame.x + page.frame.w;
  return page.rows.filter(({ step }) => step !== null && stepOf(live, step)?.state === 'here').map(({ step, y, h }) => (
    <g key={step}>
      <rect className={styles.row} x={page.frame.x} y={y} width={right - page.frame.x} height={h} />
      <rect className={styles.bar} x={page.frame.x - 3.5} y={y} width={3.5} height={h} />
    </g>
  ));
}

interface MarkProps { readonly x: number; readonly y: number; readonly step: LiveStep | undefined }

function MarginMark({ x, y, step }: MarkProps) {
  const state = step?.state ?? 'later';
  return (
    <g className={styles.mark} data-state={state} data-late={(state === 'done' && step?.late) || undefined} transform={`translate(${x} ${y})`}>
      <circle r={state === 'later' ? 6.5 : 7.5} />
      {state === 'done' && <path d={TICK} transform="translate(0.1 0.1) scale(0.68)" />}
      {state === 'here' && <circle className={styles.point} r={3} />}
      {state === 'returned' && <path d={BACK} transform="translate(0.8 -0.5) scale(0.68)" />}
    </g>
  );
}

const BAR = 58;
/** A step that took far longer than its time still keeps its bar inside the margin. */
const BAR_MAX = 96;

/** Used against printed time; what is over runs on hatched beyond a mark at the standard. */
function TimeBar({ x, y, minutes, standard, scale }: { readonly x: number; readonly y: number; readonly minutes: number; readonly standard: number; readonly scale: number }) {
  const full = BAR * scale;
  const over = Math.min(BAR_MAX * scale, full * minutes / standard) - full;
  return (
    <g className={styles.time} data-late={minutes > standard || undefined}>
      <rect className={styles.standard} x={x} y={y} width={full} height={4 * scale} rx={2 * scale} />
      <rect x={x} y={y} width={Math.min(full, full * minutes / standard)} height={4 * scale} rx={2 * scale} />
      {over > 0 && <>
        <path className={styles.over} d={Array.from({ length: Math.ceil(over / 4) }, (_, i) => `M ${x + full + 1 + i * 4} ${y + 4 * scale} l ${2.4 * scale} ${-4 * scale}`).join(' ')} />
        <path className={styles.limit} d={`M ${x + full} ${y - 3 * scale} v ${10 * scale}`} />
      </>}
    </g>
  );
}

interface RowProps { readonly row: SheetRow; readonly page: SheetPage; readonly step: LiveStep | undefined }

/** What the sheet prints as time where that is no figure: "Disesuaikan". */
const printedTime = (page: SheetPage, step: number): string => page.texts.filter((text) => text.step === step && text.cell === 'time').map(({ words }) => words).join(' ').toLowerCase();

function useTimes(page: SheetPage, step: LiveStep | undefined): { head: string; foot: string } {
  const { t } = useTranslation('sheet');
  const { number } = useFormat();
  if (!step) return { head: '', foot: '' };
  const { minutes, standardMinutes: standard } = step;
  const times = minutes === null
    ? standard === null ? printedTime(page, step.step) || t('no-standard') : t('minutes', { count: standard })
    : standard === null ? t('used-open', { used: number(minutes) }) : t('used', { used: number(minutes), standard: number(standard) });
  if (step.state === 'here') return { head: (step.rounds?.length ?? 1) > 1 ? t('here-round', { round: step.rounds?.length }) : t('here'), foot: times };
  if (step.state === 'returned') return { head: step.returnedTo === undefined ? t('state.returned') : t('returned-to', { step: step.returnedTo }), foot: times };
  if (step.state === 'done' && minutes !== null) {
    if (standard === null) return { head: number(minutes), foot: t('no-standard') };
    return { head: times, foot: step.late ? t('over', { count: minutes - standard }) : '' };
  }
  return { head: times, foot: '' };
}

/** Mean width of a letter of the quiet words in the margin, and what stays free at the paper's edge. */
const LETTER = 5.5;
const EDGE = 8;

/** Words that do not fit beside the table break after their comma rather than at the paper's edge. */
function linesOf(words: string, room: number): string[] {
  const comma = words.indexOf(', ');
  if (words === '') return [];
  return words.length * LETTER <= room || comma < 0 ? [words] : [words.slice(0, comma), words.slice(comma + 2)];
}

function RowBeside({ row, page, step }: RowProps) {
  const { head, foot } = useTimes(page, step);
  const x = page.frame.x + page.frame.w + 16;
  const feet = linesOf(foot, page.width - x - 22 - EDGE);
  const y = row.y + row.h / 2 - (feet.length > 1 ? 11 : feet.length > 0 || step?.minutes != null ? 5 : 0);
  const timed = step?.state === 'done' && step.minutes !== null && step.standardMinutes !== null;
  return (
    <g className={styles.times} data-state={step?.state ?? 'later'} data-late={(step?.state === 'done' && step.late) || undefined}>
      <MarginMark x={x + 7.5} y={y} step={step} />
      <text x={x + 22} y={y + 4} fontSize={12}>{head}</text>
      {timed && <TimeBar x={x + 22} y={y + 11.5} minutes={step.minutes ?? 0} standard={step.standardMinutes ?? 1} scale={1} />}
      {feet.map((words, line) => <text key={words} className={styles.foot} x={x + 22} y={y + (timed ? 27.5 : 18.5) + line * 13} fontSize={11}>{words}</text>)}
    </g>
  );
}

function RowUnder({ row, page, step }: RowProps) {
  const { t } = useTranslation('sheet');
  const { number } = useFormat();
  if (!step || !page.time || step.minutes === null) return null;
  const scale = page.time.w < 55 ? 0.75 : 1;
  const middle = page.time.x + page.time.w / 2;
  const y = row.y + row.h / 2;
  const over = step.standardMinutes !== null && step.minutes > step.standardMinutes;
  const width = BAR * scale * 0.6;
  return (
    <g className={styles.times} data-state={step.state} data-late={step.late || undefined}>
      <text x={middle} y={y + 17.5 * scale} fontSize={10 * scale} textAnchor="middle">{t('used-short', { count: step.minutes, used: number(step.minutes) })}</text>
      {step.standardMinutes !== null && <TimeBar x={middle - width * (over ? 0.7 : 0.5)} y={y + 21.5 * scale} minutes={Math.min(step.minutes, step.standardMinutes * 1.4)} standard={step.standardMinutes} scale={scale * 0.6} />}
    </g>
  );
}

/** Times used, beside the table on the axis of each row, or under the printed times where the table fills the page. */
export function LiveMargin({ page, live }: { readonly sheet: Sheet; readonly page: SheetPage; readonly live: SheetLive }) {
  const { t } = useTranslation('sheet');
  const { number } = useFormat();
  const rows = page.rows.flatMap((row) => (row.step === null ? [] : [{ row, step: stepOf(live, row.step) }]));
  if (!roomBeside(page)) return rows.map(({ row, step }) => <RowUnder key={row.step} row={row} page={page} step={step} />);
  const x = page.frame.x + page.frame.w + 16;
  const head = (page.rows[0]?.y ?? 0) - 21;
  const sum = sums(live);
  const last = page.rows[page.rows.length - 1];
  const lastTimed = last?.step != null && stepOf(live, last.step)?.minutes != null;
  return (
    <g>
      <text className={styles.title} x={x} y={head} fontSize={11.5}>{t('margin.title')}</text>
      <text className={styles.foot} x={x} y={head + 15} fontSize={11}>{t('margin.unit')}</text>
      {rows.filter(({ row }) => row !== last || lastTimed || !sum).map(({ row, step }) => <RowBeside key={row.step} row={row} page={page} step={step} />)}
      {sum && last && <g className={styles.times}>
        <text x={x} y={lastTimed ? last.y + last.h + 18 : last.y + last.h / 2} fontSize={12}>{t('sum', { used: number(sum.used), standard: number(sum.standard) })}</text>
        <text className={styles.foot} x={x} y={(lastTimed ? last.y + last.h + 18 : last.y + last.h / 2) + 14.5} fontSize={11}>{t('sum-of')}</text>
      </g>}
    </g>
  );
}

type LegendKey = 'done' | 'here' | 'returned' | 'late' | 'later' | 'inferred';

function LegendSign({ kind, x, y }: { readonly kind: LegendKey; readonly x: number; readonly y: number }) {
  const state = kind === 'late' ? 'done' : kind === 'inferred' ? 'plain' : kind;
  const outline = kind === 'returned' ? 'M 12 -8.5 L 24 0 L 12 8.5 L 0 0 Z' : 'M 0 -6.5 H 22 V 6.5 H 0 Z';
  return (
    <g className={styles.symbol} data-state={state} data-late={kind === 'late' || undefined} transform={`translate(${x} ${y})`}>
      {kind === 'here' && <rect className={styles.ring} x={-3} y={-9.5} width={28} height={19} rx={5} />}
      <path d={outline} data-part="outline" data-fill="paper" data-tone="ink" strokeWidth={1.05} strokeDasharray={kind === 'inferred' ? '3 2' : undefined} />
      {state === 'done' && <path className={styles.tick} d={TICK} transform="translate(11 0) scale(0.7)" />}
      {kind === 'late' && <path className={styles.flag} d="M 22.8 -7.3 h -7 l 7 7 z" />}
      {kind === 'here' && <circle className={styles.point} cx={11} r={2.4} />}
      {kind === 'returned' && <path className={styles.back} d={BACK} transform="translate(13 -0.6) scale(0.7)" />}
    </g>
  );
}

const WORD = 5.9;

/** The live legend in the place of the printed one: only what is on this sheet. */
export function LiveLegend({ page, live }: { readonly sheet: Sheet; readonly page: SheetPage; readonly live: SheetLive }) {
  const { t } = useTranslation('sheet');
  const has = (test: (step: LiveStep) => boolean): boolean => live.steps.some(test);
  const keys: LegendKey[] = [
    ...(has(({ state, late }) => state === 'done' && !late) ? ['done' as const] : []), ...(has(({ state }) => state === 'here') ? ['here' as const] : []),
    ...(has(({ state }) => state === 'returned') ? ['returned' as const] : []), ...(has(({ state, late }) => state === 'done' && late) ? ['late' as const] : []),
    ...(has(({ state }) => state === 'later') ? ['later' as const] : []), ...(page.symbols.some(({ dashed }) => dashed) ? ['inferred' as const] : []),
  ];
  const y = page.frame.y + page.frame.h + 24;
  let x = page.frame.x;
  return (
    <g className={styles.legend}>
      {keys.map((kind) => {
        const words = kind === 'inferred' ? t('inferred') : t(`state.${kind}`);
        const at = x;
        x += 29 + words.length * WORD + 22;
        return <g key={kind}><LegendSign kind={kind} x={at} y={y} /><text x={at + 30} y={y + 4} fontSize={11}>{words}</text></g>;
      })}
    </g>
  );
}
