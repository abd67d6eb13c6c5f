/** Who promises what: every post its own nodes with their indicators, and what of them money is given for. B.3. */
import type { ReportedOffice } from '#contract/people/report';
import type { Agreement, AgreementRow } from './agreement.contract.ts';
import type { PlanNode } from './node.contract.ts';
import type { ReportedNode, ReportedPromise } from './report.contract.ts';
import { HEAD_LANE, superiorOf } from './superior.rules.ts';

type Node = Pick<PlanNode, 'id' | 'parentId' | 'level' | 'code' | 'name' | 'owner' | 'answers'>;
type Owned = Pick<ReportedNode, 'id' | 'parentId' | 'level' | 'code' | 'ownerPostId' | 'answers'>;
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
  const owned = nodes.map((node) => ({ ...node, ownerPostId: node.owner?.postId ?? null }));
  return posts.flatMap((postId) => {
    const own = ownedBy(postId, owned);
    const post = own[0]?.owner;
    const funded = fundedBy(own, owned).map(({ level, code, name }) => ({ level, code: code ?? '', name }));
    return post ? [{ post, rows: own.flatMap((node) => rowsOf(node, indicators, owned)), funded }] : [];
  });
}

/** The same as reports tell of it, of every post, with the one to whom it promises. */
export function reportedPromises(nodes: readonly ReportedNode[], office: ReportedOffice): ReportedPromise[] {
  const head = office.posts.find(({ lanes }) => lanes.includes(HEAD_LANE))?.id ?? null;
  const standing = { head, posts: new Map(office.posts.map(({ id, unitId }) => [id, unitId])), units: new Map(office.units.map((unit) => [unit.id, unit])) };
  return office.posts.map(({ id: postId }) => {
    const own = ownedBy(postId, nodes);
    return { postId, superiorId: superiorOf(postId, standing), toRegent: postId === head, nodes: own, funded: fundedBy(own, nodes) };
  });
}

const ownedBy = <N extends Owned>(postId: string, nodes: readonly N[]): N[] => nodes.filter(({ ownerPostId, level }) => ownerPostId === postId && level !== 'tujuan');

function rowsOf(node: Node, indicators: readonly Indicator[], nodes: readonly Owned[]): AgreementRow[] {
  const { id, level, code, name } = node;
  const codes = code === null ? answering([id], nodes).flatMap((program) => program.code ?? []) : [code];
  return indicators.filter(({ nodeId }) => nodeId === id).map((indicator) => ({ ...indicator, level, code, node: name, codes }));
}

const answering = <N extends Owned>(sasaran: readonly string[], nodes: readonly N[]): N[] => nodes.filter(({ level, answers }) => level === 'program' && answers.some((id) => sasaran.includes(id)));

/** By code; nothing that stands below another of them, so that no Rupiah is counted twice. */
function fundedBy<N extends Owned>(own: readonly N[], nodes: readonly N[]): N[] {
  const ids = own.map(({ id }) => id);
  const chosen = new Set([...answering(ids, nodes), ...own.filter(({ code }) => code !== null)]);
  const covered = new Set([...chosen].map(({ id }) => id));
  const above = (id: string | null): boolean => id !== null && (covered.has(id) || above(nodes.find((node) => node.id === id)?.parentId ?? null));
  return [...chosen].filter(({ parentId }) => !above(parentId)).sort((a, b) => (a.code ?? '').localeCompare(b.code ?? ''));
}
