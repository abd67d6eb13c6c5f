import { useQuery } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { DocumentExamined, DocumentView, VersionView } from '#contract/document/document';
import { queries } from '../../api/client.ts';
import { useFormat } from '../../i18n/use-format.ts';
import { DiffGroups } from '../../ui/diff.tsx';
import { useNow } from '../../ui/shell/use-now.ts';
import { Attachments } from './attachments.tsx';
import { changeGroups } from './change-lines.ts';
import styles from './editor.module.css';
import { RestoreVersion } from './restore-version.tsx';
import { Since } from './since.tsx';
import { useChangeWords } from './use-change-words.ts';
import { useExamined } from './use-examined.ts';
import { Writers } from './writers.tsx';
import { WordReturn } from './word-return.tsx';

export interface DocumentSideProps {
  readonly view: DocumentView;
  readonly no: number | null;
  readonly compare: number | null;
  readonly onVersion: (no: number | null) => void;
  /** What stands above the versions. */
  readonly children: ReactNode;
}

/** Who writes, what is said about the text; versions handed over, what changed between two of them, attachments. */
export function DocumentSide({ view, no, compare, onVersion, children }: DocumentSideProps) {
  const { t } = useTranslation('document');
  const newest = view.versions[0]?.no ?? null;
  const shown = no ?? newest;
  const last = useExamined(view.id)?.last ?? null;
  // What a reader examined before is compared with what lies before them, unless they ask for another version.
  const read = !view.abilities.edit && last !== null && shown === newest && last.no !== shown ? last.no : null;
  const before = compare ?? read ?? (shown && shown > 1 ? shown - 1 : null);
  const differences = shown !== null && before !== null && before !== shown && <Differences key={before} view={view} from={before} to={shown} last={last} />;
  return (
    <aside className={styles.side} aria-label={t('side')}>
      {read !== null && differences}
      {view.owner.kind === 'dossier' && view.draft && view.state === 'open' && <Writers view={view} />}
      {children}
      <section>
        <h2>{t('versions')}</h2>
        {view.versions.length === 0 && <p className="small quiet">{t('versions.empty')}</p>}
        <ul>
          {view.abilities.edit && view.versions.length > 0 && <li><button type="button" className="link" aria-pressed={no === null} onClick={() => onVersion(null)}>{t('versions.draft')}</button></li>}
          {view.versions.map((version) => <Version key={version.id} version={version} signed={version.id === view.signed && (view.owner.kind === 'dossier' ? 'versions.signed' : 'versions.fixed')} current={version.no === no} onOpen={() => onVersion(version.no)} restore={view.abilities.edit && view.draft ? <RestoreVersion id={view.id} no={version.no} revision={view.draft.revision} /> : null} />)}
        </ul>
      </section>
      {read === null && differences}
      {view.abilities.edit && view.form === 'report' && <WordReturn id={view.id} />}
      <Attachments view={view} />
    </aside>
  );
}

function Version({ version, signed, current, onOpen, restore }: { readonly version: VersionView; readonly signed: 'versions.signed' | 'versions.fixed' | false; readonly current: boolean; readonly onOpen: () => void; readonly restore: ReactNode }) {
  const { t } = useTranslation('document');
  const format = useFormat();
  const now = useNow();
  return (
    <li>
      <button type="button" className="link" aria-pressed={current} aria-label={t('versions.see', { no: version.no })} onClick={onOpen}>{t('version', { no: version.no })}</button>
      <span className="tiny quiet"> {version.code}{signed && `, ${t(signed)}`}</span>
      <p className="tiny quiet">{t('versions.by', { who: version.from, when: format.moment(version.at, now) })}</p>
      {version.note && <p className="small"><q>{version.note}</q></p>}
      {restore}
    </li>
  );
}

function Differences({ view, from, to, last }: { readonly view: DocumentView; readonly from: number; readonly to: number; readonly last: DocumentExamined['last'] }) {
  const { t } = useTranslation('document');
  const words = useChangeWords();
  const [start, setStart] = useState(from);
  const found = useQuery(queries.document.difference.queryOptions({ input: { id: view.id, no: start < to ? start : from, other: to } }));
  const groups = found.data ? changeGroups(found.data.changes, words, (count) => t('change.count', { count })) : [];
  const earlier = view.versions.filter(({ no }) => no < to);
  return (
    <section>
      <h2>{t('differences')}</h2>
      {last?.no === to && <p className="small"><Since last={last} shown={to} /></p>}
      <p className="small quiet">{last?.no === start ? <Since last={last} shown={to} /> : t('differences.between', { from: start, to })}</p>
      {earlier.length > 1 && (
        <p className="small">{earlier.map(({ no }) => <button key={no} type="button" className="link" aria-pressed={no === start} onClick={() => setStart(no)}>{t('version', { no })}</button>)}</p>
      )}
      {found.data && groups.length === 0 && <p className="small">{t('differences.none')}</p>}
      <DiffGroups groups={groups} />
    </section>
  );
}
