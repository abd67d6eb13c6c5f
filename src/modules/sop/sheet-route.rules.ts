/**
 * Chooses one way for every link of a page, all together, by coordinate descent from seeded starts: the same scene
 * always gives the same drawing.
 */
import { candidates, type Candidate } from './sheet-candidate.rules.ts';
import { pairCost, shareTrunk } from './sheet-pair.rules.ts';
import { overlap, type Box, type Link, type Scene } from './sheet-scene.rules.ts';

const STARTS = 60;
/** The search ends early once its best has been found this often. */
const AGAIN = 12;
/** Above this something crosses or hits: the wider set of ways is tried too. */
const TROUBLE = 100;
const SEED = 0x51f15e;

/** Small seeded generator (mulberry32), so that starts are scattered and yet always the same. */
function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

/** The ways of every link, and which links can come near each other at all. */
interface Field {
  readonly links: readonly Link[];
  readonly ways: readonly (readonly Candidate[])[];
  readonly beside: readonly (readonly number[])[];
  readonly pair: (a: number, i: number, b: number, j: number) => number;
}

const wayAt = (ways: Field['ways'], a: number, i: number): Candidate => (ways[a] as readonly Candidate[])[i] as Candidate;

/** Around every way of a link. */
function reach(ways: readonly Candidate[]): Box {
  return ways.reduce((box, { bounds }) => ({ l: Math.min(box.l, bounds.l), r: Math.max(box.r, bounds.r), t: Math.min(box.t, bounds.t), b: Math.max(box.b, bounds.b) }),
    { l: Number.POSITIVE_INFINITY, r: Number.NEGATIVE_INFINITY, t: Number.POSITIVE_INFINITY, b: Number.NEGATIVE_INFINITY });
}

/** Pair costs, each worked out once when first asked for. */
function fieldOf(links: readonly Link[], ways: readonly (readonly Candidate[])[]): Field {
  const boxes = ways.map(reach);
  const grown = ({ l, r, t, b }: Box): Box => ({ l: l - 8, r: r + 8, t: t - 8, b: b + 8 });
  const beside = boxes.map((box, a) => boxes.flatMap((other, b) => (a !== b && (overlap(grown(box), other) || shareTrunk(links[a] as Link, links[b] as Link)) ? [b] : [])));
  const known: (Float32Array | undefined)[] = [];
  const pair: Field['pair'] = (a, i, b, j) => {
    if (a > b) [a, i, b, j] = [b, j, a, i];
    const key = a * links.length + b;
    const width = (ways[b] as readonly Candidate[]).length;
    let table = known[key];
    if (!table) {
      table = new Float32Array((ways[a] as readonly Candidate[]).length * width).fill(Number.NaN);
      known[key] = table;
    }
    const cell = i * width + j;
    const value = table[cell] as number;
    if (!Number.isNaN(value)) return value;
    const cost = pairCost(links[a] as Link, wayAt(ways, a, i), links[b] as Link, wayAt(ways, b, j));
    table[cell] = cost;
    return cost;
  };
  return { links, ways, beside, pair };
}

function total(choice: readonly number[], { ways, beside, pair }: Field): number {
  let sum = 0;
  choice.forEach((i, a) => {
    sum += wayAt(ways, a, i).cost;
    for (const b of beside[a] as readonly number[]) if (b < a) sum += pair(a, i, b, choice[b] as number);
  });
  return sum;
}

/** Most that shared trunks can take off: a sum that is over its limit by more cannot come back. */
const REFUND = 120;

/** Improves one link after the other until none can be improved alone. */
function descend(choice: number[], { ways, beside, pair }: Field): void {
  for (let moved = true; moved;) {
    moved = false;
    for (let a = 0; a < choice.length; a += 1) {
      const mine = ways[a] as readonly Candidate[];
      const near = beside[a] as readonly number[];
      const cost = (i: number, limit: number): number => {
        let sum = (mine[i] as Candidate).cost;
        for (let k = 0; k < near.length && sum < limit + REFUND; k += 1) sum += pair(a, i, near[k] as number, choice[near[k] as number] as number);
        return sum;
      };
      let best = cost(choice[a] as number, Number.POSITIVE_INFINITY);
      for (let i = 0; i < mine.length && (mine[i] as Candidate).cost < best + REFUND; i += 1) {
        const tried = cost(i, best);
        if (tried < best - 0.001) {
          best = tried;
          choice[a] = i;
          moved = true;
        }
      }
    }
  }
}

interface Chosen { readonly cost: number; readonly ways: readonly Candidate[] }

function choose(links: readonly Link[], ways: readonly (readonly Candidate[])[]): Chosen {
  const field = fieldOf(links, ways);
  const random = seeded(SEED);
  let best: { cost: number; choice: number[] } = { cost: Number.POSITIVE_INFINITY, choice: [] };
  for (let start = 0, again = 0; start < STARTS && again < AGAIN; start += 1) {
    const choice = ways.map((mine) => (start === 0 ? 0 : Math.floor(random() * Math.min(mine.length, 12 + start))));
    descend(choice, field);
    const cost = total(choice, field);
    if (cost < best.cost - 0.001) {
      best = { cost, choice: [...choice] };
      again = 0;
    } else if (cost < best.cost + 0.001) again += 1;
  }
  return { cost: best.cost, ways: best.choice.map((i, a) => wayAt(ways, a, i)) };
}

/** What the choice costs beyond the ways themselves: crossings, hits, lines too close. */
function trouble(chosen: Chosen): number {
  return chosen.cost - chosen.ways.reduce((sum, way) => sum + Math.min(way.cost, 290), 0);
}

export interface Routed { readonly link: Link; readonly way: Candidate }

/** One way for each link that has any; a link without a way is left out, and the checks of the sheet will say so. */
export function route(scene: Scene): Routed[] {
  const attempt = (wide: boolean): { links: Link[]; chosen: Chosen } => {
    const found = scene.links.map((link) => ({ link, ways: candidates(link, scene, wide) })).filter(({ ways }) => ways.length > 0);
    return { links: found.map(({ link }) => link), chosen: choose(found.map(({ link }) => link), found.map(({ ways }) => ways)) };
  };
  let best = attempt(false);
  if (best.links.length < scene.links.length || trouble(best.chosen) > TROUBLE) {
    const wider = attempt(true);
    if (wider.links.length > best.links.length || wider.chosen.cost < best.chosen.cost) best = wider;
  }
  return best.links.map((link, i) => ({ link, way: best.chosen.ways[i] as Candidate }));
}
