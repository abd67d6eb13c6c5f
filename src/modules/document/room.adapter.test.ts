import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import * as Y from 'yjs';
import { anySection } from '../../../test/support/any-text.ts';
import { type Node, paragraphOf, type Section } from './content.contract.ts';
import { RoomText } from './room.adapter.ts';
import { roomNodes, withText } from './room.rules.ts';

const ROOM = 'ruang-1';

function roomOf(section: Section) {
  const text = new RoomText(ROOM, []);
  text.bring(roomNodes(section));
  return text;
}
const again = (text: RoomText) => new RoomText(ROOM, [text.state()]);
const section = (...content: Node[]): Section => ({ id: 'bab-1', title: 'Bab I', body: { type: 'doc', content } });
/** A page that has the room and writes in the words of its nth paragraph. */
function page(text: RoomText) {
  const doc = new Y.Doc();
  Y.applyUpdate(doc, text.state());
  const root = doc.getXmlFragment(ROOM);
  const since = Y.encodeStateVector(doc);
  const words = (at: number) => (root.get(at) as Y.XmlElement).get(0) as Y.XmlText;
  return { doc, root, words, step: () => Y.encodeStateAsUpdate(doc, since) };
}
const said = (text: RoomText) => JSON.stringify(text.nodes());

describe('the text of a room', () => {
  test('says what the draft says, whatever the text is', () => {
    fc.assert(fc.property(anySection, (given) => {
      expect(withText(given, again(roomOf(given)).nodes())).toEqual(given);
    }), { numRuns: 200 });
  });

  test('is brought to another text, and a page that has the room follows', () => {
    fc.assert(fc.property(anySection, anySection, (before, after) => {
      const text = roomOf(before);
      const there = page(text);
      const step = text.bring(roomNodes(after));
      expect(withText(after, text.nodes())).toEqual(after);
      expect(text.bring(roomNodes(after))).toBeNull();
      if (step) Y.applyUpdate(there.doc, step);
      expect(said(new RoomText(ROOM, [Y.encodeStateAsUpdate(there.doc)]))).toBe(said(text));
    }), { numRuns: 200 });
  });

  test('two write in one paragraph without hearing of each other: both texts stand, the same everywhere', () => {
    fc.assert(fc.property(fc.nat(5), fc.nat(5), fc.boolean(), (at, other, first) => {
      const text = roomOf(section(paragraphOf('Dasar')));
      const [one, two] = [page(text), page(text)];
      one.words(0).insert(at, 'SATU');
      two.words(0).insert(other, 'DUA');
      const steps = first ? [one.step(), two.step()] : [two.step(), one.step()];
      for (const step of steps) text.receive(step);
      Y.applyUpdate(one.doc, two.step());
      expect(said(text)).toMatch(/SATU/);
      expect(said(text)).toMatch(/DUA/);
      expect(said(new RoomText(ROOM, [Y.encodeStateAsUpdate(one.doc)]))).toBe(said(text));
    }));
  });

  test('the draft changed beside: what was typed meanwhile in the same paragraph stays', () => {
    const text = roomOf(section(paragraphOf('Rencana menurut pagu.'), paragraphOf('Kedua.')));
    const there = page(text);
    there.words(0).insert(0, 'DIKETIK ');
    text.bring(roomNodes(section(paragraphOf('Rencana menurut pagu perubahan.'), paragraphOf('Kedua.'), paragraphOf('Baru di belakang.'))));
    text.receive(there.step());
    expect(text.nodes().map((node) => ('inner' in node ? node.inner.flatMap((inner) => ('words' in inner ? inner.words.map((each) => each.text) : [])).join('') : '')))
      .toEqual(['DIKETIK Rencana menurut pagu perubahan.', 'Kedua.', 'Baru di belakang.']);
  });

  test('a data block composed anew is the same block still: written over meanwhile, it does not stand twice', () => {
    const block = (words: string): Node => ({ type: 'dataBlock', attrs: { key: 'd1', state: 'live', asOf: '2027-01-05T01:00:00Z', reason: null }, content: [paragraphOf(words)] });
    const text = roomOf(section(block('71,74'), paragraphOf('x')));
    const there = page(text);
    there.root.delete(0, 1);
    text.bring(roomNodes(section(block('72,00'), paragraphOf('x'))));
    text.receive(there.step());
    expect(said(text)).not.toContain('dataBlock');
  });

  test('a step sent again adds nothing', () => {
    const text = roomOf(section(paragraphOf('Dasar')));
    const there = page(text);
    there.words(0).insert(0, 'x');
    expect(text.receive(there.step())).not.toBeNull();
    expect(text.receive(there.step())).toBeNull();
  });
});

describe('refused are', () => {
  const text = () => roomOf(section(paragraphOf('Dasar')));

  test('bytes that are no step', () => {
    for (const bytes of [[1, 2, 3], [255, 255, 255, 255, 15], []]) expect(() => text().receive(Uint8Array.from(bytes))).toThrow(expect.objectContaining({ code: 'room.malformed' }));
  });

  test('a step for another room, and one that builds on what this one does not hold', () => {
    const other = new Y.Doc();
    other.getXmlFragment('ruang-2').insert(0, [new Y.XmlElement('paragraph')]);
    expect(() => text().receive(Y.encodeStateAsUpdate(other))).toThrow(expect.objectContaining({ code: 'room.foreign' }));
    const there = page(text());
    there.words(0).insert(0, 'x');
    expect(() => text().receive(there.step())).toThrow(expect.objectContaining({ code: 'room.foreign' }));
  });

  test('what no document may hold', () => {
    const standing = section(paragraphOf('Dasar'));
    const put = (change: (root: Y.XmlFragment, words: Y.XmlText) => void) => {
      const room = text();
      const there = page(room);
      change(there.root, there.words(0));
      room.receive(there.step());
      return withText(standing, room.nodes());
    };
    const deep = () => {
      let inner = new Y.XmlElement('paragraph');
      for (let i = 0; i < 55; i += 1) { const outer = new Y.XmlElement('blockquote'); outer.insert(0, [inner]); inner = outer; }
      return inner;
    };
    for (const change of [
      (root: Y.XmlFragment) => root.insert(0, [new Y.XmlElement('iframe')]),
      (root: Y.XmlFragment) => root.delete(0, 1),
      (root: Y.XmlFragment) => root.insert(0, [deep()]),
      (_: Y.XmlFragment, words: Y.XmlText) => words.format(0, 3, { link: { href: 'x' } }),
      (root: Y.XmlFragment) => (root.get(0) as Y.XmlElement).setAttribute('style', 'x'),
    ]) expect(put(change)).toMatchObject({ code: 'room.unreadable' });
    for (const change of [
      (_: Y.XmlFragment, words: Y.XmlText) => words.insertEmbed(0, { x: 1 }),
      (root: Y.XmlFragment) => root.insert(0, [new Y.XmlHook('x') as never]),
    ]) expect(() => put(change)).toThrow(expect.objectContaining({ code: 'room.malformed' }));
  });
});
