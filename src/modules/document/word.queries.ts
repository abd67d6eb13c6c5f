/** An edited Word file beside the draft that it came from. */
import { ownFile } from '../../kernel/file-routes.ts';
import type { FileStore } from '../../kernel/files.ts';
import type { Query } from '../../kernel/http.ts';
import { must, refuse } from '#pure/refusal';
import type { Section } from './content.contract.ts';
import { differenceOf } from './difference.rules.ts';
import { draftOf } from './document.queries.ts';
import { openForReading, type Owners } from './owner.queries.ts';
import { printedSections } from './printed-section.rules.ts';
import type { ReturnedSection, ReturnedText } from './word.contract.ts';
import type { WordText } from './word.adapter.ts';
import { DOCUMENT_PROPERTY, NAMES, sectionProperty, sectionStand } from './word-name.adapter.ts';
import { type Returned, returned } from './word-return.rules.ts';

/** One's own upload, for a text that one may write: nothing of a file is read for anybody else. */
export const uploadOf = (owners: Owners): Query<{ id: string; file: string }, { name: string; hash: string }> => async (ask, { id, file: fileId }) => {
  const { access } = await openForReading(owners, ask, id);
  if (access.may !== 'write') throw refuse('document.not-allowed');
  const { name, hash } = must(await ownFile(ask.reader, fileId, ask.actor.personId) ?? refuse('file.not-found'));
  return { name, hash };
};

/** The upload with its text. The reader of Word files is large; a start does not wait for it. */
export const wordIn = async (files: Pick<FileStore, 'open'>, upload: { readonly name: string; readonly hash: string }) =>
  ({ ...upload, word: await (await import('./word.adapter.ts')).readWordFile(files, upload.hash) });

/** The sections of the draft, each with what the file says. Refuses a file of another document. */
export function comparedWith(word: WordText, id: string, sections: readonly Section[]): Returned[] {
  if (word.properties.get(DOCUMENT_PROPERTY) !== id) throw refuse('word.foreign');
  return returned(word.blocks, sections, NAMES);
}

const stand = (title: string, sections: readonly Section[]) => ({ title, sections, attachments: [] });

function shown({ section, found }: Returned, word: WordText, printed: ReturnType<typeof printedSections>[number]): ReturnedSection {
  const between = (before: Section, after: Section) => differenceOf(stand('', [before]), stand('', [after]));
  const changes = found ? between(section, found.section) : [];
  const state = !found ? 'absent' : found.gone.length > 0 ? 'gone' : changes.length > 0 ? 'changed' : 'same';
  return {
    id: section.id, title: section.title, changes, untaken: found ? between(found.section, found.whole) : [], pictures: found?.pictures ?? 0, replaced: found?.replaced ?? 0,
    state, older: word.properties.get(sectionProperty(section.id)) !== sectionStand(printed),
  };
}

/** Of whom `uploadOf` has let through. */
export const previewReturn = (word: WordText, fileName: string): Query<{ id: string }, ReturnedText> => async ({ reader }, { id }) => {
  const { content, revision } = await draftOf(reader, id);
  const printed = printedSections(content.sections);
  const sections = comparedWith(word, id, content.sections).map((each, index) => shown(each, word, printed[index] as typeof printed[number]));
  return { revision, fileName, sections };
};
