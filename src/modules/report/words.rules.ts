/** Words of a paper with the figures in them marked by where they come from. Pure; Indonesian, as official papers are. */
import type { CellText, Captioned, DataBlock, Field, Inline, Node, OrderedStyle } from '#contract/document/content';
import { headingOf, tableOf } from '#contract/document/content';
import type { ChartSpec } from '#contract/document/chart';
import type { Outline } from './outline.contract.ts';

export type Words = readonly Inline[];

const plain = (text: string): Words => (text === '' ? [] : [{ type: 'text', text, marks: [] }]);

/** A printed figure that says where it comes from. */
export const marked = (text: string, ref: string): Words => [{ type: 'text', text, marks: [{ type: 'origin', attrs: { ref } }] }];
/** "Tabel 3.1" of the caption with this id. */
export const see = (target: string): Words => [{ type: 'reference', attrs: { target } }];
export const underlined = (text: string): Words => [{ type: 'text', text, marks: [{ type: 'underline' }] }];
export const bold = (text: string): Words => [{ type: 'text', text, marks: [{ type: 'bold' }] }];

/** A sentence: figures and references stand where they are put in. */
export function line(strings: readonly string[], ...parts: readonly (string | Words)[]): Words {
  return strings.flatMap((text, index) => {
    const part = parts[index] ?? '';
    return [...plain(text), ...(typeof part === 'string' ? plain(part) : part)];
  });
}

/** Sentences of one paragraph; empty ones are left out. */
export function paragraph(...sentences: readonly Words[]): Node {
  const said = sentences.filter(({ length }) => length > 0);
  return { type: 'paragraph', content: said.flatMap((words, index) => (index === 0 ? [...words] : [...plain(' '), ...words])) };
}

export const words = (text: string): Node => paragraph(plain(text));
export const numbered = (items: readonly Words[], type: OrderedStyle | null = null): Node =>
  ({ type: 'orderedList', attrs: { start: 1, type }, content: items.map((item) => ({ type: 'listItem', content: [paragraph(item)] })) });
export const bullets = (items: readonly Words[]): Node => ({ type: 'bulletList', content: items.map((item) => ({ type: 'listItem', content: [paragraph(item)] })) });
export const heading = (level: 2 | 3 | 4, text: string): Node => ({ ...headingOf(text), attrs: { level } } as Node);

interface Captions { readonly id: string; readonly caption: string }

export const tableUnder = ({ id, caption }: Captions, head: readonly string[], rows: readonly (readonly CellText[])[], widths: readonly number[] = []): Captioned =>
  ({ type: 'captioned', attrs: { id, label: 'table' }, content: [{ type: 'caption', content: [...plain(caption)] }, tableOf(head, rows, widths)] });

export const chartUnder = ({ id, caption }: Captions, chart: ChartSpec): Captioned =>
  ({ type: 'captioned', attrs: { id, label: 'figure' }, content: [{ type: 'caption', content: [...plain(caption)] }, { type: 'chart', attrs: { chart } }] });

/** What the data say, under its key; composed anew when asked. */
export const dataBlock = (key: string, asOf: string, content: readonly Node[]): DataBlock =>
  ({ type: 'dataBlock', attrs: { key, state: 'live', asOf, reason: null }, content: [...content] });

/** A place for what only people know. */
export const field = (key: string, prompt: string, required = true): Field =>
  ({ type: 'field', attrs: { key, prompt, required, waived: null }, content: [{ type: 'paragraph', content: [] }] });

/** The laws of an outline as points of a list. */
export const legal = ({ basis, legal_basis: named = [basis] }: Pick<Outline, 'basis' | 'legal_basis'>): Words[] =>
  named.map((law, index) => plain(`${law}${index === named.length - 1 ? '.' : ';'}`));

/** "a", "a dan b", "a, b, dan c". */
export function listed(items: readonly string[]): string {
  if (items.length < 3) return items.join(' dan ');
  return `${items.slice(0, -1).join(', ')}, dan ${items.at(-1)}`;
}

/** A name as it stands within a sentence: names whose words are all capitals keep them. */
export function within(name: string): string {
  const [first = '', second] = name.split(' ');
  const proper = first === first.toUpperCase() || (second !== undefined && /^[A-Z]/.test(second));
  return proper ? name : first.charAt(0).toLowerCase() + name.slice(1);
}

/** `PROGRAM PENILAIAN KESEHATAN KSP/USP KOPERASI` as a sentence writes it; short words of capitals are abbreviations. */
export function titled(name: string): string {
  if (name !== name.toUpperCase()) return name;
  return name.toLowerCase().split(' ').map((word) => (SMALL.has(word) ? word : ABBREVIATIONS.has(word.replaceAll(/[^a-z/]/g, '')) ? word.toUpperCase() : word.replaceAll(/(^|[(/-])([a-z])/g, (_all, before: string, letter: string) => before + letter.toUpperCase()))).join(' ');
}
const SMALL = new Set(['dan', 'atau', 'yang', 'di', 'ke', 'dari', 'untuk', 'dengan', 'bagi', 'pada']);
const ABBREVIATIONS = new Set(['ksp/usp', 'umkm', 'uttp', 'ukm', 'ksp', 'usp']);

/** Room to write a number by hand. */
export const BLANK_NUMBER = '\u2003'.repeat(12);
