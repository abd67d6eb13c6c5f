import { Autocomplete, Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { NewPerson, PersonView } from '#contract/people/person';
import { api } from '../../api/client.ts';
import { useCommand } from '../../api/command.ts';
import { AreaField, SelectField, TextField } from '../../ui/fields.tsx';
import { ProblemScope, useFieldProblem } from '../../ui/problem-scope.tsx';
import { EditProblem } from '../../ui/edit-problem.tsx';
import styles from './people.module.css';
import { RANKS } from './ranks.ts';
import { useFields } from '../../ui/use-fields.ts';

export interface PersonFormProps {
  /** Absent: a new one. */
  readonly person?: PersonView;
  readonly onDone: (id: string) => void;
  readonly onCancel: () => void;
}

const LEVELS = ['SD', 'SMP', 'SMA', 'D1', 'D2', 'D3', 'D4', 'S1', 'S2', 'S3'] as const;
const FIELDS = ['name', 'titleBefore', 'titleAfter', 'rank', 'nip', 'education.level', 'education.field', 'training'];

/** As typed; training one title a line. */
interface Values {
  readonly name: string;
  readonly titleBefore: string;
  readonly titleAfter: string;
  readonly rank: string;
  readonly nip: string;
  readonly level: string;
  readonly field: string;
  readonly training: string;
  readonly revision: number;
}

const valuesOf = (person: PersonView | undefined): Values => ({
  name: person?.name ?? '', titleBefore: person?.titleBefore ?? '', titleAfter: person?.titleAfter ?? '', rank: person?.rank ?? '',
  nip: person?.record?.nip ?? '', level: person?.record?.education?.level ?? '', field: person?.record?.education?.field ?? '',
  training: person?.record?.training.join('\n') ?? '', revision: person?.revision ?? 1,
});

/** What is sent: an NIP may be typed with its spaces, empty lines and fields are nothing. */
function inputOf({ name, titleBefore, titleAfter, rank, nip, level, field, training }: Values): NewPerson {
  const text = (value: string) => value.trim() || null;
  const education = level ? { level: level as (typeof LEVELS)[number], field: text(field) } : null;
  return {
    name, titleBefore: text(titleBefore), titleAfter: text(titleAfter), rank: text(rank), nip: text(nip.replace(/\s+/g, '')), education,
    training: training.split('\n').map((line) => line.trim()).filter(Boolean),
  };
}

/** Adds or changes a person. */
export function PersonForm({ person, onDone, onCancel }: PersonFormProps) {
  const { t } = useTranslation(['people', 'common']);
  const form = useFields(valuesOf(person));
  const done = { onDone: ({ id }: { id: string }) => onDone(id) };
  const add = useCommand(api.person.add, done);
  const change = useCommand(api.person.change, done);
  const problem = add.error ?? change.error;
  const save = (revision: number) => person ? change.mutate({ ...inputOf(form.fields), id: person.id, revision }) : add.mutate(inputOf(form.fields));
  return (
    <ProblemScope problem={problem}>
      <form className={styles.form} noValidate onSubmit={(event) => { event.preventDefault(); save(form.fields.revision); }}>
        <PersonFields {...form} />
        <EditProblem<PersonView> problem={problem} fields={FIELDS} onKeep={save} onTake={(current) => { form.setFields(valuesOf(current)); change.reset(); }} />
        <div className={styles.foot}>
          <Button type="submit" loading={add.isPending || change.isPending}>{t(person ? 'common:save' : 'people:person.add')}</Button>
          <Button variant="default" onClick={onCancel}>{t('common:cancel')}</Button>
        </div>
      </form>
    </ProblemScope>
  );
}

function PersonFields({ fields, set, typed }: ReturnType<typeof useFields<Values>>) {
  const { t } = useTranslation(['people', 'common']);
  return (
    <>
      <TextField name="name" label={t('person.name')} description={t('person.name.why')} value={fields.name} onChange={typed('name')} />
      <div className={styles.pair}>
        <TextField name="titleBefore" label={t('person.title-before')} optional value={fields.titleBefore} onChange={typed('titleBefore')} />
        <TextField name="titleAfter" label={t('person.title-after')} optional value={fields.titleAfter} onChange={typed('titleAfter')} />
      </div>
      <div className={styles.pair}>
        <TextField name="nip" label={t('person.nip')} description={t('person.nip.why')} optional inputMode="numeric" autoComplete="off" value={fields.nip} onChange={typed('nip')} />
        <Autocomplete name="rank" label={<>{t('person.rank')} <span className="quiet">({t('common:optional')})</span></>} description={t('person.rank.why')} data={[...RANKS]} value={fields.rank} onChange={set('rank')} error={useFieldProblem('rank')} />
      </div>
      <div className={styles.pair}>
        <SelectField name="education.level" label={t('person.education')} optional data={[{ value: '', label: t('not-recorded') }, ...LEVELS]} value={fields.level} onChange={typed('level')} />
        <TextField name="education.field" label={t('person.field')} optional disabled={fields.level === ''} value={fields.field} onChange={typed('field')} />
      </div>
      <AreaField name="training" label={t('person.training')} description={t('person.training.why')} optional value={fields.training} onChange={typed('training')} />
    </>
  );
}
