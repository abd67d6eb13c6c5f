/** What the registers hold of one dossier. */
import { sql } from 'kysely';
import type { Reader } from '../../kernel/db.ts';
import type { Query } from '../../kernel/http.ts';
import { mustReadAll } from '../dossier/index.ts';
import { dispatchesOf } from './dispatch.queries.ts';
import { incomingOf } from './incoming.queries.ts';
import type { CopyView, DispatchView, DispositionView, IncomingLetter, OutgoingNumber } from './letter.contract.ts';
import { numbersOf } from './number.queries.ts';

export async function dispositionsOf(reader: Reader, dossierId: string): Promise<DispositionView[]> {
  const rows = await reader.db.selectFrom('letter.disposition as d').where('d.office_id', '=', reader.office).where('d.dossier_id', '=', dossierId)
    .innerJoin('people.post as f', (join) => join.onRef('f.office_id', '=', 'd.office_id').onRef('f.id', '=', 'd.from_post'))
    .innerJoin('people.person as p', (join) => join.onRef('p.office_id', '=', 'd.office_id').onRef('p.id', '=', 'd.person_id'))
    .select(['d.id', 'd.incoming_id as incomingId', 'f.title as from', 'p.name as person', 'd.form', 'd.instructions', 'd.note', 'd.due', 'd.urgency', 'd.at',
      sql<string[]>`(select coalesce(array_agg(t.title order by t.sort), '{}') from people.post t where t.office_id = d.office_id and t.id = any(d.to_posts))`.as('to')])
    .orderBy('d.at').execute();
  return rows.map((row) => ({ ...row, at: row.at.toISOString() }));
}

export async function copiesOf(reader: Reader, dossierId: string): Promise<CopyView[]> {
  const rows = await reader.db.selectFrom('letter.copy').where('office_id', '=', reader.office).where('dossier_id', '=', dossierId)
    .select(['recipient', 'count', 'medium', 'at']).orderBy('at').orderBy('recipient').execute();
  return rows.map((row) => ({ ...row, at: row.at.toISOString() }));
}

/** Everything the registers hold of one dossier, for those who see all of it. */
export const lettersOfDossier: Query<{ id: string }, {
  incoming: IncomingLetter[]; dispositions: DispositionView[]; numbers: OutgoingNumber[]; copies: CopyView[]; dispatches: DispatchView[];
}> = async (ask, { id }) => {
  await mustReadAll(ask, id);
  const { reader } = ask;
  return {
    incoming: await incomingOf(reader, id), dispositions: await dispositionsOf(reader, id), numbers: await numbersOf(reader, id),
    copies: await copiesOf(reader, id), dispatches: await dispatchesOf(reader, id),
  };
};
