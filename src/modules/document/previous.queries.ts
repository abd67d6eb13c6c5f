/** What the signed document of the period before said. */
import { refuse } from '#pure/refusal';
import type { Query } from '../../kernel/http.ts';
import { hashOf } from './content-hash.adapter.ts';
import type { Section } from './content.contract.ts';
import type { PreviousText } from './document.contract.ts';
import { seedsOf } from './document.queries.ts';
import { answerText } from './finding.rules.ts';
import { isKeyed, keyedOf } from './node.rules.ts';
import { type Ask, type DocumentRow, firstSigned, openForReading, type Owner, type Owners } from './owner.queries.ts';
import { lineOf, passagesIn } from './passage.contract.ts';
import { signedText } from './version.queries.ts';
import { standOf } from './version.rules.ts';

/** Null where nothing of that kind was signed for the period before. A surat pengantar says the same every year: it has no sections. */
export async function previousSections(ask: Ask, owner: Owner, document: DocumentRow): Promise<{ document: string; title: string; sections: readonly Section[] } | null> {
  const row = document.form === 'report' ? await firstSigned(ask.reader, await owner.previous?.(ask, document) ?? []) : undefined;
  if (!row || (await owner.access(ask, row)).may === 'none') return null;
  const text = await signedText(ask.reader, row.signed);
  if (text === undefined) return null;
  const { title, sections } = standOf(text);
  return { document: row.id, title, sections: byPeople(sections, await seedsOf(ask.reader, row.id)) };
}

/** What the system put into a section that nobody touched, such as the recap of answers, was written by nobody; questions in it were asked. */
const byPeople = (sections: readonly Section[], seeds: Readonly<Record<string, string>>): Section[] => sections.map((section) => (
  seeds[section.id] === hashOf(section.body) ? { ...section, body: { ...section.body, content: section.body.content.filter(isKeyed) } } : section));

/** Only what was answered, and what people wrote themselves. */
export const previousText = (owners: Owners): Query<{ id: string }, PreviousText | null> => async (ask, { id }) => {
  const { row, owner, access } = await openForReading(owners, ask, id);
  if (access.may === 'signed') throw refuse('document.not-found');
  const previous = await previousSections(ask, owner, row);
  return previous && { document: previous.document, title: previous.title, fields: answersOf(previous.sections), sections: writtenIn(previous.sections) };
};

const answersOf = (sections: readonly Section[]): PreviousText['fields'] => keyedOf(sections).flatMap((node) => {
  const text = node.type === 'field' ? answerText(node) : '';
  return text === '' ? [] : [{ key: node.attrs.key, text, content: node.content }];
});

const writtenIn = (sections: readonly Section[]): PreviousText['sections'] => sections.flatMap((section) => {
  const passages = passagesIn(section.body.content).map((node) => ({ text: lineOf(node), content: node }));
  return passages.length === 0 ? [] : [{ id: section.id, title: section.title, passages }];
});
