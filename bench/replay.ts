/** Replays recorded acts on a database with raw `pg` and prepared statements; prints acts per second. */
import { readFileSync } from 'node:fs';
import pg from 'pg';
import { together } from './crowd.ts';
import type { Statement } from './written.ts';

const [file = '', url = '', atOnce = '', warm = ''] = process.argv.slice(2);
const waves = JSON.parse(readFileSync(file, 'utf8')) as { prepared: Statement[]; statements: Statement[] }[][];
const pool = new pg.Pool({ connectionString: url, max: Number(atOnce) });
const names = new Map<string, string>();

function nameOf(text: string): string {
  const name = names.get(text) ?? `r${names.size}`;
  names.set(text, name);
  return name;
}

async function send(statements: readonly Statement[]): Promise<void> {
  const client = await pool.connect();
  try {
    for (const { text, values } of statements) await (values.length > 0 ? client.query({ name: nameOf(text), text, values: [...values] }) : client.query(text));
  } finally {
    client.release();
  }
}

async function pass(some: typeof waves): Promise<number> {
  let spent = 0;
  for (const wave of some) {
    for (const { prepared } of wave) await send(prepared);
    const begun = performance.now();
    await together(wave, Number(atOnce), ({ statements }) => send(statements));
    spent += performance.now() - begun;
  }
  return some.flat().length / spent * 1000;
}

await pass(waves.map((wave) => wave.slice(0, Number(warm))));
console.log(await pass(waves.map((wave) => wave.slice(Number(warm)))));
await pool.end();
