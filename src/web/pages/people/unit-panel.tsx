import { Button } from '@mantine/core';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import type { Directory, DirectoryUnit } from '#contract/people/directory';
import { api } from '../../api/client.ts';
import { useCommand } from '../../api/command.ts';
import { SelectField, TextField } from '../../ui/fields.tsx';
import { ProblemScope } from '../../ui/problem-scope.tsx';
import { SidePanel } from '../../ui/side-panel.tsx';
import { EditProblem } from '../../ui/edit-problem.tsx';
import styles from './people.module.css';
import { useFields } from '../../ui/use-fields.ts';

export interface UnitPanelProps {
  readonly directory: Directory;
  /** Absent: a new one. */
  readonly unit?: DirectoryUnit;
  readonly onClose: () => void;
}

const KINDS = ['sekretariat', 'subbagian', 'bidang', 'uptd', 'outside'] as const;
const FIELDS = ['name', 'kind', 'parentId', 'headPostId', 'dataPostId'];
const NEW = { name: '', kind: 'bidang', parentId: null, headPostId: null, dataPostId: null, revision: 1 } as const;
type Values = Pick<DirectoryUnit, 'name' | 'kind' | 'parentId' | 'headPostId' | 'dataPostId' | 'revision'>;

const valuesOf = ({ name, kind, parentId, headPostId, dataPostId, revision }: Values): Values => ({ name, kind, parentId, headPostId, dataPostId, revision });

/** A unit: its name, where it hangs, its head, its post responsible for data; closing and reopening it. */
export function UnitPanel({ directory, unit, onClose }: UnitPanelProps) {
  const { t } = useTranslation(['people', 'common']);
  const form = useId();
  const { fields, set, setFields } = useFields<Values>(valuesOf(unit ?? NEW));
  const add = useCommand(api.unit.add, { onDone: onClose });
  const change = useCommand(api.unit.change, { onDone: onClose });
  const close = useCommand(api.unit.close, { onDone: onClose });
  const reopen = useCommand(api.unit.reopen, { onDone: onClose });
  const problem = add.error ?? change.error ?? close.error ?? reopen.error;
  const save = (revision: number) => {
    close.reset();
    const { name, kind, parentId } = fields;
    return unit ? change.mutate({ ...fields, id: unit.id, revision }) : add.mutate({ name, kind, parentId });
  };
  const saving = <Button type="submit" form={form} loading={add.isPending || change.isPending}>{t(unit ? 'common:save' : 'people:unit.add')}</Button>;
  const reopening = unit && <Button loading={reopen.isPending} onClick={() => reopen.mutate({ id: unit.id })}>{t('people:unit.reopen')}</Button>;
  return (
    <ProblemScope problem={problem}>
      <SidePanel title={unit?.name ?? t('people:unit.new')} onClose={onClose}
        outcome={<EditProblem<Values> problem={problem} fields={FIELDS} onKeep={save} onTake={(current) => { setFields(valuesOf(current)); change.reset(); }} />}
        actions={<>{unit?.closed ? reopening : saving}{unit && !unit.closed && (
          <Button variant="default" loading={close.isPending} onClick={() => { change.reset(); close.mutate({ id: unit.id }); }}>{t('people:unit.close')}</Button>
        )}</>}>
        <form id={form} className={styles.form} noValidate onSubmit={(event) => { event.preventDefault(); save(fields.revision); }}>
          <UnitFields directory={directory} unit={unit} fields={fields} set={set} />
        </form>
      </SidePanel>
    </ProblemScope>
  );
}

interface UnitFieldsProps {
  readonly directory: Directory;
  readonly unit: DirectoryUnit | undefined;
  readonly fields: Values;
  readonly set: ReturnType<typeof useFields<Values>>['set'];
}

function UnitFields({ directory, unit, fields, set }: UnitFieldsProps) {
  const { t } = useTranslation('people');
  const none = { value: '', label: t('none') };
  const units = directory.units.filter(({ id, closed }) => !closed && id !== unit?.id).map(({ id, name }) => ({ value: id, label: name }));
  const postsOf = (of: readonly DirectoryUnit[]) => of.flatMap(({ posts }) => posts).filter(({ closed }) => !closed).map(({ id, title }) => ({ value: id, label: title }));
  return (
    <>
      <TextField name="name" label={t('unit.name')} value={fields.name} onChange={(event) => set('name')(event.currentTarget.value)} />
      <SelectField name="kind" label={t('unit.kind')} data={KINDS.map((kind) => ({ value: kind, label: t(`unit.kind.${kind}`) }))}
        value={fields.kind} onChange={(event) => set('kind')(event.currentTarget.value as Values['kind'])} />
      <SelectField name="parentId" label={t('unit.parent')} data={[none, ...units]} value={fields.parentId ?? ''}
        onChange={(event) => set('parentId')(event.currentTarget.value || null)} />
      {unit && (
        <>
          <SelectField name="headPostId" label={t('unit.head')} data={[none, ...postsOf([unit])]} value={fields.headPostId ?? ''}
            onChange={(event) => set('headPostId')(event.currentTarget.value || null)} />
          <SelectField name="dataPostId" label={t('unit.data')} description={t('unit.data.why')} data={[none, ...postsOf(directory.units)]} value={fields.dataPostId ?? ''}
            onChange={(event) => set('dataPostId')(event.currentTarget.value || null)} />
        </>
      )}
    </>
  );
}
