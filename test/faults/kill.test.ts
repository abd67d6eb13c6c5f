/** The server is killed at random moments while people act; whatever it acknowledged must be there, once. */
import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { expect, onTestFinished, test } from 'vitest';
import { readRuntime } from '../../src/runtime/folder.ts';
import { verifyJournals } from '../../src/runtime/journals.ts';
import { type Server, startServer } from '../support/server.ts';
import { type Said, signIn, type Visitor } from './visitor.ts';

const ROUNDS = 20;
/** Dossiers that go forward at the same time in one round. */
const WORKERS = 4;
/** One open dossier per SOP and year is the rule. */
const FIRST_YEAR = 2001;

/** The same seed gives the same moments (mulberry32). */
function chance(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
}

type People = Readonly<Record<'kasubbag' | 'umum' | 'kadis', Visitor>>;

/** One request whose key and body never change, and what was answered to it. */
interface Act {
  readonly key: string;
  readonly send: (server: Server) => Promise<Said>;
  acknowledged?: Said;
}

const LETTER = {
  number: '100/12/Bappeda/2027', date: '2026-01-02', from: 'Bupati', subject: 'Permintaan', urgency: 'biasa', security: 'biasa', attachments: 0,
  receivedAt: '2026-01-02T02:00:00.000Z', file: null,
};

/** Opens a dossier, registers its letter, disposes of it: three acts, each needing what the one before answered. */
class Work {
  readonly acts: Act[] = [];
  private readonly people: People;
  private readonly year: number;
  constructor(people: People, year: number) {
    this.people = people;
    this.year = year;
  }

  /** Goes on until everything is done; rejects when the line breaks. */
  async goOn(server: Server): Promise<void> {
    for (let index = 0; index < 3; index += 1) {
      const act = this.acts[index] ?? await this.next(server, index);
      this.acts[index] = act;
      act.acknowledged ??= await act.send(server);
    }
  }

  /** Sends again, twice at once, whatever was sent before; the answer is the acknowledged one. */
  async sendAgain(server: Server): Promise<void> {
    for (const act of this.acts) {
      const answers = await Promise.all([act.send(server), act.send(server)]);
      const [first] = answers;
      expect(answers.map(({ status }) => status), `${this.year}: ${JSON.stringify(first.body)}`).toEqual([200, 200]);
      for (const { body } of answers) expect(body).toEqual((act.acknowledged ?? first).body);
      act.acknowledged ??= first;
    }
  }

  get dossier(): string {
    return this.acts[0]?.acknowledged?.body.id;
  }

  private async next(server: Server, index: number): Promise<Act> {
    const key = randomUUID();
    if (index === 0) {
      const body = { sopKey: 'penyusunan-iku', year: this.year, checklist: [] };
      return { key, send: (at) => this.people.kasubbag.post(at, '/api/dossiers', body, key) };
    }
    const person = index === 1 ? this.people.umum : this.people.kadis;
    const { body: view } = await this.people.kasubbag.get(server, `/api/dossiers/${this.dossier}`);
    const task = view.tasks.find((each: any) => each.closedAt === null);
    const input = index === 1 ? LETTER : { to: [view.lanes.sekretaris[0].id], instructions: ['ditindaklanjuti'], note: null, due: null, urgency: 'biasa' };
    return { key, send: (at) => person.post(at, `/api/tasks/${task.id}/perform`, { input }, key) };
  }
}

async function rowsOf(dataDir: string, sql: string): Promise<any[]> {
  const client = new pg.Client(readRuntime(dataDir)?.url);
  await client.connect();
  try {
    return (await client.query(sql)).rows;
  } finally {
    await client.end();
  }
}

test('twenty times killed in the middle of acts: what was acknowledged is there once, and the journal holds', { timeout: 600_000 }, async () => {
  const seed = Number(process.env['TERTIB_TEST_SEED'] ?? Date.now() % 1_000_000);
  console.log(`TERTIB_TEST_SEED=${seed}`);
  const random = chance(seed);
  const dataDir = mkdtempSync(join(tmpdir(), 'tertib-kill-'));
  onTestFinished(() => rmSync(dataDir, { recursive: true, force: true }));
  let server = await startServer({ dataDir });
  onTestFinished(() => server.stop());
  const people: People = { kasubbag: await signIn(server, 'kasubbag'), umum: await signIn(server, 'umum'), kadis: await signIn(server, 'kadis') };
  const all: Work[] = Array.from({ length: WORKERS }, (_, index) => new Work(people, FIRST_YEAR + index));
  // A calm round says how long one takes here; the kill falls anywhere in it.
  const begun = performance.now();
  await Promise.all(all.map((work) => work.goOn(server)));
  const whole = performance.now() - begun;
  let broken = 0;
  for (let round = 1; round <= ROUNDS; round += 1) {
    const works = Array.from({ length: WORKERS }, (_, index) => new Work(people, FIRST_YEAR + all.length + index));
    all.push(...works);
    const going = Promise.allSettled(works.map((work) => work.goOn(server)));
    await sleep(random() * whole);
    await server.kill();
    broken += (await going).filter(({ status }) => status === 'rejected').length;
    server = await startServer({ dataDir });
    await Promise.all(works.map(async (work) => {
      await work.sendAgain(server);
      await work.goOn(server);
    }));
  }
  console.log(`${broken} of ${all.length} dossiers were interrupted`);
  expect(broken).toBeGreaterThan(ROUNDS);
  for (const { acts } of all) expect(acts.map((act) => act.acknowledged?.status)).toEqual([200, 200, 200]);
  expect(new Set(all.map(({ dossier }) => dossier)).size).toBe(all.length);
  expect(await rowsOf(dataDir, 'select count(*)::int as dossiers, (select count(*)::int from letter.incoming) as letters, (select count(*)::int from letter.disposition) as dispositions from dossier.dossier'))
    .toEqual([{ dossiers: all.length, letters: all.length, dispositions: all.length }]);
  expect(await rowsOf(dataDir, "select chain, count(*)::int as entries from kernel.journal where name like 'dossier.%' group by chain having count(*) <> 3")).toEqual([]);
  expect(await rowsOf(dataDir, 'select min(agenda)::int as first, max(agenda)::int as last, count(distinct agenda)::int as numbers from letter.incoming'))
    .toEqual([{ first: 1, last: all.length, numbers: all.length }]);
  expect(await verifyJournals(readRuntime(dataDir)?.url ?? '')).toBeGreaterThan(all.length);
});
