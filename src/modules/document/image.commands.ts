/** A picture comes into a document: read and written anew before, kept with the document here. */
import { z } from 'zod';
import type { Command, Ctx } from '../../kernel/command.ts';
import { addFile } from '../../kernel/file-routes.ts';
import type { FileStore, Stored } from '../../kernel/files.ts';
import type { Query } from '../../kernel/http.ts';
import { refuse } from '#pure/refusal';
import { journalOf } from './document.commands.ts';
import { insertImage } from './document.store.ts';
import { forWriting } from './draft.commands.ts';
import { fileOf } from './file.queries.ts';
import type { Picture } from './image.adapter.ts';
import type { PictureView } from './image.contract.ts';
import { openForWriting, type Owners } from './owner.queries.ts';

interface Sent { readonly hash: string; readonly name: string }

/** The own upload that is to become a picture of this document; asked before it is read. */
export const sentPicture = (owners: Owners): Query<{ id: string; file: string }, Sent> => async (ask, { id, file }) => {
  await openForWriting(owners, ask, id);
  const found = await fileOf(ask.reader, file);
  if (!found || found.createdBy !== ask.actor.personId) throw refuse('file.not-found');
  return found.view;
};

/** The picture as it is kept. What decodes pictures is large; a start does not wait for it. */
export async function madePicture(files: FileStore, { hash, name }: Sent): Promise<Stored & Pick<Picture, 'width' | 'height'> & { name: string }> {
  const { readPicture } = await import('./image.adapter.ts');
  const { bytes, ending, width, height } = await readPicture(new Uint8Array(await new Response(files.open(hash)).arrayBuffer()));
  const named = `${name.replace(/\.[^.]*$/, '')}.${ending}`;
  return { ...await files.putBytes(bytes, named), name: named, width, height };
}

const made = z.strictObject({ hash: z.string(), size: z.int(), mediaType: z.string(), name: z.string().min(1), width: z.int().min(1), height: z.int().min(1) });

export const addImage = (owners: Owners): Command<{ id: string; file: string; picture: z.infer<typeof made> }, PictureView> => ({
  name: 'image.add',
  input: z.strictObject({ id: z.uuid(), file: z.uuid(), picture: made }),
  async run(ctx: Ctx, { id, picture: { width, height, ...stored } }) {
    const { author } = await forWriting(owners, ctx, id);
    const file = await addFile.run(ctx, stored);
    await insertImage(ctx.tx, { documentId: id, fileId: file.id, width, height });
    ctx.record({ chain: journalOf(ctx.tx), name: 'image.add', data: { document: id, file: file.id, hash: file.hash }, author: { post: author.post } });
    return { file: file.id, hash: file.hash, width, height };
  },
});
