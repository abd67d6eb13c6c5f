/** What changed from one version to another, as a reader would tell it: place, old words, new words. Pure. */
import { align } from './align.rules.ts';
import { blocksOf, linesOf } from './blocks.rules.ts';
import type { Section } from './content.contract.ts';
import { diff } from './diff.rules.ts';
import { type Both, bodyChanges, changed, told, type Told } from './difference-body.rules.ts';
import { captionsOf } from './difference-item.rules.ts';
import type { Change } from './document.contract.ts';
import { shortCode } from './short-code.rules.ts';

/** What one version holds; `attachments` by title and file hash. */
export interface Stand {
  readonly title: string;
  readonly sections: readonly Section[];
  readonly attachments: readonly { readonly title: string; readonly hash: string }[];
}

/** Changes in reading order: title, sections as they stand now with the removed ones in their old place, attachments. */
export function differenceOf(before: Stand, after: Stand): Change[] {
  return [
    ...(before.title === after.title ? [] : [{ part: 'title' as const, sectionTitle: null, ...changed('text', null, before.title, after.title) }]),
    ...sectionChanges(before.sections, after.sections),
    ...attachmentChanges(before, after).map((each): Change => ({ part: 'attachments', sectionTitle: null, ...each })),
  ];
}

function sectionChanges(before: readonly Section[], after: readonly Section[]): Change[] {
  const old = new Map(before.map((section) => [section.id, section]));
  const kept = new Set(after.map(({ id }) => id));
  const captions = { before: captionsOf(before), after: captionsOf(after) };
  return diff(before, after, ({ id }) => id).flatMap(({ kind, value }): Change[] => {
    const here = (changes: readonly Told[]) => changes.map((each): Change => ({ part: 'section', sectionTitle: value.title, ...each }));
    const earlier = old.get(value.id);
    if (kind === 'removed') return kept.has(value.id) ? [] : here([told('section', null, 'removed', wordsIn(value), null)]);
    if (!earlier) return here([told('section', null, 'added', null, wordsIn(value))]);
    return here([
      ...(kind === 'added' ? [told('section', null, 'moved', null, null)] : []),
      ...(earlier.title === value.title ? [] : [changed('section', null, earlier.title, value.title)]),
      ...inSection(earlier, value, captions),
    ]);
  });
}

/** Widths and the like show in no line; that the section is not quite the same is said all the same. */
function inSection(before: Section, after: Section, captions: Both): Told[] {
  const changes = refreshedOnce(bodyChanges(before.body.content, after.body.content, captions));
  const look = ({ body, part, page }: Section) => JSON.stringify([body, part, page]);
  return changes.length > 0 || look(before) === look(after) ? changes : [told('section', null, 'format', null, null)];
}

/** Blocks that were read anew at one time are told together. */
function refreshedOnce(changes: readonly Told[]): Told[] {
  const [read, others] = [changes.filter(({ what }) => what === 'refreshed'), changes.filter(({ what }) => what !== 'refreshed')];
  const groups = Map.groupBy(read, ({ before, after }) => `${before} ${after}`);
  return [...others, ...[...groups.values()].map((group): Told => ({ ...group[0] as Told, name: [...new Set(group.flatMap(({ name }) => name ?? []))].join('; ') || null }))];
}

const wordsIn = ({ body }: Section): string => linesOf(blocksOf(body)).join('\n');

function attachmentChanges(before: Stand, after: Stand): Told[] {
  const named = ({ attachments }: Stand) => attachments.map(({ title, hash }) => ({ title, hash, text: `${title} (${shortCode(hash)})` }));
  return align(named(before), named(after), { key: ({ title, hash }) => `${title}\n${hash}`, becomes: (one, other, even) => even || one.title === other.title }).flatMap(({ before: was, after: is, moved }): Told[] => {
    if (!was) return is ? [told('text', null, 'added', null, is.text)] : [];
    if (!is) return [told('text', null, 'removed', was.text, null)];
    return moved ? [told('text', null, 'moved', null, is.text)] : was.text === is.text ? [] : [changed('text', null, was.text, is.text)];
  });
}
