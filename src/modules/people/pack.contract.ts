/** The shape of a content pack that brings an office: units, posts, persons. Keys are the pack's own. */
import { z } from 'zod';
import { duty, educationLevel, lane, unitKind } from './people.contract.ts';

const key = z.string().regex(/^[a-z][a-z0-9-]*$/);

export const officePack = z.strictObject({
  office: z.strictObject({
    key, name: z.string(), short_name: z.string(), region: z.string(), address: z.string(), city: z.string(),
    contact: z.string().default(''), zone: z.string(),
  }),
  units: z.array(z.strictObject({
    key, name: z.string(), kind: unitKind, parent: key.optional(), head: key.optional(), data: key.optional(),
  })),
  posts: z.array(z.strictObject({
    key, title: z.string(), unit: key, duties: z.array(duty), lanes: z.array(lane),
  })),
  persons: z.array(z.strictObject({
    login: z.string().regex(/^[a-z0-9_.]{3,30}$/), post: key, rank: z.string().optional(), education: educationLevel.optional(),
    training: z.array(z.string()).default([]),
  })),
});
export type OfficePack = z.infer<typeof officePack>;
