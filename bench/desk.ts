/**
 * The desk at 1,000 and at 1,000,000 open tasks: the measured post has 50 in both, the rest lies on 5,000 posts; and a
 * post with 1,000 tasks, its first page. Asked by turns; the 95th percentiles are compared.
 */
import { createHash } from 'node:crypto';
import { openDatabase } from '../src/kernel/db.ts';
import type { Actor } from '../src/kernel/pure/actor.ts';
import { deskView } from '../src/modules/dossier/desk.queries.ts';
import pg from 'pg';
import { type Line, median, ms, percentile } from './figures.ts';
import { furnish, type Ground, NOW, openGround } from './office.ts';
import { written } from './written.ts';

const ROUNDS = 5;
const ASKED = 200;
const MOST_RATIO = 1.5;
const SMALL = 1000;
const LARGE = 1_000_000;
const POSTS = 5000;
const MINE = 50;
const HEAVY = 1000;

/** Bulk rows, all in set-based SQL: posts with holders, dossiers of twenty tasks, tasks due over a year. */
const BULK = `
  with o as (select id from people.office), u as (select office_id, id from people.unit order by sort limit 1)
  insert into people.post (office_id, id, key, title, unit_id, duties, sort, revision)
  select u.office_id, md5('post' || n)::uuid, 'ukur-' || n, 'Jabatan ' || n, u.id, '{}', 10000 + n, 0 from u, generate_series(1, ${POSTS} + 2) n;
  insert into people.person (office_id, id, name, training, revision)
  select o.id, md5('person' || n)::uuid, '(nama pejabat contoh)', '{}', 0 from people.office o, generate_series(1, ${POSTS} + 2) n;
  insert into people.holder (office_id, id, post_id, person_id, form, since)
  select o.id, md5('holder' || n)::uuid, md5('post' || n)::uuid, md5('person' || n)::uuid, 'definitif', '2020-01-01' from people.office o, generate_series(1, ${POSTS} + 2) n;
`;

const DOSSIERS = `
  insert into dossier.dossier (office_id, id, sop_key, sop_version_id, title, year, status, exclusive, step, round, revision, state, opened_at, opened_by, opened_post, schedule, checklist)
  select v.office_id, md5('dossier' || n)::uuid, v.key, v.id, 'Berkas ' || n, 2027, 'open', false, 1, 1, 0, '{}', $2::timestamptz - n * interval '1 minute', md5('person1')::uuid, md5('post1')::uuid, '[]', '[]'
  from (select * from sop.version order by key limit 1) v, generate_series(0, $1::int / 20) n`;

const TASKS = `
  insert into dossier.task (office_id, id, dossier_id, key, step, round, act, kind, lane, post_id, from_post_id, opened_at, due_at)
  select o.id, md5('task' || n)::uuid, md5('dossier' || n / 20)::uuid, 'ukur/' || n, 1, 1, 0, 'instruct', 'kepala_dinas',
    md5('post' || case when n <= ${MINE} then ${POSTS} + 1 when n <= $3::int then ${POSTS} + 2 else 1 + n % ${POSTS} end)::uuid,
    md5('post' || 1 + (n * 7) % ${POSTS})::uuid, $2::timestamptz - n * interval '1 second', $2::timestamptz + ((n::bigint * 7919) % 525600) * interval '1 minute'
  from people.office o, generate_series(1, $1::int) n`;

