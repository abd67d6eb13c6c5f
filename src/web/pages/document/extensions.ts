import { TableKit } from '@tiptap/extension-table';
import StarterKit from '@tiptap/starter-kit';

/**
 * The kinds of node and mark that a document may hold, no more: exactly those of document/content.contract.ts. What is
 * pasted loses the rest.
 */
export const extensions = [
  StarterKit.configure({
    heading: { levels: [2, 3] },
    code: false, codeBlock: false, horizontalRule: false, link: false, strike: false, trailingNode: false,
  }),
  TableKit.configure({ table: { resizable: false } }),
];
