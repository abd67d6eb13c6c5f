/** Evidence of figures, and who may open what of it. */
import { type SqlBool, sql } from 'kysely';
import type { Reader } from '../../kernel/db.ts';
import type { FileReader } from '../../kernel/file-routes.ts';
import type { Query } from '../../kernel/http.ts';
import { type Actor, hasDuty } from '#pure/actor';
import { refuse } from '#pure/refusal';
import { canReadPlan } from '../plan/index.ts';
import type { EvidenceLine, EvidenceReads } from './evidence.contract.ts';
import { type EvidenceRow, isOpenTo } from './evidence.rules.ts';
import { ownerIn, ownersOf, type Signers, signersOf, someone } from './owner.queries.ts';
import { canOpenPersonal, canReadForm, enteringPost, type Owner, verifyingPost } from './performance.policy.ts';
import type { CellState, RoundStatus } from './round.contract.ts';
import type { Quarter } from './round.rules.ts';

export interface StoredEvidence extends EvidenceRow {
  readonly withdrawnAt: Date | null;
  readonly roundId: string;
  /** Of its cell, and of the round that asks for it. */
  readonly state: CellState;
  readonly roundStatus: RoundStatus;
}

const rows = (reader: Reader) => reader.db.selectFrom('performance.evidence as e')
  .innerJoin('performance.round as o', (join) => join.onRef('o.office_id', '=', 'e.office_id').onRef('o.year', '=', 'e.year').onRef('o.quarter', '=', 'e.quarter'))
  .innerJoin('performance.request as r', (join) => join.onRef('r.office_id', '=', 'o.office_id').onRef('r.round_id', '=', 'o.id')
    .onRef('r.indicator_version_id', '=', 'e.indicator_version_id'))
  .where('e.office_id', '=', reader.office)
  .select(['e.id', 'e.indicator_version_id as indicatorVersionId', 'e.year', 'e.quarter', 'e.unit_id as unitId', 'e.kind', 'e.file_id as fileId', 'e.file_name as fileName',
    'e.hash', 'e.link', 'e.statement', 'e.label', 'e.criterion', 'e.personal', 'e.by_person as byPerson', 'e.by_post as byPost', 'e.at', 'e.withdrawn_at as withdrawnAt',
    'o.id as roundId', 'r.state', 'o.status as roundStatus']);

export const evidenceById = (reader: Reader, id: string): Promise<StoredEvidence | undefined> =>
  rows(reader).where('e.id', '=', id).$castTo<StoredEvidence>().executeTakeFirst();

/** What was not withdrawn of these indicators in one quarter, oldest first. */
export const evidenceOf = (reader: Reader, ids: readonly string[], { year, quarter }: Quarter): Promise<StoredEvidence[]> =>
  rows(reader).where(sql<SqlBool>`e.indicator_version_id = any(${[...ids]}::uuid[])`).where('e.year', '=', year).where('e.quarter', '=', quarter)
    .where('e.withdrawn_at', 'is', null).orderBy('e.at').orderBy('e.id').$castTo<StoredEvidence>().execute();

/** Whether this reader sees what it says: the form's readers, the whole office once it is verified, an examiner then too. */
function canSee(actor: Actor, { personal, state }: StoredEvidence, owner: Owner): boolean {
  if (personal) return false;
  return canReadForm(actor, owner) || (state === 'verified' && (canReadPlan(actor) || hasDuty(actor, 'examiner')));
}

/** Whether an opening may be asked for: of personal evidence by few, each of which is kept. */
export function canOpen(actor: Actor, evidence: StoredEvidence, owner: Owner): boolean {
  return evidence.personal ? canOpenPersonal(actor, owner, evidence.state === 'verified') : canSee(actor, evidence, owner);
}

export function evidenceView(evidence: StoredEvidence, actor: Actor, owner: Owner, by: Signers): EvidenceLine {
  const shown = canSee(actor, evidence, owner);
  const enters = enteringPost(actor, owner) !== undefined;
  return {
    id: evidence.id, kind: evidence.kind, label: evidence.label, criterion: evidence.criterion, name: evidence.fileName, hash: evidence.hash,
    link: shown ? evidence.link : null, statement: shown ? evidence.statement : null, fileId: shown ? evidence.fileId : null,
    personal: evidence.personal, by: someone(by(evidence.byPerson, evidence.byPost)), at: evidence.at.toISOString(),
    abilities: {
      open: canOpen(actor, evidence, owner), markPersonal: enters || verifyingPost(actor, owner) !== undefined, withdraw: enters && isOpenTo(evidence),
    },
  };
}

export const listEvidence: Query<Quarter & { indicatorVersionId: string }, { evidence: EvidenceLine[] }> = async ({ reader, actor }, { indicatorVersionId, year, quarter }) => {
  if (!canReadPlan(actor) && !hasDuty(actor, 'examiner')) throw refuse('performance.not-allowed');
  const found = await evidenceOf(reader, [indicatorVersionId], { year, quarter });
  const [owners, by] = [await ownersOf(reader), await signersOf(reader, found.map(({ byPerson }) => byPerson))];
  const shown = canReadPlan(actor) ? found : found.filter(({ state }) => state === 'verified');
  return { evidence: shown.map((each) => evidenceView(each, actor, ownerIn(owners, each.unitId), by)) };
};

/** The openings of personal evidence, for those who may open it themselves. */
export const evidenceReadsOf: Query<{ id: string }, EvidenceReads> = async ({ reader, actor }, { id }) => {
  const evidence = await evidenceById(reader, id);
  if (!evidence || !canOpenPersonal(actor, ownerIn(await ownersOf(reader), evidence.unitId), evidence.state === 'verified')) throw refuse('evidence.not-found');
  const reads = await reader.db.selectFrom('performance.evidence_read').where('office_id', '=', reader.office).where('evidence_id', '=', id)
    .orderBy('at', 'desc').orderBy('id', 'desc').select(['person_id', 'post_id', 'at']).execute();
  const by = await signersOf(reader, reads.map(({ person_id: person }) => person));
  return { reads: reads.map((each) => ({ by: someone(by(each.person_id, each.post_id)), at: each.at.toISOString() })) };
};

/** How long an opening lets one fetch the file. */
const OPEN_MS = 10 * 60_000;

/** Personal evidence is fetched only after its opening was asked for and kept, also by who uploaded it. */
export const evidenceFileReader: FileReader = async ({ reader, actor, now }, fileId) => {
  const found = await rows(reader).where('e.file_id', '=', fileId).$castTo<StoredEvidence>().execute();
  if (found.length === 0) return false;
  const owners = await ownersOf(reader);
  if (found.some((each) => canSee(actor, each, ownerIn(owners, each.unitId)))) return true;
  if (!found.some(({ personal }) => personal)) return false;
  const openable = found.filter((each) => each.personal && canOpen(actor, each, ownerIn(owners, each.unitId))).map(({ id }) => id);
  if (openable.length === 0) return 'guarded';
  const opened = await reader.db.selectFrom('performance.evidence_read').where('office_id', '=', reader.office).where('person_id', '=', actor.personId)
    .where(sql<SqlBool>`evidence_id = any(${openable}::uuid[])`).where('at', '>=', new Date(now.getTime() - OPEN_MS)).select('id').limit(1).executeTakeFirst();
  return opened !== undefined || 'guarded';
};
