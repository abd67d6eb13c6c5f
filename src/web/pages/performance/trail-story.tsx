import { useTranslation } from 'react-i18next';
import type { FigureTrail } from '#contract/performance/figure';
import { type MarkName, StateMark } from '../../ui/state-mark.tsx';
import styles from './verify.module.css';
import { useMoment, usePerson, usePrintActual } from './verify-words.ts';

const marks: Record<FigureTrail['verdicts'][number]['verdict'], MarkName> = { released: 'passed', verified: 'settled', returned: 'returned' };

/** Who entered, released, verified, returned and corrected it; newest first. */
export function TrailStory({ trail: { actuals, verdicts, corrections, indicator } }: { readonly trail: FigureTrail }) {
  const { t } = useTranslation('performance-review');
  const [moment, person, print] = [useMoment(), usePerson(), usePrintActual()];
  if (actuals.length === 0) return <p className="small quiet">{t('trail.people-none')}</p>;
  const entries = actuals.map((actual) => {
    const correction = corrections.find(({ newNo }) => newNo === actual.no);
    return {
      at: actual.at, by: actual.by, mark: (correction ? 'finding' : 'sent') as MarkName,
      words: `${t('trail.entered', { no: actual.no, value: print(actual, indicator.decimals) })}, ${t(`trail.origin.${actual.origin}`)}`,
      detail: correction && correction.oldNo !== null ? t('trail.correction', { from: correction.oldNo, to: correction.newNo }) : null, reason: correction?.reason ?? actual.reason,
    };
  });
  const judged = verdicts.map(({ verdict, actualNo, reason, by, at }) => ({ at, by, mark: marks[verdict], words: t(`trail.${verdict}`, { no: actualNo }), detail: null, reason }));
  const story = [...judged, ...entries].sort((a, b) => b.at.localeCompare(a.at));
  return (
    <ol className={styles.story}>
      {story.map(({ at, by, mark, words, detail, reason }) => (
        <li key={`${at} ${words}`}>
          <StateMark mark={mark} beside />
          <div>
            <p>{words}</p>
            {detail && <p className="small">{detail}</p>}
            {reason && <p className="small"><q>{reason}</q></p>}
            <p className="tiny quiet">{person(by)}, {moment(at)}</p>
          </div>
        </li>
      ))}
    </ol>
  );
}
