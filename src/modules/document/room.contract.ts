/** A section that several write at once: what its room holds, and who is there. */
import { oc } from '@orpc/contract';
import { z } from 'zod';

const id = z.uuid();
const sectionId = z.string().max(64);
/** Bytes of Yjs as base64; judged by the room itself. */
const bytes = z.string();

/** Two places in the text that move with it, as Yjs names them in JSON. */
export const caret = z.strictObject({ anchor: z.string().max(500), head: z.string().max(500) });
export type Caret = z.infer<typeof caret>;

/** `client`: one open page. */
export const presence = z.strictObject({ client: z.uuid(), person: z.uuid(), name: z.string(), title: z.string(), section: z.string(), caret: caret.nullable() });
export type Presence = z.infer<typeof presence>;

export const roomInput = z.strictObject({
  id, section: sectionId, client: z.uuid(),
  /** The newest step that the page has; null: it opens the room. */
  seq: z.int().min(0).nullable(),
  /** What was written since; null: nothing. */
  step: bytes.nullable(),
  caret: caret.nullable(),
  /** The writer rests: whoever only reads is told now. */
  rests: z.boolean(),
});
export type RoomInput = z.infer<typeof roomInput>;

/** `step`: what the page has not got yet. `revision`: of the draft that holds it all. */
export const roomStand = z.strictObject({ room: z.uuid(), seq: z.int(), revision: z.int(), step: bytes.nullable() });
export type RoomStand = z.infer<typeof roomStand>;

/** `behind`: the room must be entered anew, because the draft was changed beside it or too much was missed. */
export const roomNews = z.strictObject({
  rooms: z.array(z.strictObject({ section: z.string(), seq: z.int(), step: bytes.nullable(), behind: z.boolean() })),
  present: z.array(presence),
});
export type RoomNews = z.infer<typeof roomNews>;

/** `section` null: the page is left. */
export const presenceInput = z.strictObject({ id, client: z.uuid(), section: sectionId.nullable(), caret: caret.nullable() });
export type PresenceInput = z.infer<typeof presenceInput>;

export const roomContract = {
  /** Enters a room, or adds what was written to it. Sending the same again adds nothing. */
  write: oc.route({ method: 'PUT', path: '/documents/{id}/rooms/{section}', summary: 'Write in a section together with others' })
    .input(roomInput).output(roomStand),
  /** `known`: `section:seq` of each room on the page, with commas between. */
  news: oc.route({ method: 'GET', path: '/documents/{id}/rooms', summary: 'What others wrote, and who is writing' })
    .input(z.strictObject({ id, known: z.string().max(20_000).default('') })).output(roomNews),
  present: oc.route({ method: 'PUT', path: '/documents/{id}/presence', summary: 'Say where one is writing, or that one leaves' })
    .input(presenceInput).output(z.strictObject({ id })),
};

export const roomRefusals = {
  /** No such section in the draft. */
  'room.no-section': 404,
  'room.malformed': 400,
  'room.too-large': 413,
  /** The step builds on what this room does not hold, or is for another. */
  'room.foreign': 409,
  /** The text would no longer be one that a document may hold. */
  'room.unreadable': 422,
} as const;
