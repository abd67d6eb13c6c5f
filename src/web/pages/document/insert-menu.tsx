import { Button, Menu } from '@mantine/core';
import { IconChevronDown } from '@tabler/icons-react';
import type { Editor } from '@tiptap/core';
import { useEditorState } from '@tiptap/react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Numbers } from '#contract/document/numbering';
import { newKey } from '../../api/intent.ts';
import { caption, uncaptioned } from './block-commands.ts';
import type { Named } from './part-model.ts';
import { PictureDialog } from './picture-dialog.tsx';
import { ReferenceDialog } from './reference-dialog.tsx';
import { TextDialog } from './text-dialog.tsx';

export interface InsertMenuProps {
  readonly editor: Editor;
  /** Id of the document, whose pictures they are. */
  readonly document: string;
  readonly captions: () => readonly Named[];
  readonly numbers: Numbers;
}

/** What is put in at the cursor beside words. */
export function InsertMenu({ editor, document, captions, numbers }: InsertMenuProps) {
  const { t } = useTranslation('document');
  const [asks, setAsks] = useState<'picture' | 'footnote' | 'reference' | null>(null);
  const { bare, table } = useEditorState({ editor, selector: ({ editor: one }) => ({ bare: uncaptioned(one.state) !== null, table: one.isActive('table') }) });
  const close = () => { setAsks(null); editor.commands.focus(); };
  const put = (content: object) => { editor.chain().focus().insertContent(content).run(); setAsks(null); };
  return (
    <>
      <Menu position="bottom-start" returnFocus={false}>
        <Menu.Target><Button variant="subtle" size="xs" rightSection={<IconChevronDown size={14} stroke={1.5} />}>{t('insert')}</Button></Menu.Target>
        <Menu.Dropdown>
          {!table && <Menu.Item onClick={() => editor.chain().focus().insertTable({ rows: 3, cols: 3, withHeaderRow: true }).run()}>{t('table')}</Menu.Item>}
          <Menu.Item onClick={() => setAsks('picture')}>{t('picture')}</Menu.Item>
          {bare && <Menu.Item onClick={() => caption(editor, newKey())}>{t('caption')}</Menu.Item>}
          <Menu.Item onClick={() => setAsks('footnote')}>{t('footnote')}</Menu.Item>
          <Menu.Item onClick={() => setAsks('reference')}>{t('reference')}</Menu.Item>
        </Menu.Dropdown>
      </Menu>
      {asks === 'picture' && <PictureDialog document={document} onClose={close} onConfirm={put} />}
      {asks === 'footnote' && <TextDialog title={t('footnote')} label={t('footnote.text')} confirmLabel={t('insert')} limit={2000} lacking={t('footnote.lacking')} onClose={close} onConfirm={(text) => put({ type: 'footnote', attrs: { text } })} />}
      {asks === 'reference' && <ReferenceDialog captions={captions()} numbers={numbers} onClose={close} onConfirm={(target) => put({ type: 'reference', attrs: { target } })} />}
    </>
  );
}
