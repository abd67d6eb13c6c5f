import { Button, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { SessionView } from '#contract/people/session';
import { api } from '../../api/client.ts';
import type { ApiProblem } from '../../api/problem.ts';
import { PasswordField } from '../../ui/password-field.tsx';
import { ProblemNotice, ProblemScope, useFieldProblem } from '../../ui/problem-scope.tsx';
import styles from './sign-in.module.css';

export interface SignInFormProps {
  /** Filled in when a session ended; the person may still change it. */
  readonly username?: string;
  readonly onDone: (view: SessionView) => void;
}

/** Account name and password. A wrong password keeps the name, empties the password and takes the focus there. */
export function SignInForm({ username: known = '', onDone }: SignInFormProps) {
  const { t } = useTranslation('auth');
  const [username, setUsername] = useState(known);
  const [password, setPassword] = useState('');
  const passwordInput = useRef<HTMLInputElement>(null);
  const signIn = useMutation<SessionView, ApiProblem, { username: string; password: string }>({
    mutationFn: (input) => api.session.signIn(input),
    onSuccess: onDone,
    onError: (problem) => {
      if (problem.code !== 'sign-in.wrong') return;
      setPassword('');
      passwordInput.current?.focus();
    },
  });
  return (
    <ProblemScope problem={signIn.error}>
      <form className={styles.fields} noValidate onSubmit={(event) => { event.preventDefault(); signIn.mutate({ username: username.trim(), password }); }}>
        <TextInput size="md" label={t('username')} name="username" autoComplete="username" autoCapitalize="none" spellCheck={false}
          autoFocus={known === ''} data-autofocus={known === '' || undefined} error={useFieldProblem('username')} value={username} onChange={(event) => setUsername(event.currentTarget.value)} />
        <PasswordField size="md" input={passwordInput} name="password" label={t('password')} autoComplete="current-password" autoFocus={known !== ''}
          value={password} onChange={setPassword} />
        <ProblemNotice fields={['username', 'password']} />
        <Button type="submit" size="md" fullWidth loading={signIn.isPending}>{t('sign-in')}</Button>
      </form>
    </ProblemScope>
  );
}
