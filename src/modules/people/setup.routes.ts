/** The first run: the only write of people that nobody is signed in for. */
import { createHash, timingSafeEqual } from 'node:crypto';
import { implement } from '@orpc/server';
import { type Ctx, type Engine, execute } from '../../kernel/command.ts';
import type { RequestContext } from '../../kernel/http.ts';
import { SYSTEM_PERSON, systemActor } from '#pure/actor';
import { refuse } from '#pure/refusal';
import { createOffice } from './setup.commands.ts';
import { setupContract } from './setup.contract.ts';
import { doorplate, officeExists } from './setup.queries.ts';

export interface SetupRouteOptions {
  readonly engine: Engine;
  hashPassword(password: string): Promise<string>;
  /** Brings what every office starts with, in the transaction that makes it. */
  prepareOffice(ctx: Ctx): Promise<void>;
  /** What the first run asks for; without one nobody can make an office. */
  readonly setupToken?: string | undefined;
}

/** Letters and figures alone count, as people copy them. */
const digestOf = (token: string): Buffer => createHash('sha256').update(token.toUpperCase().replace(/[^A-Z0-9]/g, '')).digest();

const same = (token: string, given: string): boolean => timingSafeEqual(digestOf(token), digestOf(given));

export function setupRoutes({ engine, hashPassword, prepareOffice, setupToken }: SetupRouteOptions) {
  const os = implement(setupContract).$context<RequestContext>();
  const create = createOffice(prepareOffice);
  const exists = () => engine.database.read(SYSTEM_PERSON, officeExists);
  return os.router({
    state: os.state.handler(async () => {
      const office = await engine.database.read(SYSTEM_PERSON, doorplate);
      return { needed: office === null, office };
    }),
    create: os.create.handler(async ({ input: { token, office, administrator: { password, ...administrator } } }) => {
      // Hashing costs; a stranger may not ask for it once there is an office. The command decides under its lock.
      if (await exists()) throw refuse('setup.done');
      if (setupToken === undefined || !same(setupToken, token)) throw refuse('setup.token-wrong', {}, [{ field: 'token', code: 'setup.token-wrong' }]);
      const passwordHash = await hashPassword(password);
      return execute(engine, create, systemActor(engine.newId()), { office, administrator: { ...administrator, passwordHash } }, { key: undefined });
    }),
  });
}
