/** Sign-in endpoints: contract routes that call the library, since its own routes answer no problem+json. */
import { implement } from '@orpc/server';
import type { Engine } from '../../kernel/command.ts';
import type { RequestContext } from '../../kernel/http.ts';
import type { Actor } from '#pure/actor';
import { refuse } from '#pure/refusal';
import type { Auth } from './auth.ts';
import { revokeSession } from './session.commands.ts';
import { sessionContract, type SessionView } from './session.contract.ts';
import { ownSessions, sessionView } from './session.queries.ts';

export interface SessionRouteOptions {
  readonly auth: Auth;
  readonly engine: Engine;
  /** True on a data folder whose clock is set by hand, for ever. */
  readonly simulated: boolean;
}

export function sessionRoutes({ auth, engine, simulated }: SessionRouteOptions) {
  const os = implement(sessionContract).$context<RequestContext>();
  const view = (actor: Actor): Promise<SessionView> => engine.database.read(actor.officeId, (reader) =>
    sessionView({ reader, actor, now: engine.now() }, { simulated }));

  return os.router({
    signIn: os.signIn.handler(async ({ input, context }) => {
      let cookie: string | null = null;
      const right = await auth.guard(input.username, context.address, async () => {
        const answer = await auth.library.api.signInUsername({ body: input, headers: context.headers, asResponse: true });
        cookie = answer.headers.get('set-cookie');
        if (answer.status >= 500) throw new Error(`sign-in library answered ${answer.status}`);
        return answer.ok;
      });
      if (!right || cookie === null) throw refuse('sign-in.wrong');
      const actor = await auth.sessions.resolve(new Headers({ cookie: pairOf(cookie) }), engine.now());
      if (!actor) throw refuse('sign-in.wrong');
      context.responseHeaders.append('set-cookie', cookie);
      return view(actor);
    }),
    current: os.current.handler(async ({ context }) => view(await context.actor())),
    signOut: os.signOut.handler(async ({ context }) => {
      const answer = await auth.library.api.signOut({ headers: context.headers, asResponse: true });
      for (const cookie of answer.headers.getSetCookie()) context.responseHeaders.append('set-cookie', cookie);
      return { ok: true as const };
    }),
    list: os.list.handler(({ context }) => context.read(ownSessions, null)),
    revoke: os.revoke.handler(({ context, input }) => context.run(revokeSession, input)),
  });
}

/** `name=value` of a Set-Cookie line, as a browser would send it back. */
const pairOf = (setCookie: string): string => setCookie.split(';')[0] ?? '';
