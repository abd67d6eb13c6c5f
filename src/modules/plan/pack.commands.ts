import type { Command } from '../../kernel/command.ts';
import { refuse } from '#pure/refusal';
import { beginIndicator } from './indicator.commands.ts';
import { approveCard } from './indicator.store.ts';
import { growNode } from './node.commands.ts';
import { insertEdition } from './nomenclature.store.ts';
import { type NomenclatureEdition, nomenclatureEdition, type PlanPack, planPack } from './pack.contract.ts';
import { beginPlan, publishVersion } from './plan.commands.ts';
import { writeTargets } from './target.commands.ts';
import type { TargetEntry } from './target.contract.ts';
import { postsByKey } from './tree.queries.ts';
import { versionById } from './version.queries.ts';

/** Loads an edition of the nomenclature, which all offices share; one that is known stays as it is. */
export const loadNomenclature: Command<NomenclatureEdition, { codes: number }> = {
  name: 'nomenclature.load',
  input: nomenclatureEdition,
  async run({ tx, record }, edition) {
    await insertEdition(tx, edition);
    record({ name: 'nomenclature.load', data: { edition: edition.key, title: edition.title, codes: edition.rows.length } });
    return { codes: edition.rows.length };
  },
};

/** Loads the sample plan by the same steps that a planner takes, and puts it in force. */
export const loadPlan: Command<PlanPack, { nodes: number; indicators: number }> = {
  name: 'plan.load',
  input: planPack,
  async run(ctx, pack) {
    const { versionId } = await beginPlan(ctx, pack.plan, pack.source);
    const version = await versionById(ctx.tx, versionId);
    if (!version) throw refuse('plan.not-found');
    const posts = await postsByKey(ctx.tx);
    const postOf = (key: string) => posts.get(key) ?? fail(`post ${key}`);
    const nodes = new Map<string, string>();
    const idOf = (key: string) => nodes.get(key) ?? fail(`node ${key}`);
    const cells: TargetEntry[] = [];
    let indicators = 0;
    for (const { key, level, parent, answers, code, name, owner, indicators: own } of pack.nodes) {
      const ownerPostId = postOf(owner);
      const { nodeId } = await growNode(ctx, version, {
        level, parentId: parent === undefined ? null : idOf(parent), code: code ?? null, ...(name === undefined ? {} : { name }), ownerPostId, answers: answers.map(idOf),
      });
      nodes.set(key, nodeId);
      for (const { card, post, targets } of own) {
        const added = await beginIndicator(ctx, { nodeId, from: version.validFrom, card: { ...card, postId: post === undefined ? ownerPostId : postOf(post) } });
        await approveCard(ctx.tx, added.versionId, { level: 'kepala_pd', ...pack.approval });
        cells.push(...cellsOf(added.versionId, targets));
        indicators += 1;
      }
    }
    await writeTargets(ctx, version, cells);
    await publishVersion(ctx, { id: versionId, revision: version.revision });
    return { nodes: nodes.size, indicators };
  },
};

const cellsOf = (indicatorVersionId: string, targets: Readonly<Record<string, string>>) => Object.entries(targets)
  .map(([at, value]): TargetEntry => {
    const [year, quarter = '0'] = at.split('-Q');
    return { indicatorVersionId, year: Number(year), quarter: Number(quarter), value, low: null, high: null, words: null };
  });

function fail(what: string): never {
  throw new Error(`the plan pack names an unknown ${what}`);
}
