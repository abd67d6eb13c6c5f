/** A picture comes into a document: read and written anew before, kept with the document here. */
import { z } from 'zod';
import type { Command, Ctx } from '../../kernel/command.ts';
import { addFile } from '../../kernel/file-routes.ts';
import { journalOf } from './document.commands.ts';
import { insertImage } from './document.store.ts';
import { forWriting } from './draft.commands.ts';
import type { PictureView } from './image.contract.ts';
import type { Owners } from './owner.queries.ts';

export const made = z.strictObject({ hash: z.string(), size: z.int(), mediaType: z.string(), name: z.string().min(1), width: z.int().min(1), height: z.int().min(1) });

export const addImage = (owners: Owners): Command<{ id: string; picture: z.infer<typeof made> }, PictureView> => ({
  name: 'image.add',
  input: z.strictObject({ id: z.uuid(), picture: made }),
  async run(ctx: Ctx, { id, picture: { width, height, ...stored } }) {
    const { author } = await forWriting(owners, ctx, id);
    const file = await addFile.run(ctx, stored);
    await insertImage(ctx.tx, { documentId: id, fileId: file.id, width, height });
    ctx.record({ chain: journalOf(ctx.tx), name: 'image.add', data: { document: id, file: file.id, hash: file.hash }, author: { post: author.post } });
    return { file: file.id, hash: file.hash, width, height };
  },
});
