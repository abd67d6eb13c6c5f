/** What the fences must let pass, and what each must find. */

const lines = (count: number, line: string): string => `${line}\n`.repeat(count);
const longFunction = (name: string, count: number): string => `export function ${name}(n: number): number {\n${lines(count, '  n += 1;')}  return n;\n}\n`;

/** A small house in which every allowed import and call occurs. */
export const allowed: Record<string, string> = {
  'src/main.ts': `import { openDatabase } from './kernel/db.ts';\nimport { serve } from './kernel/http.ts';\nimport { used } from './kernel/pure/spare.ts';\nimport { letter } from './modules/letter/index.ts';\nimport { restored } from './runtime/restore.ts';\nexport const start = () => ({ letter, restored, used, app: serve(), database: openDatabase() });\n`,
  'src/runtime/restore.ts': `import { sql } from 'kysely';\nimport { openDatabase } from '../kernel/db.ts';\nexport const restored = () => sql\`insert into people.post (id) values (1)\`.execute(openDatabase());\n`,
  'src/kernel/db.ts': `import { Kysely, PostgresAdapter, PostgresIntrospector, PostgresQueryCompiler, DummyDriver } from 'kysely';\nimport type { DB } from './schema.ts';\nexport interface Tx { readonly db: Kysely<DB> }\nexport const openDatabase = () => new Kysely<DB>({ dialect: { createAdapter: () => new PostgresAdapter(), createDriver: () => new DummyDriver(), createIntrospector: (db) => new PostgresIntrospector(db), createQueryCompiler: () => new PostgresQueryCompiler() } });\n`,
  'src/kernel/schema.ts': `export interface DB { 'people.post': { id: string; title: string }; 'letter.letter': { id: string; post_id: string } }\n${lines(300, '// generated')}`,
  'src/kernel/http.ts': `import { Hono } from 'hono';\nexport const serve = () => new Hono();\n`,
  'src/kernel/pure/time.ts': `export { Temporal } from 'temporal-polyfill';\n`,
  'src/kernel/pure/decimal.ts': `import { Decimal } from 'decimal.js';\nexport const twice = (text: string): string => new Decimal(text).times(2).toFixed();\n`,
  'src/kernel/pure/refusal.ts': `export const refuse = (code: string): Error => new Error(code);\n`,
  'src/modules/people/post.contract.ts': `import { oc } from '@orpc/contract';\nimport { z } from 'zod';\nexport const post = z.object({ id: z.string(), title: z.string() });\nexport type Post = z.infer<typeof post>;\nexport const postContract = { list: oc.output(z.array(post)) };\n`,
  'src/modules/people/post.rules.ts': `import { refuse } from '#pure/refusal';\nimport { Temporal } from '#pure/time';\nimport type { Post } from './post.contract.ts';\nexport const rename = (post: Post, title: string, now: Date): Post | Error =>\n  new Date(now).getTime() > Temporal.Instant.from('2020-01-01T00:00:00Z').epochMilliseconds ? { ...post, title } : refuse('post.closed');\n`,
  'src/modules/people/post.policy.ts': `import { twice } from '#pure/decimal';\nimport type { Post } from './post.contract.ts';\nexport const canRename = (post: Post): boolean => twice('1') !== post.id;\n`,
  'src/modules/people/post.store.ts': `import { sql } from 'kysely';\nimport type { Tx } from '../../kernel/db.ts';\nimport type { Post } from './post.contract.ts';\nexport const savePost = (tx: Tx, post: Post) => tx.db.with('old', (db) => db.deleteFrom('people.post').where('id', '=', post.id)).insertInto('people.post').values(post).execute();\nexport const lockPost = (tx: Tx) => sql\`select id from people.post for update skip locked\`.execute(tx.db);\n`,
  'src/modules/people/post.queries.ts': `import type { Tx } from '../../kernel/db.ts';\nexport const posts = (tx: Tx) => tx.db.selectFrom('people.post').selectAll().execute();\n`,
  'src/modules/people/post.commands.ts': `import type { Tx } from '../../kernel/db.ts';\nimport type { Post } from './post.contract.ts';\nimport { canRename } from './post.policy.ts';\nimport { rename } from './post.rules.ts';\nimport { lockPost, savePost } from './post.store.ts';\nexport const renamePost = async (tx: Tx, post: Post, now: Date) => {\n  await lockPost(tx);\n  const renamed = rename(post, 'x', now);\n  return canRename(post) && !(renamed instanceof Error) ? savePost(tx, renamed) : [];\n};\n`,
  'src/modules/people/post.routes.ts': `import { implement } from '@orpc/server';\nimport { renamePost } from './post.commands.ts';\nimport { postContract } from './post.contract.ts';\nimport { posts } from './post.queries.ts';\nexport const postRoutes = { contract: implement(postContract), posts, renamePost };\n`,
  'src/modules/people/index.ts': `import { postRoutes } from './post.routes.ts';\nexport const people = { postRoutes };\n`,
  'src/modules/people/long.rules.test.ts': `import { expect, test } from 'vitest';\ntest('long', () => {\n${lines(60, '  expect(1).toBe(1);')}});\n`,
  'src/modules/letter/letter.queries.ts': `import type { Tx } from '../../kernel/db.ts';\nexport const letters = (tx: Tx) => tx.db.selectFrom('letter.letter as l').innerJoin('people.post as p', 'p.id', 'l.post_id').select(['l.id', 'p.title']).execute();\n`,
  'src/modules/letter/index.ts': `import type { Post } from '#contract/people/post';\nimport { people } from '../people/index.ts';\nimport { letters } from './letter.queries.ts';\nexport const letter = { people, letters, signedBy: (post: Post) => post.title };\n`,
  'src/web/main.tsx': `import { useState } from 'react';\nimport { post } from '#contract/people/post';\nimport { refuse } from '#pure/refusal';\nimport { createORPCClient } from './api.ts';\n${longFunction('count', 40)}export function App() {\n${lines(100, '  count(1);')}  const [title] = useState('x');\n  return <p title={createORPCClient.name}>{post.safeParse({ title }).success ? title : refuse(title).message}</p>;\n}\n`,
  'src/web/main.test.tsx': `import { expect, test } from 'vitest';\nimport { App } from './main.tsx';\ntest('is', () => { expect(<App />).toBeTruthy(); });\n`,
  'migrations/0001_people.sql': '-- default now() is not allowed here\ncreate table people.post (id uuid primary key, title text not null);\n',
  'content/sops/contoh.yaml': 'key: penyusunan-contoh\n',
  'docs/guide.md': 'Open /pekerjaan or https://example.test/home/page; see ../src/main.ts.\n',
};

