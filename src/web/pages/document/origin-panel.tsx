import { Button } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { Origin } from '#contract/report/origin';
import { queries } from '../../api/client.ts';
import { AppLink } from '../../ui/app-link.tsx';
import { Loaded } from '../../ui/loaded.tsx';
import { StateMark } from '../../ui/state-mark.tsx';
import styles from './editor.module.css';

export interface OriginPanelProps {
  readonly of: string;
  /** In how many places of the text it stands. */
  readonly places: number;
  readonly onOrigin: (ref: string | null) => void;
}

/** Where the figure that was chosen on the paper comes from, and the way to its roots. */
export function OriginPanel({ of, places, onOrigin }: OriginPanelProps) {
  const { t } = useTranslation('document');
  const found = useQuery(queries.origin.get.queryOptions({ input: { ref: of } }));
  const close = useRef<HTMLButtonElement>(null);
  // The button that led from one figure to the next is gone.
  useEffect(() => { if (document.activeElement === document.body) close.current?.focus(); }, []);
  return (
    <section aria-live="polite">
      <div className={styles.originHead}>
        <h2>{t('origin')}</h2>
        <span className="small quiet">{t('origin.places', { count: places })}</span>
        <Button ref={close} variant="subtle" size="compact-xs" leftSection={<IconX size={14} stroke={1.5} />} onClick={() => onOrigin(null)}>{t('origin.close')}</Button>
      </div>
      <Loaded query={found}>{(origin) => <Told origin={origin} onOrigin={onOrigin} />}</Loaded>
    </section>
  );
}

function Told({ origin: { ref, text, label, parts, things, sources, link }, onOrigin }: { readonly origin: Origin; readonly onOrigin: (ref: string) => void }) {
  const { t } = useTranslation('document');
  return (
    <>
      <p className={styles.originValue}>{text}</p>
      <p className="small quiet">{label}</p>
      {things.length > 0 && (
        <details>
          <summary className="link small">{t('origin.things', { count: things.length })}</summary>
          {/* biome-ignore lint/suspicious/noArrayIndexKey: two things may bear one name */}
          <ul className="small">{things.map((thing, index) => <li key={index}>{thing}</li>)}</ul>
        </details>
      )}
      {sources.slice(0, FEW).map((source) => <Source key={source.ref} source={source} own={source.ref === ref} />)}
      {sources.length > FEW && (
        <details>
          <summary className="link small">{t('origin.sources', { count: sources.length - FEW })}</summary>
          {sources.slice(FEW).map((source) => <Source key={source.ref} source={source} own={false} />)}
        </details>
      )}
      {parts.length > 0 && (
        <p className="small">{t('origin.parts')} {parts.map((part, index) => <button key={part} type="button" className="link" onClick={() => onOrigin(part)}>{t('origin.part', { no: index + 1 })}</button>)}</p>
      )}
      {link !== null && <AppLink className="link small" href={link}>{t('origin.trail')}</AppLink>}
    </>
  );
}

/** Sources that are read at a glance. */
const FEW = 3;

/** Who verified a figure that stands behind the one that was chosen, and what proves it. */
function Source({ source: { ref, label, text, verifiers, evidence }, own }: { readonly source: Origin['sources'][number]; readonly own: boolean }) {
  const { t } = useTranslation('document');
  return (
    <>
      {!own && <p className="small">{label}: <b>{text}</b></p>}
      <ul className={styles.findings}>
        {verifiers.map((who) => <li key={who} className="small"><StateMark mark="done" /><p>{t('origin.verified', { who })}</p></li>)}
        {verifiers.length === 0 && (evidence.length === 0 || ref.startsWith('figure:')) && <li className="small"><StateMark mark="info" /><p>{t('origin.brought')}</p></li>}
        {evidence.map(({ label: what, name, hash, personal }) => (
          <li key={hash} className="small"><StateMark mark="done" /><p>{name ?? what}<br /><span className="tiny quiet">{t(personal ? 'origin.personal' : 'origin.hash', { hash: hash.slice(0, 12) })}</span></p></li>
        ))}
      </ul>
    </>
  );
}
