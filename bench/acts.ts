/**
 * Completed acts per second through HTTP, against the SQL of the same acts replayed by raw `pg` with prepared statements
 * in a process of its own, both with eight at a time on copies of one database. Signing is left out: its argon2id is
 * slow on purpose.
 */
import { spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { Agent, request } from 'node:http';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import pg from 'pg';
import type { DocumentView } from '#contract/document/document';
import type { DossierView } from '#contract/dossier/dossier';
import { startServer } from '../test/support/server.ts';
import { together } from './crowd.ts';
import { type Line, median } from './figures.ts';
import { enter, furnish, type Ground, type Inside, openGround, PASSWORD, SECRET } from './office.ts';
import { type Statement, written } from './written.ts';

const ROUNDS = 5;
const DOSSIERS = 100;
const AT_ONCE = 8;
/** Dossiers that go through every wave before those whose time is counted: both sides get warm on them. */
const WARM = 40;
const MOST_ROUND_TRIPS = 15;
const LEAST_RATIO = 0.5;

const BIDANG = ['koperasi', 'ukm', 'perindustrian', 'perdagangan'];
/** The same act in every dossier, one after the other. */
const WAVES: readonly (readonly [account: string, kind: string])[] = [
  ['sekretaris', 'dispose'], ['kasubbag', 'instruct'], ['staf', 'request-data'], ...BIDANG.map((account) => [account, 'submit-data'] as const),
  ['staf', 'recap'], ['kasubbag', 'analyse'], ['staf', 'draft'], ['kasubbag', 'initial'], ['sekretaris', 'initial'],
];


interface Act { readonly dossier: string; readonly account: string; readonly kind: string; readonly input: unknown; readonly statements: Statement[] }

/** The acts of every wave, as they were done once. */
type Recording = readonly (readonly Act[])[];

export async function acts(): Promise<Line[]> {
  const ground = await openGround();
  try {
    await furnish(ground, 'furnished');
    const { cookies, dossiers } = await openDossiers(ground);
    await ground.copy('furnished', 'recorded');
    const recording = await record(ground, cookies, dossiers);
    const ratios: { reference: number; subject: number }[] = [];
    for (let round = 0; round < ROUNDS; round += 1) {
      await ground.copy('furnished', 'replayed');
      const reference = await replay(ground, recording);
      await ground.drop('replayed');
      await ground.copy('furnished', 'served');
      const subject = await serve(ground, cookies, recording);
      await ground.drop('served');
      console.log(`round ${round + 1}: ${reference.toFixed(0)} acts/s replayed, ${subject.toFixed(0)} acts/s through HTTP, ratio ${(subject / reference).toFixed(2)}`);
      ratios.push({ reference, subject });
    }
    return [rate(ratios), ...roundTrips(recording)];
  } finally {
    await ground.close();
  }
}

function rate(rounds: readonly { reference: number; subject: number }[]): Line {
  const ratio = median(rounds.map(({ reference, subject }) => subject / reference));
  return {
    what: 'acts per second', reference: `${median(rounds.map((each) => each.reference)).toFixed(0)}/s`, subject: `${median(rounds.map((each) => each.subject)).toFixed(0)}/s`,
    figure: `ratio ${ratio.toFixed(2)}`, limit: `>= ${LEAST_RATIO}`, kept: ratio >= LEAST_RATIO,
  };
}

function roundTrips(recording: Recording): Line[] {
  const most = new Map<string, number>();
  for (const act of recording.flat()) most.set(act.kind, Math.max(most.get(act.kind) ?? 0, act.statements.length));
  return [...most].map(([kind, count]) => (
    { what: `round trips of ${kind}`, reference: '', subject: '', figure: String(count), limit: `<= ${MOST_ROUND_TRIPS}`, kept: count <= MOST_ROUND_TRIPS }));
}

type Ask = <T>(account: string, method: string, path: string, body?: unknown) => Promise<T>;

function asking({ app }: Inside, cookies: ReadonlyMap<string, string>): Ask {
  return async <T>(account: string, method: string, path: string, body?: unknown) => {
    const answer = await app.http.request(path, {
      method, headers: { host: 'localhost', cookie: cookies.get(account) ?? '', 'idempotency-key': randomUUID(), 'content-type': 'application/json' },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    const said: unknown = await answer.json();
    if (!answer.ok) throw new Error(`${account} ${method} ${path}: ${answer.status} ${JSON.stringify(said)}`);
    return said as T;
  };
}

/** Everybody signed in, and dossiers that wait for their first act. */
async function openDossiers(ground: Ground): Promise<{ cookies: Map<string, string>; dossiers: string[] }> {
  const inside = await enter(ground, 'furnished');
  const cookies = new Map<string, string>();
  for (const username of new Set(WAVES.map(([account]) => account))) {
    const answer = await inside.app.http.request('/api/session', {
      method: 'POST', headers: { host: 'localhost', 'content-type': 'application/json' }, body: JSON.stringify({ username, password: PASSWORD }),
    });
    cookies.set(username, answer.headers.getSetCookie()[0]?.split(';')[0] ?? '');
  }
  const ask = asking(inside, cookies);
  const dossiers: string[] = [];
  for (let index = 0; index < DOSSIERS; index += 1) {
    dossiers.push((await ask<{ id: string }>('sekretaris', 'POST', '/api/dossiers', { sopKey: 'penyusunan-lakip', year: 2000 + index, checklist: [] })).id);
  }
  await inside.close();
  return { cookies, dossiers };
}

/** Does every act once in this process, and writes down what it sends. */
async function record(ground: Ground, cookies: ReadonlyMap<string, string>, dossiers: readonly string[]): Promise<Recording> {
  const inside = await enter(ground, 'recorded');
  const ask = asking(inside, cookies);
  const waves: Act[][] = [];
  for (const [account, kind] of WAVES) {
    const wave: Act[] = [];
    for (const dossier of dossiers) {
      const prepared = kind === 'draft' ? await written(() => typeText(ask, dossier)) : [];
      const view = await ask<DossierView>(account, 'GET', `/api/dossiers/${dossier}`);
      const task = view.tasks.find((each) => each.kind === kind && each.closedAt === null && each.mine);
      const input = inputOf(view, kind, account);
      const statements = await written(() => ask(account, 'POST', `/api/tasks/${task?.id}/perform`, { input }));
      wave.push({ dossier, account, kind, input, statements });
      if (prepared.length > 0) drafts.set(dossier, prepared);
    }
    waves.push(wave);
  }
  await inside.close();
  return waves;
}

/** What typing the text of a dossier sent: done before the draft act on both sides, and not counted. */
const drafts = new Map<string, Statement[]>();

async function typeText(ask: Ask, dossier: string): Promise<void> {
  for (const { documentId } of (await ask<DossierView>('staf', 'GET', `/api/dossiers/${dossier}`)).documents) {
    const { draft } = await ask<DocumentView>('staf', 'GET', `/api/documents/${documentId}`);
    if (!draft) throw new Error('there is no draft');
    const [first, ...rest] = draft.content.sections;
    const body = { type: 'doc', content: [{ type: 'paragraph', content: [{ type: 'text', text: 'Kinerja tahun ini.' }] }] };
    await ask('staf', 'PUT', `/api/drafts/${documentId}`, { revision: draft.revision, content: { sections: [{ ...first, body }, ...rest] } });
  }
}

function inputOf(view: DossierView, kind: string, account: string): unknown {
  switch (kind) {
    case 'dispose': return { to: [view.lanes['kasubbag']?.[0]?.id], instructions: ['ditindaklanjuti'], note: 'Susun sebelum batas waktu.', due: null, urgency: 'segera' };
    case 'instruct': {
      const rows = [3, 4, 5, 6, 7, 8, 9, 10, 11].map((step) => ({ step, date: `2027-02-${String(step + 5).padStart(2, '0')}` }));
      return { note: 'Kumpulkan data realisasi.', schedule: { rows, sendBy: '2027-02-26' } };
    }
    case 'request-data': {
      const items = view.definition.data_items.map((item, index) => ({ id: `i${index}`, ...item }));
      return { items, addressees: (view.lanes['bidang'] ?? []).map((post) => ({ post: post.id, items: items.map((item) => item.id) })), dueAt: '2027-01-15T02:00:00.000Z', note: null };
    }
    case 'submit-data': {
      const items = view.requests.at(-1)?.submissions[0]?.items ?? [];
      return { partial: false, answers: items.map((item) => ({ item, kind: 'nothing', reason: `Belum ada data dari ${account}.` })) };
    }
    case 'initial': return { hashes: view.offers.find((offer) => offer.task.kind === kind)?.binds, note: null };
    case 'analyse': return { note: 'Data lengkap.' };
    case 'draft': return { outcome: 'version', note: null };
    default: return { note: null };
  }
}

const REPLAY = fileURLToPath(new URL('replay.ts', import.meta.url));

/** Acts per second of the replayed statements. */
async function replay(ground: Ground, recording: Recording): Promise<number> {
  const file = join(ground.folder, 'recording.json');
  writeFileSync(file, JSON.stringify(recording.map((wave) => wave.map(({ dossier, kind, statements }) => (
    { prepared: kind === 'draft' ? drafts.get(dossier) ?? [] : [], statements })))));
  const child = spawn(process.execPath, [REPLAY, file, ground.urlOf('replayed'), String(AT_ONCE), String(WARM)], { stdio: ['ignore', 'pipe', 'inherit'] });
  let said = '';
  child.stdout.on('data', (chunk) => { said += chunk; });
  const code = await new Promise((resolve) => { child.once('exit', resolve); });
  if (code !== 0) throw new Error('the replay failed');
  return Number(said);
}

/** Acts per second through HTTP. */
async function serve(ground: Ground, cookies: ReadonlyMap<string, string>, recording: Recording): Promise<number> {
  const server = await startServer({ env: { DATABASE_URL: ground.urlOf('served'), TERTIB_SECRET: SECRET } });
  const database = new pg.Client(ground.urlOf('served'));
  await database.connect();
  const agent = new Agent({ keepAlive: true, maxSockets: AT_ONCE });
  const { port } = new URL(server.url);
  const send = (act: Act, method: string, path: string, body: unknown): Promise<void> => new Promise((resolve, reject) => {
    const text = JSON.stringify(body);
    const asked = request({
      agent, port, method, path,
      headers: { cookie: cookies.get(act.account) ?? '', 'content-type': 'application/json', 'content-length': Buffer.byteLength(text), 'idempotency-key': randomUUID() },
    }, (answer) => {
      let said = '';
      answer.on('data', (chunk) => { said += chunk; });
      answer.on('end', () => (answer.statusCode === 200 ? resolve() : reject(new Error(`${act.kind}: ${answer.statusCode} ${said}`))));
    });
    asked.on('error', reject);
    asked.end(text);
  });
  try {
    const pass = async (waves: Recording): Promise<number> => {
      let spent = 0;
      for (const wave of waves) {
        const tasks = await openTasks(database, wave);
        if (wave[0]?.kind === 'draft') for (const { dossier } of wave) for (const { text, values } of writesOf(drafts.get(dossier) ?? [])) await database.query(text, [...values]);
        const begun = performance.now();
        await together(wave, AT_ONCE, (act) => send(act, 'POST', `/api/tasks/${tasks.get(act.dossier)}/perform`, { input: act.input }));
        spent += performance.now() - begun;
      }
      return waves.flat().length / spent * 1000;
    };
    await pass(recording.map((wave) => wave.slice(0, WARM)));
    return await pass(recording.map((wave) => wave.slice(WARM)));
  } finally {
    agent.destroy();
    await database.end();
    await server.stop();
  }
}

/** The saved text alone; nothing of sessions and reads. */
const writesOf = (statements: readonly Statement[]): Statement[] => statements.filter(({ text }) => /^\s*update "document"/i.test(text));

async function openTasks(database: pg.Client, wave: readonly Act[]): Promise<Map<string, string>> {
  const [first] = wave;
  const { rows } = await database.query(`
    select t.dossier_id, t.id from dossier.task t join people.holder h on h.office_id = t.office_id and h.post_id = t.post_id
    join people.login l on l.office_id = h.office_id and l.person_id = h.person_id
    where t.closed_at is null and t.kind = $1 and l.username = $2`, [first?.kind, first?.account]);
  return new Map(rows.map((row) => [row.dossier_id, row.id]));
}
