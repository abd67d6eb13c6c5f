import { refuse } from '#pure/refusal';
import type { Query } from '../../kernel/http.ts';
import type { Reader } from '../../kernel/db.ts';
import type { DocumentExamined } from './document.contract.ts';
import { visible } from './document.queries.ts';
import { nodesIn } from './node.contract.ts';
import { openForReading, type Owners } from './owner.queries.ts';
import { versionsOf, versionText } from './version.queries.ts';
import { standOf } from './version.rules.ts';

/** The version that the first initial froze, and the one that this person read last, as far as they may see versions. */
export const documentExamined = (owners: Owners): Query<{ id: string }, DocumentExamined> => async (ask, { id }) => {
  const { row, owner, access } = await openForReading(owners, ask, id);
  const versions = visible(access, row.signed, await versionsOf(ask.reader, id));
  if (access.may === 'signed' && versions.length === 0) throw refuse('document.not-found');
  const { frozen, last } = await owner.examined?.(ask, row) ?? { frozen: null, last: null };
  const froze = versions.find(({ hash }) => hash === frozen?.hash);
  const read = versions.find(({ hash }) => hash === last?.hash);
  return {
    frozen: frozen && froze ? { no: froze.no, code: froze.code, at: frozen.at, by: frozen.by, data: await dataTimes(ask.reader, id, froze.no) } : null,
    last: last && read && access.may !== 'signed' ? { no: read.no, how: last.how, mine: last.mine, who: last.who } : null,
  };
};

/** From when to when the data were read that stand in a version; null: it holds none. What people wrote over is theirs. */
async function dataTimes(reader: Reader, documentId: string, no: number): Promise<{ from: string; until: string } | null> {
  const version = await versionText(reader, documentId, no);
  const nodes = version ? standOf(version.text).sections.flatMap(({ body }) => [...nodesIn(body.content)]) : [];
  const times = nodes.flatMap((node) => (node.type === 'dataBlock' && node.attrs.state !== 'overridden' ? [new Date(node.attrs.asOf).toISOString()] : [])).sort();
  const [from, until] = [times[0], times.at(-1)];
  return from && until ? { from, until } : null;
}
