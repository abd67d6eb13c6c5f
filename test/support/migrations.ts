import { readdir, readFile } from 'node:fs/promises';
import pg from 'pg';

export async function applyMigrations(url: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  const folder = new URL('../../migrations/', import.meta.url);
  for (const name of (await readdir(folder)).sort()) await client.query(await readFile(new URL(name, folder), 'utf8'));
  await client.end();
}
