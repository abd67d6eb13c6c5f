/** The first run of an installation without the sample office: its office and its first administrator. */
import { oc } from '@orpc/contract';
import { z } from 'zod';
import { firstPassword, username } from './account.contract.ts';
import { letterhead, zone } from './office.contract.ts';

export const newOffice = z.strictObject({
  office: z.strictObject({ ...letterhead.shape, zone }),
  administrator: z.strictObject({ name: z.string().trim().min(2).max(120), username, password: firstPassword }),
});

export const setupContract = {
  state: oc.route({ method: 'GET', path: '/setup', summary: 'Whether this installation still needs its office' })
    .output(z.strictObject({ needed: z.boolean() })),
  create: oc.route({ method: 'POST', path: '/setup', summary: 'Create the office with one administrator, once' })
    .input(newOffice).output(z.strictObject({ username })),
};

export const setupRefusals = { 'setup.done': 409 } as const;
