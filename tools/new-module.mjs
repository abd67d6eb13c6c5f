/**
 * `npm run new:module -- <name> <rank>`: writes a module with one slice of every role, its migration and its rank. It
 * fits every fence once `npm run db:types` has read the migration; what only a person can decide is printed.
 */
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Every script runs in the project's folder. */
const root = process.cwd();
const [name = '', rank = ''] = process.argv.slice(2);
const ranksFile = join(root, 'tools/ranks.json');
const ranks = JSON.parse(readFileSync(ranksFile, 'utf8'));
if (!/^[a-z]+$/.test(name) || !/^[1-9]$/.test(rank)) fail('npm run new:module -- <name: one English word, lower case> <rank: 1 to 9, above every module it stands on>');
if (name in ranks && ranks[name] !== Number(rank)) fail(`${name} has rank ${ranks[name]} in tools/ranks.json`);
if (existsSync(join(root, 'src/modules', name))) fail(`src/modules/${name} exists`);

const Name = name[0].toUpperCase() + name.slice(1);
const files = {
  [`${name}.contract.ts`]: `import { oc } from '@orpc/contract';
import { z } from 'zod';

export const ${name} = z.strictObject({
  id: z.uuid(),
  title: z.string(),
  at: z.iso.datetime(),
});
export type ${Name} = z.infer<typeof ${name}>;

export const new${Name} = z.strictObject({ title: z.string().trim().min(3).max(200) });
export type New${Name} = z.infer<typeof new${Name}>;

/** Oldest first. */
export const ${name}List = z.strictObject({ items: z.array(${name}), abilities: z.strictObject({ add: z.boolean() }) });
export type ${Name}List = z.infer<typeof ${name}List>;

export const ${name}Contract = {
  list: oc.route({ method: 'GET', path: '/${name}s', summary: 'All of them' }).output(${name}List),
  add: oc.route({ method: 'POST', path: '/${name}s', summary: 'Add one' }).input(new${Name}).output(${name}),
};

export const ${name}Refusals = {
  '${name}.exists': 409,
  '${name}.not-allowed': 403,
} as const;
`,
  [`${name}.rules.ts`]: `import { type Refusal, refuse } from '#pure/refusal';
import type { ${Name}, New${Name} } from './${name}.contract.ts';

/** A new one, or the refusal that a title stands once. */
export function add(input: New${Name}, known: readonly ${Name}[], id: string, now: Date): ${Name} | Refusal {
  if (known.some(({ title }) => title === input.title)) return refuse('${name}.exists', { title: input.title }, [{ field: 'title', code: '${name}.exists' }]);
  return { id, title: input.title, at: now.toISOString() };
}
`,
  [`${name}.rules.test.ts`]: `import { expect, test } from 'vitest';
import { add } from './${name}.rules.ts';

const now = new Date('2026-07-13T01:00:00Z');
const first = { id: 'a', title: 'Pertama', at: now.toISOString() };

test('a new title is added', () => {
  expect(add({ title: 'Kedua' }, [first], 'b', now)).toEqual({ id: 'b', title: 'Kedua', at: now.toISOString() });
});

test('a known title is refused', () => {
  expect(add({ title: 'Pertama' }, [first], 'b', now)).toMatchObject({ code: '${name}.exists' });
});
`,
  [`${name}.policy.ts`]: `import { type Actor, hasDuty } from '#pure/actor';

export function canAdd(actor: Actor): boolean {
  return hasDuty(actor, 'administrator');
}
`,
  [`${name}.store.ts`]: `import type { Tx } from '../../kernel/db.ts';
import type { ${Name} } from './${name}.contract.ts';

export async function insert${Name}(tx: Tx, { id, title, at }: ${Name}): Promise<void> {
  await tx.db.insertInto('${name}.${name}').values({ office_id: tx.office, id, title, at }).execute();
}
`,
  [`${name}.queries.ts`]: `import type { Reader } from '../../kernel/db.ts';
import type { Query } from '../../kernel/http.ts';
import type { ${Name}, ${Name}List } from './${name}.contract.ts';
import { canAdd } from './${name}.policy.ts';

/** Oldest first. */
export async function all${Name}s(reader: Reader): Promise<${Name}[]> {
  const rows = await reader.db.selectFrom('${name}.${name}').select(['id', 'title', 'at'])
    .where('office_id', '=', reader.office).orderBy('at').orderBy('id').execute();
  return rows.map((row) => ({ ...row, at: row.at.toISOString() }));
}

export const list${Name}s: Query<void, ${Name}List> = async ({ reader, actor }) => ({
  items: await all${Name}s(reader),
  abilities: { add: canAdd(actor) },
});
`,
  [`${name}.commands.ts`]: `import type { Command } from '../../kernel/command.ts';
import { must, refuse } from '#pure/refusal';
import { type ${Name}, type New${Name}, new${Name} } from './${name}.contract.ts';
import { canAdd } from './${name}.policy.ts';
import { all${Name}s } from './${name}.queries.ts';
import { add } from './${name}.rules.ts';
import { insert${Name} } from './${name}.store.ts';

export const add${Name}: Command<New${Name}, ${Name}> = {
  name: '${name}.add',
  input: new${Name},
  async run({ tx, actor, now, newId, record, changed }, input) {
    if (!canAdd(actor)) throw refuse('${name}.not-allowed');
    const added = must(add(input, await all${Name}s(tx), newId(), now));
    await insert${Name}(tx, added);
    record({ name: '${name}.add', data: added });
    changed({ kind: '${name}', id: added.id });
    return added;
  },
};
`,
  [`${name}.routes.ts`]: `import { implement } from '@orpc/server';
import type { RequestContext } from '../../kernel/http.ts';
import { add${Name} } from './${name}.commands.ts';
import { ${name}Contract } from './${name}.contract.ts';
import { list${Name}s } from './${name}.queries.ts';

const os = implement(${name}Contract).$context<RequestContext>();

export const ${name}Routes = os.router({
  list: os.list.handler(({ context }) => context.read(list${Name}s, undefined)),
  add: os.add.handler(({ context, input }) => context.run(add${Name}, input)),
});
`,
  'index.ts': `/** The door of ${name}: what the app wires and what higher modules may call. */
import { ${name}Contract, ${name}Refusals } from './${name}.contract.ts';
import { ${name}Routes } from './${name}.routes.ts';

export const ${name} = {
  contract: { ${name}: ${name}Contract },
  routes: { ${name}: ${name}Routes },
  refusals: { ...${name}Refusals },
};
`,
};

