/** What differs between the text of a section then and now. Pure. */
import { align } from './align.rules.ts';
import { blocksOf, linesOf } from './blocks.rules.ts';
import type { Captioned, Chart, DataBlock, Field, Image, Node, Table } from './content.contract.ts';
import { wordDiff } from './diff.rules.ts';
import { blockName, type Captions, type Item, itemsOf, type Line, type Thing, wordsOf } from './difference-item.rules.ts';
import { chartGrid, type Grid, gridChanges, gridOf } from './difference-table.rules.ts';
import type { Change, Changed } from './document.contract.ts';

/** A change without its section. */
export type Told = Omit<Change, 'part' | 'sectionTitle'>;
export interface Both { readonly before: Captions; readonly after: Captions }
/** What the nodes stand in: a question or a block of data with its name; `above`: the heading over them. */
interface Around { readonly of: Captions; readonly above: string | null }

const EMPTY: Pick<Told, 'row' | 'column' | 'words'> = { row: null, column: null, words: [] };
export const told = (what: Changed, name: string | null, kind: Told['kind'], before: string | null, after: string | null, more: Partial<Told> = {}): Told => ({ what, name, kind, before, after, ...EMPTY, ...more });
/** Words of one place then and now. */
export const changed = (what: Changed, name: string | null, before: string, after: string, more: Partial<Told> = {}): Told =>
  told(what, name, 'changed', before, after, { words: alike(before, after) > 0.2 ? wordDiff(before, after) : whole(before, after), ...more });

const whole = (before: string, after: string): Told['words'] =>
  [...(before ? [{ kind: 'removed' as const, text: before }] : []), ...(after ? [{ kind: 'added' as const, text: after }] : [])];

/** How much of the words of two texts is the same, from 0 to 1. */
function alike(one: string, other: string): number {
  const words = (text: string) => text.toLowerCase().match(/\S+/g) ?? [];
  const [a, b] = [words(one), new Set(words(other))];
  return a.length + b.size === 0 ? 1 : (2 * a.filter((word) => b.has(word)).length) / (a.length + b.size);
}

/** Two paragraphs in one stretch are the same one changed from here on. */
const ALIKE = 0.35;

/** `question`: the prompt of the question that the lines answer. */
export function bodyChanges(before: readonly Node[], after: readonly Node[], captions: Both, around: { readonly above: readonly [string | null, string | null]; readonly question?: string } = { above: [null, null] }): Told[] {
  const sides = [{ of: captions.before, above: around.above[0] }, { of: captions.after, above: around.above[1] }] as const;
  const [old, now] = [before, after].map((nodes, side) => itemsOf(nodes, (sides[side] as Around).of.number, (sides[side] as Around).above)) as [Item[], Item[]];
  const name = (line: Line) => around.question ?? line.under;
  const lone = (item: Item, kind: 'added' | 'removed'): Told => {
    const text = item.kind === 'line' ? item.text : linesOf(blocksOf({ type: 'doc', content: [item.node] }, captions[kind === 'added' ? 'after' : 'before'].number)).join('\n');
    const [what, named] = item.kind === 'line' ? [around.question === undefined ? item.of : 'answer' as const, name(item)] : thingName(item, captions[kind === 'added' ? 'after' : 'before']);
    return told(what, named, kind, kind === 'removed' ? text : null, kind === 'added' ? text : null);
  };
  return align(old, now, { key: ({ key }) => key, becomes }).flatMap(({ before: was, after: is, moved }): Told[] => {
    if (!was) return is ? [lone(is, 'added')] : [];
    if (!is) return [lone(was, 'removed')];
    const elsewhere = moved ? [{ ...lone(is, 'added'), kind: 'moved' as const }] : [];
    if (was.kind === 'line' && is.kind === 'line') return [...elsewhere, ...(was.key === is.key ? [] : [lineChange(was, is, around.question === undefined ? is.of : 'answer', name(is), captions)])];
    return was.kind === 'thing' && is.kind === 'thing' ? [...elsewhere, ...thingChanges(was, is, captions)] : elsewhere;
  });
}

function becomes(before: Item, after: Item, even: boolean): boolean {
  if (before.kind === 'line' || after.kind === 'line') return before.kind === 'line' && after.kind === 'line' && (even || alike(before.text, after.text) >= ALIKE);
  const [one, other] = [before.node, after.node].map((node) => (node.type === 'captioned' ? node.content[1].type : node.type));
  return one === other && one !== 'dataBlock' && one !== 'field';
}

function lineChange(before: Line, after: Line, what: Changed, name: string | null, captions: Both): Told {
  if (before.text !== after.text) return before.bare === after.bare ? changed('footnote', cut(after.bare), before.notes, after.notes) : changed(what, name, before.text, after.text);
  if (before.targets.join() === after.targets.join()) return told(what, name, 'format', before.text, after.text);
  const named = ({ targets }: Line, { whole: of }: Captions) => targets.map((target) => of.get(target) ?? '-').join('; ');
  return changed('reference', cut(after.bare), named(before, captions.before), named(after, captions.after));
}

const cut = (text: string): string => (text.length <= 80 ? text : `${text.slice(0, text.lastIndexOf(' ', 79))} …`);

