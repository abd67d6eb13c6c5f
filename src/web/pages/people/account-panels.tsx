import { Button } from '@mantine/core';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { AccountView } from '#contract/people/account';
import { api } from '../../api/client.ts';
import { useCommand } from '../../api/command.ts';
import { TextField } from '../../ui/fields.tsx';
import { Notice } from '../../ui/notice.tsx';
import { ProblemNotice, ProblemScope } from '../../ui/problem-scope.tsx';
import { SidePanel } from '../../ui/side-panel.tsx';
import { FirstPassword } from './first-password.tsx';
import styles from './people.module.css';
import { PersonPicker } from './person-picker.tsx';
import { useFields } from '../../ui/use-fields.ts';

/** An account for a person, with the password handed over by mouth or paper. */
export function NewAccountPanel({ personId, onClose }: { readonly personId: string | null; readonly onClose: () => void }) {
  const { t } = useTranslation('people');
  const form = useId();
  const { fields, set, typed } = useFields<{ personId: string | null; username: string; password: string }>({ personId, username: '', password: '' });
  const create = useCommand(api.account.create);
  const { username, password } = fields;
  const done = create.isSuccess && <Done username={username} password={password} onClose={onClose} />;
  return (
    <ProblemScope problem={create.error}>
      <SidePanel title={t('account.new')} onClose={onClose} outcome={<ProblemNotice fields={['personId', 'username', 'password']} />}
        {...(done ? {} : { actions: <Button type="submit" form={form} loading={create.isPending}>{t('account.add')}</Button> })}>
        {done || (
          <form id={form} className={styles.form} noValidate onSubmit={(event) => { event.preventDefault(); create.mutate({ personId: fields.personId ?? '', username: username.trim(), password }); }}>
            <PersonPicker name="personId" label={t('account.person')} value={fields.personId} onChange={set('personId')} />
            <TextField name="username" label={t('account.username')} description={t('account.username.why')} autoCapitalize="none" autoComplete="off" spellCheck={false}
              value={username} onChange={typed('username')} />
            <FirstPassword value={password} onChange={set('password')} />
          </form>
        )}
      </SidePanel>
    </ProblemScope>
  );
}

/** A new password in place of a forgotten one. */
export function PasswordPanel({ account, onClose }: { readonly account: AccountView; readonly onClose: () => void }) {
  const { t } = useTranslation('people');
  const form = useId();
  const [password, setPassword] = useState('');
  const reset = useCommand(api.account.resetPassword);
  const done = reset.isSuccess && <Done username={account.username} password={password} onClose={onClose} />;
  return (
    <ProblemScope problem={reset.error}>
      <SidePanel title={t('account.reset.title', { username: account.username })} detail={account.person} onClose={onClose}
        outcome={<><p>{t('account.reset.outcome')}</p><ProblemNotice fields={['password']} /></>}
        {...(done ? {} : { actions: <Button type="submit" form={form} loading={reset.isPending}>{t('account.reset.confirm')}</Button> })}>
        {done || (
          <form id={form} className={styles.form} noValidate onSubmit={(event) => { event.preventDefault(); reset.mutate({ id: account.id, password }); }}>
            <FirstPassword value={password} onChange={setPassword} />
          </form>
        )}
      </SidePanel>
    </ProblemScope>
  );
}

/** The one time that the password is shown. */
function Done({ username, password, onClose }: { readonly username: string; readonly password: string; readonly onClose: () => void }) {
  const { t } = useTranslation(['people', 'common']);
  return (
    <div className={styles.form}>
      <Notice kind="done" live><p>{t('people:account.done')}</p></Notice>
      <dl className={styles.facts}>
        <dt>{t('people:account.username')}</dt><dd><b>{username}</b></dd>
        <dt>{t('people:account.password')}</dt><dd><b>{password}</b></dd>
      </dl>
      <Button variant="default" onClick={onClose}>{t('common:close')}</Button>
    </div>
  );
}