interface Forbidden { fence: string; rule: string; file: string; text: string }

const find = (fence: string, rule: string, file: string, text: string): Forbidden => ({ fence, rule, file, text });
const people = (name: string): string => `src/modules/people/${name}`;
const letter = (name: string): string => `src/modules/letter/${name}`;
const store = (name: string, body: string): string => `import { sql } from 'kysely';\nimport type { Tx } from '../../kernel/db.ts';\nexport const ${name} = (tx: Tx) => [tx, sql, ${body}];\n`;

const clocks = [
  'new Date()', 'new Date', 'Date()', 'Date.now()', '[1].map(Date.now)', 'Date?.now()', "Date['now']()", 'Math.random()',
  'Temporal.Now.instant()', '{ ...Temporal.Now }',
].map((code, index) => find('style', 'no-clock', people(`clock-${index}.rules.ts`), `import { Temporal } from '#pure/time';\nexport const made = [Temporal, ${code}];\n`));

const chances = ['crypto.randomUUID()', 'performance.now()', 'globalThis.crypto.randomUUID()', 'process.hrtime()']
  .map((code, index) => find('style', 'noRestrictedGlobals', people(`chance-${index}.policy.ts`), `export const made = ${code};\n`));

const style = [
  ...clocks, ...chances,
  find('style', 'noRestrictedGlobals', 'src/web/node.ts', 'export const made = process.env;\n'),
  find('style', 'no-clock', people('taken.rules.ts'), 'const { now } = Date;\nexport const made = now();\n'),
  find('style', 'no-clock', people('clock.contract.ts'), 'export const made = Date.now();\n'),
  find('style', 'no-clock', people('clock.act.ts'), 'export const made = Date.now();\n'),
  find('style', 'no-clock', 'src/kernel/pure/clock.ts', 'export const made = Date.now();\n'),
  ...["tx.db.selectFrom('people.post')", "tx.db.mergeInto('people.post')", "tx.db?.updateTable('people.post')", 'sql`select 1`', 'sql<number>`select 1`', "sql.raw('select 1')"]
    .map((code, index) => find('style', 'sql-at-home', people(`sql-${index}.commands.ts`), `export const made = (tx: any, sql: any) => [tx, sql, ${code}];\n`)),
  find('style', 'sql-at-home', people('sql.rules.ts'), "export const made = (db: any) => db.deleteFrom('people.post');\n"),
  find('style', 'sql-at-home', people('sql.routes.ts'), "export const made = (db: any) => db.insertInto('people.post');\n"),
  find('style', 'sql-at-home', 'src/web/sql.ts', "export const made = (db: any) => db.selectFrom('people.post');\n"),
  find('style', 'noExcessiveLinesPerFile', people('long.commands.ts'), lines(301, 'export {};')),
  find('style', 'noExcessiveLinesPerFunction', people('deep.commands.ts'), longFunction('deep', 51)),
  find('style', 'noExcessiveLinesPerFunction', 'src/web/deep.tsx', longFunction('deep', 121)),
  find('style', 'noFocusedTests', people('only.rules.test.ts'), "import { test } from 'vitest';\ntest.only('x', () => {});\n"),
];

