/**
 * The dashboard of one office with 200 indicators over 10 years: alone, among 40 offices like it, and among 20,000 offices
 * with ten million figures. Asked by turns; the 95th percentiles are compared.
 */
import pg from 'pg';
import type { Database } from '../src/kernel/db.ts';
import type { Actor } from '../src/kernel/pure/actor.ts';
import { dashboardOf } from '../src/modules/performance/figure.queries.ts';
import { predicateScales } from '../src/runtime/content.ts';
import { type Line, median, ms, percentile, taken } from './figures.ts';
import { type Extent, FROM_YEAR, furnishIndicators, openFurnished } from './indicators.ts';
import { type Ground, NOW, openGround } from './office.ts';
import { written } from './written.ts';

const ROUNDS = 5;
const ASKED = 100;
const WARM = 30;
const MOST_RATIO = 1.5;
const ONE = { indicators: 200, years: 10 };
const EXTENTS = {
  alone: { ...ONE, others: 0, indicatorsOfOthers: 0 },
  forty: { ...ONE, others: 39, indicatorsOfOthers: 200 },
  many: { ...ONE, others: 19_999, indicatorsOfOthers: 13 },
} satisfies Record<string, Extent>;
type Name = keyof typeof EXTENTS;
const NAMES = Object.keys(EXTENTS) as Name[];

export async function dashboard(): Promise<Line[]> {
  const ground = await openGround();
  try {
    const asks = new Map<Name, () => Promise<void>>();
    const opened: Database[] = [];
    for (const name of NAMES) {
      await furnishIndicators(ground, name, EXTENTS[name]);
      const database = openFurnished(ground, name);
      opened.push(database);
      asks.set(name, await asking(database));
    }
    await explain(ground, 'many', asks.get('many'));
    const lines = await compare(asks);
    for (const database of opened) await database.close();
    return lines;
  } finally {
    await ground.close();
  }
}

async function compare(asks: ReadonlyMap<Name, () => Promise<void>>): Promise<Line[]> {
  const times: Record<Name, number[]> = { alone: [], forty: [], many: [] };
  for (let index = 0; index < WARM; index += 1) for (const ask of asks.values()) await ask();
  for (let round = 0; round < ROUNDS; round += 1) {
    const own: Record<Name, number[]> = { alone: [], forty: [], many: [] };
    for (let index = 0; index < ASKED; index += 1) for (const [name, ask] of asks) own[name].push(await taken(ask));
    for (const name of NAMES) times[name].push(percentile(own[name], 0.95));
    console.log(`round ${round + 1}: p95 ${NAMES.map((name) => `${ms(times[name].at(-1) ?? 0)} ${name}`).join(', ')}`);
  }
  return [line('dashboard among 40 offices, p95', 'forty', times), line('dashboard among 20,000, 10 million figures, p95', 'many', times)];
}

function line(what: string, name: Name, times: Readonly<Record<Name, readonly number[]>>): Line {
  const ratio = median(times[name].map((time, round) => time / (times.alone[round] ?? 1)));
  return { what, reference: ms(median(times.alone)), subject: ms(median(times[name])), figure: `ratio ${ratio.toFixed(2)}`, limit: `<= ${MOST_RATIO}`, kept: ratio <= MOST_RATIO };
}

/** Asks for the newest year as a leader of the sample office; a wrong answer is no measure. */
async function asking(database: Database): Promise<() => Promise<void>> {
  const { rows: [post] } = await database.pool.query(`select office_id, id, unit_id from people.post where 'leader' = any(duties) order by sort limit 1`);
  const query = dashboardOf(await predicateScales());
  const actor: Actor = {
    officeId: post.office_id, personId: post.id, sessionId: post.id,
    posts: [{ postId: post.id, key: 'pimpinan', title: 'Kepala Dinas', unitId: post.unit_id, lanes: ['kepala_dinas'], duties: ['leader'], form: 'definitif' }],
  };
  return async () => {
    const answer = await database.read(post.office_id, (reader) => query({ reader, actor, now: NOW }, { year: FROM_YEAR + ONE.years - 1 }));
    if (answer.lights.length !== ONE.indicators || answer.quarter !== 4) throw new Error(`the dashboard shows ${answer.lights.length} indicators`);
  };
}

/** Prints the plan of every statement that reads figures. */
async function explain(ground: Ground, name: string, ask: (() => Promise<void>) | undefined): Promise<void> {
  const statements = await written(ask ?? (async () => undefined));
  const client = new pg.Client(ground.urlOf(name));
  await client.connect();
  for (const { text, values } of statements.filter((each) => /performance"?\."?figure/.test(each.text))) {
    const { rows } = await client.query(`explain (analyze, buffers, costs off) ${text}`, [...values]);
    console.log(rows.map((row) => row['QUERY PLAN']).join('\n'), '\n');
  }
  await client.end();
}
