/** How soon the product answers after a second start, and what it holds in memory with its database after a little work. */
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startServer } from '../test/support/server.ts';
import { type Line, median, ms } from './figures.ts';

const ROUNDS = 5;
const MOST_START = 3000;
const MOST_MEMORY = 350;
const ACCOUNTS = ['kadis', 'sekretaris', 'kasubbag', 'analis', 'staf', 'umum', 'koperasi', 'ukm', 'perindustrian', 'perdagangan', 'admin'];
const READ = ['/api/desk', '/api/sops', '/api/dossiers', '/api/data-requests', '/api/holidays', '/'];

export async function footprint(): Promise<Line[]> {
  const folder = mkdtempSync(join(tmpdir(), 'tertib-tapak-'));
  const dataDir = join(folder, 'data');
  const [starts, memory]: [number[], number[]] = [[], []];
  try {
    const first = await startServer({ dataDir });
    console.log(`first start, with a new database: ${ms(first.startedIn)}`);
    await first.stop();
    for (let round = 0; round < ROUNDS; round += 1) {
      const server = await startServer({ dataDir });
      starts.push(server.startedIn);
      const idle = pssOf(server.pid);
      await work(server.url, server.password);
      const used = pssOf(server.pid);
      memory.push(used.server + used.database);
      console.log(`round ${round + 1}: first answer after ${ms(server.startedIn)}; ${idle.server + idle.database} MB then, with eleven people at work ${used.server} MB + database ${used.database} MB`);
      await server.stop();
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
  return [
    { what: 'second start to first 200', reference: '', subject: ms(median(starts)), figure: ms(median(starts)), limit: `< ${MOST_START} ms`, kept: median(starts) < MOST_START },
    { what: 'memory with database (PSS)', reference: '', subject: `${median(memory)} MB`, figure: `${median(memory)} MB`, limit: `< ${MOST_MEMORY} MB`, kept: median(memory) < MOST_MEMORY },
  ];
}

/** Eleven officials sign in and look at everything; two sheets are printed. */
async function work(url: string, password: string): Promise<void> {
  await Promise.all(ACCOUNTS.map(async (username) => {
    const entered = await fetch(`${url}/api/session`, {
      method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ username, password }),
    });
    if (!entered.ok) throw new Error(`${username}: ${entered.status}`);
    const cookie = entered.headers.getSetCookie()[0]?.split(';')[0] ?? '';
    for (const path of READ) await (await fetch(url + path, { headers: { cookie } })).arrayBuffer();
    if (username === 'kadis' || username === 'kasubbag') await (await fetch(`${url}/api/sops/penyusunan-lakip/sheet.pdf`, { headers: { cookie } })).arrayBuffer();
  }));
}

/** Proportional memory in whole megabytes of the server and of every process below it. */
function pssOf(pid: number): { server: number; database: number } {
  const parents = new Map<number, number>();
  for (const name of readdirSync('/proc').filter((each) => /^\d+$/.test(each))) {
    const stat = read(`/proc/${name}/stat`);
    parents.set(Number(name), Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1]));
  }
  const below = (each: number): boolean => each === pid || (parents.has(each) && below(parents.get(each) ?? 0));
  const others = [...parents.keys()].filter((each) => each !== pid && below(each));
  const megabytes = (each: number) => Number(/^Pss:\s+(\d+) kB/m.exec(read(`/proc/${each}/smaps_rollup`))?.[1] ?? 0) / 1024;
  return { server: Math.round(megabytes(pid)), database: Math.round(others.map(megabytes).reduce((sum, each) => sum + each, 0)) };
}

/** Empty when the process ended meanwhile. */
function read(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return '';
  }
}