const types = [
  find('types', 'TS2322', people('wrong.commands.ts'), "export const made: number = 'x';\n"),
  find('types', 'TS2304', people('node.rules.ts'), 'export const made = setImmediate;\n'),
  find('types', 'TS2584', people('dom.act.ts'), 'export const made = document;\n'),
  find('types', 'TS2584', people('dom.commands.ts'), 'export const made = document;\n'),
  find('types', 'TS2322', 'src/web/wrong.test.tsx', "export const made: number = 'x';\n"),
  find('types', 'no-project', 'src/stray/stray.tsx', 'export {};\n'),
];

const boundaries = [
  find('boundaries', 'no-cycle', people('a.rules.ts'), "import { b } from './b.rules.ts';\nexport const a = () => b;\n"),
  find('boundaries', 'not-resolvable', people('gone.commands.ts'), "import './nowhere.ts';\n"),
  find('boundaries', 'unranked', 'src/modules/stranger/stranger.contract.ts', "import { z } from 'zod';\nexport const made = z.string();\n"),
  find('boundaries', 'door', letter('back.commands.ts'), "import { posts } from '../people/post.queries.ts';\nexport const made = posts;\n"),
  find('boundaries', 'rank-people', people('up.commands.ts'), "import { letter } from '../letter/index.ts';\nexport const made = letter;\n"),
  find('boundaries', 'rank-people', people('side.commands.ts'), "import type { Day } from '#contract/calendar/day';\nexport const made = (day: Day) => day;\n"),
  find('boundaries', 'pure-contract', people('rule.contract.ts'), "export { rename } from './post.rules.ts';\n"),
  find('boundaries', 'pure-role', people('store.rules.ts'), "export { savePost } from './post.store.ts';\n"),
  find('boundaries', 'pure-role', people('node.policy.ts'), "export { readFileSync } from 'node:fs';\n"),
  find('boundaries', 'pure-role', people('kernel.act.ts'), "export { serve } from '../../kernel/http.ts';\n"),
  find('boundaries', 'pure-role', letter('foreign.rules.ts'), "export { rename } from '../people/post.rules.ts';\n"),
  find('boundaries', 'pure-role', people('package.rules.ts'), "export { parse } from 'yaml';\n"),
  find('boundaries', 'pure-kernel', 'src/kernel/pure/node.ts', "export { createHash } from 'node:crypto';\n"),
  find('boundaries', 'layer-routes', people('store.routes.ts'), "export { savePost } from './post.store.ts';\n"),
  find('boundaries', 'layer-queries', people('write.queries.ts'), "export { savePost } from './post.store.ts';\n"),
  find('boundaries', 'layer-store', people('may.store.ts'), "export { canRename } from './post.policy.ts';\n"),
  find('boundaries', 'layer-commands', people('called.commands.ts'), "export { postRoutes } from './post.routes.ts';\n"),
  find('boundaries', 'layer-jobs', people('store.jobs.ts'), "export { savePost } from './post.store.ts';\n"),
  find('boundaries', 'own-door', people('door.commands.ts'), "export { people } from './index.ts';\n"),
  find('boundaries', 'sql-only-in-store-and-queries', people('kysely.commands.ts'), "export { sql } from 'kysely';\n"),
  find('boundaries', 'driver-only-in-kernel', people('driver.store.ts'), "export { default } from 'pg';\n"),
  find('boundaries', 'decimals-from-one-place', people('decimal.rules.ts'), "export { Decimal } from 'decimal.js';\n"),
  find('boundaries', 'http-only-in-routes', people('hono.commands.ts'), "export { Hono } from 'hono';\n"),
  find('boundaries', 'http-only-in-routes', 'src/kernel/command.ts', "export { os } from '@orpc/server';\n"),
  find('boundaries', 'pool-only-at-the-root', people('pool.store.ts'), "export { openDatabase } from '../../kernel/db.ts';\n"),
  find('boundaries', 'no-test-tool-in-product', people('check.commands.ts'), "export { expect } from 'vitest';\n"),
  find('boundaries', 'kernel-is-bottom', 'src/kernel/up.ts', "export { people } from '../modules/people/index.ts';\n"),
  find('boundaries', 'kernel-is-bottom', 'src/kernel/restore.ts', "export { restored } from '../runtime/restore.ts';\n"),
  find('boundaries', 'web-knows-only-contracts', 'src/web/rules.ts', "export { rename } from '../modules/people/post.rules.ts';\n"),
  find('boundaries', 'web-knows-only-contracts', 'src/web/kernel.ts', "export { serve } from '../kernel/http.ts';\n"),
  find('boundaries', 'web-runs-in-the-browser', 'src/web/log.ts', "export { pino } from 'pino';\n"),
  find('boundaries', 'web-without-node', 'src/web/file.ts', "export { readFileSync } from 'node:fs';\n"),
  find('boundaries', 'ui-knows-no-page', 'src/web/ui/file.tsx', "export { words } from '../pages/words.ts';\n"),
  find('boundaries', 'http-only-in-routes', 'src/web/hono.ts', "export { Hono } from 'hono';\n"),
  find('boundaries', 'nothing-stands-on-the-root', people('root.commands.ts'), "export { start } from '../../main.ts';\n"),
];

