/** What writers do to the sections of a draft themselves; the owner says whether they may write it. */
import type { Command, Ctx } from '../../kernel/command.ts';
import { must, refuse } from '#pure/refusal';
import type { Section } from './content.contract.ts';
import { journalOf } from './document.commands.ts';
import { forWriting, write } from './draft.commands.ts';
import type { Owners } from './owner.queries.ts';
import type { Attendance } from './presence.adapter.ts';
import {
  type MadeSection, type NewSection, newSection, ownSectionId, type SectionChange, sectionChange, type SectionRemoval, sectionRemoval,
} from './section.contract.ts';
import { added, altered, removed } from './section.rules.ts';
import { isWritten } from './written.contract.ts';

export function sectionCommands(owners: Owners, attendance: Attendance) {
  const add: Command<NewSection, MadeSection> = {
    name: 'section.add',
    input: newSection,
    async run(ctx, { id, ...given }) {
      const open = await opened(owners, ctx, id);
      const section = ownSectionId(ctx.newId());
      const revision = await put(ctx, open, must(added(open.draft.content.sections, given, section)));
      return told(ctx, open, 'section.add', { section, ...given }, revision);
    },
  };

  const change: Command<SectionChange, MadeSection> = {
    name: 'section.change',
    input: sectionChange,
    async run(ctx, { id, ...given }) {
      const open = await opened(owners, ctx, id);
      const revision = await put(ctx, open, must(altered(open.draft.content.sections, given)));
      return told(ctx, open, 'section.change', given, revision);
    },
  };

  const remove: Command<SectionRemoval, MadeSection> = {
    name: 'section.remove',
    input: sectionRemoval,
    async run(ctx, { id, ...given }) {
      const open = await opened(owners, ctx, id);
      const rest = must(removed(open.draft, given));
      const { section } = given;
      const others = attendance.in(id, ctx.now).filter((one) => one.section === section && one.person !== ctx.actor.personId);
      if (others.length > 0) throw refuse('section.in-use', { who: [...new Set(others.map(({ title }) => title))].join(', ') });
      const gone = open.draft.content.sections.find((each) => each.id === section);
      const revision = await put(ctx, open, rest);
      return told(ctx, open, 'section.remove', { section, title: gone?.title, written: gone !== undefined && isWritten(gone.body) }, revision);
    },
  };
  return { add, change, remove };
}

type Open = Awaited<ReturnType<typeof opened>>;

/** The locked draft of a text in sections. */
async function opened(owners: Owners, ctx: Ctx, id: string) {
  const { document: { draft, form }, author } = await forWriting(owners, ctx, id);
  if (form !== 'report') throw refuse('section.not-here');
  return { id, draft, author };
}

/** Goes the way of everything that a person writes. */
async function put(ctx: Ctx, { id, draft, author }: Open, sections: readonly Section[]): Promise<number> {
  const { revision } = await write(ctx, id, draft, { revision: draft.revision, content: { sections: [...sections] } }, author);
  return revision;
}

function told<D extends { readonly section: string }>(ctx: Ctx, { id, author }: Open, name: string, data: D, revision: number): MadeSection {
  ctx.record({ chain: journalOf(ctx.tx), name, data: { document: id, ...data }, author: { post: author.post } });
  ctx.changed({ kind: 'document', id });
  return { section: data.section, revision };
}
