import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ReceiptOffer } from '#contract/letter/receipt';
import { api, queries } from '../../api/client.ts';
import { useCommand } from '../../api/command.ts';
import { problemOf } from '../../api/problem.ts';
import { useFormat } from '../../i18n/use-format.ts';
import { ErrorState } from '../../ui/blank.tsx';
import { BrandMark } from '../../ui/brand-mark.tsx';
import { TextField } from '../../ui/fields.tsx';
import { LanguageChoice } from '../../ui/language-choice.tsx';
import { usePageTitle } from '../../ui/page.tsx';
import { ProblemNotice, ProblemScope } from '../../ui/problem-scope.tsx';
import { RowsSkeleton } from '../../ui/skeleton.tsx';
import { StateWord } from '../../ui/state-mark.tsx';
import styles from './receipt.module.css';

/** Where whoever received a letter says so, by the link alone; the office sees it at once. */
export function ReceiptPage() {
  const { t } = useTranslation('receipt');
  const { token } = useParams({ from: '/terima/$token' });
  usePageTitle(t('title'));
  return (
    <main className={styles.page}>
      <p className={styles.brand}><BrandMark />Tertib</p>
      <div className={styles.paper}><Receipt key={token} token={token} /></div>
      <LanguageChoice />
    </main>
  );
}

interface Confirmed { readonly offer: ReceiptOffer; readonly receivedBy: string; readonly receivedAt: string }

function Receipt({ token }: { readonly token: string }) {
  const [done, setDone] = useState<Confirmed | null>(null);
  // Asked once: after the confirmation the link is used up, and the answer would only say so.
  const query = useQuery(queries.receipt.offer.queryOptions({ input: { token }, staleTime: Number.POSITIVE_INFINITY, enabled: done === null }));
  if (done) return <Done {...done} />;
  if (query.data) return <Confirm token={token} offer={query.data} onDone={setDone} />;
  if (!query.error) return <RowsSkeleton rows={4} />;
  const problem = problemOf(query.error);
  if (problem.code === 'receipt.not-found' || problem.status === 400) return <Unknown />;
  return <ErrorState problem={problem} busy={query.isFetching} onRetry={() => void query.refetch()} />;
}

/** A used link and one that never was are the same to the office, which keeps no link. */
function Unknown() {
  const { t } = useTranslation('receipt');
  return <><h1>{t('unknown.title')}</h1><p>{t('unknown.text')}</p></>;
}

function Sent({ offer: { office, region, title, body, sentAt } }: { readonly offer: ReceiptOffer }) {
  const { t } = useTranslation('receipt');
  const format = useFormat();
  return (
    <dl className={styles.facts}>
      <dt>{t('from')}</dt><dd>{office}<br />{region}</dd>
      <dt>{t('what')}</dt><dd><b>{title}</b></dd>
      <dt>{t('to')}</dt><dd>{body}</dd>
      <dt>{t('sent')}</dt><dd>{format.longDay(format.dayOf(sentAt))}, {format.clockZone(sentAt)}</dd>
    </dl>
  );
}

interface ConfirmProps { readonly token: string; readonly offer: ReceiptOffer; readonly onDone: (done: Confirmed) => void }

function Confirm({ token, offer, onDone }: ConfirmProps) {
  const { t } = useTranslation('receipt');
  const [receivedBy, setReceivedBy] = useState('');
  const [contact, setContact] = useState('');
  const confirm = useCommand(api.receipt.confirm, { onDone: ({ receivedAt }) => onDone({ offer, receivedBy: receivedBy.trim(), receivedAt }) });
  return (
    <>
      <h1>{t('title')}</h1>
      <p className="quiet">{t('intro')}</p>
      <Sent offer={offer} />
      <ProblemScope problem={confirm.error}>
        <form className={styles.form} noValidate
          onSubmit={(event) => { event.preventDefault(); confirm.mutate({ token, receivedBy, contact: contact.trim() === '' ? null : contact }); }}>
          <TextField size="md" name="receivedBy" label={t('name')} description={t('name.how')} autoComplete="name" maxLength={300} value={receivedBy} onChange={(event) => setReceivedBy(event.currentTarget.value)} />
          <TextField size="md" name="contact" optional label={t('contact')} description={t('contact.how')} autoComplete="tel" maxLength={300} value={contact} onChange={(event) => setContact(event.currentTarget.value)} />
          <ProblemNotice fields={['receivedBy', 'contact']} />
          <Button type="submit" size="md" fullWidth loading={confirm.isPending}>{t('confirm')}</Button>
          <p className="tiny quiet">{t('outcome', { office: offer.office })}</p>
        </form>
      </ProblemScope>
    </>
  );
}

function Done({ offer, receivedBy, receivedAt }: Confirmed) {
  const { t } = useTranslation('receipt');
  const format = useFormat();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  return (
    <>
      <h1 ref={heading} tabIndex={-1}>{t('done.title')}</h1>
      <p><StateWord mark="done">{t('done.text', { name: receivedBy, day: format.longDay(format.dayOf(receivedAt)), time: format.clockZone(receivedAt) })}</StateWord></p>
      <Sent offer={offer} />
      <p className="small quiet">{t('done.close')}</p>
    </>
  );
}