const owners = [
  find('table ownership', 'foreign-write', letter('a.store.ts'), store('made', "tx.db.insertInto('people.post')")),
  find('table ownership', 'foreign-write', letter('b.store.ts'), store('made', "(tx.db as any).mergeInto('people.post as p')")),
  find('table ownership', 'foreign-write', letter('c.store.ts'), store('made', 'sql`insert into people.post (id) values (1)`')),
  find('table ownership', 'foreign-write', letter('d.store.ts'), store('made', 'sql`update people.post as p set title = null`')),
  find('table ownership', 'foreign-write', letter('e.store.ts'), store('made', "sql.raw('delete from people.post')")),
  find('table ownership', 'foreign-write', letter('f.store.ts'), store('made', 'sql`merge into "people"."post" using x on true when matched then delete`')),
  find('table ownership', 'foreign-write', letter('g.store.ts'), store('made', "tx.db.with('gone', (db) => db.deleteFrom('people.post')).selectFrom('letter.letter')")),
  find('table ownership', 'foreign-write', 'src/kernel/seed.ts', "import type { Tx } from './db.ts';\nexport const made = (tx: Tx) => tx.db.insertInto('people.post');\n"),
  find('table ownership', 'table-not-literal', letter('h.store.ts'), store('made', `sql\`insert into \${sql.table('people.post')} (id) values (1)\``)),
  find('table ownership', 'table-not-literal', letter('i.store.ts'), store('made', "[(table: 'people.post') => tx.db.deleteFrom(table)]")),
  find('table ownership', 'table-not-literal', letter('j.store.ts'), store('made', 'sql`truncate post`')),
  find('table ownership', 'foreign-schema', letter('k.store.ts'), store('made', "tx.db.withSchema('people')")),
  find('table ownership', 'write-outside-store', people('write-own.queries.ts'), store('made', "tx.db.deleteFrom('people.post')")),
  find('table ownership', 'write-outside-store', people('raw.queries.ts'), store('made', 'sql`with gone as (delete from people.post returning id) select * from gone`')),
  find('table ownership', 'upward-read', people('up.queries.ts'), store('made', "tx.db.selectFrom('people.post').innerJoin('letter.letter as l', 'l.post_id', 'people.post.id')")),
  find('table ownership', 'upward-read', people('raw-up.queries.ts'), store('made', 'sql`select 1 from letter.letter`')),
];

