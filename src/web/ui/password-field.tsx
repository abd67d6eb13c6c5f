import { Button, TextInput } from '@mantine/core';
import { IconEye, IconEyeOff } from '@tabler/icons-react';
import { type RefObject, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFieldProblem } from './problem-scope.tsx';

export interface PasswordFieldProps {
  /** Dotted path of the field in the command's input. */
  readonly name: string;
  readonly label: string;
  readonly description?: string;
  readonly autoComplete: 'current-password' | 'new-password';
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly size?: 'sm' | 'md';
  readonly autoFocus?: boolean;
  readonly input?: RefObject<HTMLInputElement | null>;
}

/** A password that can be looked at, with the word beside the eye. */
export function PasswordField({ name, label, description, autoComplete, value, onChange, size = 'sm', autoFocus = false, input }: PasswordFieldProps) {
  const { t } = useTranslation('common');
  const [shown, setShown] = useState(false);
  const Eye = shown ? IconEyeOff : IconEye;
  const toggle = (
    <Button variant="subtle" size="xs" type="button" aria-pressed={shown} onClick={() => setShown(!shown)} leftSection={<Eye size={16} stroke={1.5} />}>
      {t(shown ? 'password.hide' : 'password.show')}
    </Button>
  );
  return (
    <TextInput size={size} ref={input ?? null} label={label} description={description} name={name} type={shown ? 'text' : 'password'} autoComplete={autoComplete}
      autoFocus={autoFocus} data-autofocus={autoFocus || undefined} error={useFieldProblem(name)} value={value} onChange={(event) => onChange(event.currentTarget.value)}
      rightSection={toggle} rightSectionWidth={100} />
  );
}
