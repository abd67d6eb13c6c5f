import { implement } from '@orpc/server';
import type { FileStore } from '../../kernel/files.ts';
import type { RequestContext } from '../../kernel/http.ts';
import { addImage } from './image.commands.ts';
import { imageContract } from './image.contract.ts';
import { sentPicture } from './image.queries.ts';
import { madePicture } from './kept-picture.adapter.ts';
import type { Owners } from './owner.queries.ts';

const os = implement(imageContract).$context<RequestContext>();

export function imageRoutes(owners: Owners, files: FileStore) {
  const [sent, add] = [sentPicture(owners), addImage(owners)];
  return os.router({
    // Read between two transactions: a picture may take a second, and nobody should wait for it.
    add: os.add.handler(async ({ context, input }) => context.run(add, { id: input.id, picture: await madePicture(files, await context.read(sent, input)) })),
  });
}
