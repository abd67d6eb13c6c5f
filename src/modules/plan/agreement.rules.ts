/** Who promises what: every post its own nodes with their indicators, and the programs that carry them. B.3. */
import type { Agreement, AgreementRow } from './agreement.contract.ts';
import type { PlanNode } from './node.contract.ts';

type Node = Pick<PlanNode, 'id' | 'parentId' | 'level' | 'code' | 'name' | 'owner' | 'answers'>;
type Indicator = Omit<AgreementRow, 'level' | 'code' | 'node'>;

interface Promised {
  /** Parents before children. */
  readonly nodes: readonly Node[];
  readonly indicators: readonly Indicator[];
  /** In the order of the office. */
  readonly posts: readonly string[];
}

/** A post that owns nothing below tujuan promises nothing, so it has no agreement. */
export function agreementsOf({ nodes, indicators, posts }: Promised): readonly Agreement[] {
  const byPost = Map.groupBy(nodes.filter(({ owner, level }) => owner !== null && level !== 'tujuan'), ({ owner }) => owner?.postId ?? '');
  return posts.flatMap((postId) => {
    const own = byPost.get(postId) ?? [];
    const post = own[0]?.owner;
    return post ? [{ post, rows: own.flatMap((node) => rowsOf(node, indicators)), programs: programsOf(own, nodes) }] : [];
  });
}

function rowsOf({ id, level, code, name }: Node, indicators: readonly Indicator[]): AgreementRow[] {
  return indicators.filter(({ nodeId }) => nodeId === id).map((indicator) => ({ ...indicator, level, code, node: name }));
}

/** Programs that answer its sasaran, are its own, or hold its kegiatan. */
function programsOf(own: readonly Node[], nodes: readonly Node[]): Agreement['programs'] {
  const ids = new Set(own.map(({ id }) => id));
  const kegiatanAbove = new Set(own.filter(({ level }) => level === 'sub_kegiatan').map(({ parentId }) => parentId));
  const holding = new Set(nodes.filter(({ id, level }) => level === 'kegiatan' && (ids.has(id) || kegiatanAbove.has(id))).map(({ parentId }) => parentId));
  return nodes.filter(({ id, level, answers }) => level === 'program' && (ids.has(id) || holding.has(id) || answers.some((sasaran) => ids.has(sasaran))))
    .map(({ code, name }) => ({ code: code ?? '', name }));
}
