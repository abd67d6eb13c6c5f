import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { api, queries } from '../../api/client.ts';
import { useCommand } from '../../api/command.ts';
import { useSession } from '../../api/session.tsx';
import { useFormat } from '../../i18n/use-format.ts';
import { BackLink } from '../../ui/back-link.tsx';
import { Loaded } from '../../ui/loaded.tsx';
import { Notice } from '../../ui/notice.tsx';
import { Chip, PageBody, PageHead } from '../../ui/page.tsx';
import { PasswordField } from '../../ui/password-field.tsx';
import { ProblemNotice, ProblemScope } from '../../ui/problem-scope.tsx';
import { Section } from '../../ui/section.tsx';
import { useNow } from '../../ui/shell/use-now.ts';
import { browserOf } from './browser-of.ts';
import styles from './people.module.css';
import { useFields } from '../../ui/use-fields.ts';

/** The person's own account: the password, and the browsers signed in. */
export function Page() {
  const { t } = useTranslation('people');
  const { username } = useSession();
  return (
    <PageBody narrow>
      <BackLink href="/settings">{t('settings')}</BackLink>
      <PageHead title={t('own.title')}><span className="quiet">{username}</span></PageHead>
      <Section title={t('own.password')}><PasswordForm /></Section>
      <Section title={t('own.sessions')}><Sessions /></Section>
    </PageBody>
  );
}

const EMPTY = { current: '', password: '' };

function PasswordForm() {
  const { t } = useTranslation('people');
  const { fields, set, setFields } = useFields(EMPTY);
  const change = useCommand(api.account.changeOwn, { onDone: () => setFields(EMPTY) });
  return (
    <ProblemScope problem={change.error}>
      <form className={`${styles.form} ${styles.inset}`} noValidate onSubmit={(event) => { event.preventDefault(); change.mutate(fields); }}>
        <PasswordField name="current" label={t('own.current')} autoComplete="current-password" value={fields.current} onChange={set('current')} />
        <PasswordField name="password" label={t('own.next')} description={t('account.password.why')} autoComplete="new-password" value={fields.password} onChange={set('password')} />
        {change.isSuccess && <Notice kind="done" live><p>{t('own.changed')}</p></Notice>}
        <ProblemNotice fields={['current', 'password']} />
        <Button type="submit" loading={change.isPending}>{t('own.change')}</Button>
      </form>
    </ProblemScope>
  );
}

function Sessions() {
  const { t } = useTranslation('people');
  const format = useFormat();
  const now = useNow();
  const query = useQuery(queries.session.list.queryOptions());
  const revoke = useCommand(api.session.revoke);
  return (
    <Loaded query={query}>
      {(sessions) => (
        <ProblemScope problem={revoke.error}>
          <ul>
            {sessions.map(({ id, agent, address, since, current }) => (
              <li key={id} className={styles.row}>
                <div>
                  <p><b>{browserOf(agent) ?? t('own.unknown-browser')}</b> {current && <Chip tone="here">{t('own.here')}</Chip>}</p>
                  <p className="tiny quiet">{t('own.since', { moment: format.moment(since, now) })}{address && <>, {address}</>}</p>
                </div>
                <div className={styles.acts}>
                  {!current && <Button variant="subtle" size="xs" onClick={() => revoke.mutate({ id })}>{t('own.revoke')}<span className="unseen">: {browserOf(agent)}</span></Button>}
                </div>
              </li>
            ))}
          </ul>
          <ProblemNotice />
        </ProblemScope>
      )}
    </Loaded>
  );
}
