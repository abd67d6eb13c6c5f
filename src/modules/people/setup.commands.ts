import { z } from 'zod';
import type { Command, Ctx } from '../../kernel/command.ts';
import { refuse } from '#pure/refusal';
import { insertLogin } from './account.store.ts';
import { insertHolder } from './holder.store.ts';
import { keyOf } from './key.rules.ts';
import { dayOf } from './office.rules.ts';
import { insertOffice } from './pack.store.ts';
import { insertPerson } from './person.store.ts';
import { insertPost } from './post.store.ts';
import { newOffice } from './setup.contract.ts';
import { officeExists } from './setup.queries.ts';
import { lockFirstRun } from './setup.store.ts';
import { insertUnit } from './unit.store.ts';

const input = z.strictObject({
  office: newOffice.shape.office,
  administrator: z.strictObject({ ...newOffice.shape.administrator.omit({ password: true }).shape, passwordHash: z.string() }),
});
type FirstOffice = z.infer<typeof input>;

/**
 * Makes the office of an installation that has none, with one administrator's post, its holder and account. `prepare`
 * brings what every office starts with (calendar, SOPs) in the same transaction. The office's id is the actor's.
 */
export function createOffice(prepare: (ctx: Ctx) => Promise<void>): Command<FirstOffice, { username: string }> {
  return {
    name: 'office.create',
    input,
    async run(ctx, { office, administrator }) {
      const { tx, record } = ctx;
      await lockFirstRun(tx);
      if (await officeExists(tx)) throw refuse('setup.done');
      const { shortName, ...letters } = office;
      await insertOffice(tx, { ...letters, short_name: shortName, key: keyOf(shortName, new Set()) }, false);
      await insertAdministrator(ctx, office.zone, administrator);
      await prepare(ctx);
      record({ name: 'office.create', data: { office, administrator: { name: administrator.name, username: administrator.username } } });
      return { username: administrator.username };
    },
  };
}

/** Names of the first unit and post; official words, to be changed by the office. */
const FIRST = { unit: 'Administrasi Sistem', post: 'Administrator' } as const;

async function insertAdministrator({ tx, now, newId }: Ctx, zone: string, { name, username, passwordHash }: FirstOffice['administrator']): Promise<void> {
  const unitId = newId();
  const postId = newId();
  const personId = newId();
  await insertUnit(tx, {
    id: unitId, key: 'sistem', name: FIRST.unit, kind: 'subbagian', parentId: null, headPostId: null, dataPostId: null, closed: false, revision: 1,
  }, 0);
  await insertPost(tx, { id: postId, key: 'administrator', title: FIRST.post, unitId, duties: ['administrator'], lanes: [], closed: false, revision: 1 }, 0);
  await insertPerson(tx, personId, { name, titleBefore: null, titleAfter: null, rank: null, nip: null, education: null, training: [] });
  await insertHolder(tx, newId(), { postId, personId, form: 'definitif', since: dayOf(now, zone), until: null, letterNumber: null });
  await insertLogin(tx, { id: newId(), credentialId: newId(), personId, username, passwordHash }, now);
}
