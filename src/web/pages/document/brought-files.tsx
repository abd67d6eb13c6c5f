import type { Editor } from '@tiptap/core';
import { useTranslation } from 'react-i18next';
import { Notice } from '../../ui/notice.tsx';
import styles from './editor.module.css';
import type { Brought } from './nodes/brought.ts';
import { PictureDialog } from './picture-dialog.tsx';

/** `settled`: its first picture was put in, or left. */
export interface Waiting extends Brought { readonly settled: boolean }

export interface BroughtFilesProps {
  /** The last that came. */
  readonly brought: Waiting | null;
  readonly editor: Editor;
  /** Id of the document. */
  readonly document: string;
  readonly onChange: (brought: Waiting | null) => void;
}

/** As many names as are read in one sentence. */
const NAMED = 3;

/** Pictures and files that were pasted or dropped: the first picture asks for its words, and of the rest is told where it goes. */
export function BroughtFiles({ brought, editor, document, onChange }: BroughtFilesProps) {
  const { t } = useTranslation('document');
  const [first, ...more] = brought?.pictures ?? [];
  const asks = brought?.settled === false && first !== undefined;
  const { others = [], left = 0 } = brought ?? {};
  const names = `${others.slice(0, NAMED).join(', ')}${others.length > NAMED ? ', …' : ''}`;
  const told = asks ? [] : [
    ...(more.length > 0 ? [t('brought.more', { count: more.length })] : []),
    ...(left > 0 ? [t('brought.left', { count: left })] : []),
    ...(others.length > 0 ? [t('brought.others', { count: others.length, names })] : []),
  ];
  const settle = () => { if (brought) onChange({ ...brought, settled: true }); };
  return (
    <>
      <div role="status" className={styles.told}>
        {told.length > 0 && (
          <Notice kind="warn">
            {told.map((words) => <p key={words}>{words}</p>)}
            <button type="button" className="link" onClick={() => { onChange(null); editor.commands.focus(); }}>{t('brought.close')}</button>
          </Notice>
        )}
      </div>
      {asks && (
        <PictureDialog document={document} chosen={first} onClose={() => { settle(); editor.commands.focus(); }}
          onConfirm={(picture) => { settle(); editor.chain().focus().insertContent(picture).run(); }} />
      )}
    </>
  );
}
