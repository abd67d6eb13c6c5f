import { Button } from '@mantine/core';
import { IconFileText } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { DossierView } from '#contract/dossier/dossier';
import type { DocumentView, VersionView } from '#contract/document/document';
import { queries } from '../../api/client.ts';
import { AppLink } from '../../ui/app-link.tsx';
import { Diff } from '../../ui/diff.tsx';
import { ThingLine } from '../../ui/thing-line.tsx';
import { changeLines } from '../document/change-lines.ts';
import { useChangeWords } from '../document/use-change-words.ts';
import { baselineOf } from './baseline.ts';
import styles from './documents-read.module.css';

type Linked = DossierView['documents'][number] & { readonly documentId: string };

const linked = (view: DossierView): Linked[] => view.documents.filter((one): one is Linked => one.documentId !== null);

/** The documents acted on, each with its version, its code and what changed since this person last had it. */
export function DocumentsRead({ view, plain = false }: { readonly view: DossierView; readonly plain?: boolean }) {
  return <div className={styles.documents}>{linked(view).map((one) => <DocumentRead key={one.key} view={view} made={one} plain={plain} />)}</div>;
}

function DocumentRead({ view, made, plain }: { readonly view: DossierView; readonly made: Linked; readonly plain: boolean }) {
  const { t } = useTranslation('dossier');
  const { data } = useQuery(queries.document.get.queryOptions({ input: { id: made.documentId } }));
  const version = data?.versions.find(({ id }) => id === made.version?.version);
  return (
    <section>
      <ThingLine icon={<IconFileText size={20} stroke={1.5} />} title={version ? t('document.version', { title: made.title, no: version.no }) : made.title}
        detail={version ? t('document.code', { code: version.code }) : undefined}
        action={<Button component={AppLink} href={`/documents/${made.documentId}`} variant="default" size="xs">{t('document.read')}<span className="unseen">: {made.title}</span></Button>} />
      {!plain && data && version && <Changes view={view} document={data} version={version} />}
    </section>
  );
}

/** What changed since the version that this person last initialled, signed or sent back; else since the last paraf of anybody. */
function Changes({ view, document, version }: { readonly view: DossierView; readonly document: DocumentView; readonly version: VersionView }) {
  const { t } = useTranslation('dossier');
  const words = useChangeWords();
  const base = baselineOf(view, document.versions);
  const differs = base !== null && base.version.no !== version.no;
  const found = useQuery({
    ...queries.document.difference.queryOptions({ input: { id: document.id, no: base?.version.no ?? version.no, other: version.no } }), enabled: differs,
  });
  if (!base) return <p className="small quiet">{t('changes.first')}</p>;
  const since = base.mine
    ? t(`changes.since-mine.${base.how}`, { no: base.version.no })
    : t('changes.since-other', { who: base.who, no: base.version.no });
  if (!differs) return <p className="small">{since}: <b>{t('changes.none')}</b></p>;
  const changes = found.data ? changeLines(found.data.changes, words) : null;
  const shown = changes?.slice(0, 6) ?? [];
  const rest = (changes?.length ?? 0) - shown.length;
  return (
    <section>
      <h3>{since}</h3>
      {changes?.length === 0 && <p className="small">{t('changes.none')}</p>}
      <Diff changes={shown} />
      {rest > 0 && <p className="small"><AppLink href={`/documents/${document.id}?from=${base.version.no}`} className="link">{t('changes.more', { count: rest })}</AppLink></p>}
    </section>
  );
}

/** Documents that this person writes: the way to the editor. */
export function DocumentsToWrite({ view }: { readonly view: DossierView }) {
  const { t } = useTranslation('dossier');
  return (
    <div className={styles.documents}>
      {linked(view).map((made) => (
        <ThingLine key={made.key} icon={<IconFileText size={20} stroke={1.5} />} title={made.title} detail={made.version ? t('document.has-version') : t('document.no-version')}
          action={<Button component={AppLink} href={`/documents/${made.documentId}`} variant="default" size="xs">{t('document.write')}<span className="unseen">: {made.title}</span></Button>} />
      ))}
    </div>
  );
}