export async function desk(): Promise<Line[]> {
  const ground = await openGround();
  try {
    const small = await fill(ground, 'small', SMALL, MINE);
    const large = await fill(ground, 'large', LARGE, MINE + HEAVY);
    await explain(ground, 'large', large.actor(POSTS + 1));
    const rounds = { mine: [] as number[], heavy: [] as number[] };
    const times = { small: [] as number[], mine: [] as number[], heavy: [] as number[] };
    for (let round = 0; round < ROUNDS; round += 1) {
      const taken = { small: [] as number[], mine: [] as number[], heavy: [] as number[] };
      for (let index = 0; index < ASKED; index += 1) {
        taken.small.push(await small.ask(POSTS + 1, MINE));
        taken.mine.push(await large.ask(POSTS + 1, MINE));
        taken.heavy.push(await large.ask(POSTS + 2, MINE));
      }
      for (const name of ['small', 'mine', 'heavy'] as const) times[name].push(percentile(taken[name], 0.95));
      rounds.mine.push((times.mine.at(-1) ?? 0) / (times.small.at(-1) ?? 1));
      rounds.heavy.push((times.heavy.at(-1) ?? 0) / (times.small.at(-1) ?? 1));
      console.log(`round ${round + 1}: p95 ${ms(times.small.at(-1) ?? 0)} at ${SMALL}, ${ms(times.mine.at(-1) ?? 0)} at ${LARGE}, ${ms(times.heavy.at(-1) ?? 0)} with ${HEAVY} on the desk`);
    }
    await Promise.all([small.close(), large.close()]);
    const line = (what: string, subject: readonly number[], ratios: readonly number[]): Line => ({
      what, reference: ms(median(times.small)), subject: ms(median(subject)), figure: `ratio ${median(ratios).toFixed(2)}`, limit: `<= ${MOST_RATIO}`, kept: median(ratios) <= MOST_RATIO,
    });
    return [line('desk, 1,000,000 open tasks, p95', times.mine, rounds.mine), line('desk with 1,000, first page, p95', times.heavy, rounds.heavy)];
  } finally {
    await ground.close();
  }
}

async function fill(ground: Ground, name: string, tasks: number, named: number) {
  const begun = performance.now();
  await furnish(ground, name);
  const client = new pg.Client(ground.urlOf(name));
  await client.connect();
  const { rows: [office] } = await client.query('select id from people.office');
  try {
    await client.query(BULK);
    await client.query(DOSSIERS, [tasks, NOW]);
    await client.query(TASKS, [tasks, NOW, named]);
    await client.query('vacuum (analyze)');
  } finally {
    await client.end();
  }
  console.log(`${tasks} open tasks on ${POSTS} posts in ${((performance.now() - begun) / 1000).toFixed(0)} s`);
  const database = openDatabase({ url: ground.urlOf(name), size: 1, onError: () => undefined });
  const actor = (post: number): Actor => ({
    officeId: office.id, personId: uuidOf(`person${post}`), sessionId: uuidOf('session'),
    posts: [{ postId: uuidOf(`post${post}`), key: `ukur-${post}`, title: 'Jabatan', unitId: uuidOf('unit'), lanes: [], duties: [], form: 'definitif' }],
  });
  const ask = async (post: number, shown: number): Promise<number> => {
    const start = performance.now();
    const answer = await database.read(office.id, (reader) => deskView({ reader, actor: actor(post), now: NOW }, {}));
    const taken = performance.now() - start;
    if (answer.todo.length !== shown) throw new Error(`the desk shows ${answer.todo.length} tasks, not ${shown}`);
    return taken;
  };
  return { ask, actor, office: office.id as string, close: database.close };
}

const uuidOf = (text: string): string => createHash('md5').update(text).digest('hex').replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');

/** Prints the plan of every statement of the desk that reads tasks. */
async function explain(ground: Ground, name: string, actor: Actor): Promise<void> {
  const database = openDatabase({ url: ground.urlOf(name), size: 1, onError: () => undefined });
  const statements = await written(() => database.read(actor.officeId, (reader) => deskView({ reader, actor, now: NOW }, {})));
  await database.close();
  const client = new pg.Client(ground.urlOf(name));
  await client.connect();
  for (const { text, values } of statements.filter((each) => /dossier"?\."?task/.test(each.text))) {
    const { rows } = await client.query(`explain (analyze, buffers, costs off) ${text}`, [...values]);
    console.log(rows.map((row) => row['QUERY PLAN']).join('\n'), '\n');
  }
  await client.end();
}
