/** Signing in and out, and what a page needs to know of who is there. */
import { oc } from '@orpc/contract';
import { z } from 'zod';

export const heldPost = z.strictObject({
  postId: z.uuid(),
  key: z.string(),
  title: z.string(),
  unit: z.string(),
  form: z.enum(['definitif', 'plt', 'plh']),
});

/** What this person may do at all; what may be done to one thing travels with that thing. */
export const abilities = z.strictObject({
  administer: z.boolean(),
  seeAllDossiers: z.boolean(),
  openDossiers: z.boolean(),
  keepRegisters: z.boolean(),
  /** Reads the office's plan, figures and money. */
  worksHere: z.boolean(),
});

export const sessionView = z.strictObject({
  person: z.strictObject({
    id: z.uuid(),
    name: z.string(),
    titleBefore: z.string().nullable(),
    titleAfter: z.string().nullable(),
  }),
  username: z.string(),
  posts: z.array(heldPost),
  abilities,
  office: z.strictObject({ id: z.uuid(), name: z.string(), shortName: z.string(), region: z.string(), zone: z.string() }),
  sample: z.boolean(),
  simulated: z.boolean(),
  now: z.iso.datetime(),
});
export type SessionView = z.infer<typeof sessionView>;

/** One signed-in browser of this person. */
export const ownSession = z.strictObject({
  id: z.uuid(),
  address: z.string().nullable(),
  agent: z.string().nullable(),
  since: z.iso.datetime(),
  current: z.boolean(),
});

export const sessionContract = {
  signIn: oc.route({ method: 'POST', path: '/session', summary: 'Sign in with name and password' })
    .input(z.strictObject({ username: z.string().min(1).max(60), password: z.string().min(1).max(200) }))
    .output(sessionView),
  current: oc.route({ method: 'GET', path: '/session', summary: 'Who is signed in' }).output(sessionView),
  signOut: oc.route({ method: 'DELETE', path: '/session', summary: 'Sign out' }).output(z.strictObject({ ok: z.literal(true) })),
  list: oc.route({ method: 'GET', path: '/sessions', summary: 'Signed-in browsers of this person' }).output(z.array(ownSession)),
  revoke: oc.route({ method: 'DELETE', path: '/sessions/{id}', summary: 'End one signed-in browser' })
    .input(z.strictObject({ id: z.uuid() })).output(z.strictObject({ ok: z.literal(true) })),
};

export const sessionRefusals = {
  'sign-in.wrong': 401,
  'sign-in.too-many': 429,
  'session.not-found': 404,
  'step-up.wrong': 403,
  'step-up.missing': 403,
} as const;
