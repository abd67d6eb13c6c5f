/** Builds the application from its modules, by hand: the only wiring. It listens on nothing; `main.ts` and tests do. */
import type { Hono } from 'hono';
import { v7 as uuidv7 } from 'uuid';
import { mountClock } from './kernel/clock.ts';
import type { Engine } from './kernel/command.ts';
import type { Database } from './kernel/db.ts';
import { mountFiles } from './kernel/file-routes.ts';
import { fileRefusals, type FileStore } from './kernel/files.ts';
import { createHttp, type Env, type HttpOptions, mountContract } from './kernel/http.ts';
import { type Live, mountLive } from './kernel/live.ts';
import type { Log } from './kernel/log.ts';
import { mountOpenApi } from './kernel/openapi.ts';
import type { Clock } from './kernel/clock.ts';
import { calendar } from './modules/calendar/index.ts';
import { createPeople } from './modules/people/index.ts';

export interface AppOptions {
  readonly database: Database;
  readonly files: FileStore;
  readonly live: Live;
  readonly clock: Clock;
  readonly log: Log;
  readonly secret: string;
  /** Public address; undefined: whatever host the browser names. */
  readonly url: string | undefined;
  readonly trustProxy: boolean;
}

export interface App {
  readonly http: Hono<Env>;
  readonly engine: Engine;
}

/** Writes that carry no Idempotency-Key: nobody is signed in yet, or nothing is stored. */
const KEYLESS = ['POST /api/session', 'DELETE /api/session', 'POST /api/clock'];

export function createApp(options: AppOptions): App {
  const { database, clock, log } = options;
  const engine: Engine = { database, now: clock.now, newId: () => uuidv7() };
  const people = createPeople({ ...options, engine, simulated: clock.simulated, realNow: () => new Date() });

  const contract = { ...people.contract, ...calendar.contract };
  const httpOptions: HttpOptions = {
    engine, log, url: options.url, trustProxy: options.trustProxy,
    sessions: people.sessions,
    router: { ...people.routes, ...calendar.routes },
    statuses: { ...fileRefusals, ...people.refusals, ...calendar.refusals },
    keyless: KEYLESS,
  };
  const http = createHttp(httpOptions);
  mountClock(http, clock);
  mountOpenApi(http, contract);
  mountFiles(http, httpOptions, options.files, []);
  mountLive(http, httpOptions, options.live, async (_, changes) => changes);
  mountContract(http, httpOptions);
  return { http, engine };
}
