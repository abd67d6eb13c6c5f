import { Button, NativeSelect } from '@mantine/core';
import {
  IconArrowBackUp, IconArrowForwardUp, IconBlockquote, IconBold, IconColumnInsertRight, IconColumnRemove, type Icon, IconItalic, IconList, IconListNumbers, IconRowInsertBottom, IconRowRemove, IconTable, IconTableOff, IconUnderline,
} from '@tabler/icons-react';
import type { Editor } from '@tiptap/core';
import { useEditorState } from '@tiptap/react';
import { useTranslation } from 'react-i18next';
import styles from './editor.module.css';

type Style = 'paragraph' | 'heading2' | 'heading3';

/** What stands at the cursor, as the buttons show it. */
const standing = (editor: Editor) => ({
  style: (editor.isActive('heading', { level: 2 }) ? 'heading2' : editor.isActive('heading', { level: 3 }) ? 'heading3' : 'paragraph') as Style,
  bold: editor.isActive('bold'), italic: editor.isActive('italic'), underline: editor.isActive('underline'),
  bullets: editor.isActive('bulletList'), numbers: editor.isActive('orderedList'), quote: editor.isActive('blockquote'), table: editor.isActive('table'),
});

const setStyle = (editor: Editor, style: Style) => {
  const chain = editor.chain().focus();
  return style === 'paragraph' ? chain.setParagraph().run() : chain.setHeading({ level: style === 'heading2' ? 2 : 3 }).run();
};

/** Writing tools of the section that has the cursor. */
export function Toolbar({ editor }: { readonly editor: Editor }) {
  const { t } = useTranslation('document');
  const now = useEditorState({ editor, selector: ({ editor: one }) => standing(one) });
  const run = (act: (chain: ReturnType<Editor['chain']>) => ReturnType<Editor['chain']>) => () => act(editor.chain().focus()).run();
  return (
    <div role="toolbar" aria-label={t('toolbar')} className={styles.toolbar}>
      <NativeSelect size="xs" aria-label={t('style')} value={now.style} onChange={(event) => setStyle(editor, event.currentTarget.value as Style)}
        data={(['paragraph', 'heading2', 'heading3'] as const).map((style) => ({ value: style, label: t(`style.${style}`) }))} />
      <Tool icon={IconBold} label={t('bold')} on={now.bold} onClick={run((chain) => chain.toggleBold())} />
      <Tool icon={IconItalic} label={t('italic')} on={now.italic} onClick={run((chain) => chain.toggleItalic())} />
      <Tool icon={IconUnderline} label={t('underline')} on={now.underline} onClick={run((chain) => chain.toggleUnderline())} />
      <Tool icon={IconList} label={t('bullets')} on={now.bullets} onClick={run((chain) => chain.toggleBulletList())} />
      <Tool icon={IconListNumbers} label={t('numbers')} on={now.numbers} onClick={run((chain) => chain.toggleOrderedList())} />
      <Tool icon={IconBlockquote} label={t('quote')} on={now.quote} onClick={run((chain) => chain.toggleBlockquote())} />
      {!now.table && <Tool icon={IconTable} label={t('table')} onClick={run((chain) => chain.insertTable({ rows: 3, cols: 3, withHeaderRow: true }))} />}
      {now.table && (
        <>
          <Tool icon={IconRowInsertBottom} label={t('row')} onClick={run((chain) => chain.addRowAfter())} />
          <Tool icon={IconColumnInsertRight} label={t('column')} onClick={run((chain) => chain.addColumnAfter())} />
          <Tool icon={IconRowRemove} label={t('drop-row')} onClick={run((chain) => chain.deleteRow())} />
          <Tool icon={IconColumnRemove} label={t('drop-column')} onClick={run((chain) => chain.deleteColumn())} />
          <Tool icon={IconTableOff} label={t('drop-table')} onClick={run((chain) => chain.deleteTable())} />
        </>
      )}
      <Tool icon={IconArrowBackUp} label={t('undo')} onClick={run((chain) => chain.undo())} />
      <Tool icon={IconArrowForwardUp} label={t('redo')} onClick={run((chain) => chain.redo())} />
    </div>
  );
}

interface ToolProps {
  readonly icon: Icon;
  readonly label: string;
  readonly on?: boolean;
  readonly onClick: () => void;
}

function Tool({ icon: Sign, label, on, onClick }: ToolProps) {
  return (
    <Button variant="subtle" size="xs" data-on={on || undefined} {...(on === undefined ? {} : { 'aria-pressed': on })} leftSection={<Sign size={16} stroke={1.5} />}
      onMouseDown={(event) => event.preventDefault()} onClick={onClick}>{label}</Button>
  );
}
