import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { DossierView } from '#contract/dossier/dossier';
import { queries } from '../../api/client.ts';
import type { ApiProblem } from '../../api/problem.ts';
import { useFormat } from '../../i18n/use-format.ts';
import { ErrorState } from '../../ui/blank.tsx';
import { useNow } from '../../ui/shell/use-now.ts';
import { RowsSkeleton } from '../../ui/skeleton.tsx';
import { Story } from '../../ui/story.tsx';
import styles from './dossier.module.css';
import { sentenceOf, type StoryEvent, storyWords } from './story-words.ts';
import { postTitles } from './steps.ts';

/** The warning that stood beside an assignment, kept with its reason. */
function Unqualified({ who, why }: { readonly who: readonly string[]; readonly why: string | null }) {
  const { t, i18n } = useTranslation('dossier');
  const names = new Intl.ListFormat(i18n.language, { type: 'conjunction' }).format(who);
  return <> {t(why === null ? 'story.unqualified' : 'story.unqualified-why', { who: names })}{why !== null && <> <q>{why}</q></>}</>;
}

/** The journal as a readable story, and its export that anyone can verify. */
export function StoryTab({ view }: { readonly view: DossierView }) {
  const { t, i18n } = useTranslation(['dossier', 'shell']);
  const now = useNow();
  const format = useFormat();
  const found = useQuery(queries.dossier.story.queryOptions({ input: { id: view.id } }));
  if (found.isPending) return <RowsSkeleton rows={4} />;
  if (found.isError) return <ErrorState problem={found.error as unknown as ApiProblem} onRetry={() => void found.refetch()} />;
  const scene = { view, titles: postTitles(view) };
  const entries = found.data.entries.map(({ seq, name, at, post, form, person, data }) => {
    const { event, nudge, results } = (data ?? {}) as { event?: StoryEvent; nudge?: Omit<StoryEvent, 'type'>; results?: readonly unknown[] };
    const { key, values, quote, mark, unqualified } = sentenceOf(event ?? (nudge && { ...nudge, type: 'nudge' }) ?? { ...(data ?? {}), type: name }, scene, results);
    const who = post === null ? t('dossier:story.somebody') : t(`shell:form.${(form ?? 'definitif') as 'plh'}`, { title: post });
    const named = storyWords(values, i18n.language, t('dossier:story.nobody'));
    const on = named['on'];
    if (typeof on === 'string' && on !== '') named['on'] = format.fullDate(on);
    return {
      id: String(seq), at, mark,
      words: <><b title={person ?? undefined}>{who}</b> {t(`dossier:story.${key}` as 'dossier:story.open', named)}{quote ? <>: <q>{quote}</q></> : '.'}{unqualified && <Unqualified {...unqualified} />}</>,
    };
  });
  return (
    <>
      <div className={styles.tabEnd}>
        <span className="quiet">{t('dossier:story.count', { count: found.data.count })}</span>
        <a className="link" href={`/api/dossiers/${view.id}/journal`} download={`jurnal-${view.title}.json`}>{t('dossier:story.download')}</a>
        <a className="link" href={`/api/dossiers/${view.id}/lembar-kendali.pdf`} target="_blank" rel="noreferrer">{t('dossier:story.control-sheet')}</a>
      </div>
      <Story entries={entries} now={now} />
    </>
  );
}
