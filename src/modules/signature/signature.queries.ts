import type { Reader } from '../../kernel/db.ts';
import type { InitialView, SignatureView } from './signature.contract.ts';

interface SignerRow {
  readonly id: string;
  readonly post_id: string;
  readonly person_id: string;
  readonly form: string;
  readonly hashes: unknown;
  readonly at: Date;
  readonly void_reason: string | null;
  readonly voided_at: Date | null;
}

const COLUMNS = ['id', 'post_id', 'person_id', 'form', 'hashes', 'at', 'void_reason', 'voided_at'] as const;

const view = (row: SignerRow) => ({
  id: row.id, postId: row.post_id, personId: row.person_id, form: row.form as InitialView['form'],
  hashes: row.hashes as Record<string, string>, at: row.at.toISOString(),
  voided: row.voided_at ? { at: row.voided_at.toISOString(), reason: row.void_reason ?? '' } : null,
});

/** All initials of one owner, oldest first, void ones included. */
export async function initialsOf(reader: Reader, ownerId: string): Promise<InitialView[]> {
  const rows = await reader.db.selectFrom('signature.initial').select([...COLUMNS, 'note'])
    .where('office_id', '=', reader.office).where('owner_id', '=', ownerId).orderBy('at').execute();
  return rows.map((row) => ({ ...view(row), note: row.note }));
}

export async function signaturesOf(reader: Reader, ownerId: string): Promise<SignatureView[]> {
  const rows = await reader.db.selectFrom('signature.signature').select([...COLUMNS, 'kind', 'state'])
    .where('office_id', '=', reader.office).where('owner_id', '=', ownerId).orderBy('at').execute();
  return rows.map((row) => ({ ...view(row), kind: row.kind as SignatureView['kind'], state: row.state as SignatureView['state'] }));
}
