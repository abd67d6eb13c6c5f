import { implement } from '@orpc/server';
import type { FileStore } from '../../kernel/files.ts';
import type { RequestContext } from '../../kernel/http.ts';
import { addImage, madePicture, sentPicture } from './image.commands.ts';
import { imageContract } from './image.contract.ts';
import type { Owners } from './owner.queries.ts';

const os = implement(imageContract).$context<RequestContext>();

export function imageRoutes(owners: Owners, files: FileStore) {
  const add = addImage(owners);
  return os.router({
    // Read between two transactions: a picture may take a second, and nobody should wait for it.
    add: os.add.handler(async ({ context, input }) => context.run(add, { ...input, picture: await madePicture(files, await context.read(sentPicture(owners), input)) })),
  });
}