/** What a thing is, and what people call it. */
function thingName({ node, under }: Thing, captions: Captions): [Changed, string | null] {
  switch (node.type) {
    case 'captioned': return [kindOf(node.content[1]), captions.whole.get(node.attrs.id) ?? under];
    case 'dataBlock': return ['data', blockName(node, captions, under)];
    case 'field': return ['question', node.attrs.prompt];
    case 'contents': return ['fixed', node.attrs.of];
    case 'signature': return ['fixed', 'signature'];
    default: return [kindOf(node), under];
  }
}

const kindOf = ({ type }: Table | Image | Chart): Changed => ({ table: 'table', image: 'picture', chart: 'chart' } as const)[type];

function thingChanges(before: Thing, after: Thing, captions: Both): Told[] {
  const [was, is] = [before.node, after.node];
  if (was.type === 'captioned' && is.type === 'captioned') return captionedChanges(was, is, after, captions);
  if (was.type === 'dataBlock' && is.type === 'dataBlock') return dataChanges(was, is, [before.under, after.under], captions);
  if (was.type === 'field' && is.type === 'field') return questionChanges(was, is, [before.under, after.under], captions);
  const [, name] = thingName(after, captions.after);
  return JSON.stringify(was) === JSON.stringify(is) ? [] : pieceChanges(was, is, name, captions);
}

function captionedChanges(before: Captioned, after: Captioned, { under }: Thing, captions: Both): Told[] {
  const [[said, was], [says, is]] = [before.content, after.content];
  const [old, now] = [wordsOf(said.content, captions.before.number), wordsOf(says.content, captions.after.number)];
  const number = captions.after.number.get(after.attrs.id) ?? null;
  const caption = old.text === now.text ? (old.key === now.key ? [] : [told('caption', number, 'format', old.text, now.text)]) : [changed('caption', number, old.text, now.text)];
  if (was.type !== is.type) {
    const text = (node: Node, of: Captions) => linesOf(blocksOf({ type: 'doc', content: [node] }, of.number)).join('\n');
    return [...caption, told(kindOf(was), number, 'removed', text(was, captions.before), null), told(kindOf(is), number, 'added', null, text(is, captions.after))];
  }
  return [...caption, ...pieceChanges(was, is, captions.after.whole.get(after.attrs.id) ?? under, captions)];
}

/** Table, picture or chart. */
function pieceChanges(before: Node, after: Node, name: string | null, captions: Both): Told[] {
  if (JSON.stringify(before) === JSON.stringify(after)) return [];
  if (before.type === 'table' && after.type === 'table') {
    return inGrid(gridOf(before, captions.before.number), gridOf(after, captions.after.number), name) ?? (bareOf(before) === bareOf(after) ? [] : [told('table', name, 'format', null, null)]);
  }
  if (before.type === 'chart' && after.type === 'chart') {
    const [was, is] = [before.attrs.chart, after.attrs.chart];
    const points = inGrid(chartGrid(was), chartGrid(is), name)?.map((each): Told => ({ ...each, what: POINTS[each.what] ?? each.what }));
    return points ?? [was.alt === is.alt ? told('chart', name, 'format', null, null) : changed('chart', name, was.alt, is.alt)];
  }
  if (before.type === 'image' && after.type === 'image') {
    const [was, is] = [before.attrs, after.attrs];
    return was.hash === is.hash && was.alt === is.alt ? [told('picture', name, 'format', was.alt, is.alt)] : [changed('picture', name, was.alt, is.alt)];
  }
  return [];
}

const POINTS: Partial<Record<Changed, Changed>> = { cell: 'point', row: 'series', column: 'category' };

/** Null: no place of them says another thing. */
function inGrid(before: Grid, after: Grid, name: string | null): Told[] | null {
  const changes = gridChanges(before, after);
  return changes.length === 0 ? null : changes.map(({ what, kind, row, column, before: was, after: is }) => (
    kind === 'changed' ? changed(what, name, was ?? '', is ?? '', { row, column }) : told(what, name, kind, was, is, { row, column })));
}

/** Where a figure comes from is no look of a table. */
const bareOf = (node: Node): string => JSON.stringify(node, (key, value) => (key === 'marks' ? (value as { type: string }[]).filter(({ type }) => type !== 'origin') : value));

function dataChanges(before: DataBlock, after: DataBlock, above: [string | null, string | null], captions: Both): Told[] {
  const name = blockName(after, captions.after, above[1]);
  const [was, is] = [before.attrs, after.attrs];
  const state = was.state === is.state && was.reason === is.reason ? [] : [told(is.state, name, 'changed', was.reason, is.reason)];
  const read = was.asOf === is.asOf ? [] : [told('refreshed', name, 'changed', was.asOf, is.asOf)];
  return [...state, ...read, ...bodyChanges(before.content, after.content, captions, { above })];
}

function questionChanges(before: Field, after: Field, above: [string | null, string | null], captions: Both): Told[] {
  const [was, is] = [before.attrs, after.attrs];
  const asked = was.prompt !== is.prompt ? [changed('question', is.prompt, was.prompt, is.prompt)] : was.required !== is.required ? [told('question', is.prompt, 'format', is.prompt, is.prompt)] : [];
  const waived = was.waived === is.waived ? [] : [told('waived', is.prompt, is.waived === null ? 'removed' : was.waived === null ? 'added' : 'changed', was.waived, is.waived, was.waived !== null && is.waived !== null ? { words: wordDiff(was.waived, is.waived) } : {})];
  return [...asked, ...waived, ...bodyChanges(before.content, after.content, captions, { above, question: is.prompt })];
}
