import type { Editor } from '@tiptap/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { PreviousText } from '#contract/document/document';
import styles from './editor.module.css';
import { insertPassages } from './insert-passages.ts';
import { type Offered, offeredTo, type Passage, standingIn } from './last-year.ts';
import type { LooseSection } from './part-model.ts';

export interface LastYearPanelProps {
  readonly previous: PreviousText;
  readonly sections: readonly LooseSection[];
  /** On the paper. */
  readonly shown: readonly LooseSection[];
  /** Where one writes; null: nowhere yet. */
  readonly entered: Editor | null;
}

/** What people wrote themselves in these sections of last year's signed document, to be put in by one press; folded, since it is of use once. */
export function LastYearPanel({ previous, sections, shown, entered }: LastYearPanelProps) {
  const { t } = useTranslation('document');
  const [open, setOpen] = useState(false);
  const [told, setTold] = useState('');
  const all = offeredTo(sections, previous.sections);
  // What has no section any more is offered where one is.
  const offered = all.filter(({ section }) => section === null || shown.some(({ id }) => id === section));
  if (offered.length === 0) return null;
  const standing = open ? standingIn(sections) : new Set<string>();
  const put = (section: string | null, passages: readonly Passage[]) => {
    const done = insertPassages(section ?? shown[0]?.id ?? '', passages.map(({ content }) => content), entered);
    setTold(t(done ? 'last-year.put' : 'last-year.closed'));
  };
  return (
    <details onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary className="link small">{t('last-year')} ({t('last-year.count', { count: offered.flatMap(({ passages }) => passages).length })})</summary>
      {open && <p className="tiny quiet">{t('last-year.how', { title: previous.title })}</p>}
      {open && offered.map((one) => <Offers key={`${one.section} ${one.title}`} offered={one} named={one.section === null || shown.length > 1} standing={standing} onPut={(passages) => put(one.section, passages)} />)}
      <p className="tiny" role="status">{told}</p>
    </details>
  );
}

interface OffersProps { readonly offered: Offered; readonly named: boolean; readonly standing: ReadonlySet<string>; readonly onPut: (passages: readonly Passage[]) => void }

function Offers({ offered: { section, title, passages }, named, standing, onPut }: OffersProps) {
  const { t } = useTranslation('document');
  const open = passages.filter(({ text }) => !standing.has(text));
  return (
    <>
      {named && <h3>{section === null ? t('last-year.placeless', { title }) : title}</h3>}
      <ul className={styles.passages}>
        {passages.map((passage, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: two passages may say the same
          <li key={index} className="small">
            <p>{passage.text}</p>
            {standing.has(passage.text) ? <span className="tiny quiet">{t('last-year.stands')}</span> : <button type="button" className="link" onClick={() => onPut([passage])}>{t('last-year.insert')}</button>}
          </li>
        ))}
      </ul>
      {open.length > 1 && <button type="button" className="link small" onClick={() => onPut(open)}>{t('last-year.all', { count: open.length })}</button>}
    </>
  );
}
