/** The first run: the only write of people that nobody is signed in for. */
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
}

export function setupRoutes({ engine, hashPassword, prepareOffice }: SetupRouteOptions) {
  const os = implement(setupContract).$context<RequestContext>();
  const create = createOffice(prepareOffice);
  const exists = () => engine.database.read(SYSTEM_PERSON, officeExists);
  return os.router({
    state: os.state.handler(async () => {
      const office = await engine.database.read(SYSTEM_PERSON, doorplate);
      return { needed: office === null, office };
    }),
    create: os.create.handler(async ({ input: { office, administrator: { password, ...administrator } } }) => {
      // Hashing costs; a stranger may not ask for it once there is an office. The command decides under its lock.
      if (await exists()) throw refuse('setup.done');
      const passwordHash = await hashPassword(password);
      return execute(engine, create, systemActor(engine.newId()), { office, administrator: { ...administrator, passwordHash } }, { key: undefined });
    }),
  });
}
