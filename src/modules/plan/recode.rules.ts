/** What became of codes in a newer edition, and whether a tree may bear the codes chosen for it. */
import { type Issue, type Refusal, refuse } from '#pure/refusal';
import type { CodeLine, CodeOffer, Recode } from './recode.contract.ts';
import { codeFits, listedCode, type TreeNode } from './tree.rules.ts';

/** A row of the newer edition. */
export interface ListedRow {
  readonly code: string;
  readonly level: string;
  readonly name: string;
  /** Codes of the edition before. */
  readonly replaces: readonly string[];
}

export type CodedNode = Pick<CodeLine, 'nodeId' | 'level' | 'code' | 'name'>;

/** A listed code with the office's own bidang in front: X.XX.01 stands for the "01" of every bidang. */
export const ownCode = (listed: string, before: string): string => listed.replace(/^X\.XX\./, `${before.split('.').slice(0, 2).join('.')}.`);

/**
 * What replaced the code comes first. The same code is offered after it, or alone, unless the newer edition gave it to
 * something that replaces another.
 */
export function mapCode(node: CodedNode, rows: readonly ListedRow[]): CodeLine {
  const listed = listedCode(node.code);
  const own = rows.filter(({ level }) => level === node.level);
  const replaced = own.filter(({ code, replaces }) => code !== listed && replaces.includes(listed));
  const same = own.filter(({ code, replaces }) => code === listed && (replaces.length === 0 || replaces.includes(listed)));
  const offers = [...replaced, ...same].map(({ code, name }): CodeOffer => ({ code: ownCode(code, node.code), name }));
  const state = offers.length === 0 ? 'unmapped' : replaced.length > 0 ? 'replaced' : 'kept';
  return { ...node, state, offers };
}

/** Whether every coded node has its code of the newer edition, below its parent's. */
export function recoded(nodes: readonly TreeNode[], codes: Recode['codes'], isListed: (code: string, level: string) => boolean): readonly TreeNode[] | Refusal {
  const chosen = new Map(codes.map(({ nodeId, code }) => [nodeId, code]));
  const coded = nodes.filter(({ code }) => code !== null);
  if (chosen.size !== codes.length || coded.length !== codes.length || !coded.every(({ id }) => chosen.has(id))) return refuse('recode.incomplete', { count: coded.length });
  const tree = nodes.map((node) => ({ ...node, code: chosen.get(node.id) ?? null }));
  const byId = new Map(tree.map((node) => [node.id, node]));
  const issues = codes.flatMap(({ nodeId, code }, at): Issue[] => {
    const node = byId.get(nodeId);
    if (!node) return [];
    const refused = codeFits(node.level, code, byId.get(node.parentId ?? '')) ?? (isListed(listedCode(code), node.level) ? undefined : refuse('node.code-not-in-edition', { code }))
      ?? (codes.some((other, place) => place < at && other.code === code) ? refuse('node.code-twice', { code }) : undefined);
    return refused ? [{ field: `codes.${at}.code`, code: refused.code, params: refused.params }] : [];
  });
  return issues.length > 0 ? refuse('recode.refused', { count: issues.length }, issues) : tree;
}
