import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { NudgeView } from '#contract/dossier/dossier';
import { useFormat } from '../i18n/use-format.ts';
import styles from './nudge.module.css';

interface NudgedProps {
  readonly nudge: NudgeView;
  readonly now: string;
}

/** "Diingatkan 2 kali, terakhir hari ini, 10.15, oleh Sekretaris"; nothing while nobody has reminded. */
export function Nudged({ nudge: { count, lastAt, lastBy }, now }: NudgedProps) {
  const { t } = useTranslation('common');
  const format = useFormat();
  if (count === 0 || lastAt === null) return null;
  return <span className={`tiny due ${styles.nudged}`}>{t('nudged', { count, when: format.moment(lastAt, now), who: lastBy ?? '' })}</span>;
}

export interface NudgeProps extends NudgedProps {
  /** Post or body reminded. */
  readonly who: string;
  readonly onNudge: () => void;
}

/** One tap reminds; until half a working day has passed it says from when it may be done again. */
export function Nudge({ nudge: { may, again }, who, now, onNudge }: NudgeProps) {
  const { t } = useTranslation('common');
  const format = useFormat();
  if (!may) return null;
  if (again !== null && again > now) return <span className="tiny quiet">{t('nudge.again', { when: format.moment(again, now) })}</span>;
  return <Button variant="subtle" aria-label={t('nudge.who', { who })} onClick={onNudge}>{t('nudge')}</Button>;
}
