import { z } from 'zod';
import type { Command } from '../../kernel/command.ts';
import { type OfficePack, officePack } from './pack.contract.ts';
import { insertOffice, insertPersons, insertPosts, insertUnits } from './pack.store.ts';

export interface PackInput {
  readonly pack: OfficePack;
  readonly sample: boolean;
  /** What a person of the pack prints as; sample officials bear posts, not invented names. */
  readonly personName: string;
  /** argon2id hash of the password that all accounts of the pack start with. */
  readonly passwordHash: string;
}

/** Loads an office from its content pack, in one transaction. The office's id is the actor's. */
export const loadOffice: Command<PackInput, { units: number; posts: number; persons: number }> = {
  name: 'office.load',
  input: z.strictObject({ pack: officePack, sample: z.boolean(), personName: z.string(), passwordHash: z.string() }),
  async run({ tx, now, newId, record }, { pack, sample, personName, passwordHash }) {
    await insertOffice(tx, pack.office, sample);
    const unitIds = await insertUnits(tx, pack.units, newId);
    const postIds = await insertPosts(tx, pack, unitIds, newId);
    await insertPersons(tx, pack.persons, { postIds, personName, passwordHash, now, newId });
    record({ name: 'office.load', data: { office: pack.office, units: pack.units.length, posts: pack.posts.length } });
    return { units: pack.units.length, posts: pack.posts.length, persons: pack.persons.length };
  },
};
