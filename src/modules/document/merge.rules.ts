/** Puts what the system composes into a draft. What people typed, froze or wrote over stays. Pure. */
import { type Body, type DataBlock, type Field, type Node, paragraphOf, type Section } from './content.contract.ts';
import { nodesIn } from './node.contract.ts';
import { filled, inlinesOf, isKeyed, type Keyed, keyedIn, keyedOf, mapNodes, nameOf } from './node.rules.ts';
import { GONE, isWritten } from './written.contract.ts';

/** Hash of a JSON value, handed in so that this file stays pure. */
export type HashOf = (value: unknown) => string;

export const emptyBody: Body = { type: 'doc', content: [paragraphOf('')] };

/** What the system put into a draft, to tell later what people made of it. */
export interface Composed {
  /** Hash of each data block as it was put in, by its key. */
  readonly blocks: Readonly<Record<string, string>>;
  /** The compulsory questions, by their key. */
  readonly fields: Readonly<Record<string, { readonly section: string; readonly prompt: string }>>;
  /** The data blocks that were composed last, by their key, with what each is called; absent in drafts that were composed before this was kept. */
  readonly expected?: Readonly<Record<string, { readonly section: string; readonly name: string }>>;
}

export interface Merged {
  readonly sections: readonly Section[];
  /** Hash of the text that the system put into a section, by section id. */
  readonly seeds: Readonly<Record<string, string>>;
  readonly composed: Composed;
}

export const blockHash = ({ attrs: { asOf }, content }: DataBlock, hashOf: HashOf): string => hashOf({ asOf, content });

/**
 * A section that nobody touched is replaced whole; in a touched one its live blocks are, its questions ask what they ask
 * now, and what stands nowhere yet is added. A touched section of plain text stays, and what is composed anew stands beside it; not so a part
 * of a book.
 */
export function merge(standing: Merged, composed: readonly Section[], hashOf: HashOf): Merged {
  const placed = composed.reduce((merged, section) => place(merged, section, composed, hashOf), standing);
  const fresh = new Map(keyedOf(composed).map((node) => [nameOf(node), node]));
  const ids = new Set(composed.map(({ id }) => id));
  const renewed = placed.sections.map((section) => (untouched(placed, section, hashOf) ? section : {
    ...section, body: withKeyed(section.body, (node) => {
      const now = fresh.get(nameOf(node));
      if (node.type === 'dataBlock') return [node.attrs.state === 'live' ? now ?? (ids.has(section.id) ? gone(node) : node) : node];
      return askedAs(node, now, ids.has(standing.composed.fields[node.attrs.key]?.section ?? section.id));
    }),
  }));
  const sections = composed.reduce((all: readonly Section[], section) => withMissing(all, section), renewed);
  return { ...placed, sections, composed: recorded(placed.composed, sections, composed, hashOf) };
}

/** Only the blocks of these keys, as they are composed now, even where they were frozen or written over. */
export function mergeKeys(standing: Merged, composed: readonly Section[], keys: readonly string[], hashOf: HashOf): Merged {
  const chosen = new Map(keyedOf(composed).flatMap((node) => (node.type === 'dataBlock' && keys.includes(node.attrs.key) ? [[nameOf(node), node] as const] : [])));
  const renewed = standing.sections.map((section) => ({ ...section, body: withKeyed(section.body, (node) => [chosen.get(nameOf(node)) ?? node]) }));
  const sections = composed.reduce((all: readonly Section[], section) => withMissing(all, section, (node) => chosen.has(nameOf(node))), renewed);
  const seeds = standing.sections.flatMap((section, at) => (untouched(standing, section, hashOf) ? [[section.id, hashOf(sections[at]?.body)] as const] : []));
  const blocks = [...chosen.values()].map((block) => [block.attrs.key, blockHash(block, hashOf)] as const);
  return {
    sections, seeds: { ...standing.seeds, ...Object.fromEntries(seeds) },
    composed: { ...standing.composed, blocks: { ...standing.composed.blocks, ...Object.fromEntries(blocks) } },
  };
}

function place(merged: Merged, section: Section, composed: readonly Section[], hashOf: HashOf): Merged {
  const { sections, seeds } = merged;
  const plain = keyedIn(section.body.content).length === 0;
  const family = sections.filter(({ id }) => id === section.id || (plain && id in seeds && isCopy(id, section.id) && !composed.some((each) => each.id === id)));
  const free = family.find((each) => untouched(merged, each, hashOf));
  const put = (at: number, remove: number, made: Section): Merged => {
    const pruned = { ...made, body: without(made.body, new Set(keyedOf(sections.filter(({ id }) => id !== made.id)).map(nameOf))) };
    return { ...merged, sections: sections.toSpliced(at, remove, pruned), seeds: { ...seeds, [made.id]: hashOf(pruned.body) } };
  };
  if (free) return put(sections.indexOf(free), 1, asStanding(section, free, free.id in seeds));
  const last = family.at(-1);
  if (!last) return put(placeOf(section, sections, composed), 0, section);
  const news = !family.some(({ id }) => seeds[id] === hashOf(section.body));
  return plain && news && !section.part ? put(sections.indexOf(last) + 1, 0, { ...section, id: freeId(section.id, sections) }) : merged;
}

