import {
  Checkbox, type CheckboxProps, NativeSelect, type NativeSelectProps, Textarea, type TextareaProps, TextInput, type TextInputProps,
} from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useFieldProblem } from './problem-scope.tsx';

interface FieldProps {
  /** Dotted path of the field in the command's input; its issue is shown beside it. */
  readonly name: string;
  /** Says "(boleh kosong)" after the label. */
  readonly optional?: boolean;
  readonly label: string;
}
type Field<P> = FieldProps & Omit<P, 'name' | 'label' | 'error'>;

function useField({ name, label, optional = false }: FieldProps) {
  const { t } = useTranslation('common');
  const error = useFieldProblem(name);
  return { name, label: optional ? <>{label} <span className="quiet">({t('optional')})</span></> : label, error };
}

/** One line of text, a number or a date (`type`). */
export function TextField({ name, label, optional, ...rest }: Field<TextInputProps>) {
  return <TextInput {...rest} {...useField({ name, label, optional: optional ?? false })} />;
}

/** Several lines; grows with what is typed. */
export function AreaField({ name, label, optional, ...rest }: Field<TextareaProps>) {
  return <Textarea minRows={2} maxRows={12} autosize {...rest} {...useField({ name, label, optional: optional ?? false })} />;
}

/** One of a few; the browser's own list, which phones and screen readers know best. */
export function SelectField({ name, label, optional, ...rest }: Field<NativeSelectProps>) {
  return <NativeSelect {...rest} {...useField({ name, label, optional: optional ?? false })} />;
}

/** Yes or no. */
export function CheckField({ name, label, optional, ...rest }: Field<CheckboxProps>) {
  return <Checkbox {...rest} {...useField({ name, label, optional: optional ?? false })} />;
}
