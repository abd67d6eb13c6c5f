/** Where the table breaks into pages: of all splits that fit, the one that cuts the fewest lines, then the most even. */
import { connectorRow } from './sheet-style.rules.ts';
import type { Flow } from './sheet-flow.rules.ts';

/** A page more must save this many cut lines to be worth its paper. */
const PAGE = 2;
const CUT = { forward: 1, return: 3 } as const;
/** Weight of unevenness, so small that it decides between equal cuts only. */
const UNEVEN = 0.05;

export interface Split {
  /** Indices of the first and last row, inclusive. */
  readonly from: number;
  readonly to: number;
}

export interface Room {
  /** Height for rows on a page, without header. */
  readonly plain: number;
  /** The same when the legend gives way and moves up against the table. */
  readonly squeezed: number;
  /** Height that a connector row takes; larger where it says much. */
  readonly connector?: number;
}

function cutCost(flows: readonly Flow[], steps: readonly number[], after: number): number {
  const index = (step: number): number => steps.indexOf(step);
  return flows.reduce((sum, { kind, from, to }) => {
    const [low, high] = [Math.min(index(from), index(to)), Math.max(index(from), index(to))];
    return low <= after && high > after ? sum + CUT[kind] : sum;
  }, 0);
}

interface Best { readonly cost: number; readonly splits: readonly Split[] }

/** The cheapest splits of the rows 0..n that fit into `limit`, or undefined where a single row is higher than a page. */
function cheapest(needs: readonly number[], limit: number, connector: number, cutAfter: readonly number[]): Best | undefined {
  const count = needs.length;
  const best: (Best | undefined)[] = [{ cost: 0, splits: [] }];
  for (let end = 1; end <= count; end += 1) {
    let height = end < count ? connector : 0;
    for (let start = end - 1; start >= 0; start -= 1) {
      height += needs[start] as number;
      const full = height + (start > 0 ? connector : 0);
      if (full > limit && start < end - 1) break;
      const before = best[start];
      if (full > limit || !before) continue;
      const cost = before.cost + PAGE + (end < count ? cutAfter[end - 1] as number : 0) + UNEVEN * (1 - full / limit) ** 2;
      if (cost < (best[end]?.cost ?? Number.POSITIVE_INFINITY)) best[end] = { cost, splits: [...before.splits, { from: start, to: end - 1 }] };
    }
  }
  return best[count];
}

/**
 * Splits rows into pages. `needs` are row heights in points, `steps` their numbers. A row that is higher than a whole
 * page stands alone on one and runs over its lower edge: words are never dropped.
 */
export function breakRows(needs: readonly number[], steps: readonly number[], flows: readonly Flow[], room: Room): Split[] {
  const cutAfter = needs.map((_, after) => cutCost(flows, steps, after));
  const connector = room.connector ?? connectorRow;
  const largest = Math.max(...needs) + 2 * connector;
  const plain = cheapest(needs, Math.max(room.plain, largest), connector, cutAfter);
  const squeezed = cheapest(needs, Math.max(room.squeezed, largest), connector, cutAfter);
  const best = squeezed && plain && squeezed.cost < plain.cost - 0.5 ? squeezed : plain ?? squeezed;
  return [...(best?.splits ?? [])];
}
