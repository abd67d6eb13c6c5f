import { Checkbox } from '@mantine/core';
import { useFieldProblem } from '../../ui/problem-scope.tsx';
import styles from './check-list.module.css';

export interface CheckListProps {
  /** Path of the array in the command's input. */
  readonly name: string;
  readonly label: string;
  readonly options: readonly { readonly value: string; readonly label: string }[];
  readonly value: readonly string[];
  readonly onChange: (value: readonly string[]) => void;
  /** Short words: two beside each other. */
  readonly columns?: boolean;
}

/** Several of a few, all visible, in the order of the options. */
export function CheckList({ name, label, options, value, onChange, columns = false }: CheckListProps) {
  const error = useFieldProblem(name);
  const toggle = (one: string, on: boolean) => onChange(options.map((option) => option.value).filter((each) => (each === one ? on : value.includes(each))));
  return (
    <fieldset className={styles.list} data-columns={columns || undefined} aria-describedby={error ? `${name}-error` : undefined}>
      <legend>{label}</legend>
      <div>
        {options.map((option) => (
          <Checkbox key={option.value} label={option.label} checked={value.includes(option.value)} onChange={(event) => toggle(option.value, event.currentTarget.checked)} />
        ))}
      </div>
      {error && <p id={`${name}-error`} className="small late">{error}</p>}
    </fieldset>
  );
}
