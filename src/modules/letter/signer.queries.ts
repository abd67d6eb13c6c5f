/** Names of those who set initials and signatures. */
import { sql } from 'kysely';
import type { Reader } from '../../kernel/db.ts';
import type { HolderForm } from '#pure/actor';
import { personName, postTitle } from '../people/index.ts';

interface Signer { readonly postId: string; readonly personId: string; readonly form: string }

export interface Signers {
  /** Title as the post was held then, and the person's name. */
  of(signer: Signer): { readonly title: string; readonly name: string };
}

export async function namesOfSigners(reader: Reader, signers: readonly Signer[]): Promise<Signers> {
  const persons = await reader.db.selectFrom('people.person').select(['id', 'name', 'title_before as titleBefore', 'title_after as titleAfter'])
    .where('office_id', '=', reader.office).where(sql<boolean>`id = any(${signers.map((each) => each.personId)}::uuid[])`).execute();
  const posts = await reader.db.selectFrom('people.post').select(['id', 'title'])
    .where('office_id', '=', reader.office).where(sql<boolean>`id = any(${signers.map((each) => each.postId)}::uuid[])`).execute();
  return {
    of({ postId, personId, form }) {
      const person = persons.find((each) => each.id === personId);
      return { title: postTitle(posts.find((each) => each.id === postId)?.title ?? '', form as HolderForm), name: person ? personName(person) : '' };
    },
  };
}
