/** Accounts are made and closed here, not by the sign-in library, so that they stand in the journal. */
import { z } from 'zod';
import type { Command, Ctx } from '../../kernel/command.ts';
import { type Refusal, refuse } from '#pure/refusal';
import { username } from './account.contract.ts';
import { accountById, accountOfPerson, isUsernameTaken } from './account.queries.ts';
import { deleteSessions, insertLogin, setDisabled, updatePassword } from './account.store.ts';
import { administer, keepAdministrator } from './office.commands.ts';
import { officeDay } from './office.queries.ts';
import { personView } from './person.queries.ts';

type Done = { id: string };
/** argon2id, made before the transaction from what was typed. */
const passwordHash = z.string();
const byId = z.strictObject({ id: z.uuid() });
const newLogin = z.strictObject({ personId: z.uuid(), username, passwordHash });
const newPassword = z.strictObject({ id: z.uuid(), passwordHash });

export const createAccount: Command<z.infer<typeof newLogin>, Done> = {
  name: 'account.create',
  input: newLogin,
  async run(ctx, { personId, username: name, passwordHash: hashed }) {
    await administer(ctx);
    const { tx, now, newId } = ctx;
    await personView({ reader: tx, actor: ctx.actor, now }, { id: personId });
    if (await accountOfPerson(tx, personId)) throw at('personId', 'account.exists');
    if (await isUsernameTaken(tx, name)) throw at('username', 'account.username-taken');
    const id = newId();
    await insertLogin(tx, { id, credentialId: newId(), personId, username: name, passwordHash: hashed }, now);
    return told(ctx, 'account.create', { id, personId, username: name });
  },
};

/** Whoever knew the old password is out at once. */
export const resetPassword: Command<z.infer<typeof newPassword>, Done> = {
  name: 'account.reset-password',
  input: newPassword,
  async run(ctx, { id, passwordHash: hashed }) {
    await administer(ctx);
    const account = await known(ctx, id);
    await updatePassword(ctx.tx, id, hashed, ctx.now);
    await deleteSessions(ctx.tx, id);
    return told(ctx, 'account.reset-password', account);
  },
};

export const disableAccount: Command<Done, Done> = {
  name: 'account.disable',
  input: byId,
  async run(ctx, { id }) {
    await administer(ctx);
    const account = await known(ctx, id);
    if (account.personId === ctx.actor.personId) throw refuse('account.own');
    await setDisabled(ctx.tx, id, ctx.now, ctx.now);
    await deleteSessions(ctx.tx, id);
    await keepAdministrator(ctx, await officeDay(ctx.tx, ctx.now));
    return told(ctx, 'account.disable', account);
  },
};

export const enableAccount: Command<Done, Done> = {
  name: 'account.enable',
  input: byId,
  async run(ctx, { id }) {
    await administer(ctx);
    const account = await known(ctx, id);
    await setDisabled(ctx.tx, id, null, ctx.now);
    return told(ctx, 'account.enable', account);
  },
};

/** The person's own password, after the old one was proved. The browser at hand stays signed in, all others do not. */
export const changeOwnPassword: Command<{ passwordHash: string }, Done> = {
  name: 'account.change-password',
  input: z.strictObject({ passwordHash }),
  async run(ctx, { passwordHash: hashed }) {
    const { tx, actor, now, proof } = ctx;
    const account = await accountOfPerson(tx, actor.personId);
    if (!account || proof?.sessionId !== actor.sessionId) throw refuse('account.not-found');
    await updatePassword(tx, account.id, hashed, now);
    await deleteSessions(tx, account.id, actor.sessionId);
    return told(ctx, 'account.change-password', account);
  },
};

async function known({ tx }: Ctx, id: string) {
  const account = await accountById(tx, id);
  if (!account) throw refuse('account.not-found');
  return account;
}

const at = (field: string, code: string): Refusal => refuse(code, {}, [{ field, code }]);

function told(ctx: Ctx, name: string, data: Done & Readonly<Record<string, unknown>>): Done {
  ctx.record({ name, data });
  ctx.changed({ kind: 'account', id: data.id });
  return { id: data.id };
}
