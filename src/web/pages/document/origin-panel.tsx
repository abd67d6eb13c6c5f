import { Button } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
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
  return (
    <section aria-live="polite">
      <div className={styles.originHead}>
        <h2>{t('origin')}</h2>
        <span className="small quiet">{t('origin.places', { count: places })}</span>
        <Button variant="subtle" size="compact-xs" leftSection={<IconX size={14} stroke={1.5} />} onClick={() => onOrigin(null)}>{t('origin.close')}</Button>
      </div>
      <Loaded query={found}>{(origin) => <Told origin={origin} onOrigin={onOrigin} />}</Loaded>
    </section>
  );
}

function Told({ origin: { text, label, parts, figure, link }, onOrigin }: { readonly origin: Origin; readonly onOrigin: (ref: string) => void }) {
  const { t } = useTranslation('document');
  return (
    <>
      <p className={styles.originValue}>{text}</p>
      <p className="small quiet">{label}</p>
      <ul className={styles.findings}>
        {figure && <li className="small"><StateMark mark={figure.verifier === null ? 'info' : 'done'} /><p>{figure.verifier === null ? t('origin.brought') : t('origin.verified', { who: figure.verifier })}</p></li>}
        {figure?.evidence.map(({ label: what, name, hash, personal }) => (
          <li key={hash} className="small"><StateMark mark="done" /><p>{name ?? what}<br /><span className="tiny quiet">{t(personal ? 'origin.personal' : 'origin.hash', { hash: hash.slice(0, 12) })}</span></p></li>
        ))}
      </ul>
      {parts.length > 0 && (
        <p className="small">{t('origin.parts')} {parts.map((part, index) => <button key={part} type="button" className="link" onClick={() => onOrigin(part)}>{t('origin.part', { no: index + 1 })}</button>)}</p>
      )}
      {link !== null && <AppLink className="link small" href={link}>{t('origin.trail')}</AppLink>}
    </>
  );
}
