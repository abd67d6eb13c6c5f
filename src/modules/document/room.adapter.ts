/** The text of a room as Yjs holds it, in the form that the editor's own binding writes. Nothing else knows Yjs here. */
import * as Y from 'yjs';
import { refuse } from '#pure/refusal';
import { canonical } from '../../kernel/journal.ts';
import { diff } from './diff.rules.ts';
import type { RoomNode } from './room.rules.ts';

type Words = Extract<RoomNode, { words: unknown }>;
type Element = Exclude<RoomNode, Words>;
type Parent = Y.XmlFragment | Y.XmlElement;

/** Deeper than any document may be. */
const DEPTH = 60;

/** Several steps as one. */
export const merged = (steps: readonly Uint8Array[]): Uint8Array => Y.mergeUpdates([...steps]);

export class RoomText {
  readonly #doc = new Y.Doc();
  readonly #text: Y.XmlFragment;

  /** The text lies under the name of its room, so that a step for another room touches nothing of it. */
  constructor(room: string, steps: readonly Uint8Array[]) {
    this.#text = this.#doc.getXmlFragment(room);
    for (const step of steps) Y.applyUpdate(this.#doc, step);
  }

  state(): Uint8Array {
    return Y.encodeStateAsUpdate(this.#doc);
  }

  nodes(): RoomNode[] {
    return nodesIn(this.#text);
  }

  /** Takes a step; answers what of it was new, null where nothing was. Afterwards a refused one has spoilt this text. */
  receive(step: Uint8Array): Uint8Array | null {
    const made = this.#noting(() => {
      try {
        Y.applyUpdate(this.#doc, step);
      } catch {
        throw refuse('room.malformed');
      }
    });
    const { pendingStructs, pendingDs } = this.#doc.store;
    if (pendingStructs !== null || pendingDs !== null || this.#doc.share.size > 1) throw refuse('room.foreign');
    return made;
  }

  /** Brings the text to these nodes, changing no more than differs; answers the step, null where nothing differed. */
  bring(nodes: readonly RoomNode[]): Uint8Array | null {
    return this.#noting(() => this.#doc.transact(() => bring(this.#text, nodes)));
  }

  #noting(change: () => void): Uint8Array | null {
    const made: Uint8Array[] = [];
    const note = (update: Uint8Array) => { made.push(update); };
    this.#doc.on('update', note);
    change();
    this.#doc.off('update', note);
    return made.length === 0 ? null : merged(made);
  }
}

function nodesIn(parent: Parent, depth = 0): RoomNode[] {
  if (depth > DEPTH) throw refuse('room.malformed');
  return parent.toArray().map((child) => nodeOf(child, depth));
}

function nodeOf(child: unknown, depth: number): RoomNode {
  if (child instanceof Y.XmlText) return { words: wordsIn(child) };
  if (!(child instanceof Y.XmlElement) || child instanceof Y.XmlHook) throw refuse('room.malformed');
  const attrs = Object.entries(child.getAttributes() as Record<string, unknown>).filter(([, value]) => value !== null && value !== undefined);
  return { name: child.nodeName, attrs: Object.fromEntries(attrs), inner: nodesIn(child, depth + 1) };
}

function wordsIn(text: Y.XmlText): Words['words'] {
  return (text.toDelta() as { insert: unknown; attributes?: Record<string, object> }[]).map(({ insert, attributes }) => {
    if (typeof insert !== 'string') throw refuse('room.malformed');
    return { text: insert, looks: attributes ?? {} };
  });
}

function bring(parent: Parent, nodes: readonly RoomNode[]): void {
  const standing = nodesIn(parent);
  const turns = diff(standing, nodes, (node) => canonical(node));
  let at = 0;
  for (let turn = 0; turn < turns.length;) {
    if (turns[turn]?.kind === 'same') {
      turn += 1;
      at += 1;
      continue;
    }
    const end = turns.findIndex(({ kind }, index) => index > turn && kind === 'same');
    const run = turns.slice(turn, end < 0 ? turns.length : end);
    const of = (kind: string) => run.filter((each) => each.kind === kind).map(({ value }) => value);
    at = replace(parent, at, of('removed'), of('added'));
    turn += run.length;
  }
}

/** What is of one kind and key on both sides is changed in its place, so that whoever writes in it loses nothing. */
function replace(parent: Parent, start: number, gone: readonly RoomNode[], come: readonly RoomNode[]): number {
  let at = start;
  let next = 0;
  for (const [index, node] of come.entries()) {
    const spare = (gone.length - next) - (come.length - index);
    const drop = gone.slice(next, next + Math.max(0, spare) + 1).findIndex((each) => isAlike(each, node));
    if (drop < 0) {
      parent.insert(at, [made(node)]);
    } else {
      if (drop > 0) parent.delete(at, drop);
      change(parent.get(at) as Y.XmlElement | Y.XmlText, node);
      next += drop + 1;
    }
    at += 1;
  }
  if (next < gone.length) parent.delete(at, gone.length - next);
  return at;
}

const isAlike = (a: RoomNode, b: RoomNode): boolean => ('words' in a || 'words' in b ? 'words' in a && 'words' in b
  : a.name === b.name && a.attrs['key'] === b.attrs['key'] && a.attrs['id'] === b.attrs['id']);

function change(standing: Y.XmlElement | Y.XmlText, node: RoomNode): void {
  if ('words' in node) {
    reword(standing as Y.XmlText, node);
    return;
  }
  const element = standing as Y.XmlElement<Record<string, object | string | number>>;
  const attrs = element.getAttributes();
  for (const name of Object.keys(attrs)) if (!(name in node.attrs)) element.removeAttribute(name);
  for (const [name, value] of Object.entries(node.attrs)) if (canonical(attrs[name] ?? null) !== canonical(value)) element.setAttribute(name, value as never);
  bring(element as Y.XmlElement, node.inner);
}

interface Sign { readonly text: string; readonly looks: object; readonly name: string }
/** By whole characters: half of one cannot be stored. */
const signsOf = (words: Words['words']): Sign[] => words.flatMap(({ text, looks }) => {
  const name = canonical(looks);
  return [...text].map((sign) => ({ text: sign, looks, name }));
});
const lengthOf = (signs: readonly Sign[]): number => signs.reduce((sum, { text }) => sum + text.length, 0);

/** Puts other words into the middle, between what stays at both ends. */
function reword(text: Y.XmlText, { words }: Words): void {
  const [before, after] = [signsOf(wordsIn(text)), signsOf(words)];
  const equal = (a: Sign | undefined, b: Sign | undefined) => a !== undefined && a.text === b?.text && a.name === b.name;
  let start = 0;
  while (equal(before[start], after[start])) start += 1;
  let end = 0;
  while (end < Math.min(before.length, after.length) - start && equal(before[before.length - 1 - end], after[after.length - 1 - end])) end += 1;
  const gone = lengthOf(before.slice(start, before.length - end));
  const come = after.slice(start, after.length - end).map(({ text: insert, looks }) => ({ insert, attributes: { ...looks } }));
  text.applyDelta([{ retain: lengthOf(before.slice(0, start)) }, ...(gone > 0 ? [{ delete: gone }] : []), ...come]);
}

function made(node: RoomNode): Y.XmlElement | Y.XmlText {
  if ('words' in node) {
    const text = new Y.XmlText();
    text.applyDelta(node.words.map(({ text: insert, looks }) => ({ insert, attributes: { ...looks } })));
    return text;
  }
  const { name, attrs, inner } = node as Element;
  const element = new Y.XmlElement<Record<string, object | string | number>>(name);
  for (const [key, value] of Object.entries(attrs)) element.setAttribute(key, value as never);
  element.insert(0, inner.map(made));
  return element as Y.XmlElement;
}
