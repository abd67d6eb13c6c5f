/** Sign-in endpoints: contract routes around the library, since its own routes answer no problem+json. */
import { implement } from '@orpc/server';
import type { Engine } from '../../kernel/command.ts';
import type { RequestContext } from '../../kernel/http.ts';
import type { Sessions } from '../../kernel/session.ts';
import type { Actor } from '#pure/actor';
import { refuse } from '#pure/refusal';
import { revokeSession } from './session.commands.ts';
import { sessionContract, type SessionView } from './session.contract.ts';
import { ownSessions, sessionView } from './session.queries.ts';

export interface SessionRouteOptions {
  /** Answers the cookie to set; throws `sign-in.wrong` or `sign-in.too-many`. */
  signIn(credentials: { username: string; password: string }, headers: Headers, address: string): Promise<string>;
  signOut(headers: Headers): Promise<string[]>;
  resolve: Sessions['resolve'];
  readonly engine: Engine;
  /** True on a data folder whose clock is set by hand, for ever. */
  readonly simulated: boolean;
}

export function sessionRoutes({ signIn, signOut, resolve, engine, simulated }: SessionRouteOptions) {
  const os = implement(sessionContract).$context<RequestContext>();
  const view = (actor: Actor): Promise<SessionView> => engine.database.read(actor.officeId, (reader) =>
    sessionView({ reader, actor, now: engine.now() }, { simulated }));

  return os.router({
    signIn: os.signIn.handler(async ({ input, context }) => {
      const cookie = await signIn(input, context.headers, context.address);
      const signedIn = new Headers({ cookie: pairOf(cookie) });
      const actor = await resolve(signedIn, engine.now());
      if (!actor) {
        // The password was right, but the account is disabled: nothing of this try may stay.
        await signOut(signedIn);
        throw refuse('sign-in.wrong');
      }
      context.responseHeaders.append('set-cookie', cookie);
      return view(actor);
    }),
    current: os.current.handler(async ({ context }) => view(await context.actor())),
    signOut: os.signOut.handler(async ({ context }) => {
      for (const cookie of await signOut(context.headers)) context.responseHeaders.append('set-cookie', cookie);
      return { ok: true as const };
    }),
    list: os.list.handler(({ context }) => context.read(ownSessions, null)),
    revoke: os.revoke.handler(({ context, input }) => context.run(revokeSession, input)),
  });
}

/** `name=value` of a Set-Cookie line, as a browser would send it back. */
const pairOf = (setCookie: string): string => setCookie.split(';')[0] ?? '';
