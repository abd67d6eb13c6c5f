import { Node } from '@tiptap/core';

/** An item of a list holds any blocks, as the stored text may. */
export const ListItem = Node.create({
  name: 'listItem', content: 'block+', defining: true,
  parseHTML: () => [{ tag: 'li' }],
  renderHTML: () => ['li', 0],
  addKeyboardShortcuts() {
    const { commands } = this.editor;
    return {
      Enter: () => commands.splitListItem(this.name),
      Tab: () => commands.sinkListItem(this.name),
      'Shift-Tab': () => commands.liftListItem(this.name),
    };
  },
});
