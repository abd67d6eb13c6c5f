import type { z } from 'zod';
import type { Command, Ctx } from '../../kernel/command.ts';
import { must, refuse } from '#pure/refusal';
import {
  type NewNode, newNode, type NodeAnswer, type NodeMove, type NodeOwn, type NodeRemoval, type NodeRename, type NodeState,
  nodeAnswer, nodeMove, nodeOwn, nodeRemoval, nodeRename,
} from './node.contract.ts';
import { deleteNode, insertNode, setAnswers, sortNodes, updateNode } from './node.store.ts';
import { listedName } from './nomenclature.queries.ts';
import { mustWritePlan, takeDraft } from './plan.commands.ts';
import { answersFit, listedCode, move, place, remove, type TreeNode } from './tree.rules.ts';
import { openPost, treeNodes, versionOfNode } from './tree.queries.ts';
import type { VersionFacts } from './version.queries.ts';

export const addNode: Command<NewNode, NodeState> = {
  name: 'node.add',
  input: newNode,
  async run(ctx, input) {
    mustWritePlan(ctx);
    return growNode(ctx, await takeDraft(ctx, input), input);
  },
};

/** Adds a node to a draft that was taken; its code must stand in the edition, which also gives the name that is not said. */
export async function growNode(ctx: Ctx, version: VersionFacts, input: Omit<NewNode, 'id' | 'revision'>): Promise<NodeState> {
  const { tx, newId, record } = ctx;
  const { level, parentId, code, ownerPostId, answers } = input;
  const sort = must(place(await treeNodes(tx, version.id), { level, parentId, code, answers }));
  const listed = code === null ? undefined : await listedName(tx, version.edition, listedCode(code), level);
  if (code !== null && listed === undefined) throw refuse('node.code-not-in-edition', { code });
  const name = input.name ?? listed;
  if (name === undefined) throw refuse('node.name-missing');
  await mustBeOpen(ctx, ownerPostId);
  const id = newId();
  await insertNode(tx, { id, versionId: version.id, lineageId: id, parentId, level, code, name, ownerPostId, sort });
  await setAnswers(tx, version.id, id, answers);
  record({ name: 'node.add', data: { versionId: version.id, nodeId: id, parentId, level, code, name, ownerPostId, answers } });
  return { versionId: version.id, nodeId: id, revision: version.revision };
}

async function mustBeOpen({ tx }: Ctx, postId: string | null): Promise<void> {
  if (postId !== null && !await openPost(tx, postId)) throw refuse('node.owner-unknown');
}

interface Taken { readonly version: VersionFacts; readonly nodes: readonly TreeNode[]; readonly node: TreeNode }

/** A change of one node: its version is taken, the change made and recorded with what was sent. */
function onNode<I extends { id: string; revision: number }>(name: string, input: z.ZodType<I>, change: (ctx: Ctx, taken: Taken, input: I) => Promise<void>): Command<I, NodeState> {
  return {
    name,
    input,
    async run(ctx, sent) {
      mustWritePlan(ctx);
      const versionId = await versionOfNode(ctx.tx, sent.id);
      if (versionId === undefined) throw refuse('node.not-found');
      const version = await takeDraft(ctx, { id: versionId, revision: sent.revision });
      const nodes = await treeNodes(ctx.tx, versionId);
      const node = nodes.find(({ id }) => id === sent.id);
      if (!node) throw refuse('node.not-found');
      await change(ctx, { version, nodes, node }, sent);
      ctx.record({ name, data: { versionId, ...sent } });
      return { versionId, nodeId: sent.id, revision: version.revision };
    },
  };
}

export const renameNode = onNode<NodeRename>('node.rename', nodeRename, async ({ tx }, { node }, { name }) => updateNode(tx, node.id, { name }));

export const moveNode = onNode<NodeMove>('node.move', nodeMove, async ({ tx }, { nodes, node }, { parentId, before }) => {
  const order = must(move(nodes, node, parentId, before));
  await updateNode(tx, node.id, { parent_id: parentId });
  await sortNodes(tx, order);
});

export const ownNode = onNode<NodeOwn>('node.own', nodeOwn, async (ctx, { node }, { ownerPostId }) => {
  await mustBeOpen(ctx, ownerPostId);
  await updateNode(ctx.tx, node.id, { owner_post_id: ownerPostId });
});

export const answerSasaran = onNode<NodeAnswer>('node.answer', nodeAnswer, async ({ tx }, { version, nodes, node }, { answers }) => {
  const refused = answersFit(nodes, node.level, answers);
  if (refused) throw refused;
  await setAnswers(tx, version.id, node.id, answers);
});

export const removeNode = onNode<NodeRemoval>('node.remove', nodeRemoval, async ({ tx }, { version, nodes, node }) => {
  const refused = remove(nodes, node);
  if (refused) throw refused;
  await setAnswers(tx, version.id, node.id, []);
  await deleteNode(tx, node.id);
});
