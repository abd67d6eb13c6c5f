/** Live updates: one LISTEN connection per process, server-sent events that say what changed, never what it contains. */
import type { Hono } from 'hono';
import { streamSSE } from 'hono/streaming';
import pg from 'pg';
import { type Change, LIVE_CHANNEL } from './command.ts';
import type { Reader } from './db.ts';
import type { Env, HttpOptions } from './http.ts';
import type { Log } from './log.ts';
import type { Actor } from './pure/actor.ts';

type Listener = (office: string, changes: readonly Change[]) => void;

/** Whether this person's pages ask for such a change at all, told without a look into the database: some come many times a second. */
export type Wants = (person: string, change: Change, now: Date) => boolean;

/** Keeps only the changes that this actor may know of. */
export type ChangeFilter = (ask: { reader: Reader; actor: Actor; now: Date }, changes: readonly Change[]) => Promise<readonly Change[]>;

export interface Live {
  subscribe(listener: Listener): () => void;
  close(): Promise<void>;
}

const RECONNECT_MS = 1000;
/** Also the sign of life: shorter than the minute after which proxies cut a silent line. */
const SESSION_CHECK_MS = 25_000;

export function listen(url: string, log: Log): Live {
  const listeners = new Set<Listener>();
  let client: pg.Client | undefined;
  let closed = false;
  let timer: NodeJS.Timeout | undefined;

  async function connect(): Promise<void> {
    const next = new pg.Client({ connectionString: url, application_name: 'tertib-live' });
    next.on('error', retry);
    next.on('notification', ({ payload }) => {
      const { office, changes } = JSON.parse(payload ?? '{}') as { office: string; changes: Change[] };
      for (const listener of listeners) listener(office, changes);
    });
    await next.connect();
    await next.query(`listen ${LIVE_CHANNEL}`);
    client = next;
  }

  function retry(error: Error): void {
    client = undefined;
    if (closed) return;
    log.warn({ err: error }, 'live connection lost');
    clearTimeout(timer);
    timer = setTimeout(() => connect().catch(retry), RECONNECT_MS);
  }

  connect().catch(retry);
  return {
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    async close() {
      closed = true;
      clearTimeout(timer);
      await client?.end();
    },
  };
}

/** `GET /api/events`: each event is one change; on reconnect the page refetches what it shows. */
export function mountLive(http: Hono<Env>, options: HttpOptions, live: Live, filter: ChangeFilter, wants: Wants = () => true): void {
  http.get('/api/events', async (c) => {
    let actor = await c.get('request').actor();
    // A proxy must not gather what is to be told at once.
    c.header('x-accel-buffering', 'no');
    const { engine, sessions, log } = options;
    return streamSSE(c, async (stream) => {
      const send = async (changes: readonly Change[]) => {
        const wanted = changes.filter((change) => wants(actor.personId, change, engine.now()));
        if (wanted.length === 0) return;
        const known = await engine.database.read(actor.officeId, (reader) => filter({ reader, actor, now: engine.now() }, wanted));
        for (const change of known) await stream.writeSSE({ event: 'change', data: JSON.stringify(change) });
      };
      const unsubscribe = live.subscribe((office, changes) => {
        if (office === actor.officeId) send(changes).catch((error: unknown) => log.warn({ err: error }, 'live update failed'));
      });
      stream.onAbort(unsubscribe);
      await stream.writeSSE({ event: 'ready', data: '' });
      while (!stream.aborted) {
        await stream.sleep(SESSION_CHECK_MS);
        const still = await sessions.resolve(c.req.raw.headers, engine.now());
        if (!still) break;
        // Posts begin and end while a page stays open.
        actor = still;
        await stream.writeSSE({ event: 'still', data: '' });
      }
      unsubscribe();
    });
  });
}
