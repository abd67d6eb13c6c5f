import { z } from 'zod';
import type { Command } from '../../kernel/command.ts';
import { refuse } from '#pure/refusal';
import { deleteSession } from './session.store.ts';

/** Ends one of the person's own signed-in browsers; another person's session is not found. */
export const revokeSession: Command<{ id: string }, { ok: true }> = {
  name: 'session.revoke',
  input: z.strictObject({ id: z.uuid() }),
  async run({ tx, actor, record }, { id }) {
    if (!await deleteSession(tx, actor.personId, id)) throw refuse('session.not-found');
    record({ name: 'session.revoke', data: { session: id } });
    return { ok: true };
  },
};
