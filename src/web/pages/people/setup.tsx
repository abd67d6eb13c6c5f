import { Button } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { Navigate, useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { SessionView } from '#contract/people/session';
import { api, queries } from '../../api/client.ts';
import type { ApiProblem } from '../../api/problem.ts';
import { useSessionDoor } from '../../api/session.tsx';
import { BrandMark } from '../../ui/brand-mark.tsx';
import { SelectField, TextField } from '../../ui/fields.tsx';
import { LanguageChoice } from '../../ui/language-choice.tsx';
import { Loaded } from '../../ui/loaded.tsx';
import { PageHead } from '../../ui/page.tsx';
import { PasswordField } from '../../ui/password-field.tsx';
import { ProblemNotice, ProblemScope } from '../../ui/problem-scope.tsx';
import { Section } from '../../ui/section.tsx';
import { LetterheadFields } from '../settings/letterhead-fields.tsx';
import styles from './people.module.css';
import { useFields } from '../../ui/use-fields.ts';

/** The first run of an installation without an office: who we are, and who keeps it. Leads away once there is one. */
export function Setup() {
  const query = useQuery(queries.setup.state.queryOptions());
  return (
    <main className={styles.door}>
      <div className={styles.brand}><BrandMark /><b>Tertib</b><LanguageChoice /></div>
      <Loaded query={query}>{({ needed }) => needed ? <SetupForm /> : <Navigate to="/" replace />}</Loaded>
    </main>
  );
}

const ZONES = ['Asia/Jakarta', 'Asia/Makassar', 'Asia/Jayapura'] as const;
const EMPTY = { token: '', name: '', shortName: '', region: '', address: '', city: '', contact: '', zone: 'Asia/Jakarta', person: '', username: '', password: '' };
const FIELDS = [
  'token',
  'office.name', 'office.shortName', 'office.region', 'office.address', 'office.city', 'office.contact',
  'administrator.name', 'administrator.username', 'administrator.password',
];
type Values = typeof EMPTY;

/** Makes the office, then signs its administrator in. */
async function create({ token, person, username, password, zone, ...letterhead }: Values): Promise<SessionView> {
  await api.setup.create({ token, office: { ...letterhead, zone: zone as (typeof ZONES)[number] }, administrator: { name: person, username: username.trim(), password } });
  return api.session.signIn({ username: username.trim(), password });
}

function SetupForm() {
  const { t } = useTranslation(['people', 'settings']);
  const navigate = useNavigate();
  const { enter } = useSessionDoor();
  const { fields, set, typed } = useFields(EMPTY);
  const make = useMutation<SessionView, ApiProblem, Values>({
    mutationFn: create,
    onSuccess: (view) => { enter(view); void navigate({ to: '/settings' as '/' }); },
  });
  return (
    <ProblemScope problem={make.error}>
      <PageHead title={t('people:setup.title')} />
      <p className={`quiet ${styles.lead}`}>{t('people:setup.text')}</p>
      <form className={styles.form} noValidate onSubmit={(event) => { event.preventDefault(); make.mutate(fields); }}>
        <TextField name="token" label={t('people:setup.token')} description={t('people:setup.token.why')} autoCapitalize="characters" autoComplete="off" spellCheck={false}
          value={fields.token} onChange={typed('token')} />
        <Section title={t('people:setup.office')}>
          <div className={`${styles.form} ${styles.inset}`}>
            <LetterheadFields fields={fields} typed={typed} prefix="office." />
            <SelectField name="office.zone" label={t('people:setup.zone')} data={ZONES.map((zone) => ({ value: zone, label: t(`people:setup.zone.${zone}`) }))}
              value={fields.zone} onChange={typed('zone')} />
          </div>
        </Section>
        <Section title={t('people:setup.administrator')}>
          <div className={`${styles.form} ${styles.inset}`}>
            <TextField name="administrator.name" label={t('people:person.name')} value={fields.person} onChange={typed('person')} autoComplete="name" />
            <TextField name="administrator.username" label={t('people:account.username')} description={t('people:account.username.why')} autoCapitalize="none" autoComplete="username"
              spellCheck={false} value={fields.username} onChange={typed('username')} />
            <PasswordField name="administrator.password" label={t('people:account.password')} description={t('people:account.password.why')} autoComplete="new-password"
              value={fields.password} onChange={set('password')} />
          </div>
        </Section>
        <ProblemNotice fields={FIELDS} />
        <Button type="submit" loading={make.isPending}>{t('people:setup.create')}</Button>
      </form>
    </ProblemScope>
  );
}
