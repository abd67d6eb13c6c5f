/** The journal of a dossier: as a readable story, and as the export that anyone can verify offline. */
import type { Reader } from '../../kernel/db.ts';
import type { Query } from '../../kernel/http.ts';
import { type Actor, holds } from '#pure/actor';
import { refuse } from '#pure/refusal';
import { officeDay } from '../people/index.ts';
import { type Sight, sightOf } from './dossier.policy.ts';
import { sightFacts } from './dossier.queries.ts';
import type { z } from 'zod';
import type { JournalExport, storyEntry } from './dossier.contract.ts';

/** Refuses unless this person sees everything of the dossier; who sees nothing of it does not learn that it exists. */
export async function mustReadAll({ reader, actor, now }: { reader: Reader; actor: Actor; now: Date }, id: string): Promise<void> {
  const seen = await sight(reader, actor, now, id);
  if (seen === 'none') throw refuse('dossier.not-found');
  if (seen === 'own') throw refuse('dossier.not-allowed');
}

/** Refuses unless this person sees everything of the dossier, or holds a post that sends or files it: the cover travels with the paper. */
export async function mustSeeCover(ask: { reader: Reader; actor: Actor; now: Date }, id: string): Promise<void> {
  const { reader, actor } = ask;
  const tasks = await reader.db.selectFrom('dossier.task').select('post_id').where('office_id', '=', reader.office)
    .where('dossier_id', '=', id).where('kind', 'in', ['dispatch', 'archive']).execute();
  if (!tasks.some((task) => holds(actor, task.post_id))) await mustReadAll(ask, id);
}

async function sight(reader: Reader, actor: Actor, now: Date, id: string): Promise<Sight> {
  return sightOf(actor, await sightFacts(reader, id), await officeDay(reader, now));
}

type Entry = z.infer<typeof storyEntry>;

interface Body { readonly actor?: { readonly post?: string; readonly form?: string }; readonly data?: unknown }

/** Newest first, with the names of that moment's posts and persons. Only for those who see everything of the dossier. */
export const dossierStory: Query<{ id: string }, { count: number; entries: Entry[] }> = async (ask, { id }) => {
  await mustReadAll(ask, id);
  const { reader } = ask;
  const rows = await reader.db.selectFrom('kernel.journal as j')
    .leftJoin('people.person as p', (join) => join.onRef('p.office_id', '=', 'j.office_id').onRef('p.id', '=', 'j.person_id'))
    .where('j.office_id', '=', reader.office).where('j.chain', '=', id).orderBy('j.seq', 'desc')
    .select(['j.seq', 'j.name', 'j.at', 'j.data', 'p.name as person']).execute();
  const bodies = rows.map((row) => row.data as unknown as Body);
  const titles = await postTitles(reader, bodies.flatMap((body) => body.actor?.post ?? []));
  return {
    count: rows.length,
    entries: rows.map((row, index) => ({
      seq: row.seq, name: row.name, at: row.at.toISOString(), person: row.person,
      post: titles.get(bodies[index]?.actor?.post ?? '') ?? null, form: bodies[index]?.actor?.form ?? null, data: bodies[index]?.data ?? null,
    })),
  };
};

async function postTitles(reader: Reader, ids: readonly string[]): Promise<Map<string, string>> {
  if (ids.length === 0) return new Map();
  const rows = await reader.db.selectFrom('people.post').select(['id', 'title']).where('office_id', '=', reader.office)
    .where('id', 'in', [...new Set(ids)]).execute();
  return new Map(rows.map((row) => [row.id, row.title]));
}

/** The whole chain with its head. Every field of an entry stands inside its hashed body. */
export const journalExport: Query<{ id: string }, JournalExport> = async (ask, { id }) => {
  await mustReadAll(ask, id);
  const { reader } = ask;
  const entries = await reader.db.selectFrom('kernel.journal').select(['seq', 'body', 'prev', 'hash'])
    .where('office_id', '=', reader.office).where('chain', '=', id).orderBy('seq').execute();
  const head = await reader.db.selectFrom('kernel.chain_head').select(['seq', 'hash'])
    .where('office_id', '=', reader.office).where('chain', '=', id).executeTakeFirstOrThrow();
  return { dossier: id, head: { count: head.seq + 1, hash: head.hash }, entries };
};
