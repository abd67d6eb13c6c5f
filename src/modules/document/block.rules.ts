/** What a writer may do to what the system composed: leave it, freeze it, write over it with a reason. Pure. */
import { type Refusal, refuse } from '#pure/refusal';
import { same } from '#pure/same';
import { blocksOf, linesOf } from './blocks.rules.ts';
import type { DataBlock, DocumentContent, Field, Inline, Node } from './content.contract.ts';
import type { Draft } from './draft.rules.ts';
import { blockHash, type HashOf, isSettled } from './merge.rules.ts';
import { childrenOf } from './node.contract.ts';
import { inlinesOf, type Keyed, keyedOf, mapNodes, nameOf } from './node.rules.ts';
import { isWritten } from './written.contract.ts';

/** What a person wrote over comes from nowhere: its figures lose their origin. */
export function withoutOrigins(content: DocumentContent): DocumentContent {
  const overridden = (node: Node) => node.type === 'dataBlock' && node.attrs.state === 'overridden';
  const bare = (nodes: readonly Node[]) => mapNodes(nodes, (node) => [plain(node)]);
  return {
    sections: content.sections.map((section) => (!keyedOf([section]).some(overridden) ? section : {
      ...section,
      body: { ...section.body, content: mapNodes(section.body.content, (node) => [node.type === 'dataBlock' && overridden(node) ? { ...node, content: bare(node.content) } : node]) },
    })),
  };
}

function plain(node: Node): Node {
  const inlines = (content: readonly Inline[]) => content.map((each): Inline => ('marks' in each ? { ...each, marks: each.marks.filter(({ type }) => type !== 'origin') } : each));
  if (node.type === 'paragraph' || node.type === 'heading') return { ...node, content: inlines(node.content) };
  if (node.type !== 'captioned') return node;
  const [caption, inner] = node.content;
  return { ...node, content: [{ ...caption, content: inlines(caption.content) }, inner] };
}

/** The first thing in this text that the system composed otherwise, with its place; undefined: nothing. */
export function blockProblem(content: DocumentContent, draft: Draft, hashOf: HashOf): Refusal | undefined {
  const standing = new Map(keyedOf(draft.content.sections).map((node) => [nameOf(node), node]));
  const seen = new Set<string>();
  for (const section of content.sections) {
    const place = { section: section.id, title: section.title };
    for (const node of keyedOf([section])) {
      const at = { ...place, key: node.attrs.key };
      if (seen.has(nameOf(node))) return refuse('block.double', at);
      seen.add(nameOf(node));
      const code = keyedProblem(node, standing.get(nameOf(node)), draft, hashOf);
      if (code) return refuse(code, at);
    }
    if (hasLooseOrigin(section.body.content)) return refuse('origin.loose', place);
  }
  return undefined;
}

function keyedProblem(node: Keyed, standing: Keyed | undefined, { composed }: Draft, hashOf: HashOf): string | null {
  const { key } = node.attrs;
  if (node.type === 'field') {
    const asked = composed.fields[key];
    return !asked || asks(node, { prompt: asked.prompt, required: true }) || (standing?.type === 'field' && asks(node, standing.attrs)) ? null : 'field.changed';
  }
  if (!(key in composed.blocks)) return 'block.not-found';
  if (node.attrs.state === 'overridden') return (node.attrs.reason ?? '').trim() === '' ? 'block.reason-missing' : null;
  return asComposed(node, standing, composed.blocks[key], hashOf) ? null : 'block.typed-over';
}

const asks = ({ attrs }: Field, { prompt, required }: Pick<Field['attrs'], 'prompt' | 'required'>): boolean => attrs.prompt === prompt && attrs.required === required;

function asComposed(node: DataBlock, standing: Keyed | undefined, hash: string | undefined, hashOf: HashOf): boolean {
  const unchanged = standing?.type === 'dataBlock' && standing.attrs.state !== 'overridden' && standing.attrs.asOf === node.attrs.asOf && same(standing.content, node.content);
  return unchanged || blockHash(node, hashOf) === hash;
}

/** Whether a figure outside what the system composed claims to come from somewhere. */
function hasLooseOrigin(nodes: readonly Node[]): boolean {
  return nodes.some((node) => node.type !== 'dataBlock'
    && (inlinesOf(node).some((each) => 'marks' in each && each.marks.some(({ type }) => type === 'origin')) || hasLooseOrigin(childrenOf(node))));
}

export interface Override { readonly section: string; readonly key: string; readonly reason: string }

/** What is written over, with the reasons. */
export const overridesIn = ({ sections }: DocumentContent): Override[] => sections.flatMap((section) => keyedOf([section]).flatMap((node) => (
  node.type === 'dataBlock' && node.attrs.state === 'overridden' ? [{ section: section.id, key: node.attrs.key, reason: node.attrs.reason ?? '' }] : [])));

/** What one text writes over that the other does not, or for another reason. */
export function newOverrides(before: DocumentContent, after: DocumentContent): Override[] {
  const known = new Map(overridesIn(before).map(({ key, reason }) => [key, reason]));
  return overridesIn(after).filter(({ key, reason }) => known.get(key) !== reason);
}

/** What was answered, as lines. */
export const answerOf = (field: Field): string[] => (isWritten(field) ? linesOf(blocksOf({ type: 'doc', content: field.content })).filter((line) => line.trim() !== '') : []);

export interface Incomplete { readonly section: string | null; readonly key: string; readonly prompt: string }

/** As many as are read in one sentence. */
const NAMED = 3;

/** The first of these questions in words, each with the section that it stands in. */
export function questionsOf({ content }: Pick<Draft, 'content'>, fields: readonly Incomplete[]): string {
  const titles = new Map(content.sections.map(({ id, title }) => [id, title]));
  return fields.slice(0, NAMED).map(({ section, prompt }) => {
    const title = section === null ? undefined : titles.get(section);
    return title === undefined ? `“${prompt}”` : `“${prompt}” (${title})`;
  }).join('; ');
}

/** What was composed last and stands nowhere in the text, by name; what was frozen or written over stands. */
export function missingBlocks({ content, composed }: Pick<Draft, 'content' | 'composed'>): string[] {
  const standing = new Set(keyedOf(content.sections).map(nameOf));
  return Object.entries(composed.expected ?? {}).flatMap(([key, { name }]) => (standing.has(`dataBlock:${key}`) ? [] : [name]));
}

/** The first of these names, in quotation marks. */
export const namesOf = (names: readonly string[]): string => names.slice(0, NAMED).map((name) => `“${name}”`).join('; ');

/** Compulsory questions that nobody answered and nobody gave a reason for, also those taken out of the text. */
export function unanswered({ content, composed }: Pick<Draft, 'content' | 'composed'>): Incomplete[] {
  const standing = new Set(keyedOf(content.sections).map(nameOf));
  const open = content.sections.flatMap((section) => keyedOf([section]).flatMap((node) => (
    node.type === 'field' && (node.attrs.required || node.attrs.key in composed.fields) && !isSettled(node) ? [{ section: section.id, key: node.attrs.key, prompt: node.attrs.prompt }] : [])));
  const removed = Object.entries(composed.fields).flatMap(([key, { prompt }]) => (standing.has(`field:${key}`) ? [] : [{ section: null, key, prompt }]));
  return [...open, ...removed];
}
