import { Node } from '@tiptap/core';

/** An item of a list holds any blocks, as the stored text may. */
export const ListItem = Node.create({
  name: 'listItem', content: 'block+', defining: true,
  parseHTML: () => [{ tag: 'li' }],
  renderHTML: () => ['li', 0],
  addKeyboardShortcuts() {
    // The commands of an editor are for the text as it stands when they are asked for.
    return {
      Enter: () => this.editor.commands.splitListItem(this.name),
      Tab: () => this.editor.commands.sinkListItem(this.name),
      'Shift-Tab': () => this.editor.commands.liftListItem(this.name),
    };
  },
});
