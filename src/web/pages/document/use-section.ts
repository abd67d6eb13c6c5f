import { useNavigate, useSearch } from '@tanstack/react-router';
import { type KeyboardEvent, useCallback } from 'react';
import { type Part, partAt } from './part-model.ts';

export interface Parts {
  readonly part: Part | undefined;
  /** The section asked for in the address. */
  readonly asked: string | undefined;
  readonly before: Part | undefined;
  readonly after: Part | undefined;
  /** Done when the router has put back where one was on that part. */
  readonly go: (section: string) => Promise<void>;
  /** Alt and Page Down or Page Up: to the part after or before. */
  readonly onKeyDown: (event: KeyboardEvent) => void;
}

/** One part at a time is on the paper, named in the address so that a link leads to it. */
export function useSection(document: string, parts: readonly Part[]): Parts {
  const { section } = useSearch({ strict: false }) as { section?: string };
  const navigate = useNavigate();
  const part = partAt(parts, section);
  const at = part ? parts.indexOf(part) : -1;
  const [before, after] = [parts[at - 1], parts[at + 1]];
  const go = useCallback((id: string) =>
    navigate({ to: `/documents/${document}` as '/', search: ((search: object) => ({ ...search, section: id })) as never }), [navigate, document]);
  const onKeyDown = (event: KeyboardEvent) => {
    const next = event.altKey ? { PageDown: after, PageUp: before }[event.key] : undefined;
    if (!next) return;
    event.preventDefault();
    void go(next.id);
  };
  return { part, asked: section, before, after, go, onKeyDown };
}
