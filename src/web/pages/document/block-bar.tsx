import { Button, NativeSelect } from '@mantine/core';
import type { Editor, JSONContent } from '@tiptap/core';
import { useEditorState } from '@tiptap/react';
import { type ReactNode, type RefObject, useLayoutEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Numbers } from '#contract/document/numbering';
import { isGone } from '#contract/document/written';
import { type Block, blockAt, fill, remove, sameBlock, setAttrs, uncaption, writeBelow, writeOver } from './block-commands.ts';
import styles from './editor.module.css';
import { figuresIn, type Named } from './part-model.ts';
import { ReferenceDialog } from './reference-dialog.tsx';
import { TextDialog } from './text-dialog.tsx';
import { backByEscape } from './to-tools.ts';

export interface BlockBarProps {
  readonly editor: Editor;
  /** The scrolled desk that the bar lies on. */
  readonly desk: RefObject<HTMLDivElement | null>;
  readonly captions: () => readonly Named[];
  readonly numbers: Numbers;
  /** Composes this block of data anew, even where it was written over. */
  readonly onRefresh: (key: string) => void;
  /** Shows where a figure of the block comes from. */
  readonly onOrigin: (ref: string) => void;
  /** What the period before answered, by the key of the question. */
  readonly previous: ReadonlyMap<string, JSONContent[]>;
}

type Asks = 'reason' | 'waive' | 'alt' | 'footnote' | 'reference' | null;

/** The tools of the block that is selected or holds the cursor, at its upper edge; Alt and F10 in the text leads here, as does Enter on a selected block. */
export function BlockBar(props: BlockBarProps) {
  const { editor, desk } = props;
  const { t } = useTranslation('document');
  const block = useEditorState({ editor, selector: ({ editor: one }) => blockAt(one.state), equalityFn: sameBlock });
  const [asks, setAsks] = useState<Asks>(null);
  const top = useTop(editor, desk, block);
  if (!block) return null;
  return (
    <>
      <div className={styles.bar} role="toolbar" aria-label={t(`tools.${block.kind}`)} title={t('toolbar.keys')} style={{ top }} data-block-bar onKeyDown={backByEscape(editor)}>
        <span className={styles.barName}>{t(`tools.${block.kind}`)}</span>
        <Tools {...props} block={block} ask={setAsks} />
      </div>
      {asks && <Question {...props} block={block} asks={asks} onClose={() => { setAsks(null); editor.commands.focus(); }} />}
    </>
  );
}

/** Pixels below the toolbar: of a block that begins above, the tools stand there. */
const ROOM = 82;

/** Distance of the block from the top of the desk's content; what stands above it may grow, as a chart does when it is drawn. */
function useTop(editor: Editor, desk: RefObject<HTMLDivElement | null>, block: Block | null): number {
  const [top, setTop] = useState(0);
  useLayoutEffect(() => {
    const measure = () => {
      const element = block && !editor.isDestroyed && editor.view.nodeDOM(block.pos);
      const box = desk.current;
      if (!(element instanceof HTMLElement) || !box) return;
      const top = element.getBoundingClientRect().top - box.getBoundingClientRect().top;
      setTop(Math.max(top, ROOM) + box.scrollTop);
    };
    measure();
    const grown = new ResizeObserver(measure);
    grown.observe(editor.view.dom);
    return () => grown.disconnect();
  }, [editor, desk, block]);
  return top;
}

