import { Button } from '@mantine/core';
import { IconFileText } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { DossierView } from '#contract/dossier/dossier';
import type { VersionView } from '#contract/document/document';
import { queries } from '../../api/client.ts';
import { AppLink } from '../../ui/app-link.tsx';
import { Diff } from '../../ui/diff.tsx';
import { ThingLine } from '../../ui/thing-line.tsx';
import { changeLines } from '../document/change-lines.ts';
import { Frozen } from '../document/frozen.tsx';
import { Since } from '../document/since.tsx';
import { useChangeWords } from '../document/use-change-words.ts';
import { useExamined } from '../document/use-examined.ts';
import styles from './documents-read.module.css';

type Linked = DossierView['documents'][number] & { readonly documentId: string };

const linked = (view: DossierView): Linked[] => view.documents.filter((one): one is Linked => one.documentId !== null);

/** The documents acted on, each with its version, its code and what changed since this person last had it. */
export function DocumentsRead({ view, plain = false }: { readonly view: DossierView; readonly plain?: boolean }) {
  return <div className={styles.documents}>{linked(view).map((one) => <DocumentRead key={one.key} made={one} plain={plain} />)}</div>;
}

function DocumentRead({ made, plain }: { readonly made: Linked; readonly plain: boolean }) {
  const { t } = useTranslation('dossier');
  const { data } = useQuery(queries.document.get.queryOptions({ input: { id: made.documentId } }));
  const version = data?.versions.find(({ id }) => id === made.version?.version);
  return (
    <section>
      <ThingLine icon={<IconFileText size={20} stroke={1.5} />} title={version ? t('document.version', { title: made.title, no: version.no }) : made.title}
        detail={version ? t('document.code', { code: version.code }) : undefined}
        action={<Button component={AppLink} href={`/documents/${made.documentId}`} variant="default" size="xs">{t('document.read')}<span className="unseen">: {made.title}</span></Button>} />
      {version && <p className="small quiet"><Frozen id={made.documentId} /></p>}
      {!plain && version && <Changes document={made.documentId} version={version} />}
    </section>
  );
}

/** What changed since the version that this person last initialled, signed or sent back; else since the last paraf of anybody. */
function Changes({ document, version }: { readonly document: string; readonly version: VersionView }) {
  const { t } = useTranslation('dossier');
  const words = useChangeWords();
  const examined = useExamined(document);
  const last = examined?.last ?? null;
  const differs = last !== null && last.no !== version.no;
  const found = useQuery({ ...queries.document.difference.queryOptions({ input: { id: document, no: last?.no ?? version.no, other: version.no } }), enabled: differs });
  if (!examined) return null;
  if (!last) return <p className="small quiet">{t('changes.first')}</p>;
  if (!differs) return <p className="small"><Since last={last} shown={version.no} /></p>;
  const changes = found.data ? changeLines(found.data.changes, words) : null;
  const shown = changes?.slice(0, 6) ?? [];
  const rest = (changes?.length ?? 0) - shown.length;
  return (
    <section>
      <h3><Since last={last} shown={version.no} /></h3>
      {changes?.length === 0 && <p className="small">{t('changes.none')}</p>}
      <Diff changes={shown} />
      {rest > 0 && <p className="small"><AppLink href={`/documents/${document}?from=${last.no}`} className="link">{t('changes.more', { count: rest })}</AppLink></p>}
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
