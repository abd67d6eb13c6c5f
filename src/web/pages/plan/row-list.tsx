import { Button } from '@mantine/core';
import { IconPlus, IconTrash } from '@tabler/icons-react';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import styles from './plan.module.css';
import { useFieldProblem } from '../../ui/problem-scope.tsx';

export interface RowListProps<T> {
  /** Path of the list in the command's input; what is wrong with it as a whole stands below it. */
  readonly name: string;
  readonly label: string;
  readonly add: string;
  readonly rows: readonly T[];
  readonly blank: () => T;
  readonly onChange: (rows: T[]) => void;
  readonly children: (row: T, set: (part: Partial<T>) => void, at: number) => ReactNode;
}

/** Rows of a form that come and go: components, steps, evidence, figures of others. */
export function RowList<T extends object>({ name, label, add, rows, blank, onChange, children }: RowListProps<T>) {
  const { t } = useTranslation('plan');
  const problem = useFieldProblem(name);
  // Fields of a row keep what is typed in them, so each row keeps its name through removals.
  const [names, setNames] = useState(() => rows.map((_, at) => at));
  const set = (at: number) => (part: Partial<T>) => onChange(rows.map((row, place) => place === at ? { ...row, ...part } : row));
  const remove = (at: number) => { setNames(names.filter((_, place) => place !== at)); onChange(rows.filter((_, place) => place !== at)); };
  const grow = () => { setNames([...names, Math.max(-1, ...names) + 1]); onChange([...rows, blank()]); };
  return (
    <fieldset className={styles.group}>
      <legend>{label}</legend>
      {rows.map((row, at) => (
        <div key={names[at] ?? at} className={styles.part}>
          {children(row, set(at), at)}
          <div><Button size="xs" variant="subtle" leftSection={<IconTrash size={16} stroke={1.5} />} onClick={() => remove(at)}>{t('row.remove', { row: at + 1 })}</Button></div>
        </div>
      ))}
      {problem && <p className="small late">{problem}</p>}
      <Button size="xs" variant="default" leftSection={<IconPlus size={16} stroke={1.5} />} onClick={grow}>{add}</Button>
    </fieldset>
  );
}
