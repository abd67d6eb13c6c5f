/** Pictures that stand in a text. */
import { oc } from '@orpc/contract';
import { z } from 'zod';

/** The picture as it is kept; what a text shows names its file and hash. */
export const pictureView = z.strictObject({ file: z.uuid(), hash: z.string(), width: z.int(), height: z.int() });
export type PictureView = z.infer<typeof pictureView>;

export const imageContract = {
  add: oc.route({ method: 'POST', path: '/documents/{id}/images', summary: 'Make an uploaded picture ready to stand in the text' })
    .input(z.strictObject({ id: z.uuid(), file: z.uuid() })).output(pictureView),
};

export const imageRefusals = {
  /** Neither PNG nor JPEG, whatever its name says. */
  'image.type': 415,
  'image.broken': 422,
  /** More pixels once decoded than are read. */
  'image.too-large': 413,
  /** Shown in a text, but not added to its document. */
  'image.unknown': 422,
} as const;
