import { useTranslation } from 'react-i18next';
import type { ChangedPart } from '#contract/sop/confirmation';
import type { SopView, VersionLine } from '#contract/sop/library';
import { useFormat } from '../../i18n/use-format.ts';
import { AppLink } from '../../ui/app-link.tsx';
import { Chip } from '../../ui/page.tsx';
import { useNow } from '../../ui/shell/use-now.ts';
import styles from './margin.module.css';
import { usePartWords } from './part-words.ts';

/** Versions as a line of time, newest first: when, who, what changed and why. */
export function VersionList({ sop, shown }: { readonly sop: SopView; readonly shown: number }) {
  const { t } = useTranslation('sop');
  return (
    <>
      <p className="small quiet">{t('version.intro')}</p>
      <ol className={styles.versions}>
        {sop.versions.map((line) => <Line key={line.version} line={line} sop={sop} shown={line.version === shown} />)}
      </ol>
    </>
  );
}

function Line({ line, sop, shown }: { readonly line: VersionLine; readonly sop: SopView; readonly shown: boolean }) {
  const { t } = useTranslation('sop');
  const format = useFormat();
  const now = useNow();
  const { version, loadedAt, origin, person, reason, changes } = line;
  return (
    <li className={styles.version} data-newest={version === sop.version || undefined} aria-current={shown ? 'true' : undefined}>
      <p className={styles.versionHead}>
        <b>{t('version.no', { version })}</b>
        {version === sop.version && <Chip tone="here">{t('version.in-force')}</Chip>}
        {shown ? <span className="tiny quiet">{t('version.shown')}</span> : <AppLink href={version === sop.version ? `/sops/${sop.key}` : `/sops/${sop.key}?version=${version}`} className="link small">{t('version.show')}<span className="unseen"> {t('version.no', { version })}</span></AppLink>}
      </p>
      <p className="tiny quiet"><time dateTime={loadedAt}>{format.moment(loadedAt, now)}</time>{person && `, ${person}`}</p>
      {origin === 'content' ? <p>{t(version === 1 ? 'version.first' : 'version.content')}</p> : changes.map((change) => <Change key={`${change.step} ${change.field}`} change={change} sop={sop} />)}
      {reason && <p className="small quiet"><q>{reason}</q></p>}
    </li>
  );
}

function Change({ change, sop }: { readonly change: ChangedPart; readonly sop: SopView }) {
  const { t } = useTranslation('sop');
  const words = usePartWords(sop.definition.lanes);
  const { kind, field, before, after } = change;
  return <p>{t(`version.${kind}`, { part: words.place(change), before: words.value(field, before), after: words.value(field, after) })}</p>;
}
