import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { SopView } from '#contract/sop/library';
import { Notice } from '../../ui/notice.tsx';
import { SidePanel } from '../../ui/side-panel.tsx';
import { StateWord } from '../../ui/state-mark.tsx';
import styles from './margin.module.css';

export interface RegulationPanelProps {
  readonly sop: SopView;
  /** Key of the register. */
  readonly shown: string;
  readonly onOpen: (key: string) => void;
  readonly onClose: () => void;
}

/** One entry of the register of regulations: what it is about, whether it stands, what followed it, where that was read. */
export function RegulationPanel({ sop, shown, onOpen, onClose }: RegulationPanelProps) {
  const { t } = useTranslation('sop');
  const box = useRef<HTMLDivElement>(null);
  // The link that led from one entry to the next is gone with it; without this Esc would reach nobody.
  useEffect(() => { if (shown) box.current?.querySelector('h2')?.focus(); }, [shown]);
  const entry = sop.regulations.find(({ key }) => key === shown);
  if (!entry) return null;
  const { number, year, about, revoked_by: revoked, amended_by: amended, concerns, source, confidence } = entry;
  const cited = sop.legalBasis.filter(({ regulation }) => regulation === shown);
  const links = (keys: readonly string[]) => (
    <ul>{keys.map((key) => {
      const other = sop.regulations.find((each) => each.key === key);
      return <li key={key}><button type="button" className="link" onClick={() => onOpen(key)}>{other?.short ?? key}</button>{other?.about && <span className="small quiet"> {t('regulation.about', { about: other.about })}</span>}</li>;
    })}</ul>
  );
  return (
    <div ref={box} className={styles.register}>
      <SidePanel title={entry.short} detail={t('regulation.register')} onClose={onClose}>
        <p>{about === null ? t('regulation.no-title', { number, year }) : t('regulation.title', { number, year, about })}</p>
        <p>{revoked.length > 0 ? <StateWord mark="finding">{t('regulation.revoked')}</StateWord> : <StateWord mark={amended.length > 0 ? 'info' : 'settled'}>{t(amended.length > 0 ? 'regulation.amended' : 'regulation.stands')}</StateWord>}</p>
        {revoked.length > 0 && <div className={styles.fact}><h3>{t('regulation.revoked-by')}</h3>{links(revoked)}</div>}
        {amended.length > 0 && <div className={styles.fact}><h3>{t('regulation.amended-by')}</h3>{links(amended)}</div>}
        {concerns === 'central' && <Notice kind="warn">{t('regulation.central')}</Notice>}
        {confidence === 'unconfirmed' && <Notice kind="warn"><b>{t('regulation.unconfirmed')}.</b> {t('regulation.unconfirmed-why')}</Notice>}
        <div className={styles.fact}>
          <h3>{t('regulation.cited')}</h3>
          {cited.length === 0 ? <p className="quiet">{t('regulation.not-cited')}</p> : <ul>{cited.map(({ text }) => <li key={text} className="small"><q>{text}</q></li>)}</ul>}
        </div>
        <div className={styles.fact}><h3>{t('regulation.source')}</h3><p className="small">{source}</p></div>
      </SidePanel>
    </div>
  );
}
