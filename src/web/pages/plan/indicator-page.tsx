import { Button } from '@mantine/core';
import { IconPrinter } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { IndicatorCard } from '#contract/plan/indicator';
import { queries } from '../../api/client.ts';
import { useFormat } from '../../i18n/use-format.ts';
import { BackLink } from '../../ui/back-link.tsx';
import { Loaded } from '../../ui/loaded.tsx';
import { Notice } from '../../ui/notice.tsx';
import { Chip, PageBody, PageHead } from '../../ui/page.tsx';
import { Section } from '../../ui/section.tsx';
import { CardForm } from './card-form.tsx';
import { CardRead } from './card-read.tsx';
import { IndicatorActs } from './indicator-acts.tsx';
import styles from './plan.module.css';
import { SampleNotice } from './plan-frame.tsx';

/** The Manual IKU card of an indicator: read, written, checked, approved, and its versions. */
export function Page() {
  const { t } = useTranslation('plan');
  const { id } = useParams({ strict: false }) as { id: string };
  const { versi } = useSearch({ strict: false }) as { versi?: string };
  const query = useQuery(queries.indicator.card.queryOptions({ input: { id, ...(versi ? { version: versi } : {}) } }));
  return (
    <PageBody>
      <BackLink href="/kinerja/pohon">{t('place.pohon')}</BackLink>
      {!query.data && <PageHead title={t('card')} />}
      <Loaded query={query}>{(indicator) => <Shown key={indicator.version.id} indicator={indicator} />}</Loaded>
    </PageBody>
  );
}

const tones = { draft: 'due', checked: 'stamp', approved: 'done', retired: 'plain' } as const;

function Shown({ indicator }: { readonly indicator: IndicatorCard }) {
  const { t } = useTranslation('plan');
  const [editing, edit] = useState(false);
  const { version, card, abilities } = indicator;
  const button = !editing && (
    <div className={styles.acts}>
      <Button variant="default" leftSection={<IconPrinter size={16} stroke={1.5} />} onClick={() => window.print()}>{t('print')}</Button>
      {abilities.edit && <Button onClick={() => edit(true)}>{t('card.edit')}</Button>}
    </div>
  );
  return (
    <>
      <PageHead title={card.name} end={button}>
        <Chip tone={tones[version.status]}>{t(`card.status.${version.status}`)}</Chip>{card.isIku && <Chip tone="here">{t('iku')}</Chip>}
        <span className="small quiet">{t('version.from', { no: version.no, ...version.from })}</span>
      </PageHead>
      <SampleNotice source={indicator.sampleSource} />
      <Findings indicator={indicator} />
      {editing ? <CardForm indicator={indicator} onDone={() => edit(false)} /> : (
        <>
          <IndicatorActs indicator={indicator} />
          <CardRead indicator={indicator} />
          <Versions indicator={indicator} />
        </>
      )}
    </>
  );
}

/** What the card still lacks, by the rules of a good indicator; it warns and blocks nothing here. */
function Findings({ indicator: { findings, version } }: { readonly indicator: IndicatorCard }) {
  const { t } = useTranslation('plan');
  if (version.frozen) return <div className={styles.bar}><Notice kind="info"><p>{t('frozen')}</p></Notice></div>;
  if (findings.length === 0) return null;
  return (
    <div className={styles.bar}>
      <Notice kind="warn"><p>{t('quality', { count: findings.length })}</p><ul className={styles.list}>{findings.map(({ code, field }) => <li key={`${code} ${field}`}>{t(`quality.${code}`)}</li>)}</ul></Notice>
    </div>
  );
}

function Versions({ indicator: { versions, version, approval, indicatorId } }: { readonly indicator: IndicatorCard }) {
  const { t } = useTranslation('plan');
  const format = useFormat();
  const navigate = useNavigate();
  return (
    <Section title={t('versions')} count={versions.length}>
      {approval && <p>{t('approved.by', { level: t(`approval.${approval.level}`), number: approval.number, date: format.fullDate(approval.date) })}</p>}
      <ul className={styles.card}>
        {versions.map((one) => (
          <li key={one.id} className={styles.measured}>
            <p>
              {one.id === version.id ? <b>{t('version.from', { no: one.no, ...one.from })}</b>
                : <button type="button" className="link" onClick={() => void navigate({ to: '/kinerja/indikator/$id', params: { id: indicatorId }, search: { versi: one.id } as never })}>{t('version.from', { no: one.no, ...one.from })}</button>}
              {' '}<Chip tone={tones[one.status]}>{t(`card.status.${one.status}`)}</Chip>
            </p>
            <p className="small quiet">{[one.name, one.until && t('version.until', { ...one.until }), one.changeReason].filter(Boolean).join('. ')}</p>
          </li>
        ))}
      </ul>
    </Section>
  );
}
