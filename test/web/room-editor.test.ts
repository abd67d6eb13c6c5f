/** What the server writes into a room is what the editor reads, without a word of its own. */
import { getSchema } from '@tiptap/core';
import { initProseMirrorDoc, updateYFragment } from '@tiptap/y-tiptap';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import * as Y from 'yjs';
import { fromEditor } from '#contract/document/editor';
import { RoomText } from '../../src/modules/document/room.adapter.ts';
import { roomNodes, withText } from '../../src/modules/document/room.rules.ts';
import { extensions } from '../../src/web/pages/document/extensions.ts';
import { everyKind, noWords } from '../../src/web/pages/document/nodes/content.fixture.ts';
import { body, type Section } from '#contract/document/content';
import { anySection } from '../support/any-text.ts';

const ROOM = 'ruang-1';
const schema = getSchema(extensions(noWords, { onKept: () => undefined, onTools: () => false, onBrought: () => undefined, newId: () => '' }));

/** A page that has opened the room, as the binding of the editor does. */
function opened(section: Section) {
  const text = new RoomText(ROOM, []);
  text.bring(roomNodes(section));
  const doc = new Y.Doc();
  Y.applyUpdate(doc, text.state());
  const fragment = doc.getXmlFragment(ROOM);
  const steps: Uint8Array[] = [];
  doc.on('update', (step: Uint8Array) => { steps.push(step); });
  const { doc: node, meta } = initProseMirrorDoc(fragment, schema);
  return { text, doc, fragment, steps, node, meta };
}

test('any text is read as it stands, and reading it changes nothing', () => {
  fc.assert(fc.property(anySection, (section) => {
    const { doc, fragment, steps, node, meta } = opened(section);
    expect(body.parse(fromEditor(node.toJSON()))).toEqual(section.body);
    updateYFragment(doc, fragment, node, meta);
    expect(steps).toEqual([]);
  }), { numRuns: 100 });
});

test('what the editor writes of any text the server reads as the editor has it', () => {
  fc.assert(fc.property(anySection, anySection, (before, after) => {
    const { text, doc, fragment, steps, meta } = opened(before);
    const typed = opened(after).node;
    updateYFragment(doc, fragment, typed, meta);
    for (const step of steps) text.receive(step);
    expect(withText(after, text.nodes())).toEqual(after);
  }), { numRuns: 100 });
});

test('every kind of node goes into a room and back', () => {
  const section: Section = { id: 'bab-1', title: 'Bab I', body: body.parse(everyKind) };
  const { text, node, steps } = opened(section);
  expect(withText(section, text.nodes())).toEqual(section);
  expect(body.parse(fromEditor(node.toJSON()))).toEqual(section.body);
  expect(steps).toEqual([]);
});
