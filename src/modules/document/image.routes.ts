import { implement } from '@orpc/server';
import type { z } from 'zod';
import type { RequestContext } from '../../kernel/http.ts';
import { addImage, type made } from './image.commands.ts';
import { imageContract } from './image.contract.ts';
import { type Sent, sentPicture } from './image.queries.ts';
import type { Owners } from './owner.queries.ts';

const os = implement(imageContract).$context<RequestContext>();

/** `keepPicture` reads what was sent and keeps it written anew. */
export function imageRoutes(owners: Owners, keepPicture: (sent: Sent) => Promise<z.infer<typeof made>>) {
  const [sent, add] = [sentPicture(owners), addImage(owners)];
  return os.router({
    // Read between two transactions: a picture may take a second, and nobody should wait for it.
    add: os.add.handler(async ({ context, input }) => context.run(add, { id: input.id, picture: await keepPicture(await context.read(sent, input)) })),
  });
}
