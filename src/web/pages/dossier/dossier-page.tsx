import { useQuery } from '@tanstack/react-query';
import { useParams, useSearch } from '@tanstack/react-router';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { queries } from '../../api/client.ts';
import { type ApiProblem, isProblem } from '../../api/problem.ts';
import { ErrorState } from '../../ui/blank.tsx';
import { NotFound } from '../../ui/not-found.tsx';
import { PageSkeleton } from '../../ui/skeleton.tsx';
import { ActSide } from './act-side.tsx';
import { DossierHead } from './dossier-head.tsx';
import { DossierTabs } from './dossier-tabs.tsx';
import styles from './dossier.module.css';
import { LiveSheet } from './live-sheet.tsx';

/** One dossier: where it stands on its sheet, what to do now, and everything that belongs to it. */
export function Page() {
  const { t } = useTranslation('common');
  const { id } = useParams({ strict: false }) as { id: string };
  const { task } = useSearch({ strict: false }) as { task?: string };
  const found = useQuery(queries.dossier.get.queryOptions({ input: { id } }));
  const title = found.data?.title;
  useEffect(() => { if (title) document.title = `${title} · ${t('app')}`; }, [title, t]);
  if (found.isPending) return <PageSkeleton />;
  if (found.isError && !found.data) {
    const problem = found.error as unknown as ApiProblem;
    if (isProblem(problem) && (problem.status === 404 || problem.status === 400)) return <NotFound />;
    return <ErrorState problem={problem} onRetry={() => void found.refetch()} busy={found.isFetching} />;
  }
  const view = found.data;
  return (
    <div className={styles.page}>
      <div className={styles.main}>
        <DossierHead view={view} />
        <div className={styles.wide}><LiveSheet view={view} /><DossierTabs view={view} /></div>
      </div>
      <div className={styles.act}><ActSide key={view.id} view={view} taskId={task} /></div>
    </div>
  );
}
