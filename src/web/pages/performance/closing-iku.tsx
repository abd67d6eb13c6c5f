import { Button } from '@mantine/core';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Meeting } from '#contract/performance/figure';
import { useFormat } from '../../i18n/use-format.ts';
import { AppLink } from '../../ui/app-link.tsx';
import { Chip } from '../../ui/page.tsx';
import { withUnit } from '../plan/figures.ts';
import { ClosingNote } from './closing-note.tsx';
import styles from './closing.module.css';
import { Light } from './lights-word.tsx';
import { printTargetToDate, usePerson, usePrintAchievement, usePrintToDate } from './verify-words.ts';

type Iku = Meeting['ikus'][number];

export interface ClosingIkuProps {
  readonly iku: Iku;
  readonly round: Meeting['round'];
  readonly printedWith: Meeting['printedWith'];
  /** Write a note or decision. */
  readonly may: boolean;
}

/** One IKU as the meeting needs it: the figures in one line, the factors, and what the Kepala Dinas says to it. */
export function ClosingIku({ iku, round, printedWith, may }: ClosingIkuProps) {
  const { t } = useTranslation('performance-review');
  const id = useId();
  const [writing, write] = useState(false);
  const { figure, narrative, notes, name, indicatorVersionId } = iku;
  const parts = narrative ? (['supporting', 'hindering', 'followUp'] as const).filter((part) => narrative[part] !== '') : [];
  return (
    <li className={styles.iku} aria-labelledby={id}>
      <h3 id={id}>{name} {!figure.verified && !figure.hidden && figure.state !== 'missing' && <Chip tone="due">{t('closing.unverified')}</Chip>}</h3>
      <Figures iku={iku} round={round} printedWith={printedWith} />
      {parts.length > 0 && <dl className={styles.factors}>{parts.map((part) => <div key={part}><dt>{t(`line.${part}`)}</dt><dd>{narrative?.[part]}</dd></div>)}</dl>}
      <p className={styles.ways}>
        {figure.state !== 'missing' && !figure.hidden && <AppLink className="link" href={`/kinerja/angka/${indicatorVersionId}/${round.year}/${round.quarter}`}>{t('closing.trail')}<span className="unseen">: {name}</span></AppLink>}
        <span className="small quiet">{iku.unit}, {t('closing.evidence', { count: iku.evidence })}</span>
      </p>
      <Notes notes={notes} />
      {may && !writing && <Button className={styles.screen ?? ''} variant="default" onClick={() => write(true)}>{t(notes.length === 0 ? 'closing.write' : 'closing.write-more')}<span className="unseen">: {name}</span></Button>}
      {writing && <ClosingNote iku={iku} roundId={round.id} onClose={() => write(false)} />}
    </li>
  );
}

function Figures({ iku, round, printedWith }: Omit<ClosingIkuProps, 'may'>) {
  const { t } = useTranslation('performance-review');
  const [toDate, achievement] = [usePrintToDate(), usePrintAchievement()];
  const { figure, decimals, unitName } = iku;
  const target = printTargetToDate(figure.target, figure.targetToDate, decimals);
  const actual = toDate(figure, decimals);
  return (
    <dl className={styles.figures}>
      <div><dt>{t('closing.target', round)}</dt><dd>{target === undefined ? <span className="quiet">{t('line.none')}</span> : withUnit(target, unitName)}</dd></div>
      <div><dt>{t('closing.actual')}</dt><dd>{/\d/.test(actual) ? withUnit(actual, unitName) : <span className="quiet">{actual}</span>}</dd></div>
      <div><dt>{t('closing.achievement')}</dt><dd>{figure.achievement.printed === null ? <span className="quiet">{achievement(figure.achievement)}</span> : <b>{achievement(figure.achievement)}</b>}</dd></div>
      <div><dt>{t('closing.predicate')}</dt><dd><Light achievement={figure.achievement} hidden={figure.hidden} printedWith={printedWith} /></dd></div>
    </dl>
  );
}

export function Notes({ notes }: { readonly notes: Iku['notes'] }) {
  const { t } = useTranslation('performance-review');
  const format = useFormat();
  const person = usePerson();
  if (notes.length === 0) return <p className="small quiet">{t('closing.no-note')}</p>;
  return (
    <ul className={styles.notes}>
      {notes.map(({ id, kind, text, decidedOn, by }) => (
        <li key={id}><p className="tiny quiet">{t('closing.note-of', { kind: t(`closing.${kind}`), at: format.fullDate(decidedOn) })}, {person(by)}</p><p className={styles.said}>{text}</p></li>
      ))}
    </ul>
  );
}
