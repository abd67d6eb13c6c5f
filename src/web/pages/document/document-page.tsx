import { useQuery } from '@tanstack/react-query';
import { useParams, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { DocumentView } from '#contract/document/document';
import { queries } from '../../api/client.ts';
import { isProblem } from '../../api/problem.ts';
import { AppLink } from '../../ui/app-link.tsx';
import { EmptyState } from '../../ui/blank.tsx';
import { Loaded } from '../../ui/loaded.tsx';
import { NotFound } from '../../ui/not-found.tsx';
import { usePageTitle } from '../../ui/page.tsx';
import { PageSkeleton } from '../../ui/skeleton.tsx';
import { DocumentEditor } from './document-editor.tsx';
import { DocumentReader } from './document-reader.tsx';
import styles from './editor.module.css';

/** One document: written by the holder of the drafting task, read by the others. */
export function Page() {
  const { id } = useParams({ strict: false }) as { id: string };
  // A long text is not compared with the one before: it is another one after every save.
  const found = useQuery({ ...queries.document.get.queryOptions({ input: { id } }), structuralSharing: false });
  const gone = isProblem(found.error) && (found.error.status === 404 || found.error.status === 400);
  if (gone && !found.data) return <NotFound />;
  return <Loaded query={found} skeleton={<PageSkeleton />}>{(view) => <Shown key={view.id} view={view} left={gone} />}</Loaded>;
}

function Left({ title }: { readonly title: string }) {
  const { t } = useTranslation('document');
  return <div className={styles.left}><h1>{title}</h1><EmptyState title={t('left')} how={t('left.how')} action={<AppLink className="link" href="/">{t('left.desk')}</AppLink>} /></div>;
}

/** `left`: who wrote by invitation has just lost sight of it. */
function Shown({ view, left }: { readonly view: DocumentView; readonly left: boolean }) {
  const { from } = useSearch({ strict: false }) as { from?: number | string };
  const [version, setVersion] = useState<number | null>(null);
  usePageTitle(view.title);
  const compare = Number(from) || null;
  // After a hand-over by another the page stays as it is, so that nothing typed goes out of sight.
  const [writes, setWrites] = useState(view.abilities.edit);
  if (view.abilities.edit && !writes) setWrites(true);
  const choose = (no: number | null) => { setVersion(no); setWrites(view.abilities.edit); };
  const gone = left ? <Left title={view.title} /> : null;
  if (view.draft && writes && version === null) return <DocumentEditor view={view} draft={view.draft} compare={compare} onVersion={choose} gone={gone} />;
  if (gone) return gone;
  return <DocumentReader view={view} no={version} compare={compare} onVersion={choose} />;
}
