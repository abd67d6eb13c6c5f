import { Checkbox } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { NodeLevel, PlanNode } from '#contract/plan/node';
import { queries } from '../../api/client.ts';
import { SelectField, TextField } from '../../ui/fields.tsx';
import { useFieldProblem } from '../../ui/problem-scope.tsx';
import styles from './plan.module.css';
import { usePosts } from './use-posts.ts';

/** The post that answers for a node. */
export function OwnerField({ value, onChange }: { readonly value: string; readonly onChange: (postId: string) => void }) {
  const { t } = useTranslation('plan');
  return <SelectField name="ownerPostId" label={t('owner')} optional data={[{ value: '', label: t('owner.none') }, ...usePosts()]} value={value} onChange={(event) => onChange(event.currentTarget.value)} />;
}

export interface AnswersFieldProps {
  readonly nodes: readonly PlanNode[];
  readonly value: readonly string[];
  readonly onChange: (answers: string[]) => void;
}

/** The sasaran a program answers; at least one. */
export function AnswersField({ nodes, value, onChange }: AnswersFieldProps) {
  const { t } = useTranslation('plan');
  const problem = useFieldProblem('answers');
  return (
    <Checkbox.Group value={[...value]} onChange={onChange} error={problem}>
      <fieldset className={styles.checks}>
        <legend>{t('answers')}</legend>
        {nodes.filter(({ level }) => level === 'sasaran').map(({ id, name }) => <Checkbox key={id} value={id} label={name} />)}
      </fieldset>
    </Checkbox.Group>
  );
}

/** Levels that stand under a parent, and which. */
export const PARENT: Readonly<Partial<Record<NodeLevel, NodeLevel>>> = { sasaran: 'tujuan', kegiatan: 'program', sub_kegiatan: 'kegiatan' };

export interface ParentFieldProps {
  readonly nodes: readonly PlanNode[];
  readonly level: NodeLevel;
  readonly value: string;
  readonly onChange: (parentId: string) => void;
}

export function ParentField({ nodes, level, value, onChange }: ParentFieldProps) {
  const { t } = useTranslation('plan');
  const above = PARENT[level];
  if (!above) return null;
  const data = nodes.filter((node) => node.level === above).map(({ id, code, name }) => ({ value: id, label: [code, name].filter(Boolean).join(' ') }));
  return <SelectField name="parentId" label={t(`level.${above}`)} data={[{ value: '', label: t('choose') }, ...data]} value={value} onChange={(event) => onChange(event.currentTarget.value)} />;
}

export interface CodeFieldProps {
  /** Path in the command's input. */
  readonly name?: string;
  readonly label?: string;
  readonly edition: string;
  readonly level: 'program' | 'kegiatan' | 'sub_kegiatan';
  /** Code of the parent: only codes below it are offered. */
  readonly under: string | null;
  readonly value: string;
  readonly onChange: (code: string) => void;
}

const OFFERED = 6;

/** A code of the nomenclature: typed, or chosen from what fits the typed words. */
export function CodeField({ name = 'code', label, edition, level, under, value, onChange }: CodeFieldProps) {
  const { t } = useTranslation('plan');
  const [search] = useDebouncedValue(value.trim(), 250);
  const { data } = useQuery(queries.nomenclature.search.queryOptions({ input: { edition, level, ...(search ? { search } : {}), ...(under ? { under } : {}) } }));
  const offered = (data?.items ?? []).slice(0, OFFERED);
  const chosen = offered.find(({ code }) => code === value.trim());
  return (
    <div>
      <TextField name={name} label={label ?? t('code')} description={t('code.why', { edition })} value={value} maxLength={60} autoComplete="off" onChange={(event) => onChange(event.currentTarget.value)} />
      {chosen ? <p className="small quiet">{chosen.name}</p> : (
        <ul className={styles.offers} aria-label={t('code.offers')}>
          {offered.map(({ code, name: listed }) => <li key={code}><button type="button" onClick={() => onChange(code)}><b>{code}</b> {listed}</button></li>)}
        </ul>
      )}
    </div>
  );
}
