/** What the dossier says of its documents: who may read or change one, and what stands on its paper. */
import { sql } from 'kysely';
import type { Access, Ask, OwnedDocument, Owner, Paper } from '../document/index.ts';
import { officeDay } from '../people/index.ts';
import type { Section } from '#contract/document/content';
import type { Finding } from '#contract/document/document';
import { versionById } from '../sop/index.ts';
import { examinedOf } from './examined.queries.ts';
import { initialsOf, signaturesOf } from '../signature/index.ts';
import { writingOf } from './co-writer.queries.ts';
import { sightOf, writingPost } from './dossier.policy.ts';
import { sightFacts } from './dossier.queries.ts';
import { printedSigners } from './signer.queries.ts';
import type { ComposeOf, FindingsOf, NumberOf } from './ports.contract.ts';
import type { Reader } from '../../kernel/db.ts';

/** The holder of an open draft task writes, and whom they invited; who sees all reads; a bidang sees what was signed. */
async function access({ reader, actor, now }: Ask, { ownerId, key }: OwnedDocument): Promise<Access> {
  const sight = sightOf(actor, await sightFacts(reader, ownerId), await officeDay(reader, now));
  if (sight === 'none') return { may: 'none' };
  const writing = await writingOf(reader, ownerId, key);
  const post = writing && writingPost(actor, writing);
  if (post) return { may: 'write', post };
  return { may: sight === 'all' ? 'read' : 'signed' };
}

/** The document as its SOP version makes it, and the moment that its data are asked for. */
async function madeOf(reader: Reader, now: Date, { ownerId, key }: OwnedDocument) {
  const { sop_version_id: versionId, year: period } = await reader.db.selectFrom('dossier.dossier').select(['sop_version_id', 'year'])
    .where('office_id', '=', reader.office).where('id', '=', ownerId).executeTakeFirstOrThrow();
  const made = (await versionById(reader, versionId)).definition.documents.find((document) => document.key === key);
  return { made, moment: { period, date: await officeDay(reader, now) } };
}

/** The documents of the same kind that the same SOP made for the year before, the one opened last first. */
async function previousOf({ reader }: Ask, { ownerId, key }: OwnedDocument): Promise<readonly string[]> {
  const rows = await reader.db.selectFrom('dossier.dossier as now')
    .innerJoin('dossier.dossier as before', (join) => join.onRef('before.office_id', '=', 'now.office_id').onRef('before.sop_key', '=', 'now.sop_key')
      .on(sql<boolean>`before.year = now.year - 1`))
    .innerJoin('document.document as d', (join) => join.onRef('d.office_id', '=', 'before.office_id').onRef('d.owner_id', '=', 'before.id').on('d.owner_kind', '=', 'dossier'))
    .where('now.office_id', '=', reader.office).where('now.id', '=', ownerId).where('d.key', '=', key)
    .orderBy('d.opened_at', 'desc').select('d.id').execute();
  return rows.map(({ id }) => id);
}

/** The whole of a composed text as the data stand now; of another nothing. */
async function dataOf(reader: Reader, now: Date, document: OwnedDocument, compose: Sources['compose']): Promise<readonly Section[]> {
  const { made, moment } = await madeOf(reader, now, document);
  return made?.composes === undefined ? [] : compose(reader, moment, made.composes, now);
}

async function findingsOf({ reader, now }: Ask, document: OwnedDocument, sections: readonly Section[], findings: Sources['findings']): Promise<readonly Finding[]> {
  const { made, moment } = await madeOf(reader, now, document);
  return made?.composes === undefined ? [] : findings(reader, moment, made.composes, sections, now);
}

/** What fills documents, by the modules above. */
interface Sources { readonly compose: ComposeOf<Reader>; readonly findings: FindingsOf<Reader> }

export function dossierOwner(numberOf: NumberOf<Reader>, sources: Sources): Owner {
  return {
    access,
    examined: examinedOf,
    previous: previousOf,
    data: ({ tx, now }, document) => dataOf(tx, now, document, sources.compose),
    findings: (ask, document, sections) => findingsOf(ask, document, sections, sources.findings),
    async paper({ reader, now }: Ask, { ownerId, key }: OwnedDocument, hash: string | null): Promise<Paper> {
      const covers = (hashes: Readonly<Record<string, string>>) => hash !== null && hashes[key] === hash;
      const initials = (await initialsOf(reader, ownerId)).filter((initial) => !initial.voided && covers(initial.hashes));
      const signature = (await signaturesOf(reader, ownerId)).findLast((each) => each.state !== 'void' && covers(each.hashes));
      const number = signature ? await numberOf(reader, ownerId, key) : null;
      const printed = await printedSigners(reader, now, ownerId, initials, signature);
      const stands = printed.signature !== null && printed.signature.kind !== 'none';
      return { ...printed, stands, number: number?.text ?? null, date: number?.date ?? null };
    },
  };
}
