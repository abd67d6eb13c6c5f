import type { Tx } from '../../kernel/db.ts';
import type { NewPerson } from './person.contract.ts';

const columns = (person: NewPerson) => ({
  name: person.name, title_before: person.titleBefore, title_after: person.titleAfter, rank: person.rank, nip: person.nip,
  education: person.education?.level ?? null, education_field: person.education?.field ?? null, training: person.training,
});

export async function insertPerson(tx: Tx, id: string, person: NewPerson): Promise<void> {
  await tx.db.insertInto('people.person').values({ office_id: tx.office, id, ...columns(person), revision: 1 }).execute();
}

export async function updatePerson(tx: Tx, id: string, person: NewPerson, revision: number): Promise<void> {
  await tx.db.updateTable('people.person').set({ ...columns(person), revision })
    .where('office_id', '=', tx.office).where('id', '=', id).execute();
}
