/** Paints one page of a sheet: the same drawing as the PDF, and on request how a dossier lies on it. */
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import type { Sheet, SheetArrow, SheetPage, SheetShape, SheetSymbol, SheetText } from '#contract/sop/sheet';
import { arrowState, inOrder, type SheetLive, stepOf, symbolState, trunkOf } from './sheet-live.ts';
import { HereRing, LiveGround, LiveLegend, LiveMargin, StateSign } from './sheet-live-marks.tsx';
import { SheetReason } from './sheet-reason.tsx';
import styles from './sheet.module.css';
import '../../ui/theme/document-face.css';

export interface SheetSvgProps {
  readonly sheet: Sheet;
  /** Which page, counted from 0; the `screen` drawing has one. */
  readonly page: number;
  readonly live?: SheetLive | undefined;
  /** Makes the symbols buttons. */
  readonly onPick?: ((step: number, lane: string) => void) | undefined;
}

/** Arrows end at the ring around the symbol that is at work. */
const RING = 6.6;

function Shape({ shape }: { readonly shape: SheetShape }) {
  const { part, d, fill, stroke } = shape;
  return (
    <path
      d={d} data-part={part} data-fill={fill ?? 'none'} data-tone={stroke?.tone} strokeWidth={stroke?.weight}
      strokeDasharray={stroke?.dash?.join(' ')} strokeDashoffset={stroke?.phase} strokeLinecap={stroke?.round ? 'round' : undefined}
    />
  );
}

function Words({ text, page, live }: { readonly text: SheetText; readonly page: SheetPage; readonly live: SheetLive | undefined }) {
  const arrow = live && text.arrow ? page.arrows.find(({ id }) => id === text.arrow) : undefined;
  const state = arrow ? arrowState(arrow, live) : live && text.step !== undefined ? stepOf(live, text.step)?.state : undefined;
  return (
    <text
      x={text.x} y={text.y} fontSize={text.size} textAnchor={text.anchor} data-tone={text.tone} data-cell={text.cell}
      fontWeight={text.bold ? 700 : undefined} fontStyle={text.italic ? 'italic' : undefined} data-later={state === 'later' || undefined} data-back={(arrow && state === 'returned') || undefined}
    >{text.words}</text>
  );
}

function Arrow({ arrow, page, live }: { readonly arrow: SheetArrow; readonly page: SheetPage; readonly live: SheetLive | undefined }) {
  const state = arrowState(arrow, live);
  const target = page.symbols.find(({ id }) => id === arrow.to);
  const atRing = live !== undefined && target !== undefined && symbolState(target, live) === 'here' && arrow.head;
  const trunk = state === 'returned' ? trunkOf(arrow) : [];
  return (
    <g className={styles.arrow} data-state={state} data-kind={arrow.kind}>
      {trunk.length > 1 && [styles.trunkGround, styles.trunk].map((name) => (
        <path key={name} className={name} d={`M ${trunk.map((point) => point.join(' ')).join(' L ')}`} strokeDasharray={arrow.dashed && name === styles.trunk ? '3 2' : undefined} />
      ))}
      {arrow.shapes.map((shape) => (shape.part === 'head' && atRing
        ? <g key={shape.d} transform={`translate(${-atRing.dx * RING} ${-atRing.dy * RING})`}><Shape shape={shape} /></g>
        : <Shape key={shape.d} shape={shape} />))}
    </g>
  );
}

interface MarkProps {
  readonly symbol: SheetSymbol;
  readonly sheet: Sheet;
  readonly page: SheetPage;
  readonly live: SheetLive | undefined;
  readonly onPick: SheetSvgProps['onPick'];
}

function Mark({ symbol, sheet, page, live, onPick }: MarkProps) {
  const { t } = useTranslation('sheet');
  const { step, lane } = symbol;
  const state = symbolState(symbol, live);
  const progress = live && step !== null ? stepOf(live, step) : undefined;
  const late = progress?.late === true && state === 'done';
  if (step === null) return <g className={styles.symbol} data-state="plain">{symbol.shapes.map((shape) => <Shape key={shape.d} shape={shape} />)}</g>;
  const activity = page.texts.filter((text) => text.step === step && text.cell === 'activity').map(({ words }) => words).join(' ');
  const title = sheet.lanes.find(({ key }) => key === lane)?.title ?? lane;
  const said = [t('symbol', { step, lane: title, activity }), state === 'plain' ? '' : t(late ? 'state.late' : `state.${state}`), symbol.dashed ? t('inferred') : '', progress?.note ?? ''].filter(Boolean).join('. ');
  const pick = onPick ? {
    role: 'button', onClick: () => onPick(step, lane),
    onKeyDown: (event: { key: string; preventDefault(): void }) => {
      if (event.key !== 'Enter' && event.key !== ' ') return;
      event.preventDefault();
      onPick(step, lane);
    },
  } : { role: 'img' };
  return (
    <g className={styles.symbol} data-state={state} data-late={late || undefined} tabIndex={0} aria-label={said} {...pick}>
      <title>{said}</title>
      {state === 'here' && <HereRing symbol={symbol} />}
      {symbol.shapes.map((shape) => <Shape key={shape.d} shape={shape} />)}
      <StateSign symbol={symbol} state={state} late={late} />
      <rect className={styles.focus} x={symbol.x - symbol.w / 2 - 5} y={symbol.y - symbol.h / 2 - 5} width={symbol.w + 10} height={symbol.h + 10} rx={4} />
    </g>
  );
}

/** One page of a sheet as SVG with real, selectable words. It grows to its own size and shrinks with its place. */
export function SheetSvg({ sheet, page: index, live, onPick }: SheetSvgProps) {
  const { t } = useTranslation('sheet');
  const id = useId();
  const page = sheet.pages[index];
  if (!page) return null;
  const shown = live && page.kind === 'activity' ? live : undefined;
  const isLegend = (part: string): boolean => shown !== undefined && part === 'legend';
  return (
    // biome-ignore lint/a11y/useSemanticElements: a group inside SVG has no HTML element
    <svg
      className={styles.sheet} viewBox={`0 0 ${page.width} ${page.height}`} width={page.width} height={page.height} data-live={shown !== undefined || undefined}
      role="group" aria-labelledby={`${id}-title`} aria-describedby={`${id}-desc`}
    >
      <title id={`${id}-title`}>{t('title', { title: sheet.title, page: index + 1, count: sheet.pages.length })}</title>
      <desc id={`${id}-desc`}>{page.says}</desc>
      {shown && <LiveGround page={page} live={shown} />}
      {page.base.filter(({ part }) => !isLegend(part)).map((shape) => <Shape key={`${shape.part} ${shape.d}`} shape={shape} />)}
      {inOrder(page, shown).map((arrow) => <Arrow key={arrow.id} arrow={arrow} page={page} live={shown} />)}
      {page.symbols.map((symbol) => <Mark key={symbol.id} symbol={symbol} sheet={sheet} page={page} live={shown} onPick={onPick} />)}
      {page.texts.filter(({ cell }) => !isLegend(cell)).map((text) => <Words key={`${text.x} ${text.y} ${text.words}`} text={text} page={page} live={shown} />)}
      {shown && <LiveMargin sheet={sheet} page={page} live={shown} />}
      {shown && <LiveLegend sheet={sheet} page={page} live={shown} />}
      {shown?.reason && <SheetReason page={page} live={shown} reason={shown.reason} />}
    </svg>
  );
}