function Tools({ editor, block, onRefresh, onOrigin, previous, ask }: BlockBarProps & { readonly block: Block; readonly ask: (what: Asks) => void }) {
  const { t } = useTranslation('document');
  const frozen = block.attrs['state'] === 'frozen';
  const key = String(block.attrs['key']);
  switch (block.kind) {
    case 'dataBlock': return (
      <>
        {!frozen && <Act onClick={() => onRefresh(key)}>{t('block.refresh')}</Act>}
        <Act onClick={() => setAttrs(editor, block, { state: frozen ? 'live' : 'frozen' })}>{t(frozen ? 'block.thaw' : 'block.freeze')}</Act>
        <Act onClick={() => ask('reason')}>{t('block.write-over')}</Act>
        <Act onClick={() => writeBelow(editor, block)}>{t('block.write-below')}</Act>
        {isGone(block.attrs['content'] as JSONContent[]) && <Act onClick={() => remove(editor, block)}>{t('remove')}</Act>}
        <Figures content={block.attrs['content'] as JSONContent[]} onOrigin={onOrigin} />
      </>
    );
    case 'ownText': return <><Act onClick={() => onRefresh(key)}>{t('block.give-back')}</Act><Act onClick={() => writeBelow(editor, block)}>{t('block.write-below')}</Act></>;
    case 'field': return (
      <>
        {previous.has(key) && <Act title={t('field.previous.explains')} onClick={() => fill(editor, block, previous.get(key) ?? [])}>{t('field.previous')}</Act>}
        <Act onClick={() => ask('waive')}>{t(block.attrs['waived'] === null ? 'field.waive' : 'field.waive-edit')}</Act>
        <Act onClick={() => writeBelow(editor, block)}>{t('block.write-below')}</Act>
      </>
    );
    case 'captioned': return <Act onClick={() => uncaption(editor, block)}>{t('caption.remove')}</Act>;
    case 'image': return (
      <>
        <NativeSelect size="xs" aria-label={t('image.width')} value={String(block.attrs['width'])} onChange={(event) => setAttrs(editor, block, { width: Number(event.currentTarget.value) })}
          data={widths(Number(block.attrs['width'])).map((width) => ({ value: String(width), label: t('image.percent', { width }) }))} />
        <Act onClick={() => ask('alt')}>{t('image.alt')}</Act>
        <Act onClick={() => remove(editor, block)}>{t('remove')}</Act>
      </>
    );
    case 'footnote': return <><Act onClick={() => ask('footnote')}>{t('edit')}</Act><Act onClick={() => remove(editor, block)}>{t('remove')}</Act></>;
    case 'reference': return <><Act onClick={() => ask('reference')}>{t('edit')}</Act><Act onClick={() => remove(editor, block)}>{t('remove')}</Act></>;
    case 'chart': return <Act onClick={() => remove(editor, block)}>{t('remove')}</Act>;
  }
}

/** The figures of a block, for those who cannot point at them. */
function Figures({ content, onOrigin }: { readonly content: JSONContent[]; readonly onOrigin: (ref: string) => void }) {
  const { t } = useTranslation('document');
  const figures = figuresIn({ type: 'doc', content });
  if (figures.length === 0) return null;
  return (
    <NativeSelect size="xs" aria-label={t('origin.choose')} value="" onChange={(event) => onOrigin(event.currentTarget.value)}
      data={[{ value: '', label: t('origin') }, ...new Map(figures.map(({ ref, words }) => [ref, { value: ref, label: words }])).values()]} />
  );
}

const widths = (now: number): number[] => [...new Set([25, 33, 50, 75, 100, now])].sort((a, b) => a - b);

function Act({ onClick, title, children }: { readonly onClick: () => void; readonly title?: string; readonly children: ReactNode }) {
  return <Button title={title} variant="subtle" size="compact-sm" onMouseDown={(event) => event.preventDefault()} onClick={onClick}>{children}</Button>;
}

function Question({ editor, block, asks, captions, numbers, onClose }: BlockBarProps & { readonly block: Block; readonly asks: NonNullable<Asks>; readonly onClose: () => void }) {
  const { t } = useTranslation('document');
  const { attrs } = block;
  const put = (change: (text: string) => void) => (text: string) => { change(text); onClose(); };
  switch (asks) {
    case 'reason': return <TextDialog title={t('block.write-over')} explains={t('block.write-over.explains')} label={t('block.reason')} confirmLabel={t('block.write-over')} limit={1000} lacking={t('block.reason.lacking')} onClose={onClose} onConfirm={put((reason) => writeOver(editor, block, reason))} />;
    case 'waive': return <TextDialog title={t('field.waive')} explains={t('field.waive.explains')} label={t('field.waive.reason')} confirmLabel={t('save')} limit={1000} lacking="" optional initial={String(attrs['waived'] ?? '')} onClose={onClose} onConfirm={put((reason) => setAttrs(editor, block, { waived: reason || null }))} />;
    case 'alt': return <TextDialog title={t('image.alt')} explains={t('image.alt.explains')} label={t('image.alt.label')} confirmLabel={t('save')} limit={500} lacking={t('image.alt.lacking')} initial={String(attrs['alt'])} onClose={onClose} onConfirm={put((alt) => setAttrs(editor, block, { alt }))} />;
    case 'footnote': return <TextDialog title={t('footnote')} label={t('footnote.text')} confirmLabel={t('save')} limit={2000} lacking={t('footnote.lacking')} initial={String(attrs['text'])} onClose={onClose} onConfirm={put((text) => setAttrs(editor, block, { text }))} />;
    case 'reference': return <ReferenceDialog captions={captions()} numbers={numbers} initial={String(attrs['target'])} onClose={onClose} onConfirm={put((target) => setAttrs(editor, block, { target }))} />;
  }
}
