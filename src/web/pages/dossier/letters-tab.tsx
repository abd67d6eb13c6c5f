import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { DossierView } from '#contract/dossier/dossier';
import type { DispatchView } from '#contract/letter/letter';
import { queries } from '../../api/client.ts';
import type { ApiProblem } from '../../api/problem.ts';
import { fileHref } from '../../api/file-href.ts';
import { useFormat } from '../../i18n/use-format.ts';
import { EmptyState, ErrorState } from '../../ui/blank.tsx';
import { useNow } from '../../ui/shell/use-now.ts';
import { RowsSkeleton } from '../../ui/skeleton.tsx';
import { StateWord } from '../../ui/state-mark.tsx';
import styles from './tab.module.css';

/** Letters, dispositions, numbers, copies and dispatches of this dossier, and the papers printed from them. */
export function LettersTab({ view }: { readonly view: DossierView }) {
  const { t, i18n } = useTranslation('dossier');
  const format = useFormat();
  const now = useNow();
  const found = useQuery(queries.letter.ofDossier.queryOptions({ input: { id: view.id } }));
  if (found.isPending) return <RowsSkeleton rows={3} />;
  if (found.isError) return <ErrorState problem={found.error as unknown as ApiProblem} onRetry={() => void found.refetch()} />;
  const { incoming, dispositions, numbers, copies, dispatches } = found.data;
  const names = (list: readonly string[]) => new Intl.ListFormat(i18n.language).format(list);
  const empty = [incoming, dispositions, numbers, copies, dispatches].every((list) => list.length === 0);
  return (
    <>
      <p className={styles.papers}>
        {(['lembar-disposisi', 'lembar-kendali', 'stofmap'] as const).map((paper) => (
          <a key={paper} className="link small" href={`/api/dossiers/${view.id}/${paper}.pdf`} target="_blank" rel="noreferrer">{t(`paper.${paper}`)}</a>
        ))}
      </p>
      {empty && <EmptyState title={t('letters.empty')} how={t('letters.empty.how')} />}
      <Group title={t('letters.incoming')} rows={incoming.map((one) => ({
        id: one.id,
        words: <>{t('letters.agenda', { agenda: one.agenda, year: one.year })}: <b>{one.number}</b>, {one.sender}, {format.fullDate(one.date)}. {one.subject}{one.fileId && <> <a className="link" href={fileHref(one.fileId)}>{t('letter.scan')}</a></>}</>,
      }))} />
      <Group title={t('letters.dispositions')} rows={dispositions.map((one) => ({
        id: one.id,
        words: <><b>{one.from}</b> {t('letters.disposed-to', { to: names(one.to) })}, {format.moment(one.at, now)}: {names(one.instructions.map((code) => t(`instruction.${code as 'hadir'}`)))}{one.note && <>. <q>{one.note}</q></>}</>,
      }))} />
      <Group title={t('letters.numbers')} rows={numbers.map((one) => ({
        id: one.id,
        words: <><b>{one.text}</b>, {format.fullDate(one.date)}. {one.subject}, {t(`document.bears.${one.bears}`)}{one.state === 'void' && <>. <StateWord mark="missed">{t('letters.void')} <q>{one.voidReason}</q></StateWord></>}</>,
      }))} />
      <Group title={t('letters.copies')} rows={copies.map((one) => ({ id: `${one.recipient} ${one.at}`, words: <>{one.recipient}: {one.count} {t(`copies.medium.${one.medium as 'cetak'}`)}, {format.moment(one.at, now)}</> }))} />
      <Group title={t('letters.dispatches')} rows={dispatches.map((one) => ({ id: one.id, words: <Dispatched one={one} /> }))} />
    </>
  );
}

function Dispatched({ one }: { readonly one: DispatchView }) {
  const { t } = useTranslation('dossier');
  const format = useFormat();
  const now = useNow();
  const mark = one.state === 'received' ? 'done' : one.state === 'waived' ? 'missed' : 'outside';
  return (
    <StateWord mark={mark}>
      <b>{one.body}</b>{one.numbers.length > 0 && <>, {one.numbers.join('; ')}</>}, {t(`method.${one.method as 'pos'}`)}, {format.moment(one.sentAt, now)}.{' '}
      {one.state === 'received' && one.receivedAt && t('letters.received', { by: one.receivedBy ?? '', when: format.moment(one.receivedAt, now) })}
      {one.state === 'waived' && <>{t('receipt.waived')}: <q>{one.reason}</q></>}
      {one.state === 'sent' && t('receipt.waiting')}
    </StateWord>
  );
}

function Group({ title, rows }: { readonly title: string; readonly rows: readonly { readonly id: string; readonly words: ReactNode }[] }) {
  if (rows.length === 0) return null;
  return <section><h3>{title}</h3><ul className={styles.list}>{rows.map(({ id, words }) => <li key={id}>{words}</li>)}</ul></section>;
}
