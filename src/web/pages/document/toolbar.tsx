import { NativeSelect } from '@mantine/core';
import { IconArrowBackUp, IconArrowForwardUp, IconBlockquote, IconBold, IconItalic, IconList, IconListNumbers, IconUnderline } from '@tabler/icons-react';
import type { Editor } from '@tiptap/core';
import { useEditorState } from '@tiptap/react';
import { useTranslation } from 'react-i18next';
import styles from './editor.module.css';
import { InsertMenu, type InsertMenuProps } from './insert-menu.tsx';
import { TableMenu } from './table-menu.tsx';
import { backByEscape } from './to-tools.ts';
import { Tool } from './tool.tsx';

const STYLES = ['paragraph', 'heading2', 'heading3', 'heading4'] as const;
type Style = (typeof STYLES)[number];
const LEVELS = [2, 3, 4] as const;

/** What stands at the cursor, as the buttons show it. */
const standing = (editor: Editor) => ({
  style: (LEVELS.map((level) => (editor.isActive('heading', { level }) ? `heading${level}` as const : null)).find(Boolean) ?? 'paragraph') as Style,
  bold: editor.isActive('bold'), italic: editor.isActive('italic'), underline: editor.isActive('underline'),
  bullets: editor.isActive('bulletList'), numbers: editor.isActive('orderedList'), quote: editor.isActive('blockquote'), table: editor.isActive('table'),
  undo: editor.can().undo(), redo: editor.can().redo(),
});

const setStyle = (editor: Editor, style: Style) => {
  const level = LEVELS.find((one) => style === `heading${one}`);
  const chain = editor.chain().focus();
  return level ? chain.setHeading({ level }).run() : chain.setParagraph().run();
};

/** Writing tools of the section that has the cursor. */
export function Toolbar({ editor, ...insert }: InsertMenuProps) {
  const { t } = useTranslation('document');
  const now = useEditorState({ editor, selector: ({ editor: one }) => standing(one) });
  const run = (act: (chain: ReturnType<Editor['chain']>) => ReturnType<Editor['chain']>) => () => act(editor.chain().focus()).run();
  return (
    <div role="toolbar" aria-label={t('toolbar')} title={t('toolbar.keys')} className={styles.toolbar} onKeyDown={backByEscape(editor)}>
      <NativeSelect size="xs" aria-label={t('style')} value={now.style} onChange={(event) => setStyle(editor, event.currentTarget.value as Style)}
        data={STYLES.map((style) => ({ value: style, label: t(`style.${style}`) }))} />
      <span className={styles.toolGap} />
      <Tool icon={IconBold} label={t('bold')} on={now.bold} onClick={run((chain) => chain.toggleBold())} />
      <Tool icon={IconItalic} label={t('italic')} on={now.italic} onClick={run((chain) => chain.toggleItalic())} />
      <Tool icon={IconUnderline} label={t('underline')} on={now.underline} onClick={run((chain) => chain.toggleUnderline())} />
      <Tool icon={IconList} label={t('bullets')} on={now.bullets} onClick={run((chain) => chain.toggleBulletList())} />
      <Tool icon={IconListNumbers} label={t('numbers')} on={now.numbers} onClick={run((chain) => chain.toggleOrderedList())} />
      <Tool icon={IconBlockquote} label={t('quote')} on={now.quote} onClick={run((chain) => chain.toggleBlockquote())} />
      <span className={styles.toolGap} />
      <InsertMenu editor={editor} {...insert} />
      {now.table && <TableMenu editor={editor} />}
      <span className={styles.toolGap} />
      <Tool icon={IconArrowBackUp} label={t('undo')} disabled={!now.undo} onClick={run((chain) => chain.undo())} />
      <Tool icon={IconArrowForwardUp} label={t('redo')} disabled={!now.redo} onClick={run((chain) => chain.redo())} />
    </div>
  );
}
