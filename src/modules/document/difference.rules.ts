/** What changed from one version to another, as a reader would tell it: place, old words, new words. Pure. */
import { blocksOf, linesOf, textOf } from './blocks.rules.ts';
import type { Section } from './content.contract.ts';
import { type Edit, diff, wordDiff } from './diff.rules.ts';
import type { Change } from './document.contract.ts';
import type { Block } from './print.contract.ts';
import { shortCode } from './short-code.rules.ts';

/** What one version holds; `attachments` by title and file hash. */
export interface Stand {
  readonly title: string;
  readonly sections: readonly Section[];
  readonly attachments: readonly { readonly title: string; readonly hash: string }[];
}

/** A line with its look: two lines of the same words may still print differently. */
interface Line {
  readonly text: string;
  readonly look: string;
}

/** Changes in reading order: title, sections as they stand now with the removed ones in their old place, attachments. */
export function differenceOf(before: Stand, after: Stand): Change[] {
  return [
    ...(before.title === after.title ? [] : [changed({ part: 'title', sectionTitle: null }, before.title, after.title)]),
    ...sectionChanges(before.sections, after.sections),
    ...lineChanges({ part: 'attachments', sectionTitle: null }, attachmentLines(before), attachmentLines(after)),
  ];
}

type Place = Pick<Change, 'part' | 'sectionTitle'>;

function sectionChanges(before: readonly Section[], after: readonly Section[]): Change[] {
  const old = new Map(before.map((section) => [section.id, section]));
  const kept = new Set(after.map(({ id }) => id));
  return diff(before, after, ({ id }) => id).flatMap(({ kind, value }): Change[] => {
    const place: Place = { part: 'section', sectionTitle: value.title };
    const earlier = old.get(value.id);
    if (kind === 'removed') return kept.has(value.id) ? [] : [whole(place, 'removed', value)];
    if (!earlier) return [whole(place, 'added', value)];
    const moved: Change[] = kind === 'added' ? [{ ...place, kind: 'moved', before: null, after: null, words: [] }] : [];
    const renamed = earlier.title === value.title ? [] : [changed(place, earlier.title, value.title)];
    return [...moved, ...renamed, ...bodyChanges(place, earlier, value)];
  });
}

/** Widths and the like show in no line; that the section is not quite the same is said all the same. */
function bodyChanges(place: Place, before: Section, after: Section): Change[] {
  const changes = lineChanges(place, lines(before), lines(after));
  if (changes.length > 0 || JSON.stringify(before.body) === JSON.stringify(after.body)) return changes;
  return [{ ...place, kind: 'format', before: null, after: null, words: [] }];
}

function whole(place: Place, kind: 'added' | 'removed', section: Section): Change {
  const text = lines(section).map((line) => line.text).join('\n');
  return { ...place, kind, before: kind === 'removed' ? text : null, after: kind === 'added' ? text : null, words: [] };
}

/** Removed lines followed by added ones are read as changed, pair by pair. */
function lineChanges(place: Place, before: readonly Line[], after: readonly Line[]): Change[] {
  const changes: Change[] = [];
  let removed: Line[] = [];
  let added: Line[] = [];
  const flush = () => {
    const pairs = Math.min(removed.length, added.length);
    for (let i = 0; i < pairs; i += 1) changes.push(changed(place, removed[i]?.text ?? '', added[i]?.text ?? ''));
    for (const { text } of removed.slice(pairs)) changes.push({ ...place, kind: 'removed', before: text, after: null, words: [] });
    for (const { text } of added.slice(pairs)) changes.push({ ...place, kind: 'added', before: null, after: text, words: [] });
    removed = [];
    added = [];
  };
  const sort: Record<Edit<Line>['kind'], (line: Line) => void> = {
    same: flush, removed: (line) => removed.push(line), added: (line) => added.push(line),
  };
  for (const { kind, value } of diff(before, after, ({ text, look }) => `${text}\n${look}`)) sort[kind](value);
  flush();
  return changes;
}

function changed(place: Place, before: string, after: string): Change {
  if (before === after) return { ...place, kind: 'format', before, after, words: [] };
  return { ...place, kind: 'changed', before, after, words: wordDiff(before, after) };
}

const attachmentLines = ({ attachments }: Stand): Line[] => attachments.map(({ title, hash }) => ({ text: `${title} (${shortCode(hash)})`, look: '' }));

const lines = (section: Section): Line[] => linesWithLook(blocksOf(section.body), '');
const plainLines = (block: Block, look: string): Line[] => linesOf([block]).map((text) => ({ text, look: `${look}${JSON.stringify(block)}` }));

function linesWithLook(blocks: readonly Block[], around: string): Line[] {
  return blocks.flatMap((block): Line[] => {
    const look = `${around}>${block.kind}`;
    switch (block.kind) {
      case 'list': return block.items.flatMap((item) => linesWithLook(item, `${look}${block.style}${block.start}`));
      case 'quote': return linesWithLook(block.blocks, look);
      case 'group': return linesWithLook(block.blocks, around);
      case 'captioned': return [{ text: textOf(block.runs), look: `${look}${JSON.stringify(block.runs)}` }, ...linesWithLook([block.block], look)];
      case 'table': {
        const texts = linesOf([block]);
        return block.rows.map((row, y) => ({ text: texts[y] ?? '', look: `${look}${JSON.stringify(row.map(({ x, colspan, rowspan, head, blocks: inner }) => [x, colspan, rowspan, head, inner]))}` }));
      }
      default: return plainLines(block, look);
    }
  });
}
