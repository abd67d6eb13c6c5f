/** Units: sekretariat, subbagian, bidang, UPTD, and bodies outside the office. */
import { oc } from '@orpc/contract';
import { z } from 'zod';
import { done, revision, unitKind } from './people.contract.ts';

const name = z.string().trim().min(3).max(160);

export const newUnit = z.strictObject({ name, kind: unitKind, parentId: z.uuid().nullable() });
export type NewUnit = z.infer<typeof newUnit>;

export const unitChange = z.strictObject({
  id: z.uuid(), name, kind: unitKind, parentId: z.uuid().nullable(),
  /** Post that leads the unit; one of its own. */
  headPostId: z.uuid().nullable(),
  /** Post whose holder is responsible for the unit's data. */
  dataPostId: z.uuid().nullable(),
  revision,
});
export type UnitChange = z.infer<typeof unitChange>;

const byId = z.strictObject({ id: z.uuid() });

export const unitContract = {
  add: oc.route({ method: 'POST', path: '/units', summary: 'Add a unit' }).input(newUnit).output(done),
  change: oc.route({ method: 'PUT', path: '/units/{id}', summary: 'Rename a unit, move it, set its head and its data post' })
    .input(unitChange).output(done),
  close: oc.route({ method: 'POST', path: '/units/{id}/close', summary: 'Close a unit that has no open posts' }).input(byId).output(done),
  reopen: oc.route({ method: 'POST', path: '/units/{id}/reopen', summary: 'Reopen a closed unit' }).input(byId).output(done),
};

export const unitRefusals = {
  'unit.not-found': 404,
  'unit.stale': 409,
  'unit.closed': 409,
  'unit.name-taken': 409,
  'unit.inside-itself': 409,
  'unit.head-elsewhere': 409,
  'unit.has-posts': 409,
  'unit.has-units': 409,
} as const;
