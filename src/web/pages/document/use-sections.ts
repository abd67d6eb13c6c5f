import { type QueryClient, useQueryClient } from '@tanstack/react-query';
import { useRef } from 'react';
import { same } from '#pure/same';
import { api, queries } from '../../api/client.ts';
import { useCommand } from '../../api/command.ts';
import { afterSaving } from './after-saving.ts';
import type { LooseSection } from './part-model.ts';

export interface SectionCommands {
  /** Saves what was typed. */
  readonly flush: () => Promise<boolean>;
  /** Of the draft as this page has seen that section. */
  readonly revision: (section: string) => number;
  /** Whether something stands in it now. */
  readonly isWritten: (section: string) => boolean;
}

/** What a section is beside its text. */
export type SectionShape = Pick<LooseSection, 'id' | 'title' | 'part' | 'page'>;

/** The same as long as no section comes, goes, is named or turned, whatever is typed. */
export function useShapes(sections: readonly LooseSection[]): readonly SectionShape[] {
  const now = sections.map(({ id, title, part, page }): SectionShape => ({ id, title, part, page }));
  const last = useRef(now);
  if (!same(last.current, now)) last.current = now;
  return last.current;
}

/** The text is asked for anew before the page goes elsewhere in it. */
export const asStored = (client: QueryClient, id: string): Promise<void> => client.invalidateQueries({ queryKey: queries.document.get.key({ input: { id } }) });

/** Turns a section, and removes one as it is seen here: what was typed in it is with the server first. */
export function useSections(document: string, { flush, revision }: SectionCommands, onRemoved: (section: string) => Promise<void>) {
  const client = useQueryClient();
  const turn = useCommand(api.section.change);
  const remove = useCommand(afterSaving(flush, (asked: { readonly id: string; readonly section: string }, options: Parameters<typeof api.section.remove>[1]) =>
    api.section.remove({ ...asked, revision: revision(asked.section) }, options)), {
    onDone: async ({ section }) => {
      await onRemoved(section);
      await asStored(client, document);
    },
  });
  return { turn, remove };
}
