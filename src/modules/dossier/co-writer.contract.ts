/** Writing a document together: whom the holder of the drafting task invited to write with them. */
import { oc } from '@orpc/contract';
import { z } from 'zod';
import { postName } from './dossier.contract.ts';

/** `id`: the dossier; `key`: kind of document within it. */
export const ofDocument = z.strictObject({ id: z.uuid(), key: z.string().min(1).max(80) });
export const ofWriter = ofDocument.extend({ post: z.uuid() });

export const writers = z.strictObject({
  /** A drafting task is open, so these may write now. */
  open: z.boolean(),
  drafters: z.array(postName),
  coWriters: z.array(z.strictObject({ post: postName, by: z.string(), at: z.iso.datetime() })),
  /** Posts that could be invited; empty for who may not invite. */
  candidates: z.array(postName),
  /** `invite`: also takes off again. */
  abilities: z.strictObject({ invite: z.boolean() }),
});
export type Writers = z.infer<typeof writers>;

const done = z.strictObject({ id: z.uuid(), post: z.uuid() });
export type CoWriterDone = z.infer<typeof done>;

const path = '/dossiers/{id}/documents/{key}/writers';

export const coWriterContract = {
  list: oc.route({ method: 'GET', path, summary: 'Who writes a document: holders of the drafting task and whom they invited' })
    .input(ofDocument).output(writers),
  invite: oc.route({ method: 'POST', path, summary: 'Invite a post to write a document together, while its draft is open' })
    .input(ofWriter).output(done),
  end: oc.route({ method: 'POST', path: `${path}/{post}/end`, summary: 'Take a post off that was invited to write' })
    .input(ofWriter).output(done),
};

export const coWriterRefusals = {
  'co-writer.not-drafter': 403,
  'co-writer.no-draft': 409,
  'co-writer.already': 409,
  'co-writer.drafts': 409,
  'co-writer.examines': 409,
  'co-writer.not-found': 404,
  'co-writer.unfit': 422,
} as const;
