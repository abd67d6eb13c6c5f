/**
 * The sign-in library, behind the two calls the kernel needs. It opens its own connections, so it never runs inside
 * `execute`. Sessions and failures keep real time: a simulated clock must not lock anybody out or keep anybody in.
 */
import { createHash } from 'node:crypto';
import { hash, verify } from '@node-rs/argon2';
import { betterAuth } from 'better-auth';
import { username } from 'better-auth/plugins';
import { isAlive } from '../../kernel/alive.ts';
import type { Database } from '../../kernel/db.ts';
import type { Sessions } from '../../kernel/session.ts';
import { must, refuse } from '#pure/refusal';
import { actorOfSession, credentialOf } from './actor.queries.ts';
import { sessionToken } from './session-cookie.adapter.ts';
import { clearFailures, countFailure, failuresOf } from './sign-in.store.ts';
import { ACCOUNT_LIMIT, ADDRESS_LIMIT, type Failures, waitSeconds } from './sign-in.rules.ts';

/**
 * argon2id with the library's defaults (19 MiB, 2 passes), as OWASP recommends. With `intent`, the idempotency key of
 * one request, the salt is made of it: a request sent again gives the same hash and is known as the same.
 */
export function hashPassword(password: string, intent?: string): Promise<string> {
  const salt = intent && createHash('sha256').update(intent.toLowerCase()).digest().subarray(0, SALT_BYTES);
  return hash(password, salt ? { salt } : {});
}

export interface AuthOptions {
  readonly database: Database;
  readonly secret: string;
  readonly url: string;
  newId(): string;
  realNow(): Date;
}

const SALT_BYTES = 16;
/** Of the account, then of the address. */
const LIMITS = [ACCOUNT_LIMIT, ADDRESS_LIMIT] as const;
const SESSION_SECONDS = 12 * 60 * 60;
/** After so long the library writes the session down anew; until then nothing but reading is needed. */
const RENEWED_SECONDS = 60 * 60;
const stamps = { createdAt: 'created_at', updatedAt: 'updated_at' } as const;

export function createAuth(options: AuthOptions) {
  const auth = betterAuth({
    baseURL: options.url,
    basePath: '/api/auth',
    secret: options.secret,
    telemetry: { enabled: false },
    // A wrong password is an answer, not a warning: failures are counted and told by us.
    logger: { level: 'error' },
    rateLimit: { enabled: false },
    database: { db: options.database.kysely.withSchema('people'), type: 'postgres' },
    emailAndPassword: {
      enabled: true, disableSignUp: true, minPasswordLength: 8,
      password: { hash: (password) => hashPassword(password), verify: ({ hash: stored, password }) => verify(stored, password) },
    },
    user: {
      modelName: 'login', fields: { emailVerified: 'email_verified', ...stamps },
      additionalFields: {
        officeId: { type: 'string', fieldName: 'office_id', input: false },
        personId: { type: 'string', fieldName: 'person_id', input: false },
      },
    },
    session: {
      modelName: 'session', expiresIn: SESSION_SECONDS, updateAge: RENEWED_SECONDS,
      fields: { expiresAt: 'expires_at', ipAddress: 'ip_address', userAgent: 'user_agent', userId: 'user_id', ...stamps },
    },
    account: {
      modelName: 'credential',
      fields: {
        accountId: 'account_id', providerId: 'provider_id', userId: 'user_id', accessToken: 'access_token',
        refreshToken: 'refresh_token', idToken: 'id_token', accessTokenExpiresAt: 'access_token_expires_at',
        refreshTokenExpiresAt: 'refresh_token_expires_at', ...stamps,
      },
    },
    verification: { modelName: 'verification', fields: { expiresAt: 'expires_at', ...stamps } },
    plugins: [username({ schema: { user: { fields: { displayUsername: 'display_username' } } } })],
    advanced: {
      cookiePrefix: 'tertib',
      useSecureCookies: options.url.startsWith('https:'),
      defaultCookieAttributes: { sameSite: 'strict', httpOnly: true },
      database: { generateId: () => options.newId() },
    },
  });
  return { ...doorsOf(auth.api, options), sessions: sessionsOf(auth.api, options) };
}

