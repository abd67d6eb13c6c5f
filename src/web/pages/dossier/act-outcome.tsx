import { Trans, useTranslation } from 'react-i18next';
import type { ActScene } from './acts/act-form.ts';

const listOf = (language: string) => new Intl.ListFormat(language, { type: 'conjunction' });

/** To whom the work goes when this is done, or for whom it still waits; for examiners what the mark binds. */
export function ActOutcome({ scene: { offer, view }, passive }: { readonly scene: ActScene; readonly passive: boolean }) {
  const { t, i18n } = useTranslation(['dossier', 'acts']);
  const titles = (posts: readonly { title: string }[]) => listOf(i18n.language).format([...new Set(posts.map(({ title }) => title))]);
  const { task, opens, waitsFor, finishes } = offer;
  const binds = Object.keys(offer.binds).length > 0;
  const bound = binds && <> {t(task.kind === 'sign' ? 'dossier:outcome.binds-signature' : 'dossier:outcome.binds')}</>;
  if (passive) return <p>{t('dossier:outcome.receipts')}</p>;
  if (task.kind === 'sign' && view.closing === 'basah') return <p>{t('dossier:outcome.print')}{bound}</p>;
  if (waitsFor.length > 0) return <p>{t('dossier:outcome.waits', { who: titles(waitsFor.filter(({ id }) => id !== task.post.id)) })}</p>;
  if (finishes) return <p>{t('dossier:outcome.finishes')}</p>;
  if (opens.length === 0) return <p>{t('dossier:outcome.stays')}{bound}</p>;
  const [first] = opens;
  return (
    <p>
      <Trans t={t} i18nKey="dossier:outcome.goes" values={{ who: titles(opens.map(({ post }) => post)), doing: t(`acts:${first?.kind ?? 'accept'}.doing`) }} components={{ b: <b /> }} />
      {bound}
    </p>
  );
}
