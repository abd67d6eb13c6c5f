/** Rows out of and into PostgreSQL through COPY: lossless for every type, and the same for embedded and outside servers. */
import type { Readable, Writable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type pg from 'pg';
import { from as copyFrom, to as copyTo } from 'pg-copy-streams';
import type { Manifest } from './archive.ts';

export interface Table {
  /** Quoted for SQL, with its schema. */
  readonly name: string;
  /** Name of its member in the archive. */
  readonly member: string;
  /** Quoted for SQL; generated columns are left out, PostgreSQL computes them again. */
  readonly columns: string[];
  readonly partitioned: boolean;
}

/** Ours are all schemas but the system's and `public`. */
const OURS = "n.nspname !~ '^pg_' and n.nspname not in ('information_schema', 'public')";

/** What pg-boss keeps about its own running processes; it makes these rows again, and their partitions are dated. */
const TRANSIENT = ['pgboss.queue_stats', 'pgboss.instance', 'pgboss.warning'];

/** Text that reads back exactly, whatever the server's defaults are. */
export async function fixFormats(client: pg.ClientBase): Promise<void> {
  await client.query("set datestyle = 'ISO, YMD'; set intervalstyle = 'postgres'; set timezone = 'UTC'; set extra_float_digits = 1; set bytea_output = 'hex'");
}

export async function readTables(client: pg.ClientBase): Promise<Table[]> {
  const { rows } = await client.query<{ name: string; plain: string; columns: string[]; kind: string }>(`
    select format('%I.%I', n.nspname, c.relname) as name, n.nspname || '.' || c.relname as plain, c.relkind as kind,
      array_agg(format('%I', a.attname) order by a.attnum) as columns
    from pg_class c join pg_namespace n on n.oid = c.relnamespace join pg_attribute a on a.attrelid = c.oid
    where c.relkind in ('r', 'p') and not c.relispartition and ${OURS}
      and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''
    group by n.nspname, c.relname, c.relkind order by n.nspname, c.relname`);
  return rows.filter(({ plain }) => !TRANSIENT.includes(plain))
    .map(({ name, plain, columns, kind }) => ({ name, member: `database/${plain}.copy`, columns, partitioned: kind === 'p' }));
}

export async function readSequences(client: pg.ClientBase): Promise<Manifest['sequences']> {
  const { rows } = await client.query<{ name: string }>(`
    select format('%I.%I', n.nspname, c.relname) as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where c.relkind = 'S' and ${OURS} order by 1`);
  const sequences: Manifest['sequences'] = [];
  for (const { name } of rows) {
    const answer = await client.query(`select last_value::text as value, is_called as called from ${name}`);
    sequences.push({ name, ...answer.rows[0] });
  }
  return sequences;
}

/** Writes all rows of a table; answers how many. */
export async function copyOut(client: pg.ClientBase, table: Table, out: Writable): Promise<number> {
  const columns = table.columns.join(', ');
  // COPY reads a partitioned table only as a query.
  const source = table.partitioned ? `(select ${columns} from ${table.name})` : `${table.name} (${columns})`;
  const stream = client.query(copyTo(`copy ${source} to stdout`));
  await pipeline(stream, out);
  return (stream as { rowCount?: number }).rowCount ?? 0;
}

/** Reads rows that `copyOut` wrote; answers how many. */
export async function copyIn(client: pg.ClientBase, name: string, columns: readonly string[], content: Readable): Promise<number> {
  const stream = client.query(copyFrom(`copy ${name} (${columns.join(', ')}) from stdin`));
  await pipeline(content, stream);
  return stream.rowCount ?? 0;
}

/**
 * Empties the tables and runs `fill` without foreign keys and triggers, then puts both back; the keys are checked again
 * then. Needs to own the tables, not to be superuser. The caller holds the transaction.
 */
export async function refill(client: pg.ClientBase, tables: readonly string[], fill: () => Promise<void>): Promise<void> {
  const { rows: keys } = await client.query<{ relation: string; name: string; definition: string }>(`
    select format('%I.%I', n.nspname, c.relname) as relation, format('%I', k.conname) as name, pg_get_constraintdef(k.oid) as definition
    from pg_constraint k join pg_class c on c.oid = k.conrelid join pg_namespace n on n.oid = c.relnamespace
    where k.contype = 'f' and k.conparentid = 0 and ${OURS}`);
  for (const { relation, name } of keys) await client.query(`alter table ${relation} drop constraint ${name}`);
  for (const table of tables) await client.query(`alter table ${table} disable trigger user`);
  if (tables.length > 0) await client.query(`truncate ${tables.join(', ')}`);
  await fill();
  for (const table of tables) await client.query(`alter table ${table} enable trigger user`);
  for (const { relation, name, definition } of keys) await client.query(`alter table ${relation} add constraint ${name} ${definition}`);
}
