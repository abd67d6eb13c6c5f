/** Persons: civil servants, contract staff, officials of outside bodies. */
import { oc } from '@orpc/contract';
import { z } from 'zod';
import { done, educationLevel, holderForm, revision } from './people.contract.ts';

const text = (most: number) => z.string().trim().min(1).max(most);

export const education = z.strictObject({ level: educationLevel, field: text(120).nullable() });

const fields = {
  name: z.string().trim().min(2).max(120),
  titleBefore: text(40).nullable(),
  titleAfter: text(60).nullable(),
  /** Pangkat with golongan, `Penata Tingkat I (III/d)`, or what a PPPK or an outside body writes. */
  rank: text(60).nullable(),
  nip: z.string().regex(/^\d{18}$/).nullable(),
  education: education.nullable(),
  training: z.array(text(160)).max(100),
};

export const newPerson = z.strictObject(fields);
export type NewPerson = z.infer<typeof newPerson>;

export const personChange = z.strictObject({ id: z.uuid(), ...fields, revision });
export type PersonChange = z.infer<typeof personChange>;

/** What everyone signed in may know. */
export const personLine = z.strictObject({
  id: z.uuid(),
  /** With academic titles. */
  printedName: z.string(),
  rank: z.string().nullable(),
  /** Held today. `title` as borne: `Plt. Kepala Dinas`. */
  posts: z.array(z.strictObject({ postId: z.uuid(), title: z.string(), form: holderForm })),
});
export type PersonLine = z.infer<typeof personLine>;

export const personView = z.strictObject({
  ...personLine.shape,
  name: z.string(),
  titleBefore: z.string().nullable(),
  titleAfter: z.string().nullable(),
  /** Only for the administrator and the person; null for everyone else. */
  record: z.strictObject({
    nip: z.string().nullable(),
    education: education.nullable(),
    training: z.array(z.string()),
    account: z.strictObject({ id: z.uuid(), username: z.string(), disabled: z.boolean() }).nullable(),
  }).nullable(),
  revision,
  abilities: z.strictObject({ change: z.boolean() }),
});
export type PersonView = z.infer<typeof personView>;

export const personContract = {
  list: oc.route({ method: 'GET', path: '/persons', summary: 'Persons by name, fifty at a time' })
    .input(z.strictObject({
      /** Last person of the page before. */
      after: z.uuid().optional(),
      /** Part of a name or of a post held today. */
      search: z.string().max(60).optional(),
    }))
    .output(z.strictObject({ persons: z.array(personLine), next: z.uuid().nullable(), abilities: z.strictObject({ add: z.boolean() }) })),
  get: oc.route({ method: 'GET', path: '/persons/{id}', summary: 'One person' }).input(z.strictObject({ id: z.uuid() })).output(personView),
  add: oc.route({ method: 'POST', path: '/persons', summary: 'Add a person' }).input(newPerson).output(done),
  change: oc.route({ method: 'PUT', path: '/persons/{id}', summary: 'Change a person' }).input(personChange).output(done),
};

export const personRefusals = {
  'person.not-found': 404,
  'person.stale': 409,
  'person.nip-implausible': 400,
  'person.nip-taken': 409,
} as const;
