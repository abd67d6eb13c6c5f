import type { Tx } from '../../kernel/db.ts';

export interface NewLogin {
  readonly id: string;
  readonly credentialId: string;
  readonly personId: string;
  readonly username: string;
  readonly passwordHash: string;
}

/** The rows of the sign-in library for one account. It wants a mail address; ours is one that can never exist (RFC 2606). */
export async function insertLogin(tx: Tx, login: NewLogin, now: Date): Promise<void> {
  const stamps = { created_at: now, updated_at: now };
  const { id, username } = login;
  await tx.db.insertInto('people.login').values({
    id, name: username, email: `${username}@akun.tertib.invalid`, email_verified: false, username, display_username: username,
    office_id: tx.office, person_id: login.personId, ...stamps,
  }).execute();
  await tx.db.insertInto('people.credential').values({
    id: login.credentialId, account_id: id, provider_id: 'credential', user_id: id, password: login.passwordHash, ...stamps,
  }).execute();
}

export async function updatePassword(tx: Tx, id: string, passwordHash: string, now: Date): Promise<void> {
  await tx.db.updateTable('people.credential').set({ password: passwordHash, updated_at: now }).where('user_id', '=', id)
    .where('user_id', 'in', tx.db.selectFrom('people.login').select('id').where('office_id', '=', tx.office)).execute();
}

export async function setDisabled(tx: Tx, id: string, disabledAt: Date | null, now: Date): Promise<void> {
  await tx.db.updateTable('people.login').set({ disabled_at: disabledAt, updated_at: now })
    .where('office_id', '=', tx.office).where('id', '=', id).execute();
}

/** Ends every signed-in browser of an account, but for one; the next request of the others finds no session. */
export async function deleteSessions(tx: Tx, id: string, except?: string): Promise<void> {
  await tx.db.deleteFrom('people.session').where('user_id', '=', id)
    .where('user_id', 'in', tx.db.selectFrom('people.login').select('id').where('office_id', '=', tx.office))
    .$if(except !== undefined, (query) => query.where('id', '!=', except ?? '')).execute();
}
