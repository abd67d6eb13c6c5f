import { useTranslation } from 'react-i18next';
import type { TaskOffer } from '#contract/dossier/dossier';
import { ApiProblem } from '../../api/problem.ts';
import { useProblemText } from '../../i18n/use-problem-text.ts';
import { Notice } from '../../ui/notice.tsx';

/** Why this person could not do it now, shown when the task opens and not at the last click; with the ways out. */
export function Obstacle({ offer: { obstacle } }: { readonly offer: TaskOffer }) {
  const { t } = useTranslation('dossier');
  const words = useProblemText();
  if (!obstacle) return null;
  const ways = Array.isArray(obstacle.params['waysOut']) ? obstacle.params['waysOut'] as string[] : [];
  return (
    <Notice kind="late">
      <p>{words.problem(new ApiProblem(409, obstacle.code, obstacle.params))}</p>
      {ways.length > 0 && <ul>{ways.map((way) => <li key={way}>{t(`way-out.${way}` as 'way-out.another-holder')}</li>)}</ul>}
    </Notice>
  );
}
