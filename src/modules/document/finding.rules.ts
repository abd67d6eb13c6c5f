/** What a reader of a text should look at, seen in the text alone. Pure. */
import { answerOf, overridesIn, unanswered } from './block.rules.ts';
import { blocksOf, linesOf } from './blocks.rules.ts';
import type { Field, Node, Section } from './content.contract.ts';
import type { Finding } from './document.contract.ts';
import type { Composed } from './merge.rules.ts';
import { childrenOf, nodesIn } from './node.contract.ts';
import { inlinesOf, keyedIn } from './node.rules.ts';
import { numbersOf } from './numbering.contract.ts';
import { lineOf, oneLine, paragraphsIn } from './passage.contract.ts';
import { isGone } from './written.contract.ts';

/** What stands in a text until somebody fills it in. */
const PLACEHOLDER = /\.{4,}|…{2,}|_{3,}|\[\s*(?:\.{3}|…|isi|diisi|lengkapi|nama|tanggal|nomor)[^\]]*\]|\bx{3,}\b|\blorem ipsum\b|\bTODO\b|\bTBD\b/i;
/** Shorter paragraphs may say the same in two places, such as "Sumber: data diolah." */
const LONG = 60;
/** An alternative text that says nothing of the picture. */
const EMPTY_ALT = /^\s*(?:gambar|foto|image|picture)?\s*\d*\s*(?:\S+\.(?:png|jpe?g))?\s*$/i;

/** What the period before said: its answers, by the key of the question, and the paragraphs that people wrote themselves. */
export interface Previous { readonly answers: ReadonlyMap<string, string>; readonly paragraphs: ReadonlySet<string> }

export const previousOf = (sections: readonly Section[]): Previous => ({
  answers: new Map(sections.flatMap(fieldsIn).map((field) => [field.attrs.key, answerText(field)])),
  paragraphs: new Set(sections.flatMap(({ body }) => paragraphsIn(body.content))),
});

export function findingsOf(sections: readonly Section[], composed: Composed, previous: Previous = previousOf([])): Finding[] {
  return [
    ...unanswered({ content: { sections: [...sections] }, composed }).map(({ section, key, prompt }): Finding => ({ kind: 'field-empty', section, key, text: prompt })),
    ...sections.flatMap((section) => [...fieldFindings(section, previous.answers), ...passageFindings(section, previous.paragraphs), ...placeholders(section), ...blockFindings(section), ...pictures(section)]),
    ...brokenReferences(sections),
    ...doubles(sections),
  ];
}

const found = (kind: string, section: Section, text: string, key: string | null = null): Finding => ({ kind, section: section.id, key, text });

const fieldsIn = ({ body }: Section): Field[] => keyedIn(body.content).filter((node) => node.type === 'field');

function fieldFindings(section: Section, answers: ReadonlyMap<string, string>): Finding[] {
  return fieldsIn(section).flatMap((field) => {
    const { key, prompt, waived } = field.attrs;
    const answer = answerText(field);
    return [
      ...(answer !== '' && answer === answers.get(key) ? [found('unchanged', section, prompt, key)] : []),
      ...(answer === '' && waived ? [found('field-waived', section, waived, key)] : []),
    ];
  });
}

/** In whatever section they stand now; each is told once. */
const passageFindings = (section: Section, before: ReadonlySet<string>): Finding[] =>
  [...new Set(paragraphsIn(section.body.content))].filter((text) => before.has(text)).map((text) => found('unchanged', section, text));

export const answerText = (field: Field): string => answerOf(field).map(oneLine).join('\n');

const linesIn = ({ body }: Section): string[] => linesOf(blocksOf(body));

const placeholders = (section: Section): Finding[] => linesIn(withoutContents(section)).filter((line) => PLACEHOLDER.test(line)).map((line) => found('placeholder', section, line));

/** An open question is a finding of its own. */
const withoutContents = (section: Section): Section => ({
  ...section, body: { ...section.body, content: section.body.content.filter((node) => node.type !== 'field' || answerOf(node).length > 0) },
});

function blockFindings(section: Section): Finding[] {
  const gone = keyedIn(section.body.content).flatMap((node) => (node.type === 'dataBlock' && isGone(node.content) ? [found('data-gone', section, '', node.attrs.key)] : []));
  return [...gone, ...overridesIn({ sections: [section] }).map(({ key, reason }) => found('block-overridden', section, reason, key))];
}

const pictures = (section: Section): Finding[] => [...nodesIn(section.body.content)].flatMap((node) => (
  node.type === 'image' && EMPTY_ALT.test(node.attrs.alt) ? [found('picture-untold', section, node.attrs.alt)] : []));

function brokenReferences(sections: readonly Section[]): Finding[] {
  const numbers = numbersOf(sections);
  return sections.flatMap((section) => [...nodesIn(section.body.content)].flatMap((node) => inlinesOf(node).flatMap((inline) => (
    inline.type === 'reference' && !numbers.has(inline.attrs.target) ? [found('reference-broken', section, inline.attrs.target)] : []))));
}

/** Long paragraphs that stand more than once, each time but the first; names in tables are repeated rightly. */
function doubles(sections: readonly Section[]): Finding[] {
  const seen = new Set<string>();
  return sections.flatMap((section) => running(section.body.content).flatMap((node) => {
    const text = lineOf(node);
    if (text.length < LONG) return [];
    if (seen.has(text.toLowerCase())) return [found('paragraph-double', section, text)];
    seen.add(text.toLowerCase());
    return [];
  }));
}

/** Paragraphs outside tables. */
const running = (nodes: readonly Node[]): Node[] =>
  nodes.flatMap((node) => (node.type === 'paragraph' ? [node] : node.type === 'table' || node.type === 'captioned' ? [] : running(childrenOf(node))));
