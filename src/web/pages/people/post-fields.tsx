import { Checkbox, TagsInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Directory, DirectoryPost } from '#contract/people/directory';
import { SelectField, TextField } from '../../ui/fields.tsx';
import { useFieldProblem } from '../../ui/problem-scope.tsx';
import styles from './people.module.css';
import type { useFields } from '../../ui/use-fields.ts';

export interface PostValues {
  readonly title: string;
  readonly unitId: string;
  readonly duties: DirectoryPost['duties'];
  readonly lanes: DirectoryPost['lanes'];
  readonly revision: number;
}

const DUTIES = ['leader', 'planner', 'umum', 'keuangan', 'examiner', 'outside', 'administrator'] as const;

export interface PostFieldsProps {
  readonly directory: Directory;
  readonly fields: PostValues;
  readonly set: ReturnType<typeof useFields<PostValues>>['set'];
}

/** Title, unit, lanes and duties of a post. */
export function PostFields({ directory, fields, set }: PostFieldsProps) {
  const { t } = useTranslation('people');
  const units = directory.units.filter(({ closed }) => !closed).map(({ id, name }) => ({ value: id, label: name }));
  return (
    <>
      <TextField name="title" label={t('post.title')} value={fields.title} onChange={(event) => set('title')(event.currentTarget.value)} />
      <SelectField name="unitId" label={t('post.unit')} data={units} value={fields.unitId} onChange={(event) => set('unitId')(event.currentTarget.value)} />
      <Lanes known={directory.lanes} value={fields.lanes} onChange={set('lanes')} />
      <Checkbox.Group value={fields.duties} onChange={(duties) => set('duties')(duties as PostValues['duties'])}>
        <fieldset className={styles.checks}>
          <legend>{t('post.duties')}</legend>
          {DUTIES.map((duty) => <Checkbox key={duty} value={duty} label={t(`duty.${duty}`)} description={t(`duty.${duty}.why`)} />)}
        </fieldset>
      </Checkbox.Group>
    </>
  );
}

interface LanesProps {
  readonly known: readonly string[];
  readonly value: PostValues['lanes'];
  readonly onChange: (lanes: PostValues['lanes']) => void;
}

/** `kepala_dinas` from whatever was typed. */
const keyOf = (typed: string): string => typed.trim().toLowerCase().replace(/[^a-z0-9]+/g, '_').replace(/^[^a-z]+|_+$/g, '').slice(0, 40);

/** Lanes that sheets already use are offered; a new SOP may bring another, so any name is taken. */
function Lanes({ known, value, onChange }: LanesProps) {
  const { t } = useTranslation('people');
  return (
    <TagsInput name="lanes" label={t('post.lanes')} description={t('post.lanes.why')} data={[...known]} value={value} error={useFieldProblem('lanes')}
      onChange={(lanes) => onChange([...new Set(lanes.map(keyOf).filter(Boolean))])} />
  );
}
