/** The library of SOPs: the shelf, one sheet with everything known about it, its versions. */
import { oc } from '@orpc/contract';
import { z } from 'zod';
import { changedPart, inferredPart } from './confirmation.contract.ts';
import { sopDefinition } from './definition.contract.ts';
import { finding } from './finding.contract.ts';
import { regulation } from './reference.contract.ts';
import { sheetDrawing } from './sheet.contract.ts';

/** Key of an SOP in an address. */
export const sopKey = z.string().regex(/^[a-z][a-z0-9_-]*$/).max(80);
const versionNumber = z.coerce.number().int().min(1).max(100_000);

export const sopCard = z.strictObject({
  key: sopKey,
  title: z.string(),
  /** As printed; a leading slash means that the running number is blank. */
  number: z.string(),
  version: z.int(),
  /** Not signed by the office: shows how another SOP runs. */
  example: z.boolean(),
  lanes: z.int(),
  /** Form and columns of each step in order, enough to draw the sheet small. */
  steps: z.array(z.strictObject({ kind: z.enum(['start', 'process', 'decision', 'end']), lanes: z.array(z.int()) })),
  findings: z.strictObject({ error: z.int(), warning: z.int(), info: z.int() }),
  /** Parts that still await confirmation. */
  inferred: z.int(),
  /** Open dossiers that the asking person may see. */
  openDossiers: z.int(),
});
export type SopCard = z.infer<typeof sopCard>;

export const versionLine = z.strictObject({
  version: z.int(),
  loadedAt: z.iso.datetime(),
  /** `content`: brought with the program; `owner`: confirmed or corrected by the office. */
  origin: z.enum(['content', 'owner']),
  /** Why a part was corrected; null where nothing was given. */
  reason: z.string().nullable(),
  /** Who made it; null for content. */
  person: z.string().nullable(),
  /** Against the version before it. */
  changes: z.array(changedPart),
});
export type VersionLine = z.infer<typeof versionLine>;

const post = z.strictObject({ id: z.uuid(), title: z.string(), holder: z.string().nullable(), form: z.enum(['definitif', 'plt', 'plh']).nullable() });

/** A column of the sheet, or a role without one, with the posts that stand in it. */
export const laneView = z.strictObject({ key: z.string(), title: z.string().nullable(), posts: z.array(post) });
export type LaneView = z.infer<typeof laneView>;

export const relationView = z.strictObject({
  part: z.enum(['related', 'note']),
  step: z.int().optional(),
  /** As printed. */
  text: z.string(),
  /** The SOP that it means; null where the library has none. */
  sop: z.strictObject({ key: sopKey, title: z.string(), example: z.boolean() }).nullable(),
});
export type RelationView = z.infer<typeof relationView>;

const drawings = z.strictObject({ screen: sheetDrawing, paper: sheetDrawing });

export const sopVersionView = z.strictObject({
  key: sopKey,
  version: z.int(),
  /** Number of the version in force. */
  newest: z.int(),
  definition: sopDefinition,
  drawing: drawings,
  loadedAt: z.iso.datetime(),
});
export type SopVersionView = z.infer<typeof sopVersionView>;

export const sopView = sopVersionView.extend({
  /** Newest first. */
  versions: z.array(versionLine),
  findings: z.array(finding),
  /** Each line of the legal basis, with the register's key of what it cites. */
  legalBasis: z.array(z.strictObject({ text: z.string(), regulation: z.string().nullable() })),
  /** Entries of the register that the sheet or a finding leads to, with what followed them. */
  regulations: z.array(regulation),
  relations: z.array(relationView),
  lanes: z.array(laneView),
  inferred: z.array(inferredPart),
  openDossiers: z.int(),
  abilities: z.strictObject({ confirm: z.boolean(), readComplaints: z.boolean() }),
});
export type SopView = z.infer<typeof sopView>;

export const library = z.strictObject({
  /** Signed sheets by title, then examples. */
  sops: z.array(sopCard),
  /** Complaints without answer; null for who does not read them. */
  openComplaints: z.int().nullable(),
});
export type Library = z.infer<typeof library>;

export const libraryContract = {
  list: oc.route({ method: 'GET', path: '/sops', summary: 'The SOP library' }).output(library),
  get: oc.route({ method: 'GET', path: '/sops/{key}', summary: 'One SOP: sheet, findings, versions' })
    .input(z.strictObject({ key: sopKey })).output(sopView),
  version: oc.route({ method: 'GET', path: '/sops/{key}/versions/{no}', summary: 'One version of an SOP as it stood' })
    .input(z.strictObject({ key: sopKey, no: versionNumber })).output(sopVersionView),
};

export const libraryRefusals = {
  'sop.not-found': 404,
  'sop.version-not-found': 404,
} as const;