const last = readdirSync(join(root, 'migrations')).map((file) => Number(file.slice(0, 4))).reduce((a, b) => Math.max(a, b), 0);
const migration = `migrations/${String(last + 1).padStart(4, '0')}_${name}.sql`;
const table = `create schema ${name};

create table ${name}.${name} (
  office_id uuid not null,
  id uuid not null,
  title text not null,
  at timestamptz not null,
  primary key (office_id, id),
  unique (office_id, title)
);
`;

mkdirSync(join(root, 'src/modules', name));
for (const [file, text] of Object.entries(files)) writeFileSync(join(root, 'src/modules', name, file), text);
writeFileSync(join(root, migration), table);
writeFileSync(ranksFile, printRanks({ ...ranks, [name]: Number(rank) }));
console.log(`src/modules/${name}/ and ${migration} are written, rank ${rank} stands in tools/ranks.json. Now:
  1. rename what is not called "title", in the migration and the files;
  2. npm run db:types
  3. src/app.ts: import { ${name} } from './modules/${name}/index.ts' and add it to the modules;
  4. src/web/i18n/{id,en}/errors.json: "${name}.exists", "${name}.not-allowed"; GLOSSARY.md: the word;
  5. npm run check && npm test`);

/** One line for each rank, lowest first. */
function printRanks(all) {
  const byRank = Object.groupBy(Object.entries(all), ([, value]) => value);
  const lines = Object.values(byRank).map((entries) => `  ${entries.map(([key, value]) => `"${key}": ${value}`).join(', ')}`);
  return `{\n${lines.join(',\n')}\n}\n`;
}

function fail(message) {
  console.error(message);
  process.exit(1);
}
