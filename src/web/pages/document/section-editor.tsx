import { type Editor, getSchema } from '@tiptap/core';
import { EditorContent, useEditor } from '@tiptap/react';
import { type MouseEvent, useEffect, useMemo, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { same } from '#pure/same';
import { Notice } from '../../ui/notice.tsx';
import { extensions } from './extensions.ts';
import { fromEditor, openBody, toEditor } from './nodes/content-json.ts';
import { showComments } from './nodes/comment-marks.ts';
import type { NodeWords } from './nodes/words.ts';
import type { LooseSection } from './part-model.ts';
import styles from './text.module.css';
import type { Comments } from './use-comments.ts';

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
}

export interface Writing {
  readonly typed: (section: string, read: () => LooseSection['body']) => void;
  /** Takes over what was typed; the editor is about to go. */
  readonly gather: () => void;
  readonly kept: () => void;
  readonly tools: () => boolean;
}

/** The text of one section on the paper; one that holds what this page does not know is not opened, so that nothing is lost. */
export function SectionEditor(props: SectionEditorProps) {
  const { t } = useTranslation('document');
  const { section, words } = props;
  const schema = useMemo(() => getSchema(extensions(words, SILENT)), [words]);
  const known = OURS.has(section.body) || openBody(schema, section.body) !== undefined;
  if (known) OURS.add(section.body);
  return (
    <section className={styles.section} id={`section-${section.id}`}>
      <h2>{section.title}</h2>
      {known ? <Text {...props} /> : <Notice kind="warn"><p>{t('unknown')}</p></Notice>}
    </section>
  );
}

/** Texts that this page knows whole: those it has looked through and those it wrote. */
const OURS = new WeakSet<object>();

const SILENT = { onKept: () => undefined, onTools: () => false, newId: () => '' };

/** What others put there is taken over while nobody types in it. */
function Text({ section, words, first, writing, onFocus, onOrigin, comments }: SectionEditorProps) {
  const { t } = useTranslation('document');
  const now = useRef({ writing, onFocus });
  now.current = { writing, onFocus };
  const last = useRef(section.body);
  const editable = writing !== undefined;
  const editor = useEditor({
    editable, content: toEditor(section.body), injectCSS: false, immediatelyRender: true, shouldRerenderOnTransaction: false,
    extensions: extensions(words, { onKept: () => now.current.writing?.kept(), onTools: () => now.current.writing?.tools() ?? false, newId: () => crypto.randomUUID() }),
    editorProps: { attributes: { role: 'textbox', 'aria-multiline': 'true', 'aria-label': t('section', { title: section.title }), ...(editable ? {} : { 'aria-readonly': 'true', tabindex: '0' }) } },
    onUpdate: ({ editor: one }) => now.current.writing?.typed(section.id, () => {
      last.current = fromEditor(one.getJSON()) as LooseSection['body'];
      OURS.add(last.current);
      return last.current;
    }),
    onFocus: ({ editor: one }) => now.current.onFocus(one, section.id),
  }, [words]);
  useEffect(() => { editor.setEditable(editable, false); }, [editor, editable]);
  useEffect(() => () => now.current.writing?.gather(), []);
  useEffect(() => { if (first) now.current.onFocus(editor, section.id); }, [editor, first, section.id]);
  useEffect(() => {
    if (same(section.body, last.current)) return;
    last.current = section.body;
    editor.commands.setContent(toEditor(section.body), { emitUpdate: false });
  }, [editor, section.body]);
  const { ready, marked, active } = comments;
  const marks = marked.get(section.id);
  useEffect(() => { ready(editor, section.id); }, [editor, ready, section.id]);
  useEffect(() => { showComments(editor, marks ?? [], active); }, [editor, marks, active]);
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
