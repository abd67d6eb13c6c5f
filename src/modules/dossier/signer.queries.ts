/** Names and titles of initials and signatures as they print, held posts as of the day they were set. */
import { sql } from 'kysely';
import type { Reader } from '../../kernel/db.ts';
import type { Paper } from '../document/index.ts';
import { personName, postTitle, signatoryTitle } from '../people/index.ts';
import type { initialsOf, signaturesOf } from '../signature/index.ts';
import type { HolderForm } from '#pure/actor';

type Initial = Awaited<ReturnType<typeof initialsOf>>[number];
type Signature = Awaited<ReturnType<typeof signaturesOf>>[number];

interface PersonRow { id: string; name: string; title_before: string | null; title_after: string | null; rank: string | null; nip: string | null }

async function personsOf(reader: Reader, ids: readonly string[]): Promise<Map<string, PersonRow>> {
  const rows = await reader.db.selectFrom('people.person').select(['id', 'name', 'title_before', 'title_after', 'rank', 'nip'])
    .where('office_id', '=', reader.office).where(sql<boolean>`id = any(${ids}::uuid[])`).execute();
  return new Map(rows.map((row) => [row.id, row]));
}

async function titlesOf(reader: Reader, ids: readonly string[]): Promise<Map<string, string>> {
  const rows = await reader.db.selectFrom('people.post').select(['id', 'title'])
    .where('office_id', '=', reader.office).where(sql<boolean>`id = any(${ids}::uuid[])`).execute();
  return new Map(rows.map((row) => [row.id, row.title]));
}

/** Post that signs when nobody has signed yet: the first of the SOP's signing lane. */
async function signingPost(reader: Reader, dossierId: string): Promise<string | undefined> {
  const { rows: [row] } = await sql<{ post: string | null }>`
    select d.state->'lanes'->(a->>'by')->>0 as post from dossier.dossier d
    join sop.version v on v.office_id = d.office_id and v.id = d.sop_version_id,
      jsonb_array_elements(v.definition->'steps') s, jsonb_array_elements(s->'acts') a
    where d.office_id = ${reader.office} and d.id = ${dossierId} and a->>'kind' = 'sign' limit 1`.execute(reader.db);
  return row?.post ?? undefined;
}

const named = (person: PersonRow | undefined): string =>
  (person ? personName({ name: person.name, titleBefore: person.title_before, titleAfter: person.title_after }) : '');

/** Initials and signature block of one content. Before it is signed the block names the signing post with an empty name. */
export async function printedSigners(
  reader: Reader, _now: Date, dossierId: string, initials: readonly Initial[], signature: Signature | undefined,
): Promise<Pick<Paper, 'initials' | 'signature'>> {
  const persons = await personsOf(reader, [...initials, ...(signature ? [signature] : [])].map((each) => each.personId));
  const post = signature?.postId ?? await signingPost(reader, dossierId);
  const titles = await titlesOf(reader, [...initials.map((each) => each.postId), ...(post ? [post] : [])]);
  const signer = signature && persons.get(signature.personId);
  const examined = signature && initials.some((initial) => initial.personId === signature.personId);
  return {
    initials: initials.map((initial) => ({
      title: postTitle(titles.get(initial.postId) ?? '', initial.form), name: named(persons.get(initial.personId)), at: initial.at,
    })),
    signature: post === undefined ? null : {
      title: signatoryTitle(titles.get(post) ?? '', signature?.form ?? 'definitif' as HolderForm), name: named(signer),
      rank: signer?.rank ?? null, nip: signer?.nip ?? null, kind: signature?.kind ?? 'none',
      at: signature?.kind === 'approval_internal' ? signature.at : null,
      remark: examined ? 'Pemeriksa dan penanda tangan orang yang sama sebagai pejabat pengganti.' : null,
    },
  };
}
