import { IconX } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import styles from './margin.module.css';

/** Says that only one row is looked at, and leads back to the whole sheet. */
export function StepFilter({ step, onStep }: { readonly step: number | null; readonly onStep: (step: number | null) => void }) {
  const { t } = useTranslation('sop');
  if (step === null) return null;
  return (
    <p className={styles.only}>
      <span>{t('only-step', { step })}</span>
      <button type="button" className="link small" onClick={() => onStep(null)}><IconX size={14} stroke={1.5} aria-hidden="true" /> {t('whole-sheet')}</button>
    </p>
  );
}
