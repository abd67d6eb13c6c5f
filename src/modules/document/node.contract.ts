/** Walking through the nodes of a text, whatever they stand in. Pure. */
import type { Node } from './content.contract.ts';

/** The nodes directly inside one. */
export function childrenOf(node: Node): readonly Node[] {
  switch (node.type) {
    case 'dataBlock':
    case 'field':
    case 'blockquote': return node.content;
    case 'bulletList':
    case 'orderedList': return node.content.flatMap((item) => item.content);
    case 'table': return node.content.flatMap((row) => row.content.flatMap((cell) => cell.content));
    case 'captioned': return [node.content[1]];
    default: return [];
  }
}

/** Every node, an outer one before what it holds. */
export function* nodesIn(nodes: readonly Node[]): Generator<Node> {
  for (const node of nodes) {
    yield node;
    yield* nodesIn(childrenOf(node));
  }
}
