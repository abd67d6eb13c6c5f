import type { Query } from '../../kernel/http.ts';
import type { Reader } from '../../kernel/db.ts';
import { refuse } from '#pure/refusal';
import { openForReading, type Owners } from './owner.queries.ts';
import { merged } from './room.adapter.ts';
import { knownOf } from './room.rules.ts';
import type { RoomNews } from './room.contract.ts';

/** A room with every step that its state does not hold yet. */
export interface RoomRow {
  readonly id: string;
  readonly revision: number;
  readonly seq: number;
  readonly folded: number;
  readonly state: Uint8Array;
  readonly steps: readonly { readonly seq: number; readonly step: Uint8Array }[];
}

export async function roomOf(reader: Reader, documentId: string, section: string): Promise<RoomRow | undefined> {
  const room = await reader.db.selectFrom('document.room').where('office_id', '=', reader.office).where('document_id', '=', documentId).where('section_id', '=', section)
    .select(['id', 'revision', 'seq', 'folded', 'state']).executeTakeFirst();
  if (!room) return undefined;
  const steps = await reader.db.selectFrom('document.room_step').where('office_id', '=', reader.office).where('room_id', '=', room.id)
    .where('seq', '>', room.folded).orderBy('seq').select(['seq', 'step']).execute();
  return { ...room, steps };
}

export const inBase64 = (steps: readonly Uint8Array[]): string | null => (steps.length === 0 ? null : Buffer.from(merged(steps)).toString('base64'));

/** What others wrote since a page asked last. The policy of the draft holds at each asking. */
export const roomsNews = (owners: Owners): Query<{ id: string; known: string }, RoomNews['rooms']> => async (ask, { id, known }) => {
  const { access } = await openForReading(owners, ask, id);
  if (access.may === 'signed') throw refuse('document.not-found');
  const has = knownOf(known);
  if (has.size === 0) return [];
  const { reader } = ask;
  const rows = await reader.db.selectFrom('document.room as o')
    .innerJoin('document.draft as d', (join) => join.onRef('d.office_id', '=', 'o.office_id').onRef('d.document_id', '=', 'o.document_id'))
    .where('o.office_id', '=', reader.office).where('o.document_id', '=', id).where('o.section_id', 'in', [...has.keys()])
    .select(['o.id', 'o.section_id as section', 'o.seq', 'o.folded', 'o.revision', 'd.section_revisions as revisions']).execute();
  const steps = rows.length === 0 ? [] : await reader.db.selectFrom('document.room_step').where('office_id', '=', reader.office)
    .where((where) => where.or(rows.map(({ id: room, section }) => where.and([where('room_id', '=', room), where('seq', '>', has.get(section) ?? 0)]))))
    .orderBy('seq').select(['room_id as room', 'step']).execute();
  return rows.map(({ id: room, section, seq, folded, revision, revisions }) => {
    const at = has.get(section) ?? 0;
    const behind = at < folded || at > seq || revision < ((revisions as Record<string, number>)[section] ?? 0);
    return { section, seq, behind, step: behind ? null : inBase64(steps.filter((each) => each.room === room).map(({ step }) => step)) };
  });
};
