/** The product as a process of its own, for tests that stand outside it: free port, throw-away data folder, a clock set by hand. */
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const PROGRAM = fileURLToPath(new URL('../../src/main.ts', import.meta.url));
const PASSWORD = 'sandi-akun-contoh';
/** Longest a start may take, in milliseconds: a new data folder makes its database first. */
const PATIENCE = 180_000;

export interface Server {
  readonly url: string;
  readonly password: string;
  /** Ends the process and removes its data folder. */
  stop(): Promise<void>;
}

/**
 * Starts the product as people start it and answers when it serves. The process also ends when ours does.
 * Throws with what it printed when it ends or does not answer in time.
 */
export async function startServer(): Promise<Server> {
  const folder = mkdtempSync(join(tmpdir(), 'tertib-server-'));
  const port = await freePort();
  const around = Object.fromEntries(Object.entries(process.env).filter(([name]) => name !== 'DATABASE_URL' && !name.startsWith('TERTIB_')));
  const child = spawn(process.execPath, [PROGRAM], {
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    env: {
      ...around, PORT: String(port), HOST: '127.0.0.1', TERTIB_DATA_DIR: join(folder, 'data'), TERTIB_CLOCK: 'manual', TERTIB_SAMPLE: 'on',
      TERTIB_SAMPLE_PASSWORD: PASSWORD,
    },
  });
  let said = '';
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', (chunk: Buffer) => { said = (said + chunk.toString()).slice(-20_000); });
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  const stop = async () => {
    if (child.exitCode === null && child.signalCode === null) child.kill('SIGTERM');
    await ended;
    rmSync(folder, { recursive: true, force: true });
  };
  const url = `http://127.0.0.1:${port}`;
  const until = performance.now() + PATIENCE;
  while (!(await ready(url))) {
    if (child.exitCode !== null || performance.now() > until) {
      await stop();
      throw new Error(`Server tidak berjalan:\n${said}`);
    }
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  return { url, password: PASSWORD, stop };
}

const ready = (url: string): Promise<boolean> => fetch(`${url}/readyz`).then((answer) => answer.ok, () => false);

/** A port that nobody listens on now. */
function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer().once('error', reject).listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });
}
