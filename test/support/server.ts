/** The product as a process of its own, for tests that stand outside it: free port, throw-away data folder, a clock set by hand. */
import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const PROGRAM = fileURLToPath(new URL('../../src/main.ts', import.meta.url));
/** Where `npm start` keeps compiled code, too: a second start is twice as fast. */
const COMPILED = fileURLToPath(new URL('../../node_modules/.cache/node', import.meta.url));
const PASSWORD = 'sandi-akun-contoh';
/** Longest a start may take, in milliseconds: a new data folder makes its database first. */
const PATIENCE = 180_000;

export interface Server {
  readonly url: string;
  readonly password: string;
  readonly pid: number;
  /** Milliseconds from the start of the process to its first good answer. */
  readonly startedIn: number;
  /** What it printed so far. */
  said(): string;
  /** Ends the process at once, as a power cut would; its data folder stays. */
  kill(): Promise<void>;
  /** Ends the process in order, and removes the data folder that it made itself. */
  stop(): Promise<void>;
}

export interface ServerOptions {
  /** A data folder that outlives the server; made and removed with it when none is named. */
  readonly dataDir?: string;
  /** Settings beside those of every test server. */
  readonly env?: Readonly<Record<string, string>>;
}

/**
 * Starts the product as people start it and answers when it serves. The process also ends when ours does.
 * Throws with what it printed when it ends or does not answer in time.
 */
export async function startServer({ dataDir, env = {} }: ServerOptions = {}): Promise<Server> {
  const folder = dataDir === undefined ? mkdtempSync(join(tmpdir(), 'tertib-server-')) : undefined;
  const port = await freePort();
  const around = Object.fromEntries(Object.entries(process.env).filter(([name]) => name !== 'DATABASE_URL' && !name.startsWith('TERTIB_')));
  const begun = performance.now();
  const child = spawn(process.execPath, [PROGRAM], {
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    env: {
      ...around, NODE_COMPILE_CACHE: COMPILED, PORT: String(port), HOST: '127.0.0.1', TERTIB_DATA_DIR: dataDir ?? join(folder ?? '', 'data'), TERTIB_CLOCK: 'manual', TERTIB_SAMPLE: 'on',
      TERTIB_SAMPLE_PASSWORD: PASSWORD, ...env,
    },
  });
  let said = '';
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', (chunk: Buffer) => { said = (said + chunk.toString()).slice(-20_000); });
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  const end = async (signal: NodeJS.Signals) => {
    if (isAlive(child)) child.kill(signal);
    await ended;
    if (folder !== undefined && signal === 'SIGTERM') rmSync(folder, { recursive: true, force: true });
  };
  const url = `http://127.0.0.1:${port}`;
  const until = begun + PATIENCE;
  while (!(await ready(url))) {
    if (!isAlive(child) || performance.now() > until) {
      await end('SIGTERM');
      throw new Error(`Server tidak berjalan:\n${said}`);
    }
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  return {
    url, password: PASSWORD, pid: child.pid ?? 0, startedIn: performance.now() - begun, said: () => said,
    kill: () => end('SIGKILL'), stop: () => end('SIGTERM'),
  };
}

const isAlive = (child: ChildProcess): boolean => child.exitCode === null && child.signalCode === null;

const ready = (url: string): Promise<boolean> => fetch(`${url}/readyz`).then((answer) => answer.ok, () => false);

/** A port that nobody listens on now. */
export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer().once('error', reject).listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });
}
