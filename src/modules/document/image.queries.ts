import type { Query } from '../../kernel/http.ts';
import { refuse } from '#pure/refusal';
import { fileOf } from './file.queries.ts';
import { openForWriting, type Owners } from './owner.queries.ts';

export interface Sent { readonly hash: string; readonly name: string }

/** The own upload that is to become a picture of this document; asked before it is read. */
export const sentPicture = (owners: Owners): Query<{ id: string; file: string }, Sent> => async (ask, { id, file }) => {
  await openForWriting(owners, ask, id);
  const found = await fileOf(ask.reader, file);
  if (!found || found.createdBy !== ask.actor.personId) throw refuse('file.not-found');
  return found.view;
};
