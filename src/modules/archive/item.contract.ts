/** A filed dossier: classification, where its soft copy and its hard copy stand. */
import { oc } from '@orpc/contract';
import { z } from 'zod';

export const archiveItem = z.strictObject({
  id: z.uuid(),
  /** Thing that was filed, such as a dossier. */
  ownerId: z.uuid(),
  /** By which paper and system find each other; printed on the stofmap. */
  code: z.string(),
  title: z.string(),
  year: z.int(),
  /** Code of Permendagri 83/2022. */
  classification: z.string(),
  softFileId: z.uuid().nullable(),
  shelf: z.string().nullable(),
  /** False until soft copy and hard copy with its shelf are both recorded ("belum lengkap"). */
  complete: z.boolean(),
  /** Post that filed it; it opens the cover of the stofmap, too. */
  postId: z.uuid(),
  at: z.iso.datetime(),
});
export type ArchiveItem = z.infer<typeof archiveItem>;

export const archiveContract = {
  list: oc.route({ method: 'GET', path: '/archive', summary: 'Filed dossiers, newest first' })
    .input(z.strictObject({
      search: z.string().max(200).optional(),
      year: z.coerce.number().int().optional(),
      /** Key of the last row already seen. */
      after: z.uuid().optional(),
    }))
    .output(z.strictObject({ items: z.array(archiveItem), next: z.string().nullable() })),
};

export const archiveRefusals = { 'archive.not-allowed': 403 } as const;
