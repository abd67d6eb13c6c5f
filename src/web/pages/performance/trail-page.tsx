import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { FigureTrail } from '#contract/performance/figure';
import { queries } from '../../api/client.ts';
import { AppLink } from '../../ui/app-link.tsx';
import { BackLink } from '../../ui/back-link.tsx';
import { Loaded } from '../../ui/loaded.tsx';
import { Notice } from '../../ui/notice.tsx';
import { Chip, PageHead, Split } from '../../ui/page.tsx';
import { Section } from '../../ui/section.tsx';
import { withUnit } from '../plan/figures.ts';
import { Notes } from './closing-iku.tsx';
import { Light } from './lights-word.tsx';
import { TrailCorrection } from './trail-correction.tsx';
import { TrailStory } from './trail-story.tsx';
import { EvidenceList } from './verify-evidence.tsx';
import { ComponentTable, LineNarrative } from './verify-facts.tsx';
import styles from './verify.module.css';
import { printTargetToDate, printValue, usePrintAchievement, usePrintActual } from './verify-words.ts';

/** Jejak angka: one printed figure to its value, components, evidence and those who stand behind it. */
export function Page() {
  const { t } = useTranslation('performance-review');
  const { indicator, year, quarter } = useParams({ strict: false }) as { indicator: string; year: string; quarter: string };
  const query = useQuery(queries.figure.trail.queryOptions({ input: { indicatorVersionId: indicator, year: Number(year), quarter: Number(quarter) } }));
  const [correcting, correct] = useState(false);
  const trail = query.data;
  return (
    <Split side={trail && correcting ? <TrailCorrection trail={trail} onClose={() => correct(false)} /> : undefined}>
      <div className={styles.column}>
        <BackLink href={`/kinerja/capaian?tahun=${year}&tw=${quarter}`}>{t('lights.title')}</BackLink>
        <PageHead title={trail?.indicator.name ?? t('trail.title')} end={trail?.abilities.correct && !correcting && <Button variant="default" onClick={() => correct(true)}>{t('trail.correct')}</Button>}>
          <Chip>{t('lights.period-of', { year, quarter })}</Chip>
          {trail && (trail.figure.verified ? <Chip tone="done">{t('state.verified')}</Chip> : <Chip tone="due">{t('closing.unverified')}</Chip>)}
        </PageHead>
        <Loaded query={query}>{(shown) => <Roots trail={shown} />}</Loaded>
      </div>
    </Split>
  );
}

function Roots({ trail }: { readonly trail: FigureTrail }) {
  const { t } = useTranslation('performance-review');
  const { indicator, mechanism, sampleSource } = trail;
  return (
    <>
      <p className={`small ${styles.ways} ${styles.standing}`}>
        <span className="quiet">{indicator.code}, {indicator.unit}.</span>
        {trail.roundId !== null && <span className="quiet">{mechanism === null ? t('round.no-mechanism') : mechanism.number === null ? t('round.mechanism-unnumbered') : t('round.mechanism', { number: mechanism.number })}</span>}
        <AppLink className="link" href={`/kinerja/indikator/${indicator.indicatorId}`}>{t('trail.indicator')}</AppLink>
        <AppLink className="link" href={`/kinerja/capaian?indikator=${indicator.indicatorId}`}>{t('trail.series')}</AppLink>
      </p>
      {sampleSource && <div className={styles.standing}><Notice kind="info"><p>{t('trail.sample', { source: sampleSource })}</p></Notice></div>}
      <Section title={t('trail.value')}><Value trail={trail} /></Section>
      {trail.components.length > 0 && <Section title={t('trail.components')}><ComponentTable rows={trail.components} /></Section>}
      <Section title={t('evidence')} count={trail.evidence.length}><EvidenceList evidence={trail.evidence} /></Section>
      {trail.narrative && <Section title={t('line.narrative')}><LineNarrative narrative={trail.narrative} titled={false} /></Section>}
      <Section title={t('trail.people')}><TrailStory trail={trail} /></Section>
      {trail.notes.length > 0 && <Section title={t('trail.notes')} count={trail.notes.length}><div className={styles.inset}><Notes notes={trail.notes} /></div></Section>}
    </>
  );
}

function Value({ trail: { figure, indicator, actuals, printedWith, formula, source } }: { readonly trail: FigureTrail }) {
  const { t } = useTranslation('performance-review');
  const [actual, achievement] = [usePrintActual(), usePrintAchievement()];
  const { decimals, unitName } = indicator;
  const none = <span className="quiet">{t('line.none')}</span>;
  const withName = (text: string | undefined) => (text === undefined ? none : /\d/.test(text) ? withUnit(text, unitName) : text);
  const [newest] = actuals;
  return (
    <dl className={styles.facts}>
      <dt>{t('line.value')}</dt><dd><b>{withName(actual(newest ?? null, decimals))}</b></dd>
      <dt>{t('line.to-date')}</dt><dd>{figure.actualToDate === null ? none : withName(printValue(figure.actualToDate, decimals))} <span className="quiet">({t('trail.filled', figure)})</span></dd>
      <dt>{t('line.target')}</dt><dd>{withName(printTargetToDate(figure.target, figure.targetToDate, decimals))}</dd>
      <dt>{t('line.achievement')}</dt><dd className={styles.ways}><b>{achievement(figure.achievement)}</b> {figure.achievement.predicate !== null && <Light achievement={figure.achievement} printedWith={printedWith} />}</dd>
      <dt>{t('line.formula')}</dt><dd>{formula || none}</dd>
      <dt>{t('line.source')}</dt><dd>{source || none}</dd>
    </dl>
  );
}
