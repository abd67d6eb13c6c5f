/** The office directory: units, their posts, and who holds them today. Everyone signed in reads it. */
import { oc } from '@orpc/contract';
import { z } from 'zod';
import { duty, holderForm, lane, revision, unitKind } from './people.contract.ts';

export const postHolder = z.strictObject({
  id: z.uuid(),
  personId: z.uuid(),
  /** With academic titles. */
  person: z.string(),
  form: holderForm,
  since: z.iso.date(),
  until: z.iso.date().nullable(),
});

export const directoryPost = z.strictObject({
  id: z.uuid(),
  key: z.string(),
  title: z.string(),
  duties: z.array(duty),
  lanes: z.array(lane),
  closed: z.boolean(),
  revision,
  /** Today's, the acting one first; empty: the post is vacant. */
  holders: z.array(postHolder),
});
export type DirectoryPost = z.infer<typeof directoryPost>;

export const directoryUnit = z.strictObject({
  id: z.uuid(),
  key: z.string(),
  name: z.string(),
  kind: unitKind,
  parentId: z.uuid().nullable(),
  headPostId: z.uuid().nullable(),
  dataPostId: z.uuid().nullable(),
  closed: z.boolean(),
  revision,
  posts: z.array(directoryPost),
});
export type DirectoryUnit = z.infer<typeof directoryUnit>;

export const directory = z.strictObject({
  /** The day for which holders are shown. */
  day: z.iso.date(),
  /** Parents before their children is not promised; order is the office's own. */
  units: z.array(directoryUnit),
  /** Lanes that have posts, in order of name. */
  lanes: z.array(lane),
  abilities: z.strictObject({ change: z.boolean() }),
});
export type Directory = z.infer<typeof directory>;

export const directoryContract = {
  get: oc.route({ method: 'GET', path: '/directory', summary: 'Units, posts and their holders today' }).output(directory),
};
