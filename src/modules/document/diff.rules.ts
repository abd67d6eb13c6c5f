/** The shortest way from one list to another (Myers, O(ND)), for lines and for words. */

export interface Edit<T> {
  readonly kind: 'same' | 'removed' | 'added';
  readonly value: T;
}

/** Beyond this many edits the lists count as wholly different: the comparison would cost more than it tells. */
const MOST_EDITS = 500;

/** Edits that turn `before` into `after`; equality is by `key`. Same values are taken from `after`. */
export function diff<T>(before: readonly T[], after: readonly T[], key: (value: T) => string): Edit<T>[] {
  const a = before.map(key);
  const b = after.map(key);
  let start = 0;
  while (start < a.length && start < b.length && a[start] === b[start]) start += 1;
  let end = 0;
  while (end < a.length - start && end < b.length - start && a[a.length - 1 - end] === b[b.length - 1 - end]) end += 1;

  const same = (value: T): Edit<T> => ({ kind: 'same', value });
  const middle = edits(a.slice(start, a.length - end), b.slice(start, b.length - end));
  return [
    ...after.slice(0, start).map(same),
    ...middle.map(({ kind, at }): Edit<T> => ({ kind, value: (kind === 'removed' ? before : after)[start + at] as T })),
    ...after.slice(after.length - end).map(same),
  ];
}

interface Step {
  readonly kind: Edit<unknown>['kind'];
  /** Index in `a` for removed, in `b` otherwise. */
  readonly at: number;
}

function edits(a: readonly string[], b: readonly string[]): Step[] {
  const trace: Map<number, number>[] = [];
  const reach = new Map([[1, 0]]);
  const most = Math.min(a.length + b.length, MOST_EDITS);
  for (let d = 0; d <= most; d += 1) {
    trace.push(new Map(reach));
    for (let k = -d; k <= d; k += 2) {
      let x = goesDown(reach, k, d) ? reach.get(k + 1) ?? 0 : (reach.get(k - 1) ?? 0) + 1;
      while (x < a.length && x - k < b.length && a[x] === b[x - k]) x += 1;
      reach.set(k, x);
      if (x >= a.length && x - k >= b.length) return walkBack(trace, a.length, b.length);
    }
  }
  return [...a.map((_, at): Step => ({ kind: 'removed', at })), ...b.map((_, at): Step => ({ kind: 'added', at }))];
}

/** Whether diagonal `k` is best reached by adding (from above) rather than by removing (from the left). */
function goesDown(reach: ReadonlyMap<number, number>, k: number, d: number): boolean {
  return k === -d || (k !== d && (reach.get(k - 1) ?? -1) < (reach.get(k + 1) ?? -1));
}

function walkBack(trace: readonly ReadonlyMap<number, number>[], endX: number, endY: number): Step[] {
  const steps: Step[] = [];
  let x = endX;
  let y = endY;
  for (let d = trace.length - 1; d >= 0; d -= 1) {
    const reach = trace[d] as ReadonlyMap<number, number>;
    const k = x - y;
    const from = goesDown(reach, k, d) ? k + 1 : k - 1;
    const fromX = reach.get(from) ?? 0;
    const fromY = fromX - from;
    while (x > fromX && y > fromY && x > 0 && y > 0) { x -= 1; y -= 1; steps.push({ kind: 'same', at: y }); }
    if (d > 0) steps.push(x === fromX ? { kind: 'added', at: fromY } : { kind: 'removed', at: fromX });
    x = fromX;
    y = fromY;
  }
  return steps.reverse();
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
