/** What the signed document of the period before said. */
import { refuse } from '#pure/refusal';
import type { Query } from '../../kernel/http.ts';
import type { Field } from './content.contract.ts';
import type { PreviousText } from './document.contract.ts';
import { answerText } from './finding.rules.ts';
import { keyedOf } from './node.rules.ts';
import { type Ask, firstSigned, type OwnedDocument, type Owner, openForReading, type Owners } from './owner.queries.ts';
import { signedText } from './version.queries.ts';
import { standOf } from './version.rules.ts';

/** Null where nothing of that kind was signed for the period before. */
export async function previousFields(ask: Ask, owner: Owner, document: OwnedDocument): Promise<{ document: string; title: string; fields: Field[] } | null> {
  const row = await firstSigned(ask.reader, await owner.previous?.(ask, document) ?? []);
  if (!row || (await owner.access(ask, row)).may === 'none') return null;
  const text = await signedText(ask.reader, row.signed);
  if (text === undefined) return null;
  const { title, sections } = standOf(text);
  return { document: row.id, title, fields: keyedOf(sections).filter((node) => node.type === 'field') };
}

/** Only what was answered. */
export const previousAnswers = (owners: Owners): Query<{ id: string }, PreviousText | null> => async (ask, { id }) => {
  const { row, owner, access } = await openForReading(owners, ask, id);
  if (access.may === 'signed') throw refuse('document.not-found');
  const previous = await previousFields(ask, owner, row);
  return previous && {
    ...previous,
    fields: previous.fields.flatMap((field) => {
      const text = answerText(field);
      return text === '' ? [] : [{ key: field.attrs.key, text, content: field.content }];
    }),
  };
};
