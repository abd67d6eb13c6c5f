import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { PersonView } from '#contract/people/person';
import { queries } from '../../api/client.ts';
import { AppLink } from '../../ui/app-link.tsx';
import { BackLink } from '../../ui/back-link.tsx';
import { EmptyState } from '../../ui/blank.tsx';
import { Loaded } from '../../ui/loaded.tsx';
import { PageBody, PageHead } from '../../ui/page.tsx';
import { Section } from '../../ui/section.tsx';
import { HolderRows } from './holder-rows.tsx';
import styles from './people.module.css';
import { PersonForm } from './person-form.tsx';

/** One person: the card, the posts held over time, and for the administrator the way to change the card. */
export function Page() {
  const { personId = '' } = useParams({ strict: false }) as { personId?: string };
  const query = useQuery(queries.person.get.queryOptions({ input: { id: personId } }));
  return <PageBody narrow><Loaded query={query}>{(person) => <Person key={person.id} person={person} />}</Loaded></PageBody>;
}

function Person({ person }: { readonly person: PersonView }) {
  const { t } = useTranslation('people');
  const [editing, edit] = useState(false);
  const change = person.abilities.change && !editing && <Button onClick={() => edit(true)}>{t('person.edit')}</Button>;
  return (
    <>
      <BackLink href="/settings/persons">{t('person.list')}</BackLink>
      <PageHead title={person.printedName} end={change} />
      {editing ? <PersonForm person={person} onDone={() => edit(false)} onCancel={() => edit(false)} /> : <Card person={person} />}
      <Held personId={person.id} />
    </>
  );
}

function Card({ person }: { readonly person: PersonView }) {
  const { t } = useTranslation('people');
  const { record } = person;
  const nothing = <span className="quiet">{t('not-recorded')}</span>;
  const education = record?.education && [record.education.level, record.education.field].filter(Boolean).join(', ');
  return (
    <Section title={t('person.card')}>
      <dl className={styles.facts}>
        <dt>{t('person.rank')}</dt><dd>{person.rank ?? nothing}</dd>
        {record && (
          <>
            <dt>{t('person.nip')}</dt><dd>{record.nip ? spaced(record.nip) : nothing}</dd>
            <dt>{t('person.education')}</dt><dd>{education ?? nothing}</dd>
            <dt>{t('person.training')}</dt><dd>{record.training.length > 0 ? <ul>{record.training.map((title) => <li key={title}>{title}</li>)}</ul> : nothing}</dd>
            <dt>{t('person.account')}</dt>
            <dd>
              {record.account ? <>{record.account.username}{record.account.disabled && <> ({t('account.disabled')})</>}</> : <span className="quiet">{t('person.no-account')}</span>}{' '}
              {!record.account && person.abilities.change && <AppLink className="link" href={`/settings/accounts?open=new:${person.id}`}>{t('account.add')}</AppLink>}
            </dd>
          </>
        )}
      </dl>
      {!record && <p className="tiny quiet">{t('person.private')}</p>}
    </Section>
  );
}

/** 19700101 199503 1 001, as it is written on paper. */
const spaced = (nip: string): string => nip.replace(/^(\d{8})(\d{6})(\d)(\d{3})$/, '$1 $2 $3 $4');

function Held({ personId }: { readonly personId: string }) {
  const { t } = useTranslation('people');
  const query = useQuery(queries.holder.list.queryOptions({ input: { personId } }));
  return (
    <Section title={t('person.held')}>
      <Loaded query={query}>{({ holders }) => holders.length === 0 ? <EmptyState title={t('person.held.none')} /> : <HolderRows holders={holders} named="post" />}</Loaded>
    </Section>
  );
}
