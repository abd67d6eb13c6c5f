import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CodeLine, CodeMapping } from '#contract/plan/recode';
import { api, queries } from '../../api/client.ts';
import { useCommand } from '../../api/command.ts';
import { SelectField } from '../../ui/fields.tsx';
import { Loaded } from '../../ui/loaded.tsx';
import { ProblemNotice, ProblemScope } from '../../ui/problem-scope.tsx';
import { SidePanel } from '../../ui/side-panel.tsx';
import { CodeField } from './node-fields.tsx';
import styles from './plan.module.css';
import { useFresh } from './use-fresh.ts';

/** A draft goes over to a newer nomenclature: what replaced its codes is filled in, the rest is chosen. */
export function RecodePanel({ id, onClose }: { readonly id: string; readonly onClose: () => void }) {
  const { t } = useTranslation('plan-recode');
  const query = useQuery(queries.recode.mapping.queryOptions({ input: { id } }));
  if (query.data?.to) return <Mapping mapping={query.data} to={query.data.to} onClose={onClose} />;
  return <SidePanel title={t('title')} onClose={onClose}><Loaded query={query}>{() => <p>{t('none')}</p>}</Loaded></SidePanel>;
}

interface MappingProps {
  readonly mapping: CodeMapping;
  readonly to: NonNullable<CodeMapping['to']>;
  readonly onClose: () => void;
}

function Mapping({ mapping: { versionId, revision, from, lines }, to, onClose }: MappingProps) {
  const { t } = useTranslation('plan-recode');
  const form = useId();
  const [chosen, choose] = useState<Readonly<Record<string, string>>>({});
  const apply = useCommand(api.recode.apply, { onDone: onClose });
  useFresh(apply.error);
  const codeOf = ({ nodeId, offers }: CodeLine) => chosen[nodeId] ?? offers[0]?.code ?? '';
  const kept = lines.filter(({ state }) => state === 'kept').length;
  const shown = lines.flatMap((line, at) => (line.state === 'kept' ? [] : [{ line, at }]));
  const open = shown.filter(({ line }) => line.state === 'unmapped').length;
  const save = () => apply.mutate({ id: versionId, revision, edition: to.key, codes: lines.map((line) => ({ nodeId: line.nodeId, code: codeOf(line).trim() })) });
  return (
    <ProblemScope problem={apply.error}>
      <SidePanel title={t('title')} detail={t('between', { from: from.title, to: to.title })} onClose={onClose}
        outcome={<><p>{t('outcome')}</p><ProblemNotice fields={shown.map(({ at }) => `codes.${at}.code`)} /></>}
        actions={<Button type="submit" form={form} loading={apply.isPending}>{t('apply', { count: lines.length })}</Button>}>
        <p className="small quiet">{to.note}</p>
        <p>{[t('kept', { count: kept }), t('replaced', { count: shown.length - open }), t('unmapped', { count: open })].join(' ')}</p>
        <form id={form} className={styles.form} noValidate onSubmit={(event) => { event.preventDefault(); save(); }}>
          {shown.map(({ line, at }) => <Line key={line.nodeId} line={line} at={at} edition={to.key} value={codeOf(line)} onChange={(code) => choose((known) => ({ ...known, [line.nodeId]: code }))} />)}
        </form>
      </SidePanel>
    </ProblemScope>
  );
}

interface LineProps {
  readonly line: CodeLine;
  /** Its place in the command. */
  readonly at: number;
  readonly edition: string;
  readonly value: string;
  readonly onChange: (code: string) => void;
}

/** One code: what replaced it as a choice, or a search where nothing is known. */
function Line({ line: { level, code, name, state, offers }, at, edition, value, onChange }: LineProps) {
  const { t } = useTranslation('plan-recode');
  const field = `codes.${at}.code`;
  const label = t('line', { code, name });
  if (level === 'tujuan' || level === 'sasaran') return null;
  if (state === 'unmapped') return <CodeField name={field} label={label} edition={edition} level={level} under={null} value={value} onChange={onChange} />;
  return <SelectField name={field} label={label} value={value} data={offers.map((offer) => ({ value: offer.code, label: `${offer.code} ${offer.name}` }))} onChange={(event) => onChange(event.currentTarget.value)} />;
}
