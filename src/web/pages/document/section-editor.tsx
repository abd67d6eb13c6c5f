import { type Editor, getSchema } from '@tiptap/core';
import { EditorContent, useEditor } from '@tiptap/react';
import { type MouseEvent, useEffect, useMemo, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { fromEditor, toEditor } from '#contract/document/editor';
import type { Presence } from '#contract/document/room';
import { same } from '#pure/same';
import { newKey } from '../../api/intent.ts';
import type { Room } from '../../api/room.ts';
import { Notice } from '../../ui/notice.tsx';
import { extensions } from './extensions.ts';
import type { Brought } from './nodes/brought.ts';
import { caretOf, showCarets } from './nodes/carets.ts';
import { isKnown } from './nodes/content-json.ts';
import { showComments } from './nodes/comment-marks.ts';
import { showUnchanged, type Unchanged } from './nodes/unchanged-marks.ts';
import type { NodeWords } from './nodes/words.ts';
import type { LooseSection } from './part-model.ts';
import type { Rooms } from './rooms.ts';
import styles from './text.module.css';
import { TOOL_KEYS } from './to-tools.ts';
import type { Comments } from './use-comments.ts';
import { useRoom } from './use-rooms.ts';

export interface SectionEditorProps {
  readonly section: LooseSection;
  readonly words: NodeWords;
  /** The first on the paper: the tools are for it until another is chosen. */
  readonly first: boolean;
  /** Absent: to be read. */
  readonly writing?: Writing;
  /** The editor that toolbar and side speak to. */
  readonly onFocus: (editor: Editor, section: string) => void;
  readonly onOrigin: (ref: string) => void;
  readonly comments: Comments;
  /** What of it stands as last year. */
  readonly unchanged: Unchanged;
}

export interface Writing {
  readonly rooms: Rooms;
  /** Everybody else. */
  readonly present: readonly Presence[];
  /** What was written is still seen; nothing more can be. */
  readonly closed: boolean;
  readonly typed: (section: string, read: () => LooseSection['body']) => void;
  /** Takes over what was typed; the editor is about to go. */
  readonly gather: () => void;
  readonly kept: () => void;
  readonly tools: () => boolean;
  readonly brought: (brought: Brought) => void;
}

/** The text of one section on the paper; one that holds what this page does not know is not opened, so that nothing is lost. */
export function SectionEditor(props: SectionEditorProps) {
  const { t } = useTranslation('document');
  const { section, words } = props;
  const schema = useMemo(() => getSchema(extensions(words, SILENT)), [words]);
  const known = OURS.has(section.body) || isKnown(schema, section.body);
  if (known) OURS.add(section.body);
  return (
    <section className={styles.section} id={`section-${section.id}`}>
      <h2 tabIndex={-1}>{section.title}</h2>
      {!known && <Notice kind="warn"><p>{t('unknown')}</p></Notice>}
      {known && (props.writing ? <Shared {...props} rooms={props.writing.rooms} /> : <Text {...props} />)}
    </section>
  );
}

/** Texts that this page knows whole: those it has looked through and those it wrote. */
const OURS = new WeakSet<object>();

const SILENT = { onKept: () => undefined, onTools: () => false, onBrought: () => undefined, newId: () => '' };

/** Written by several at once as soon as its room is entered; to be read where it cannot be. */
function Shared({ rooms, ...props }: SectionEditorProps & { readonly rooms: Rooms }) {
  const { t } = useTranslation('document');
  const room = useRoom(rooms, props.section.id);
  const { writing, ...read } = props;
  const { state, refused, lost } = rooms.shown();
  if (room && lost.includes(props.section.id)) {
    return (
      <>
        <Notice kind="warn" live>
          <p>{t('room.lost')}</p>
          <button type="button" className="link" onClick={() => rooms.forget(props.section.id)}>{t('room.lost.close')}</button>
        </Notice>
        <Text {...read} room={room} />
      </>
    );
  }
  if (room) return <Text {...props} room={room} />;
  return state === 'closed' || refused.includes(props.section.id) ? <Text {...read} /> : <p className="tiny quiet" aria-busy="true">{t('room.entering')}</p>;
}

/** What others write comes at once; a text that is only read is taken over as it comes. */
function Text({ section, words, first, writing, room, onFocus, onOrigin, comments, unchanged }: SectionEditorProps & { readonly room?: Room }) {
  const { t } = useTranslation('document');
  const editable = writing?.closed === false;
  const { title } = section;
  const attributes = useMemo(() => ({
    role: 'textbox', 'aria-multiline': 'true', 'aria-label': t('section', { title }), ...(editable ? { 'aria-describedby': TOOL_KEYS } : { 'aria-readonly': 'true', tabindex: '0' }),
  }), [t, title, editable]);
  const now = useRef({ writing, onFocus });
  now.current = { writing, onFocus };
  const last = useRef(section.body);
  const editor = useEditor({
    editable, ...(room ? {} : { content: toEditor(section.body) }), injectCSS: false, immediatelyRender: true, shouldRerenderOnTransaction: false,
    extensions: extensions(words, {
      onKept: () => now.current.writing?.kept(), onTools: () => now.current.writing?.tools() ?? false,
      onBrought: (brought) => now.current.writing?.brought(brought), newId: newKey,
    }, room?.text),
    editorProps: { attributes },
    onUpdate: ({ editor: one }) => now.current.writing?.typed(section.id, () => {
      last.current = fromEditor(one.getJSON()) as LooseSection['body'];
      OURS.add(last.current);
      return last.current;
    }),
    onFocus: ({ editor: one }) => now.current.onFocus(one, section.id),
    onSelectionUpdate: ({ editor: one }) => now.current.writing?.rooms.place(section.id, () => caretOf(one)),
  }, [words, room]);
  // A section named anew is drawn under its new name.
  useEffect(() => { editor.setOptions({ editable, editorProps: { attributes } }); }, [editor, editable, attributes]);
  useEffect(() => () => now.current.writing?.gather(), []);
  useEffect(() => { if (first) now.current.onFocus(editor, section.id); }, [editor, first, section.id]);
  useEffect(() => {
    if (room || same(section.body, last.current)) return;
    last.current = section.body;
    editor.commands.setContent(toEditor(section.body), { emitUpdate: false });
  }, [editor, room, section.body]);
  const others = writing?.present;
  useEffect(() => {
    showCarets(editor, (others ?? []).flatMap(({ client, section: where, title, caret }) => (where === section.id && caret ? [{ client, label: title, caret }] : [])));
  }, [editor, others, section.id]);
  const { ready, marked, active } = comments;
  const marks = marked.get(section.id);
  useEffect(() => { ready(editor, section.id); }, [editor, ready, section.id]);
  useEffect(() => { showComments(editor, marks ?? [], active); }, [editor, marks, active]);
  useEffect(() => { showUnchanged(editor, unchanged); }, [editor, unchanged]);
  const choose = (event: MouseEvent) => {
    const at = (name: string) => (event.target as Element).closest<HTMLElement>(`[data-${name}]`)?.dataset[name];
    const figure = at('origin');
    if (figure) onOrigin(figure);
    const comment = at('comment');
    if (comment) comments.choose(comment);
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: a shorter way to the origin of a figure; the side lists them for the keyboard
    // biome-ignore lint/a11y/useKeyWithClickEvents: the same
    <div onClick={choose}><EditorContent editor={editor} className={styles.text} /></div>
  );
}
