/** Posts (jabatan): work is addressed to them, rights come from them. */
import { oc } from '@orpc/contract';
import { z } from 'zod';
import { done, duty, lane, revision } from './people.contract.ts';

const unique = (values: readonly string[]): boolean => new Set(values).size === values.length;

const fields = {
  title: z.string().trim().min(3).max(120),
  unitId: z.uuid(),
  duties: z.array(duty).max(7).refine(unique, 'post.twice'),
  /** Pelaksana columns in which the post stands. */
  lanes: z.array(lane).max(20).refine(unique, 'post.twice'),
};

export const newPost = z.strictObject(fields);
export type NewPost = z.infer<typeof newPost>;

export const postChange = z.strictObject({ id: z.uuid(), ...fields, revision });
export type PostChange = z.infer<typeof postChange>;

const byId = z.strictObject({ id: z.uuid() });

export const postContract = {
  add: oc.route({ method: 'POST', path: '/posts', summary: 'Add a post' }).input(newPost).output(done),
  change: oc.route({ method: 'PUT', path: '/posts/{id}', summary: 'Change title, unit, duties and lanes of a post' })
    .input(postChange).output(done),
  close: oc.route({ method: 'POST', path: '/posts/{id}/close', summary: 'Close a post that nobody holds' }).input(byId).output(done),
  reopen: oc.route({ method: 'POST', path: '/posts/{id}/reopen', summary: 'Reopen a closed post' }).input(byId).output(done),
};

export const postRefusals = {
  'post.not-found': 404,
  'post.stale': 409,
  'post.closed': 409,
  'post.held': 409,
} as const;
