import {
  Checkbox, type CheckboxProps, NativeSelect, type NativeSelectProps, Textarea, type TextareaProps, TextInput, type TextInputProps,
} from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../i18n/use-format.ts';
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

/** One line of text or a number (`type`). */
export function TextField({ name, label, optional, ...rest }: Field<TextInputProps>) {
  return <TextInput {...rest} {...useField({ name, label, optional: optional ?? false })} />;
}

/**
 * A day, `YYYY-MM-DD`. The browser writes it in its own order (day or month first), so the day stands below in words.
 */
export function DateField({ name, label, optional, value, ...rest }: Field<TextInputProps> & { readonly value: string }) {
  const format = useFormat();
  const words = /^\d{4}-\d{2}-\d{2}$/.test(value) ? format.longDay(value) : undefined;
  return (
    <TextInput {...rest} type="date" value={value} inputWrapperOrder={['label', 'input', 'description', 'error']} description={words}
      {...useField({ name, label, optional: optional ?? false })} />
  );
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
