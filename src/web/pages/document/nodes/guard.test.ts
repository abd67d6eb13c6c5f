import { getSchema, type JSONContent } from '@tiptap/core';
import { Node, Slice } from '@tiptap/pm/model';
import { EditorState, type Plugin } from '@tiptap/pm/state';
import { expect, test } from 'vitest';
import { extensions } from '../extensions.ts';
import { toEditor } from '#contract/document/editor';
import { GONE } from '#contract/document/written';
import { captioned, dataBlock, field, figure, noWords, paragraph, table, text } from './content.fixture.ts';
import { guard } from './guard.ts';

function scene(...content: JSONContent[]) {
  let kept = 0;
  const options = { onKept: () => { kept += 1; }, onTools: () => false, onBrought: () => undefined, newId: () => 'baru' };
  const schema = getSchema(extensions(noWords, options));
  const plugins = (guard(options).config.addProseMirrorPlugins as unknown as () => Plugin[])();
  const state = EditorState.create({ doc: Node.fromJSON(schema, toEditor({ type: 'doc', content })), plugins });
  return { state, plugin: plugins[0]!, kept: () => kept };
}

/** Where this text begins in the document. */
function place({ doc }: EditorState, words: string): number {
  let at = -1;
  doc.descendants((node, pos) => { if (node.isText && node.text?.includes(words)) at = pos + node.text.indexOf(words); });
  return at;
}

const sentence: JSONContent = { type: 'paragraph', content: [text('Capaian '), figure('71,74', 'figure:a'), text(' persen, naik '), figure('2,10', 'derived:b'), text(' poin.')] };

test('neither data nor questions can be deleted, and the writer is told', () => {
  const { state, kept } = scene(paragraph('a'), dataBlock('ukur.1', paragraph('data')), field('sebab.1', 'x'));
  expect(state.apply(state.tr.delete(3, state.doc.content.size)).doc.eq(state.doc)).toBe(true);
  expect(kept()).toBe(1);
  const cleared = state.apply(state.tr.delete(place(state, 'x'), place(state, 'x') + 1));
  expect(cleared.doc.lastChild?.textContent).toBe('');
});

test('a block whose data are gone can be taken out', () => {
  const { state, kept } = scene(paragraph('a'), dataBlock('ukur.1', paragraph(GONE)), paragraph('b'));
  expect(state.apply(state.tr.delete(3, 4)).doc.childCount).toBe(2);
  expect(kept()).toBe(0);
});

test('what is pasted bears neither origins nor frames, and captions under ids of their own', () => {
  const { state, plugin } = scene(sentence, dataBlock('ukur.1', paragraph('data')), field('sebab.1', 'jawaban'), captioned('k1', 'table', table));
  const pasted = plugin.props.transformPasted!.call(plugin, new Slice(state.doc.content, 0, 0), undefined as never, true);
  const said = JSON.stringify(pasted.toJSON());
  expect(said).not.toMatch(/origin|dataBlock|"field"|k1/);
  expect(said).toContain('"id":"baru"');
  expect(said).toContain('jawaban');
});
