import { useQuery } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Finding } from '#contract/document/document';
import { queries } from '../../api/client.ts';
import { type MarkName, StateMark } from '../../ui/state-mark.tsx';
import styles from './editor.module.css';
import { yearsIn } from './last-year.ts';

/** What a reader should look at, in the draft or in a version; asked again whenever the text was saved. */
export function useFindings(id: string, no: number | null, allowed: boolean): { readonly findings: readonly Finding[]; readonly bySection: ReadonlyMap<string, number> } {
  const { data } = useQuery({ ...queries.document.findings.queryOptions({ input: { id, version: no ?? 'draft' } }), enabled: allowed, placeholderData: (before) => before });
  return useMemo(() => {
    const bySection = new Map<string, number>();
    for (const { section } of data ?? []) if (section !== null) bySection.set(section, (bySection.get(section) ?? 0) + 1);
    return { findings: data ?? [], bySection };
  }, [data]);
}

/** Kinds with a sentence of their own; those of the data bring theirs along. */
const KINDS = ['field-empty', 'field-waived', 'unchanged', 'placeholder', 'data-gone', 'block-overridden', 'picture-untold', 'reference-broken', 'paragraph-double'] as const;
const QUIET: ReadonlySet<string> = new Set(['field-waived', 'block-overridden']);
const SHORT = 120;
/** As many as are read at a glance. */
const FIRST = 8;

export interface FindingPanelProps {
  readonly findings: readonly Finding[];
  readonly onPlace: (finding: Finding) => void;
}

export function FindingPanel({ findings, onPlace }: FindingPanelProps) {
  const { t } = useTranslation('document');
  const [all, setAll] = useState(false);
  const shown = all ? findings : findings.slice(0, FIRST);
  const mark = ({ kind }: Finding): MarkName => (kind === 'field-empty' ? 'part' : QUIET.has(kind) ? 'info' : 'finding');
  const words = ({ kind, text }: Finding) => {
    const known = KINDS.find((one) => one === kind);
    const years = kind === 'unchanged' ? yearsIn(text).join(', ') : '';
    const short = text.length > SHORT ? `${text.slice(0, text.lastIndexOf(' ', SHORT))} …` : text;
    if (years !== '') return t('finding.unchanged.years', { text: short, years });
    return known ? t(`finding.${known}`, { text: short }) : text;
  };
  return (
    <section>
      <h2>{t('findings')} <span className="quiet small">{t('findings.count', { count: findings.length })}</span></h2>
      {findings.length === 0 && <p className="small quiet">{t('findings.none')}</p>}
      <ul className={styles.findings}>
        {shown.map((finding, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: two findings may say the same of two places
          <li key={index} className="small">
            <StateMark mark={mark(finding)} />
            <p>{words(finding)}{finding.section !== null && <> <button type="button" className="link" onClick={() => onPlace(finding)}>{t('findings.place')}</button></>}</p>
          </li>
        ))}
      </ul>
      {shown.length < findings.length && <button type="button" className="link small" onClick={() => setAll(true)}>{t('findings.all', { count: findings.length - shown.length })}</button>}
    </section>
  );
}
