/** The HTTP edge: contract routes under /api, problem+json, idempotency keys, origin check, security headers. */
import type { HttpBindings } from '@hono/node-server';
import { ORPCError } from '@orpc/client';
import { OpenAPIHandler } from '@orpc/openapi/fetch';
import type { AnyRouter } from '@orpc/server';
import { type Context, Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { compress } from 'hono/compress';
import { secureHeaders } from 'hono/secure-headers';
import { type Command, type Engine, execute, type Proof } from './command.ts';
import type { Reader } from './db.ts';
import type { Log } from './log.ts';
import { kernelRefusals, problemOf, refusalOf, type Statuses, toWire } from './problem.ts';
import type { Actor } from './pure/actor.ts';
import { FILE_LIMIT } from './pure/file.ts';
import { type Refusal, refuse } from './pure/refusal.ts';
import type { Sessions } from './session.ts';

export type Env = { Bindings: HttpBindings; Variables: { request: RequestContext } };

/** A read: shaped for a screen, filtered by who asks. */
export type Query<I, O> = (ask: { reader: Reader; actor: Actor; now: Date }, input: I) => Promise<O>;

/** What a route may do with a request. */
export interface RequestContext {
  readonly headers: Headers;
  readonly responseHeaders: Headers;
  /** Address of the client, from the proxy only where it is trusted. */
  readonly address: string;
  now(): Date;
  /** The signed-in actor; throws `session.missing`. */
  actor(): Promise<Actor>;
  /** The signed-in actor, or null. */
  visitor(): Promise<Actor | null>;
  run<I, O>(command: Command<I, O>, input: NoInfer<I>, proof?: Proof): Promise<O>;
  read<I, O>(query: Query<I, O>, input: NoInfer<I>): Promise<O>;
}

export interface HttpOptions {
  readonly engine: Engine;
  readonly sessions: Sessions;
  readonly router: AnyRouter;
  readonly statuses: Statuses;
  /** Matches `METHOD /path` of the writes that need no Idempotency-Key, in one list. */
  readonly keyless: readonly RegExp[];
  readonly url: string | undefined;
  readonly trustProxy: boolean;
  readonly log: Log;
  /** Told of each read after it succeeded and before it is answered; when it throws, nothing is answered. */
  readonly onRead?: (actor: Actor, path: string) => Promise<void>;
}

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;
const JSON_LIMIT = 2 * 1024 * 1024;
/** A draft travels whole with every save. */
const DRAFT_LIMIT = 8 * 1024 * 1024;

export function createHttp(options: HttpOptions): Hono<Env> {
  const statuses: Statuses = { ...kernelRefusals, ...options.statuses };
  const report = (error: unknown) => options.log.error({ err: error }, 'request failed');
  const http = new Hono<Env>();
  http.onError(async (error, c) => {
    await discardBody(c.req.raw);
    return sendProblem(c, refusalOf(error, report), statuses);
  });
  http.notFound((c) => sendProblem(c, refuse('not-found'), statuses));
  http.use(headers(options.url));
  // On a weak line a long list comes in a tenth of the time.
  http.use('/api/*', compress({ contentTypeFilter: /^application\/(problem\+)?json/ }));
  http.use('/api/*', async (c, next) => {
    if (!['GET', 'HEAD'].includes(c.req.method)) checkWrite(c, options);
    c.set('request', requestContext(c, options));
    await next();
    if (!c.res.headers.has('cache-control')) c.header('cache-control', 'no-store');
  });
  http.use('/api/*', async (c, next) => {
    if (c.req.path.startsWith('/api/files')) return next();
    const limit = c.req.path.startsWith('/api/drafts/') ? DRAFT_LIMIT : JSON_LIMIT;
    return bodyLimit({ maxSize: limit, onError: () => { throw refuse('request.too-large', { limit }); } })(c, next);
  });
  return http;
}

/** Mounts the contract routes; whatever has no route falls through to the next handler. */
export function mountContract(http: Hono<Env>, options: HttpOptions): void {
  const statuses: Statuses = { ...kernelRefusals, ...options.statuses };
  const report = (error: unknown) => options.log.error({ err: error }, 'request failed');
  const handler = new OpenAPIHandler(options.router, {
    customErrorResponseBodyEncoder: (error) => error.data,
    clientInterceptors: [async ({ next }) => {
      try {
        return await next();
      } catch (error) {
        throw toWire(refusalOf(error, report), statuses);
      }
    }],
    // What fails outside the procedure failed while its input was decoded.
    interceptors: [async ({ next }) => {
      try {
        return await next();
      } catch (error) {
        throw error instanceof ORPCError ? error : toWire(refuse('request.malformed'), statuses);
      }
    }],
  });
  http.use('/api/*', async (c, next) => {
    const context = c.get('request');
    const { matched, response } = await handler.handle(c.req.raw, { prefix: '/api', context });
    if (!matched) return next();
    const answer = new Response(response.body, response);
    context.responseHeaders.forEach((value, name) => { answer.headers.append(name, value); });
    if (answer.status >= 400) answer.headers.set('content-type', 'application/problem+json');
    return answer;
  });
}

/** Most of a refused body that is still read, in bytes; beyond it the line is cut. */
const DISCARDED = 4 * FILE_LIMIT;

/** Whoever is refused while still sending would lose the answer with the line, so the rest is read and thrown away. */
async function discardBody({ body }: Request): Promise<void> {
  if (!body || body.locked) return;
  let size = 0;
  try {
    for await (const chunk of body.values({ preventCancel: true })) {
      size += chunk.byteLength;
      if (size > DISCARDED) return;
    }
  } catch {
    // The sender went away; nobody waits for the answer.
  }
}

function sendProblem(c: Context, refusal: Refusal, statuses: Statuses): Response {
  const problem = problemOf(refusal, statuses);
  return c.body(JSON.stringify(problem), problem.status as 400, { 'content-type': 'application/problem+json' });
}

/** Strict content policy: own scripts and styles only; style attributes stay allowed, because sizes of bars are set there. */
function headers(url: string | undefined) {
  return secureHeaders({
    contentSecurityPolicy: {
      defaultSrc: ["'self'"], scriptSrc: ["'self'"], styleSrc: ["'self'"], styleSrcAttr: ["'unsafe-inline'"],
      imgSrc: ["'self'", 'data:', 'blob:'], fontSrc: ["'self'"], connectSrc: ["'self'"],
      objectSrc: ["'none'"], frameSrc: ["'self'", 'blob:'], frameAncestors: ["'self'"], baseUri: ["'none'"], formAction: ["'self'"],
    },
    xFrameOptions: 'SAMEORIGIN',
    referrerPolicy: 'same-origin',
    strictTransportSecurity: url?.startsWith('https:') ? 'max-age=31536000' : false,
  });
}

/** A write must come from our own pages or a program, and carry its key. */
function checkWrite(c: Context<Env>, options: HttpOptions): void {
  const origin = c.req.header('origin');
  const own = options.url ?? `http://${c.req.header('host')}`;
  if (origin && new URL(own).host !== hostOf(origin)) throw refuse('request.foreign-origin');
  if (options.keyless.some((write) => write.test(`${c.req.method} ${c.req.path}`))) return;
  if (!UUID.test(c.req.header('idempotency-key') ?? '')) throw refuse('idempotency.missing');
}

function hostOf(origin: string): string | undefined {
  return URL.canParse(origin) ? new URL(origin).host : undefined;
}

function requestContext(c: Context<Env>, { engine, sessions, trustProxy, onRead }: HttpOptions): RequestContext {
  const request = c.req.raw;
  let found: Promise<Actor | null> | undefined;
  const visitor = () => { found ??= sessions.resolve(request.headers, engine.now()); return found; };
  const actor = async () => {
    const known = await visitor();
    if (!known) throw refuse('session.missing');
    return known;
  };
  const forwarded = trustProxy ? request.headers.get('x-forwarded-for')?.split(',').at(-1)?.trim() : undefined;
  return {
    headers: request.headers,
    responseHeaders: new Headers(),
    address: forwarded ?? c.env?.incoming?.socket.remoteAddress ?? 'unknown',
    now: engine.now,
    actor,
    visitor,
    run: async (command, input, proof) =>
      execute(engine, command, await actor(), input, { key: request.headers.get('idempotency-key')?.toLowerCase(), proof }),
    read: async (query, input) => {
      const known = await actor();
      const now = engine.now();
      const answer = await engine.database.read(known.officeId, (reader) => query({ reader, actor: known, now }, input));
      await onRead?.(known, c.req.path);
      return answer;
    },
  };
}
