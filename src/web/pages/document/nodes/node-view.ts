import { Plugin } from '@tiptap/pm/state';
import type { NodeViewConstructor } from '@tiptap/pm/view';

/**
 * How one kind of node is drawn. Told by a plugin and not by the node: TipTap makes the node's own anew when an editor is put
 * on the page, and a long text would be drawn twice.
 */
export const nodeView = (name: string, view: NodeViewConstructor) => () => [new Plugin({ props: { nodeViews: { [name]: view } } })];
