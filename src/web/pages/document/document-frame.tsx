import { Button } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { DocumentView } from '#contract/document/document';
import { AppLink } from '../../ui/app-link.tsx';
import { Chip } from '../../ui/page.tsx';
import { StateMark } from '../../ui/state-mark.tsx';
import { DocumentSide } from './document-side.tsx';
import styles from './editor.module.css';
import type { LooseSection } from './section-editor.tsx';

export interface DocumentFrameProps {
  readonly view: DocumentView;
  readonly sections: readonly LooseSection[];
  /** Version on the paper; null: the draft. */
  readonly no: number | null;
  readonly compare: number | null;
  readonly onVersion: (no: number | null) => void;
  readonly status?: ReactNode;
  readonly tools?: ReactNode;
  readonly children: ReactNode;
}

/** Outline, paper, versions: three columns that fold. */
export function DocumentFrame({ view, sections, no, compare, onVersion, status, tools, children }: DocumentFrameProps) {
  const { t } = useTranslation('document');
  const version = no ?? 'draft';
  const newest = view.versions[0]?.no;
  return (
    <div className={styles.page}>
      <header className={styles.head}>
        <h1>{view.title}</h1>
        <Chip tone={view.state === 'signed' ? 'done' : 'plain'}>{no === null ? (newest ? t('version-draft', { no: newest }) : t('draft')) : t('version', { no })}</Chip>
        <div className={styles.status}>{status ?? <p className="tiny quiet">{t(view.state === 'open' ? 'read-only' : `closed.${view.state}`)}</p>}</div>
        <a className="link small" href={`/api/documents/${view.id}/document.pdf?version=${version}`} target="_blank" rel="noreferrer">{t('pdf')}</a>
        <a className="link small" href={`/api/documents/${view.id}/document.docx?version=${version}`}>{t('word')}</a>
        {view.owner.kind === 'dossier' && (
          <Button component={AppLink} href={`/dossiers/${view.owner.id}`} variant={view.abilities.edit ? 'filled' : 'default'}>{t(view.abilities.edit ? 'hand-over' : 'to-dossier')}</Button>
        )}
      </header>
      <Outline sections={sections} />
      <div className={styles.desk}>
        {tools ?? <div className={styles.toolbar} aria-hidden="true" />}
        {children}
      </div>
      <DocumentSide view={view} no={no} compare={compare} onVersion={onVersion} />
    </div>
  );
}

const isFilled = (node: unknown): boolean => {
  if (typeof node !== 'object' || node === null) return false;
  const { text, content } = node as { text?: string; content?: unknown[] };
  return Boolean(text?.trim()) || (content ?? []).some(isFilled);
};

/** The sections, each with whether it says anything yet. */
function Outline({ sections }: { readonly sections: readonly LooseSection[] }) {
  const { t } = useTranslation('document');
  const filled = sections.filter(({ body }) => isFilled(body)).length;
  return (
    <nav className={styles.outline} aria-label={t('outline')}>
      <p className={styles.outlineHead}><b>{t('outline')}</b> <span className="quiet">{t('outline.count', { filled, count: sections.length })}</span></p>
      <ol>
        {sections.map(({ id, title, body }) => (
          <li key={id}>
            <a href={`#section-${id}`}>
              <StateMark mark={isFilled(body) ? 'done' : 'waiting'} label={t(isFilled(body) ? 'outline.filled' : 'outline.empty')} /><span>{title}</span>
            </a>
          </li>
        ))}
      </ol>
    </nav>
  );
}
