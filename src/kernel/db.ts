/** The two ways into PostgreSQL: a pool that writes, opened only here and used only by `execute`, and one that cannot. */
import { Kysely, PostgresDialect, type Transaction } from 'kysely';
import pg from 'pg';
import type { DB } from './schema.ts';

// A calendar day is a text, never a moment; a bigint that fits is a number.
pg.types.setTypeParser(pg.types.builtins.DATE, (text) => text);
pg.types.setTypeParser(pg.types.builtins.INT8, (text) => Number(text));

/** Reads for one office. The type has no insert, and the session is read-only as well. */
export interface Reader {
  readonly db: Pick<Kysely<DB>, 'selectFrom' | 'selectNoFrom' | 'with' | 'withRecursive' | 'fn' | 'getExecutor'>;
  readonly office: string;
}

/** A transaction for one office; satisfies `Reader`, so commands reuse queries. */
export interface Tx extends Reader {
  readonly db: Transaction<DB>;
}

export interface Database {
  /** Runs `work` in one read committed transaction; lost races (40001, 40P01, a chain begun twice) are tried again three times. */
  transaction<T>(office: string, work: (tx: Tx) => Promise<T>): Promise<T>;
  /** Runs `work` in one repeatable read, read-only transaction of a pool that refuses writes (SQLSTATE 25006). */
  read<T>(office: string, work: (reader: Reader) => Promise<T>): Promise<T>;
  /** For the sign-in library and content loading, which own their connections. */
  readonly pool: pg.Pool;
  readonly kysely: Kysely<DB>;
  close(): Promise<void>;
}

export interface DatabaseOptions {
  readonly url: string;
  /** Connections for writing and as many for reading. */
  readonly size: number;
  /** Lost idle connections are reported here and replaced on the next use. */
  readonly onError: (error: Error) => void;
}

const RETRIED = new Set(['40001', '40P01']);

/** Names of prepared statements by their text; what comes after the last of them is parsed each time. */
const statements = new Map<string, string>();
const STATEMENTS = 400;

function statementName(text: string): string | undefined {
  const known = statements.get(text);
  if (known !== undefined || statements.size >= STATEMENTS) return known;
  const name = `s${statements.size}`;
  statements.set(text, name);
  return name;
}

/** A connection that prepares each statement once: PostgreSQL then neither parses nor, as a rule, plans it again. */
class PreparingClient extends pg.Client {
  constructor(config?: string | pg.ClientConfig) {
    super(config);
    // Broken while a transaction holds it: its next statement fails and the pool drops it. Unheard, this ends the process.
    this.on('error', () => undefined);
  }

  // The driver declares many shapes of this method; kysely and the sign-in library call it with text and values.
  override query(...words: unknown[]): never {
    const [text, values, ...rest] = words;
    const name = typeof text === 'string' && Array.isArray(values) && values.length > 0 ? statementName(text) : undefined;
    return Reflect.apply(super.query, this, name === undefined ? words : [{ name, text, values }, ...rest]) as never;
  }
}

/** Two transactions that began the same chain at once: the second finds the head when it is tried again. */
const wasSecond = (error: { code?: string; constraint?: string }) => error.code === '23505' && error.constraint === 'journal_pkey';

function isRetried(error: unknown): boolean {
  const known = error as { code?: string; constraint?: string };
  return RETRIED.has(known.code ?? '') || wasSecond(known);
}

export function openDatabase({ url, size, onError }: DatabaseOptions): Database {
  const pool = new pg.Pool({ connectionString: url, Client: PreparingClient, max: size, application_name: 'tertib' });
  const readPool = new pg.Pool({
    connectionString: url,
    Client: PreparingClient,
    max: size,
    application_name: 'tertib-read',
    options: '-c default_transaction_read_only=on',
  });
  for (const each of [pool, readPool]) each.on('error', onError);
  const writer = new Kysely<DB>({ dialect: new PostgresDialect({ pool }) });
  const reader = new Kysely<DB>({ dialect: new PostgresDialect({ pool: readPool }) });

  async function transaction<T>(office: string, work: (tx: Tx) => Promise<T>, attempt = 1): Promise<T> {
    try {
      return await writer.transaction().execute((db) => work({ db, office }));
    } catch (error) {
      if (attempt > 3 || !isRetried(error)) throw error;
      return transaction(office, work, attempt + 1);
    }
  }

  return {
    transaction: (office, work) => transaction(office, work),
    read: (office, work) => reader.transaction()
      .setIsolationLevel('repeatable read').setAccessMode('read only')
      .execute((db) => work({ db, office })),
    pool,
    kysely: writer,
    close: async () => { await Promise.all([writer.destroy(), reader.destroy()]); },
  };
}
