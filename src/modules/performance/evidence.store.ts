import type { Tx } from '../../kernel/db.ts';
import type { EvidenceRow } from './evidence.rules.ts';

export async function insertEvidence(tx: Tx, row: EvidenceRow): Promise<void> {
  await tx.db.insertInto('performance.evidence').values({
    office_id: tx.office, id: row.id, indicator_version_id: row.indicatorVersionId, year: row.year, quarter: row.quarter, unit_id: row.unitId, kind: row.kind,
    file_id: row.fileId, file_name: row.fileName, hash: row.hash, link: row.link, statement: row.statement, label: row.label, criterion: row.criterion,
    personal: row.personal, by_person: row.byPerson, by_post: row.byPost, at: row.at,
  }).execute();
}

const one = (tx: Tx, id: string) => tx.db.updateTable('performance.evidence').where('office_id', '=', tx.office).where('id', '=', id).where('withdrawn_at', 'is', null);

/** False where it was withdrawn meanwhile. */
export async function markPersonal(tx: Tx, id: string, personal: boolean): Promise<boolean> {
  return await one(tx, id).set({ personal }).returning('id').executeTakeFirst() !== undefined;
}

export async function withdrawRow(tx: Tx, id: string, { personId, at, reason }: { personId: string; at: Date; reason: string }): Promise<boolean> {
  return await one(tx, id).set({ withdrawn_at: at, withdrawn_by: personId, withdrawn_reason: reason }).returning('id').executeTakeFirst() !== undefined;
}

export async function insertRead(tx: Tx, read: { id: string; evidenceId: string; personId: string; postId: string | null; at: Date }): Promise<void> {
  await tx.db.insertInto('performance.evidence_read')
    .values({ office_id: tx.office, id: read.id, evidence_id: read.evidenceId, person_id: read.personId, post_id: read.postId, at: read.at }).execute();
}
