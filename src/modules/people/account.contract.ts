/** Accounts: who may sign in, with what name. Passwords are only ever written, never read. */
import { oc } from '@orpc/contract';
import { z } from 'zod';
import { done } from './people.contract.ts';

export const username = z.string().regex(/^[a-z0-9_.]{3,30}$/);

/** Ten characters at least, as NIST SP 800-63B advises length over mixture. */
export const firstPassword = z.string().min(10).max(200);

export const accountView = z.strictObject({
  id: z.uuid(),
  username,
  personId: z.uuid(),
  /** With academic titles. */
  person: z.string(),
  /** Posts held today, as borne: `Plt. Kepala Dinas`. */
  posts: z.array(z.string()),
  disabledSince: z.iso.datetime().nullable(),
  /** Browsers signed in now. */
  sessions: z.int(),
});
export type AccountView = z.infer<typeof accountView>;

export const newAccount = z.strictObject({ personId: z.uuid(), username, password: firstPassword });

const byId = z.strictObject({ id: z.uuid() });

export const accountContract = {
  list: oc.route({ method: 'GET', path: '/accounts', summary: 'Accounts by name, fifty at a time' })
    .input(z.strictObject({ after: username.optional(), search: z.string().max(60).optional() }))
    .output(z.strictObject({ accounts: z.array(accountView), next: username.nullable() })),
  create: oc.route({ method: 'POST', path: '/accounts', summary: 'Create an account with its first password' }).input(newAccount).output(done),
  resetPassword: oc.route({ method: 'POST', path: '/accounts/{id}/password', summary: 'Set a new password and end all sessions' })
    .input(z.strictObject({ id: z.uuid(), password: firstPassword })).output(done),
  disable: oc.route({ method: 'POST', path: '/accounts/{id}/disable', summary: 'Disable an account and end all sessions' }).input(byId).output(done),
  enable: oc.route({ method: 'POST', path: '/accounts/{id}/enable', summary: 'Enable an account again' }).input(byId).output(done),
  changeOwn: oc.route({ method: 'PUT', path: '/account/password', summary: 'Change the own password and end all other sessions' })
    .input(z.strictObject({ current: z.string().min(1).max(200), password: firstPassword })).output(done),
};

export const accountRefusals = {
  'account.not-found': 404,
  'account.exists': 409,
  'account.username-taken': 409,
  'account.own': 409,
} as const;