const migrations = [
  find('migrations', 'database-clock', 'migrations/0002_clock.sql', 'create table a (at timestamptz not null default now());\n'),
  find('migrations', 'database-clock', 'migrations/0003_date.sql', 'alter table a add column d date default CURRENT_DATE;\n'),
  find('migrations', 'database-chance', 'migrations/0004_id.sql', 'create table b (id uuid default gen_random_uuid());\n'),
  find('migrations', 'migration-name', 'migrations/0004_twice.sql', 'select 1;\n'),
  find('migrations', 'migration-name', 'migrations/5-name.sql', 'select 1;\n'),
  find('sql clock', 'database-clock', people('clock-a.store.ts'), store('made', 'sql`select now()`')),
  find('sql clock', 'database-clock', people('clock-b.store.ts'), store('made', `sql\`select 1 where d < current_date and x = \${1}\``)),
  find('sql clock', 'database-clock', people('clock-c.store.ts'), store('made', "tx.db.fn('now', [])")),
];

const names = [
  find('names', 'vague-name', 'src/web/utils', ''),
  find('names', 'role', people('auth.ts'), 'export {};\n'),
  find('names', 'role', people('inner/post.store.ts'), 'export {};\n'),
  find('names', 'kebab-case', 'src/web/PostPage.tsx', 'export {};\n'),
  find('names', 'kernel-size', 'src/kernel', ''),
  find('sop keys', 'sop-key', people('sop.commands.ts'), "export const made = 'penyusunan-contoh';\n"),
  find('words', 'machine-path', 'docs/path.md', `See ${['', 'work', 'main'].join('/')}.\n`),
  find('words', 'machine-path', 'docs/home.md', `See ${['', 'home', 'someone', 'x'].join('/')}.\n`),
  find('words', 'unfinished', people('later.commands.ts'), `// ${'TO' + 'DO'} later\nexport {};\n`),
];

const dead = [
  find('dead code', 'files', people('unused.commands.ts'), 'export {};\n'),
  find('dead code', 'exports', 'src/kernel/pure/spare.ts', 'export const used = 1;\nexport const spare = 2;\n'),
  find('dead code', 'dependencies', 'package.json', ''),
  find('dead code', 'unlisted', 'src/web/api.ts', "export { createORPCClient } from '@orpc/client';\n"),
];

/** One file for each thing that is forbidden. A folder or a file written elsewhere has no text. */
export const forbidden: Forbidden[] = [...types, ...style, ...boundaries, ...owners, ...migrations, ...names, ...dead];

/** What makes some of the above be what they are. */
export const companions: Record<string, string> = {
  'src/web/pages/words.ts': 'export const words = 1;\n',
  'src/modules/calendar/day.contract.ts': 'export interface Day { date: string }\n',
  'src/web/utils/date.ts': 'export {};\n',
  'src/kernel/big.ts': lines(1501, 'export {};'),
  'src/modules/people/b.rules.ts': "import { a } from './a.rules.ts';\nexport const b = () => a;\n",
};
