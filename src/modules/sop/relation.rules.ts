/** Keterkaitan: which other SOP a line of the sheet means. */
import type { SopDefinition } from './definition.contract.ts';
import { sameWords, withoutBrackets } from './wording.rules.ts';

export interface Relation {
  readonly part: 'related' | 'note';
  readonly step?: number;
  readonly text: string;
  /** What is called an SOP here, without the word "SOP"; null where the line names none. */
  readonly name: string | null;
  /** Key of the SOP of that name in the library; null where there is none. */
  readonly sop: string | null;
}

function nameIn(text: string): string | null {
  return /^\s*(?:SOP|Standar Operasional Prosedur)\s+(.+)$/i.exec(text)?.[1] ?? null;
}

/** By title, or by the document that it makes; what stands in brackets does not count. */
function find(name: string, library: readonly SopDefinition[]): string | null {
  const means = (printed: string) => sameWords(withoutBrackets(printed), withoutBrackets(name));
  const found = library.find(({ title, produces, documents }) => [title, produces, ...documents.map((made) => made.title)].some(means));
  return found?.key ?? null;
}

/** The lines of keterkaitan, and each keterangan that refers to an SOP. */
export function relations(definition: SopDefinition, others: readonly SopDefinition[]): Relation[] {
  const library = others.filter(({ key }) => key !== definition.key);
  const lines = [
    ...definition.related.map((text) => ({ part: 'related' as const, text })),
    ...definition.steps.flatMap(({ step, note }) => (note && nameIn(note) ? [{ part: 'note' as const, step, text: note }] : [])),
  ];
  return lines.map((line) => {
    const name = nameIn(line.text);
    return { ...line, name, sop: name ? find(name, library) : null };
  });
}
