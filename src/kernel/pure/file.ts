/** An uploaded file as the API names it. The bytes travel raw: `POST /api/files?name=...` with the file as body. */
import { z } from 'zod';

export const fileView = z.strictObject({
  id: z.uuid(),
  name: z.string(),
  mediaType: z.string(),
  /** Bytes. */
  size: z.int(),
  /** SHA-256, lower-case hex. */
  hash: z.string(),
});
export type FileView = z.infer<typeof fileView>;

/** Largest file that is taken, in bytes. */
export const FILE_LIMIT = 25 * 1024 * 1024;
