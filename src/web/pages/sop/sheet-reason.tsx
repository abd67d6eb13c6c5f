/** Why the work came back, in a slip beside the symbol that refused. */
import { useTranslation } from 'react-i18next';
import type { SheetPage } from '#contract/sop/sheet';
import type { LiveReason, SheetLive } from './sheet-live.ts';
import { BACK } from './sheet-live-marks.tsx';
import { placeSlip } from './sheet-reason-place.ts';
import styles from './sheet.module.css';

export function SheetReason({ page, live, reason }: { readonly page: SheetPage; readonly live: SheetLive; readonly reason: LiveReason }) {
  const { t } = useTranslation('sheet');
  const to = live.steps.find(({ step }) => step === reason.step)?.returnedTo;
  const head = to === undefined ? t('state.returned') : t('returned-to-step', { step: to });
  const slip = placeSlip(page, live, reason, head);
  if (!slip) return null;
  const { x, y, w, h, tail } = slip;
  return (
    <g className={styles.reason}>
      <rect x={x} y={y} width={w} height={h} rx={5} />
      <path d={`M ${tail.map((point) => point.join(' ')).join(' L ')}`} />
      <foreignObject x={x} y={y} width={w} height={h}>
        <div className={styles.slip}><b>{head}</b><q>{reason.quote}</q><small>{reason.by}</small></div>
      </foreignObject>
      <path className={styles.back} d={BACK} transform={`translate(${x + 20} ${y + 16.5})`} />
    </g>
  );
}
