/** Who promises what: every post its own nodes with their indicators, and what of them money is given for. B.3. */
import type { Agreement, AgreementRow } from './agreement.contract.ts';
import type { PlanNode } from './node.contract.ts';

type Node = Pick<PlanNode, 'id' | 'parentId' | 'level' | 'code' | 'name' | 'owner' | 'answers'>;
type Indicator = Omit<AgreementRow, 'level' | 'code' | 'node' | 'codes'>;

interface Promised {
  /** Parents before children. */
  readonly nodes: readonly Node[];
  readonly indicators: readonly Indicator[];
  /** In the order of the office. */
  readonly posts: readonly string[];
}

/** A post that owns nothing below tujuan promises nothing, so it has no agreement. */
export function agreementsOf({ nodes, indicators, posts }: Promised): readonly Pick<Agreement, 'post' | 'rows' | 'funded'>[] {
  const byPost = Map.groupBy(nodes.filter(({ owner, level }) => owner !== null && level !== 'tujuan'), ({ owner }) => owner?.postId ?? '');
  return posts.flatMap((postId) => {
    const own = byPost.get(postId) ?? [];
    const post = own[0]?.owner;
    return post ? [{ post, rows: own.flatMap((node) => rowsOf(node, indicators, nodes)), funded: fundedBy(own, nodes) }] : [];
  });
}

function rowsOf(node: Node, indicators: readonly Indicator[], nodes: readonly Node[]): AgreementRow[] {
  const { id, level, code, name } = node;
  const codes = code === null ? answering([id], nodes).flatMap((program) => program.code ?? []) : [code];
  return indicators.filter(({ nodeId }) => nodeId === id).map((indicator) => ({ ...indicator, level, code, node: name, codes }));
}

const answering = (sasaran: readonly string[], nodes: readonly Node[]) => nodes.filter(({ level, answers }) => level === 'program' && answers.some((id) => sasaran.includes(id)));

/** By code; nothing that stands below another of them, so that no Rupiah is counted twice. */
function fundedBy(own: readonly Node[], nodes: readonly Node[]): Agreement['funded'] {
  const ids = own.map(({ id }) => id);
  const chosen = new Set([...answering(ids, nodes), ...own.filter(({ code }) => code !== null)]);
  const covered = new Set([...chosen].map(({ id }) => id));
  const above = (id: string | null): boolean => id !== null && (covered.has(id) || above(nodes.find((node) => node.id === id)?.parentId ?? null));
  return [...chosen].filter(({ parentId }) => !above(parentId)).map(({ level, code, name }) => ({ level, code: code ?? '', name }))
    .sort((a, b) => a.code.localeCompare(b.code));
}