interface SignInApi {
  signInUsername(ask: { body: { username: string; password: string }; headers: Headers; asResponse: true }): Promise<Response>;
  signOut(ask: { headers: Headers; asResponse: true }): Promise<Response>;
}

/** The way in and the way out; each answers the cookies to set. */
function doorsOf(api: SignInApi, options: AuthOptions) {
  const { guard } = guarded(options);
  return {
    /** Throws `sign-in.wrong`, or `sign-in.too-many` with the seconds to wait. */
    async signIn(body: { username: string; password: string }, headers: Headers, address: string): Promise<string> {
      let cookie: string | null = null;
      const right = await guard(body.username, address, async () => {
        return reached(options.database, async () => {
          const answer = await api.signInUsername({ body, headers, asResponse: true });
          cookie = answer.headers.get('set-cookie');
          if (answer.status >= 500) throw new Error(`sign-in library answered ${answer.status}`);
          return answer.ok;
        });
      });
      if (!right || cookie === null) throw refuse('sign-in.wrong');
      return cookie;
    },
    async signOut(headers: Headers): Promise<string[]> {
      return (await api.signOut({ headers, asResponse: true })).headers.getSetCookie();
    },
  };
}

/** The library hides why it failed; that the database is gone must be told as that. */
async function reached<T>(database: Database, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    throw await isAlive(database) ? error : refuse('database.unavailable');
  }
}

/** Sign-in limits per account and per address, around whatever checks the password. */
function guarded({ database, realNow }: AuthOptions) {
  return {
    /** Runs `check`; a false answer is counted. `known`: failures read before. Throws `sign-in.too-many` with the seconds to wait. */
    async guard(account: string, address: string, check: () => Promise<boolean>, known?: readonly (Failures | undefined)[]): Promise<boolean> {
      const subjects = [`account:${account.toLowerCase()}`, `address:${address}`] as const;
      const failures = known ?? await failuresOf(database, subjects);
      for (const [index, limit] of LIMITS.entries()) {
        const seconds = waitSeconds(failures[index], limit, realNow());
        if (seconds > 0) throw refuse('sign-in.too-many', { seconds });
      }
      const right = await check();
      if (right && failures[0]) await clearFailures(database, subjects[0]);
      if (!right) for (const [index, limit] of LIMITS.entries()) await countFailure(database, subjects[index] ?? '', limit, realNow());
      return right;
    },
  };
}

interface LibraryApi {
  getSession(ask: { headers: Headers }): Promise<{ session: { id: string }; user: { id: string } } | null>;
}

const isFresh = (expiresAt: Date, now: Date): boolean => expiresAt.getTime() - now.getTime() > (SESSION_SECONDS - RENEWED_SECONDS) * 1000;

function sessionsOf(api: LibraryApi, options: AuthOptions): Sessions {
  const { guard } = guarded(options);
  return {
    async resolve(headers, now) {
      const cookies = headers.get('cookie');
      if (!cookies) return null;
      const token = sessionToken(cookies, options.secret);
      const standing = token === undefined ? null : await actorOfSession(options.database, { token }, now);
      if (standing && isFresh(standing.expiresAt, options.realNow())) return standing.actor;
      // The library prolongs it, or ends it.
      const found = await reached(options.database, () => api.getSession({ headers }));
      return found ? (await actorOfSession(options.database, { id: found.session.id }, now))?.actor ?? null : null;
    },
    async prove(actor, password, address, now) {
      const { username: name, password: stored, failures } = must(await credentialOf(options.database, actor, address) ?? refuse('session.missing'));
      const right = await guard(name, address, async () => stored !== null && verify(stored, password), failures);
      return right ? { sessionId: actor.sessionId, method: 'password', verifiedAt: now } : null;
    },
  };
}
