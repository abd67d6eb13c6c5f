import { Button, Menu } from '@mantine/core';
import { IconAlignCenter, IconAlignLeft, IconAlignRight, IconChevronDown } from '@tabler/icons-react';
import type { ChainedCommands, Editor } from '@tiptap/core';
import { useEditorState } from '@tiptap/react';
import { useTranslation } from 'react-i18next';
import { blockAt, remove } from './block-commands.ts';
import { freeColumns, resizeColumns } from './column-widths.ts';
import { Tool } from './tool.tsx';

const ALIGNS = [['left', IconAlignLeft], ['center', IconAlignCenter], ['right', IconAlignRight]] as const;

/** What is done to the table at the cursor. */
export function TableMenu({ editor }: { readonly editor: Editor }) {
  const { t } = useTranslation('document');
  const now = useEditorState({ editor, selector: ({ editor: one }) => ({
    merge: one.can().mergeCells(), split: one.can().splitCell(),
    align: (one.getAttributes('tableCell')['align'] ?? one.getAttributes('tableHeader')['align'] ?? 'left') as string,
  }) });
  const item = (label: string, act: (chain: ChainedCommands) => ChainedCommands, disabled = false) => <Menu.Item disabled={disabled} onClick={() => act(editor.chain().focus()).run()}>{label}</Menu.Item>;
  const drop = () => {
    const block = blockAt(editor.state);
    if (block?.kind === 'captioned') remove(editor, block);
    else editor.chain().focus().deleteTable().run();
  };
  return (
    <>
      <Menu position="bottom-start" returnFocus={false}>
        <Menu.Target><Button variant="subtle" size="xs" rightSection={<IconChevronDown size={14} stroke={1.5} />}>{t('table')}</Button></Menu.Target>
        <Menu.Dropdown>
          {item(t('row-before'), (chain) => chain.addRowBefore())}
          {item(t('row-after'), (chain) => chain.addRowAfter())}
          {item(t('column-before'), (chain) => chain.addColumnBefore())}
          {item(t('column-after'), (chain) => chain.addColumnAfter())}
          <Menu.Divider />
          <Menu.Item closeMenuOnClick={false} onClick={() => resizeColumns(editor, true)}>{t('column-wider')}</Menu.Item>
          <Menu.Item closeMenuOnClick={false} onClick={() => resizeColumns(editor, false)}>{t('column-narrower')}</Menu.Item>
          <Menu.Item onClick={() => freeColumns(editor)}>{t('column-free')}</Menu.Item>
          <Menu.Divider />
          {item(t('merge'), (chain) => chain.mergeCells(), !now.merge)}
          {item(t('split'), (chain) => chain.splitCell(), !now.split)}
          {item(t('header-row'), (chain) => chain.toggleHeaderRow())}
          <Menu.Divider />
          {item(t('drop-row'), (chain) => chain.deleteRow())}
          {item(t('drop-column'), (chain) => chain.deleteColumn())}
          <Menu.Item onClick={drop}>{t('drop-table')}</Menu.Item>
        </Menu.Dropdown>
      </Menu>
      {ALIGNS.map(([align, icon]) => <Tool key={align} icon={icon} label={t(`align.${align}`)} on={now.align === align} onClick={() => editor.chain().focus().setCellAttribute('align', align === 'left' ? null : align).run()} />)}
    </>
  );
}
