/** Sections of an edited Word file are taken over into the draft: all that were named, or none. */
import type { Command } from '../../kernel/command.ts';
import { refuse } from '#pure/refusal';
import { documentContent } from './content.contract.ts';
import { journalOf } from './document.commands.ts';
import type { SavedDraft } from './document.contract.ts';
import { forWriting, write } from './draft.commands.ts';
import type { Owners } from './owner.queries.ts';
import type { WordText } from './word.adapter.ts';
import { type WordReturn, wordReturn } from './word.contract.ts';
import { comparedWith } from './word.queries.ts';

export interface WordUpload {
  readonly word: WordText;
  readonly name: string;
  readonly hash: string;
}

export function applyReturn(owners: Owners, { word, name, hash }: WordUpload): Command<WordReturn, SavedDraft> {
  return {
    name: 'draft.return',
    input: wordReturn,
    async run(ctx, { id, revision, sections }) {
      const { document: { draft }, author } = await forWriting(owners, ctx, id);
      const back = new Map(comparedWith(word, id, draft.content.sections).map(({ section, found }) => [section.id, found]));
      const unfit = sections.filter((each) => (back.get(each)?.gone.length ?? 1) > 0);
      if (unfit.length > 0) throw refuse('word.section', { titles: unfit.map((each) => back.get(each)?.section.title ?? each).join('; ') });
      const content = documentContent.parse({
        sections: draft.content.sections.map((section) => (sections.includes(section.id) ? back.get(section.id)?.section ?? section : section)),
      });
      const next = await write(ctx, id, draft, { revision, content, touched: sections }, author);
      ctx.record({ chain: journalOf(ctx.tx), name: 'draft.return', data: { document: id, sections, fileName: name, fileHash: hash }, author: { post: author.post } });
      ctx.changed({ kind: 'document', id });
      return { revision: next.revision, updatedAt: next.updatedAt, merged: [] };
    },
  };
}
