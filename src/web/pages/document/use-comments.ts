import { useQuery } from '@tanstack/react-query';
import type { Editor } from '@tiptap/core';
import { useCallback, useMemo, useRef, useState } from 'react';
import type { CommentView, Quote } from '#contract/document/comment';
import { queries } from '../../api/client.ts';
import { dataIn, isReplaceable, placeOf, quoteOf } from './comment-anchor.ts';
import type { Marked } from './nodes/comment-marks.ts';

/** A place in the text that is about to be spoken of. */
export interface Spot {
  readonly section: string;
  readonly quote: Quote;
  /** Its words are the office's data. */
  readonly data: boolean;
  /** Other words may be suggested for them. */
  readonly replaceable: boolean;
}

/** What became of a suggestion: `gone`: its words are; `data`: they belong to a block of data, which was selected; `wide`: they are more than can be replaced at once; `unsaved`: it stands on this page only. */
export type Applied = 'done' | 'gone' | 'data' | 'wide' | 'unsaved';

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
  /** Puts the suggestion into the text. */
  readonly apply: (comment: CommentView) => Applied;
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
    const quote = (selection.empty ? null : quoteOf(doc, selection)) ?? WHOLE;
    return { section, quote, data: dataIn(doc, selection) !== null, replaceable: quote.exact !== '' && isReplaceable(doc, selection, quote) };
  };
  const apply = ({ section, quote, replacement }: CommentView): Applied => {
    const editor = editors.current.get(section);
    const place = editor && !editor.isDestroyed ? placeOf(editor.state.doc, quote) : null;
    if (!editor || !place || replacement === null) return 'gone';
    if (!isReplaceable(editor.state.doc, place, quote)) return 'wide';
    const block = dataIn(editor.state.doc, place);
    if (block !== null) {
      editor.chain().setNodeSelection(block).focus().scrollIntoView().run();
      return 'data';
    }
    return editor.chain().command(({ tr }) => { tr.insertText(replacement, place.from, place.to); return true; }).run() ? 'done' : 'gone';
  };
  return { list, marked, active, choose, ready, used, spot, apply };
}
