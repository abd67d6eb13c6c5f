import { readFile } from 'node:fs/promises';
import { sql } from 'kysely';
import { describe, expect, test } from 'vitest';
import { testApp } from '../support/app.ts';

describe('what is promised to the outside', () => {
  test('the committed OpenAPI document is the one the application serves (renew: vitest run -u)', async () => {
    const client = await (await testApp()).as();
    const { body } = await client.get('/api/openapi.json');
    expect(body.openapi).toMatch(/^3\.1/);
    await expect(`${JSON.stringify(body, null, 1)}\n`).toMatchFileSnapshot('../../docs/openapi.json');
  });

  test('every path of the contract answers, and none without a session but those that need none', async () => {
    const client = await (await testApp()).as();
    const { body } = await client.get('/api/openapi.json');
    const open = ['/session', '/setup', '/receipts/{token}'];
    const closed = Object.entries<Record<string, unknown>>(body.paths).filter(([path, methods]) => 'get' in methods && !open.includes(path));
    expect(closed.length).toBeGreaterThan(20);
    for (const [path] of closed) {
      const address = path.replace(/\{(year|no|other|version)\}/g, '1').replace(/\{key\}/g, 'x').replace(/\{\w+\}/g, '0198c0de-0000-7000-8000-000000000001');
      const query = path === '/holidays' ? '?year=2026' : '';
      const answer = await client.get(`/api${address}${query}`);
      expect({ path, code: answer.body.code }).toEqual({ path, code: answer.status === 400 ? 'input.invalid' : 'session.missing' });
    }
  });

  test('the row types name exactly the columns of the migrated database (renew: npm run db:types)', async () => {
    const { database } = await testApp();
    const { rows } = await sql<{ table: string; columns: string[] }>`
      select table_schema || '.' || table_name as table, array_agg(column_name::text order by column_name) as columns
      from information_schema.columns where table_schema not in ('pg_catalog', 'information_schema', 'public')
      group by 1 order by 1`.execute(database.kysely);
    const source = await readFile(new URL('../../src/kernel/schema.ts', import.meta.url), 'utf8');
    const typed = [...source.matchAll(/^ {2}"([a-z_.]+)": (\w+);$/gm)].map(([, table = '', name = '']) => {
      const body = new RegExp(`export interface ${name} \\{\\n([^}]*)\\}`).exec(source)?.[1] ?? '';
      return { table, columns: [...body.matchAll(/^ {2}(\w+):/gm)].map(([, column = '']) => column).sort() };
    }).sort((one, other) => (one.table < other.table ? -1 : 1));
    expect(typed).toEqual(rows.filter(({ table }) => table !== 'kernel.migration'));
  });
});
