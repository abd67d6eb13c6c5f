import type { Extensions } from '@tiptap/core';
import { TableKit } from '@tiptap/extension-table';
import StarterKit from '@tiptap/starter-kit';
import type { XmlFragment } from 'yjs';
import { Caption, Captioned, chart, Picture } from './nodes/captioned.ts';
import { dataBlock, ownText } from './nodes/data-block.ts';
import { field } from './nodes/field.ts';
import { type GuardOptions, guard } from './nodes/guard.ts';
import { footnote, Origin, Reference } from './nodes/inline-nodes.ts';
import { ListItem } from './nodes/list-item.ts';
import { CommentMarks } from './nodes/comment-marks.ts';
import { contents, Signers, signature } from './nodes/placed.ts';
import { shared } from './nodes/shared.ts';
import { TableColumns } from './nodes/table-columns.ts';
import { UnchangedMarks } from './nodes/unchanged-marks.ts';
import type { NodeWords } from './nodes/words.ts';

/**
 * The kinds of node and mark that a document may hold, no more: exactly those of document/content.contract.ts. What is
 * pasted loses the rest. `room`: the text that several write.
 */
export const extensions = (words: NodeWords, options: GuardOptions, room?: XmlFragment): Extensions => [
  StarterKit.configure({
    heading: { levels: [2, 3, 4] },
    code: false, codeBlock: false, horizontalRule: false, link: false, strike: false, trailingNode: false, listItem: false, undoRedo: false,
  }),
  ListItem,
  TableKit.configure({ table: { resizable: false, View: null } }), TableColumns,
  Origin, footnote(words), Reference, Captioned, Caption, Picture, chart(words),
  dataBlock(words), ownText(words), field(words), contents(words), signature(words), Signers,
  guard(options), CommentMarks, UnchangedMarks, ...(room ? shared(room) : []),
];
