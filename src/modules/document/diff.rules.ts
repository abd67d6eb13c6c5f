/** The shortest way from one list to another (Myers, O(ND)), for lines and for words. */

export interface Edit<T> {
  readonly kind: 'same' | 'removed' | 'added';
  readonly value: T;
}

/** Beyond this many edits the lists are cut at what stands once in both: the shortest way would cost more than it tells. */
const MOST_EDITS = 400;

/** Edits that turn `before` into `after`; equality is by `key`. Same values are taken from `after`. */
export function diff<T>(before: readonly T[], after: readonly T[], key: (value: T) => string): Edit<T>[] {
  return steps(before.map(key), after.map(key)).map(({ kind, at }): Edit<T> => ({ kind, value: (kind === 'removed' ? before : after)[at] as T }));
}

interface Step {
  readonly kind: Edit<unknown>['kind'];
  /** Index in `a` for removed, in `b` otherwise. */
  readonly at: number;
}

function steps(a: readonly string[], b: readonly string[]): Step[] {
  let start = 0;
  while (start < a.length && start < b.length && a[start] === b[start]) start += 1;
  let end = 0;
  while (end < a.length - start && end < b.length - start && a[a.length - 1 - end] === b[b.length - 1 - end]) end += 1;
  const same = (from: number, count: number) => Array.from({ length: count }, (_, index): Step => ({ kind: 'same', at: from + index }));
  const [inA, inB] = [a.slice(start, a.length - end), b.slice(start, b.length - end)];
  const middle = (shortest(inA, inB) ?? parted(inA, inB)).map(({ kind, at }): Step => ({ kind, at: start + at }));
  return [...same(0, start), ...middle, ...same(b.length - end, end)];
}

/** Null: it takes more edits than are looked for. */
function shortest(a: readonly string[], b: readonly string[]): Step[] | null {
  const most = Math.min(a.length + b.length, MOST_EDITS);
  const trace: Int32Array[] = [];
  const reach = new Int32Array(2 * most + 3).fill(-1);
  const middle = most + 1;
  reach[middle + 1] = 0;
  for (let d = 0; d <= most; d += 1) {
    // What the steps of this length may look at.
    trace.push(reach.slice(middle - d - 1, middle + d + 2));
    for (let k = -d; k <= d; k += 2) {
      let x = goesDown(reach, middle + k, k, d) ? reach[middle + k + 1] ?? 0 : (reach[middle + k - 1] ?? 0) + 1;
      while (x < a.length && x - k < b.length && a[x] === b[x - k]) x += 1;
      reach[middle + k] = x;
      if (x >= a.length && x - k >= b.length) return walkBack(trace, a.length, b.length);
    }
  }
  return null;
}

/** Whether diagonal `k` is best reached by adding (from above) rather than by removing (from the left). */
function goesDown(reach: Int32Array, at: number, k: number, d: number): boolean {
  return k === -d || (k !== d && (reach[at - 1] ?? -1) < (reach[at + 1] ?? -1));
}

function walkBack(trace: readonly Int32Array[], endX: number, endY: number): Step[] {
  const made: Step[] = [];
  let x = endX;
  let y = endY;
  for (let d = trace.length - 1; d >= 0; d -= 1) {
    const reach = trace[d] as Int32Array;
    const k = x - y;
    const middle = d + 1;
    const from = goesDown(reach, middle + k, k, d) ? k + 1 : k - 1;
    const fromX = reach[middle + from] ?? 0;
    const fromY = fromX - from;
    while (x > fromX && y > fromY && x > 0 && y > 0) { x -= 1; y -= 1; made.push({ kind: 'same', at: y }); }
    if (d > 0) made.push(x === fromX ? { kind: 'added', at: fromY } : { kind: 'removed', at: fromX });
    x = fromX;
    y = fromY;
  }
  return made.reverse();
}

/** Cut at the longest row of values that stand once in both and in the same order; without any, wholly different. */
function parted(a: readonly string[], b: readonly string[]): Step[] {
  const once = (list: readonly string[]) => {
    const places = new Map<string, number>();
    for (const [at, value] of list.entries()) places.set(value, places.has(value) ? -1 : at);
    return places;
  };
  const inB = once(b);
  const shared = [...once(a)].flatMap(([value, at]) => { const other = inB.get(value) ?? -1; return at >= 0 && other >= 0 ? [[at, other] as const] : []; });
  const anchors = rising(shared);
  if (anchors.length === 0) return [...a.map((_, at): Step => ({ kind: 'removed', at })), ...b.map((_, at): Step => ({ kind: 'added', at }))];
  return [...anchors, [a.length, b.length] as const].flatMap(([x, y], index) => {
    const [fromX, fromY] = index === 0 ? [0, 0] : (anchors[index - 1] ?? [0, 0]).map((at) => at + 1) as [number, number];
    const between = steps(a.slice(fromX, x), b.slice(fromY, y)).map(({ kind, at }): Step => ({ kind, at: at + (kind === 'removed' ? fromX : fromY) }));
    return y < b.length ? [...between, { kind: 'same' as const, at: y }] : between;
  });
}

/** The longest part of these pairs in which the second rises, too. */
function rising(pairs: readonly (readonly [number, number])[]): (readonly [number, number])[] {
  const tails: number[] = [];
  const back: number[] = [];
  for (const [index, [, value]] of pairs.entries()) {
    let low = 0;
    let high = tails.length;
    while (low < high) {
      const half = (low + high) >> 1;
      if ((pairs[tails[half] ?? 0]?.[1] ?? 0) < value) low = half + 1;
      else high = half;
    }
    back[index] = low > 0 ? tails[low - 1] ?? -1 : -1;
    tails[low] = index;
  }
  const made: (readonly [number, number])[] = [];
  for (let at = tails.at(-1) ?? -1; at >= 0; at = back[at] ?? -1) made.push(pairs[at] as readonly [number, number]);
  return made.reverse();
}

/** Neighbouring edits of one kind become one; words keep the spaces that follow them. */
export function wordDiff(before: string, after: string): { kind: Edit<string>['kind']; text: string }[] {
  const words = (text: string) => text.match(/\s*\S+|\s+$/g) ?? [];
  const made: { kind: Edit<string>['kind']; text: string }[] = [];
  for (const { kind, value } of diff(words(before), words(after), (word) => word)) {
    const last = made.at(-1);
    if (last?.kind === kind) last.text += value;
    else made.push({ kind, text: value });
  }
  return made;
}
