/** How a running dossier lies on its sheet: which state each symbol and arrow wears. */
import type { SheetArrow, SheetPage, SheetSymbol } from '#contract/sop/sheet';

export type LiveState = 'done' | 'here' | 'returned' | 'later';

/** How one step stands; `progress` of a dossier has this shape, with more beside it. */
export interface LiveStep {
  readonly step: number;
  readonly state: LiveState;
  readonly late: boolean;
  /** Working minutes used over all rounds; null while never entered. */
  readonly minutes: number | null;
  /** Null where the sheet prints no time. */
  readonly standardMinutes: number | null;
  readonly rounds?: readonly unknown[];
  /** Where the actors of one step stand apart (a joined row half done, the one who refused): state by lane. */
  readonly lanes?: Readonly<Record<string, LiveState>>;
  /** The step that a refusal went back to. */
  readonly returnedTo?: number;
  /** Who and when, shown and read with the symbol. */
  readonly note?: string;
}

/** Why a step sent the work back; drawn beside the symbol that refused. */
export interface LiveReason {
  readonly step: number;
  readonly lane: string;
  readonly quote: string;
  /** "Sekretaris, Rabu, 3 Februari 2027, 10.02" */
  readonly by: string;
}

export interface SheetLive {
  readonly steps: readonly LiveStep[];
  readonly reason?: LiveReason | undefined;
}

export type Worn = LiveState | 'plain';

export const stepOf = (live: SheetLive, step: number): LiveStep | undefined => live.steps.find((one) => one.step === step);

/** The state of a symbol: its lane's own, else its step's. A receiver has its result once the step is done; connectors stay plain. */
export function symbolState(symbol: SheetSymbol, live: SheetLive | undefined): Worn {
  if (!live || symbol.step === null) return 'plain';
  const step = stepOf(live, symbol.step);
  if (!step) return 'later';
  if (symbol.role === 'receiver') return step.state === 'done' ? 'done' : 'later';
  return step.lanes?.[symbol.lane] ?? step.state;
}

/** An arrow is taken once the step it leads to was entered; a return, when its step sent the work back to that step. */
export function arrowState(arrow: SheetArrow, live: SheetLive | undefined): Worn {
  if (!live) return 'plain';
  const [from, to] = [stepOf(live, arrow.fromStep), stepOf(live, arrow.toStep)];
  if (arrow.kind === 'return') return from?.state === 'returned' && (from.returnedTo ?? arrow.toStep) === arrow.toStep ? 'returned' : 'later';
  if (arrow.kind === 'hand') return from?.state === 'done' ? 'done' : 'later';
  return to && to.state !== 'later' ? 'done' : 'later';
}

const RANK: Readonly<Record<Worn, number>> = { plain: 0, later: 0, here: 1, done: 1, returned: 2 };

/** Arrows in paint order: what was taken lies over what is still to come. */
export function inOrder(page: SheetPage, live: SheetLive | undefined): readonly SheetArrow[] {
  if (!live) return page.arrows;
  return [...page.arrows].sort((a, b) => RANK[arrowState(a, live)] - RANK[arrowState(b, live)]);
}

/** The rest of a taken return's way that is drawn as another arrow's trunk. */
export function trunkOf(arrow: SheetArrow): readonly (readonly [number, number])[] {
  if (!arrow.joins) return [];
  const meet = arrow.drawn[arrow.drawn.length - 1];
  if (!meet) return [];
  return [meet, ...arrow.route.slice(arrow.drawn.length - 1).filter(([x, y]) => x !== meet[0] || y !== meet[1])];
}

/** Minutes used and printed over the steps that print a time and were entered; undefined before the first. */
export function sums(live: SheetLive): { used: number; standard: number } | undefined {
  const timed = live.steps.filter(({ minutes, standardMinutes }) => minutes !== null && standardMinutes !== null);
  if (timed.length === 0) return undefined;
  const add = (read: (step: LiveStep) => number | null): number => timed.reduce((sum, step) => sum + (read(step) ?? 0), 0);
  return { used: add(({ minutes }) => minutes), standard: add(({ standardMinutes }) => standardMinutes) };
}
