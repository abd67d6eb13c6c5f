import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Presence } from '#contract/document/room';
import { AppLink } from '../../ui/app-link.tsx';
import { type MarkName, StateMark } from '../../ui/state-mark.tsx';
import styles from './editor.module.css';
import { focusPlace } from './focus-place.ts';
import { completenessOf, headingsOf, type LooseSection, type Part } from './part-model.ts';

export interface OutlineProps {
  readonly id: string;
  readonly sections: readonly LooseSection[];
  /** The part on the paper. */
  readonly part: Part | undefined;
  /** Open findings by section. */
  readonly findings: ReadonlyMap<string, number>;
  /** Who else writes. */
  readonly present: readonly Presence[];
  /** Below the sections. */
  readonly children: ReactNode;
}

/** The sections, each with how far it is. */
export function Outline({ id: of, sections, part, findings, present, children }: OutlineProps) {
  const { t } = useTranslation('document');
  const items = sections.map((section) => ({ section, ...stateOf(section, findings.get(section.id) ?? 0) }));
  const done = items.filter(({ mark }) => mark === 'done').length;
  return (
    <nav className={styles.outline} aria-label={t('outline')}>
      <p className={styles.outlineHead}><b>{t('outline')}</b> <span className="quiet">{t('outline.count', { filled: done, count: items.length })}</span></p>
      <ol>
        {items.map(({ section, section: { id, title }, mark, state, required, fields, found }) => (
          <li key={id}>
            <AppLink href={`/documents/${of}?section=${id}`} {...(part?.sections.some((one) => one.id === id) ? { 'aria-current': 'true' as const } : {})}>
              <StateMark mark={mark} label={t(`outline.${state}`)} />
              <span>
                {title}
                {section.page && <span className="tiny quiet"> {t('outline.landscape')}</span>}
                {required > 0 && <span className="tiny quiet"> {t('outline.fields', { done: fields, count: required })}</span>}
                {found > 0 && <span className="tiny late"> {t('outline.findings', { count: found })}</span>}
                {[...new Set(present.filter((one) => one.section === id).map(({ title: who }) => who))].map((who) => <span key={who} className={`tiny ${styles.writes}`}> {t('outline.writes', { who })}</span>)}
              </span>
            </AppLink>
            {part?.id === id && <Headings section={section} />}
          </li>
        ))}
      </ol>
      {children}
    </nav>
  );
}

/** The headings of the section on the paper; one leads to its place. */
function Headings({ section }: { readonly section: LooseSection }) {
  const { t } = useTranslation('document');
  const headings = headingsOf(section.body);
  const go = (index: number) => {
    const text = document.querySelector(`#section-${section.id} [role="textbox"]`);
    const heading = text?.querySelectorAll('h2')[index];
    if (!text || !heading) return;
    focusPlace(text, heading);
    heading.scrollIntoView({ block: 'start' });
  };
  if (headings.length < 2) return null;
  return (
    <ol>
      {headings.map(({ words, required, done }, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a heading is known by its place alone
        <li key={index}><button type="button" onClick={() => go(index)}>{words}{required > 0 && <span className={done < required ? 'late' : 'quiet'}> {done}/{required}<span className="unseen"> {t('outline.fields', { done, count: required })}</span></span>}</button></li>
      ))}
    </ol>
  );
}

interface State { readonly mark: MarkName; readonly state: 'filled' | 'empty' | 'part'; readonly required: number; readonly fields: number; readonly found: number }

function stateOf({ body }: LooseSection, found: number): State {
  const { required, done, written } = completenessOf(body);
  const counts = { required, fields: done, found };
  if (!written && done === 0) return { mark: 'waiting', state: 'empty', ...counts };
  if (done < required) return { mark: 'part', state: 'part', ...counts };
  return { mark: found > 0 ? 'finding' : 'done', state: 'filled', ...counts };
}
