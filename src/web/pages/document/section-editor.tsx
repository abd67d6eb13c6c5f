import type { Editor } from '@tiptap/core';
import { EditorContent, useEditor } from '@tiptap/react';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { LooseContent } from '#contract/document/content';
import { extensions } from './extensions.ts';
import styles from './editor.module.css';

export type LooseSection = LooseContent['sections'][number];

export interface SectionEditorProps {
  readonly section: LooseSection;
  readonly editable: boolean;
  readonly onChange: (body: LooseSection['body']) => void;
  /** The editor that the toolbar speaks to. */
  readonly onFocus: (editor: Editor) => void;
}

/** The text of one section on the paper. What others put there is taken over while nobody types in it. */
export function SectionEditor({ section, editable, onChange, onFocus }: SectionEditorProps) {
  const { t } = useTranslation('document');
  const told = useRef(onChange);
  told.current = onChange;
  const last = useRef(section.body);
  const editor = useEditor({
    extensions, editable, content: section.body, injectCSS: false, immediatelyRender: true,
    editorProps: { attributes: { role: 'textbox', 'aria-multiline': 'true', 'aria-label': t('section', { title: section.title }), ...(editable ? {} : { 'aria-readonly': 'true', tabindex: '0' }) } },
    onUpdate: ({ editor: now }) => {
      const body = now.getJSON() as LooseSection['body'];
      last.current = body;
      told.current(body);
    },
    onFocus: ({ editor: now }) => onFocus(now),
  });
  useEffect(() => { editor.setEditable(editable, false); }, [editor, editable]);
  useEffect(() => {
    if (JSON.stringify(section.body) === JSON.stringify(last.current)) return;
    last.current = section.body;
    editor.commands.setContent(section.body, { emitUpdate: false });
  }, [editor, section.body]);
  return (
    <section className={styles.section} id={`section-${section.id}`}>
      <h2>{section.title}</h2>
      <EditorContent editor={editor} className={styles.text} />
    </section>
  );
}
