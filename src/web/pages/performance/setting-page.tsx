import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Setting, Settings } from '#contract/performance/setting';
import { queries } from '../../api/client.ts';
import { useFormat } from '../../i18n/use-format.ts';
import { BackLink } from '../../ui/back-link.tsx';
import { Loaded } from '../../ui/loaded.tsx';
import { PageHead, Split } from '../../ui/page.tsx';
import { Section } from '../../ui/section.tsx';
import { useNow } from '../../ui/shell/use-now.ts';
import { SettingPanel, UnitSettingPanel } from './setting-panels.tsx';
import styles from './verify.module.css';

type Held = Omit<Setting, 'since'>;

/** Dated settings of performance: scale and cap of achievements, deadlines, who releases. */
export function Page() {
  const { t } = useTranslation(['performance-review', 'settings']);
  const query = useQuery(queries.performanceSetting.get.queryOptions({ input: {} }));
  const [side, show] = useState<'office' | 'unit' | null>(null);
  const settings = query.data;
  const today = useFormat().dayOf(useNow());
  const held = settings && heldOn(settings, today);
  const panel = settings && held && side && (side === 'office' ? <SettingPanel settings={settings} held={held} today={today} onClose={() => show(null)} /> : <UnitSettingPanel today={today} onClose={() => show(null)} />);
  return (
    <Split side={panel || undefined}>
      <div className={styles.column}>
        <BackLink href="/settings">{t('settings:title')}</BackLink>
        <PageHead title={t('performance-review:setting.title')} end={settings?.abilities.set && side === null && <Button onClick={() => show('office')}>{t('performance-review:setting.new')}</Button>} />
        <Loaded query={query}>
          {(shown) => (
            <>
              {!shown.abilities.set && <p className={`small quiet ${styles.standing}`}>{t('performance-review:setting.may-not')}</p>}
              <Section title={t('performance-review:setting.now')}><Facts settings={shown} held={heldOn(shown, today)} /></Section>
              <History settings={shown} />
              <Units settings={shown} onSet={shown.abilities.set && side === null ? () => show('unit') : undefined} />
            </>
          )}
        </Loaded>
      </div>
    </Split>
  );
}

/** The latest that began by the day; before the first, the standard. */
const heldOn = ({ settings, standard }: Settings, day: string): Held => settings.findLast(({ since }) => since <= day) ?? standard;

function Facts({ settings: { scales }, held }: { readonly settings: Settings; readonly held: Held }) {
  const { t } = useTranslation('performance-review');
  const scale = scales.find(({ key }) => key === held.scaleKey);
  return (
    <dl className={styles.facts} data-wide>
      <dt>{t('setting.scale')}</dt><dd>{scale?.source ?? held.scaleKey}</dd>
      <dt>{t('setting.bands')}</dt><dd>{scale?.bands.map(({ key, label, from }) => <span key={key} className={styles.band}>{from === null ? t('setting.band-rest', { label }) : t('setting.band', { label, from: from.replace('.', ',') })}</span>)}</dd>
      <dt>{t('setting.cap')}</dt><dd>{held.cap === null ? t('setting.cap-none') : held.cap.replace('.', ',')}</dd>
      <dt>{t('setting.release')}</dt><dd>{t(held.releaseByHead ? 'setting.release.yes' : 'setting.release.no')}</dd>
      <dt>{t('setting.days')}</dt><dd>{t('setting.days-of', { count: held.deadlineDays })}</dd>
    </dl>
  );
}

function History({ settings: { settings, standard, scales } }: { readonly settings: Settings }) {
  const { t } = useTranslation('performance-review');
  const format = useFormat();
  const lines: { key: string; since: string; held: Held }[] = [...settings.map((each) => ({ key: each.since, since: format.fullDate(each.since), held: each })).reverse(), { key: '', since: t('setting.standard'), held: standard }];
  return (
    <Section title={t('setting.history')} count={settings.length} end={t('setting.history-end')}>
      <ul>
        {lines.map(({ key, since, held }) => (
          <li key={key} className={styles.dated}>
            <b>{since}</b>
            <span className="small quiet">{scales.find((scale) => scale.key === held.scaleKey)?.bands.map(({ label }) => label).join(', ')}; {held.cap === null ? t('setting.cap-none') : `${held.cap.replace('.', ',')}%`}; {t(held.releaseByHead ? 'setting.release.yes' : 'setting.release.no')}; {t('setting.days-of', { count: held.deadlineDays })}</span>
          </li>
        ))}
      </ul>
    </Section>
  );
}

function Units({ settings: { unitSettings }, onSet }: { readonly settings: Settings; readonly onSet: (() => void) | undefined }) {
  const { t } = useTranslation('performance-review');
  const format = useFormat();
  return (
    <Section title={t('setting.units')} count={unitSettings.length} end={t('setting.units-end')}>
      {unitSettings.length === 0 ? <p className={`quiet ${styles.inset}`}>{t('setting.units-none')}</p> : (
        <ul>
          {unitSettings.map(({ unitId, unit, since, releaseByHead }) => (
            <li key={`${unitId} ${since}`} className={styles.dated}><b>{unit}</b><span className="small quiet">{t('setting.unit.line', { since: format.fullDate(since), how: t(releaseByHead ? 'setting.release.yes' : 'setting.release.no') })}</span></li>
          ))}
        </ul>
      )}
      {onSet && <p className={styles.inset}><Button variant="default" onClick={onSet}>{t('setting.unit.new')}</Button></p>}
    </Section>
  );
}
