/** Temporary folders, databases and processes of a test, gone when it ends. */
import { type ChildProcess, spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import pg from 'pg';
import { onTestFinished } from 'vitest';

/** With a blank in its name, since users have those. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'uji tertib-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** Runs TypeScript `code` beside the runtime in a process of its own and waits for its first line. */
export async function runAside(code: string, ...args: string[]): Promise<{ child: ChildProcess; line: string }> {
  const runtime = fileURLToPath(new URL('../../src/runtime/', import.meta.url));
  const child = spawn(process.execPath, ['--input-type=module-typescript', '-', ...args], { cwd: runtime, stdio: ['pipe', 'pipe', 'inherit'] });
  onTestFinished(async () => {
    if (child.exitCode === null && child.signalCode === null) {
      child.kill('SIGKILL');
      await once(child, 'exit');
    }
  });
  child.stdin?.end(code);
  const [line] = await once(child.stdout ?? child, 'data');
  return { child, line: String(line).trim() };
}

/** A folder with the kernel's migration and these after it. */
export function migrationsWith(files: Readonly<Record<string, string>>): string {
  const folder = temporaryFolder();
  cpSync(fileURLToPath(new URL('../../migrations/0001_kernel.sql', import.meta.url)), join(folder, '0001_kernel.sql'));
  for (const [name, sql] of Object.entries(files)) writeFileSync(join(folder, `${name}.sql`), sql);
  return folder;
}

/** An empty database on the server of the tests, dropped at the end. */
export async function emptyDatabase(): Promise<string> {
  const server = process.env['TEST_DATABASE_URL'];
  if (!server) throw new Error('TEST_DATABASE_URL is not set: run the tests through `npm test`');
  const name = `test_${randomUUID().replaceAll('-', '')}`;
  const onServer = async (sql: string) => {
    const client = new pg.Client(server);
    await client.connect();
    await client.query(sql);
    await client.end();
  };
  await onServer(`create database ${name}`);
  onTestFinished(() => onServer(`drop database ${name} with (force)`));
  const url = new URL(server);
  url.pathname = `/${name}`;
  return url.href;
}
