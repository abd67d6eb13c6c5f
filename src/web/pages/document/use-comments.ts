import { useQuery } from '@tanstack/react-query';
import type { Editor } from '@tiptap/core';
import { useCallback, useMemo, useRef, useState } from 'react';
import type { CommentView, Quote } from '#contract/document/comment';
import { queries } from '../../api/client.ts';
import { placeOf, quoteOf } from './comment-anchor.ts';
import type { Marked } from './nodes/comment-marks.ts';

/** A place in the text that is about to be spoken of. */
export interface Spot { readonly section: string; readonly quote: Quote }

export interface Comments {
  readonly list: readonly CommentView[];
  /** Of the stand on the paper, by section. */
  readonly marked: ReadonlyMap<string, readonly Marked[]>;
  readonly active: string | null;
  readonly choose: (id: string | null) => void;
  /** Every editor on the paper reports itself, and which was used last. */
  readonly ready: (editor: Editor, section: string) => void;
  readonly used: (editor: Editor, section: string) => void;
  /** The words selected last; the whole section where none are. */
  readonly spot: () => Spot | null;
  /** Puts the suggestion into the text; false where its words are gone. */
  readonly apply: (comment: CommentView) => boolean;
}

const WHOLE: Quote = { exact: '', prefix: '', suffix: '' };

/** What was said of the draft or of the version on the paper. */
export function useComments(document: string, version: number | null, allowed: boolean): Comments {
  const { data } = useQuery({ ...queries.comment.list.queryOptions({ input: { id: document } }), enabled: allowed });
  const [active, choose] = useState<string | null>(null);
  const editors = useRef(new Map<string, Editor>());
  const last = useRef<{ editor: Editor; section: string } | null>(null);
  const list = useMemo(() => (data ?? []).filter((comment) => comment.version === version), [data, version]);
  const marked = useMemo(() => {
    const bySection = new Map<string, Marked[]>();
    for (const { id, section, quote, replacement, state } of list) {
      if (state === 'open') bySection.set(section, [...bySection.get(section) ?? [], { id, quote, suggests: replacement !== null }]);
    }
    return bySection;
  }, [list]);
  const ready = useCallback((editor: Editor, section: string) => { editors.current.set(section, editor); }, []);
  const used = useCallback((editor: Editor, section: string) => { last.current = { editor, section }; }, []);
  const spot = () => {
    if (!last.current || last.current.editor.isDestroyed) return null;
    const { editor: { state: { doc, selection } }, section } = last.current;
    return { section, quote: (selection.empty ? null : quoteOf(doc, selection)) ?? WHOLE };
  };
  const apply = ({ section, quote, replacement }: CommentView) => {
    const editor = editors.current.get(section);
    const place = editor && !editor.isDestroyed ? placeOf(editor.state.doc, quote) : null;
    if (!editor || !place || replacement === null || !editor.state.doc.resolve(place.from).parent.isTextblock) return false;
    return editor.chain().command(({ tr }) => { tr.insertText(replacement, place.from, place.to); return true; }).run();
  };
  return { list, marked, active, choose, ready, used, spot, apply };
}
