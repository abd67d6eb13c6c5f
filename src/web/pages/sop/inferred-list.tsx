import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { InferredPart, PartValue } from '#contract/sop/confirmation';
import type { SopView } from '#contract/sop/library';
import { EmptyState } from '../../ui/blank.tsx';
import { ConfirmPartDialog } from './confirm-part-dialog.tsx';
import { CorrectPartDialog } from './correct-part-dialog.tsx';
import styles from './margin.module.css';
import { usePartWords } from './part-words.ts';
import { StepFilter } from './step-filter.tsx';

export interface InferredListProps {
  readonly sop: SopView;
  readonly step: number | null;
  readonly onStep: (step: number | null) => void;
}

/** What the sheet says of a part now. */
function said({ definition }: SopView, { step, field }: InferredPart): PartValue {
  if (field === 'approved_by') return definition.approved_by;
  return definition.steps.find((each) => each.step === step)?.[field] ?? null;
}

/** Tafsiran: every part concluded from the damaged scan, to be confirmed or corrected by who answers for the sheet. */
export function InferredList({ sop, step, onStep }: InferredListProps) {
  const { t } = useTranslation('sop');
  const parts = step === null ? sop.inferred : sop.inferred.filter((part) => part.step === step);
  const places = [...new Set(parts.map((part) => part.step))];
  if (sop.inferred.length === 0) return <EmptyState title={t('inferred.none')} how={t('inferred.none-how')} />;
  return (
    <>
      <p className="small quiet">{t(sop.abilities.confirm ? 'inferred.intro' : 'inferred.intro-read')}</p>
      <StepFilter step={step} onStep={onStep} />
      {parts.length === 0 && <p className="quiet">{t('inferred.none-here')}</p>}
      {places.map((place) => (
        <section key={place} className={styles.group}>
          <h3>{place === null ? t('place.identity') : <button type="button" className={styles.step} onClick={() => onStep(place)}>{t('step', { step: place })}</button>}</h3>
          <ul>{parts.filter((part) => part.step === place).map((part) => <Part key={part.field} part={part} sop={sop} />)}</ul>
        </section>
      ))}
    </>
  );
}

function Part({ part, sop }: { readonly part: InferredPart; readonly sop: SopView }) {
  const { t } = useTranslation('sop');
  const words = usePartWords(sop.definition.lanes);
  const [dialog, open] = useState<'confirm' | 'correct' | null>(null);
  const value = said(sop, part);
  const place = words.place(part);
  const close = () => open(null);
  return (
    <li className={styles.part}>
      <p className="tiny quiet">{words.label(part.field)}</p>
      <p><span className={styles.dashed}>{words.value(part.field, value)}</span></p>
      {sop.abilities.confirm && (
        <div className={styles.acts}>
          <Button variant="default" size="xs" onClick={() => open('confirm')}>{t('inferred.confirm')}<span className="unseen">: {place}</span></Button>
          <Button variant="subtle" size="xs" onClick={() => open('correct')}>{t('inferred.correct')}<span className="unseen">: {place}</span></Button>
        </div>
      )}
      {dialog === 'confirm' && <ConfirmPartDialog part={part} value={value} sop={sop} onClose={close} />}
      {dialog === 'correct' && <CorrectPartDialog part={part} value={value} sop={sop} onClose={close} />}
    </li>
  );
}
