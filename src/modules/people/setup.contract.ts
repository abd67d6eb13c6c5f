/** What stands before sign-in: which office this is, and the first run of an installation that has none yet. */
import { oc } from '@orpc/contract';
import { z } from 'zod';
import { firstPassword, username } from './account.contract.ts';
import { letterhead, zone } from './office.contract.ts';

export const newOffice = z.strictObject({
  /** Printed where the program was started: only who reads it there makes the office. */
  token: z.string().trim().min(1).max(100),
  office: z.strictObject({ ...letterhead.shape, zone }),
  administrator: z.strictObject({ name: z.string().trim().min(2).max(120), username, password: firstPassword }),
});

/** What may be told to everyone; null while there is no office. */
const doorplate = z.strictObject({ name: z.string(), shortName: z.string(), region: z.string(), sample: z.boolean() });
export type Doorplate = z.infer<typeof doorplate>;

export const setupContract = {
  state: oc.route({ method: 'GET', path: '/setup', summary: 'Which office this is, or that it is still to be made' })
    .output(z.strictObject({ needed: z.boolean(), office: doorplate.nullable() })),
  create: oc.route({ method: 'POST', path: '/setup', summary: 'Create the office with one administrator, once' })
    .input(newOffice).output(z.strictObject({ username })),
};

export const setupRefusals = { 'setup.done': 409, 'setup.token-wrong': 403 } as const;