/** What stands keeps its name; once composed, also its page, which a writer may have turned since. */
function asStanding(section: Section, { id, title, page }: Section, known: boolean): Section {
  const { page: composed, ...rest } = section;
  const kept = known ? page : composed;
  return { ...rest, id, title, ...(kept ? { page: kept } : {}) };
}

const isCopy = (id: string, of: string): boolean => id.startsWith(`${of}-`) && /^\d+$/.test(id.slice(of.length + 1));

function untouched({ seeds }: Merged, { id, body }: Section, hashOf: HashOf): boolean {
  return [seeds[id], hashOf(emptyBody)].includes(hashOf(body));
}

/** Behind the nearest section that is composed before it; else before the first one after it; else at the end. */
function placeOf(section: Section, sections: readonly Section[], composed: readonly Section[]): number {
  const order = composed.map(({ id }) => id);
  const own = order.indexOf(section.id);
  const before = sections.findLastIndex(({ id }) => order.slice(0, own).includes(id));
  if (before >= 0) return before + 1;
  const after = sections.findIndex(({ id }) => order.slice(own + 1).includes(id));
  return after >= 0 ? after : sections.length;
}

function freeId(base: string, sections: readonly Section[]): string {
  const taken = new Set(sections.map(({ id }) => id));
  let id = base;
  for (let n = 2; taken.has(id); n += 1) id = `${base}-${n}`;
  return id;
}

function withKeyed(body: Body, change: (node: Keyed) => readonly Node[]): Body {
  return { ...body, content: filled(mapNodes(body.content, (node) => (isKeyed(node) ? change(node) : [node]))) };
}

const gone = (block: DataBlock): DataBlock => ({ ...block, content: [paragraphOf(GONE)] });

/** The question as it is asked now. One that is asked no longer goes, unless somebody wrote there: then it is compulsory no more. */
function askedAs(field: Field, now: Keyed | undefined, over: boolean): Field[] {
  if (now?.type === 'field') return [{ ...field, attrs: { ...field.attrs, prompt: now.attrs.prompt, required: now.attrs.required } }];
  if (!over) return [field];
  return isSettled(field) ? [{ ...field, attrs: { ...field.attrs, required: false } }] : [];
}

/** Answered, or left out for a reason. */
export const isSettled = (field: Field): boolean => isWritten(field) || (field.attrs.waived ?? '').trim() !== '';

const without = (body: Body, names: ReadonlySet<string>): Body => withKeyed(body, (node) => (names.has(nameOf(node)) ? [] : [node]));

/**
 * What is composed for this section and stands nowhere: behind the node of the key before it, else before that of the
 * key after it, else at the end.
 */
function withMissing(sections: readonly Section[], composed: Section, wanted: (node: Keyed) => boolean = () => true): readonly Section[] {
  const stands = new Set(keyedOf(sections).map(nameOf));
  return sections.map((section) => {
    if (section.id !== composed.id) return section;
    const groups = composed.body.content.map((node) => ({ node, keyed: keyedIn([node]) })).filter(({ keyed }) => keyed.length > 0);
    const names = groups.map(({ keyed }) => keyed.map(nameOf));
    const content = groups.reduce((nodes: readonly Node[], { node, keyed }, index) => {
      if (!keyed.some(wanted) || keyed.some((each) => stands.has(nameOf(each)))) return nodes;
      const holds = (some: readonly string[]) => (at: Node) => keyedIn([at]).some((each) => some.includes(nameOf(each)));
      const before = nodes.findLastIndex(holds(names.slice(0, index).flat()));
      const after = nodes.findIndex(holds(names.slice(index + 1).flat()));
      return nodes.toSpliced(before >= 0 ? before + 1 : after >= 0 ? after : nodes.length, 0, node);
    }, section.body.content);
    return { ...section, body: { ...section.body, content: [...content] } };
  });
}

function recorded(known: Composed, sections: readonly Section[], composed: readonly Section[], hashOf: HashOf): Composed {
  const ids = new Set(composed.map(({ id }) => id));
  const live = keyedOf(sections).flatMap((node) => (node.type === 'dataBlock' && node.attrs.state === 'live' ? [[node.attrs.key, blockHash(node, hashOf)] as const] : []));
  const older = Object.entries(known.fields).filter(([, { section }]) => !ids.has(section));
  const asked = composed.flatMap(({ id, body }) => keyedIn(body.content).flatMap((node) => (
    node.type === 'field' && node.attrs.required ? [[node.attrs.key, { section: id, prompt: node.attrs.prompt }] as const] : [])));
  const others = Object.entries(known.expected ?? {}).filter(([, { section }]) => !ids.has(section));
  const blocks = composed.flatMap(({ id, title, body }) => keyedIn(body.content).flatMap((node) => (node.type === 'dataBlock' ? [[node.attrs.key, { section: id, name: calledBy(node) ?? title }] as const] : [])));
  return { blocks: { ...known.blocks, ...Object.fromEntries(live) }, fields: Object.fromEntries([...older, ...asked]), expected: Object.fromEntries([...others, ...blocks]) };
}

/** Its heading or the caption of what it shows. */
function calledBy(block: DataBlock): string | undefined {
  const named = [...nodesIn(block.content)].find(({ type }) => type === 'heading' || type === 'captioned');
  const text = named && inlinesOf(named).map((each) => (each.type === 'text' ? each.text : '')).join('').trim();
  return text || undefined;
}
