import { Extension, type Extensions } from '@tiptap/core';
import { Collaboration } from '@tiptap/extension-collaboration';
import { Plugin } from '@tiptap/pm/state';
import type { XmlFragment } from 'yjs';
import { bindingOf, Carets } from './carets.ts';

/** What the binding knows of each piece of the text. It would forget all of it at every word of somebody else, and draw a long text anew. */
class Known extends Map {
  override clear(): void {
    // What changed is taken out piece by piece.
  }
}

/** The text of a room in its editor. Undone is only what was written here. */
export const shared = (text: XmlFragment): Extensions => [
  Collaboration.configure({ fragment: text, ySyncOptions: { mapping: new Known() } }),
  Carets,
  Extension.create({
    name: 'firstDrawing',
    // A binding that is given what it knows draws nothing by itself.
    addProseMirrorPlugins: () => [new Plugin({ view: (view) => { bindingOf(view.state)?._forceRerender(); return {}; } })],
  }),
];
