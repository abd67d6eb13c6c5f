import { useTranslation } from 'react-i18next';
import { useFormat } from '../../i18n/use-format.ts';
import type { ActScene } from './acts/act-form.ts';

export interface Urgency { readonly words: string; readonly state: 'calm' | 'due' | 'late' }

/** The time that the requester set for this answer. */
function askedBy({ view, offer: { task } }: ActScene): string | null {
  if (task.kind !== 'submit-data') return null;
  return view.requests.findLast(({ submissions }) => submissions.some(({ post }) => post.id === task.post.id))?.dueAt ?? null;
}

/** "Giliran Anda, batas hari ini, 14.20": the limit of the sheet or the requester and the day of the dossier's own schedule, the nearer one in colour. */
export function useUrgency(scene: ActScene): Urgency {
  const { view, offer: { task }, now } = scene;
  const { t } = useTranslation('dossier');
  const format = useFormat();
  const today = format.dayOf(now);
  const planned = view.schedule.find(({ step }) => step === task.step)?.date ?? null;
  const limits = [task.dueAt, askedBy(scene)].filter((limit) => limit !== null);
  const due = limits.toSorted((one, other) => Date.parse(one) - Date.parse(other))[0] ?? null;
  const late = (due !== null && Date.parse(due) < Date.parse(now)) || (planned !== null && planned < today);
  const near = (due !== null && format.dayOf(due) === today) || planned === today;
  const parts = [
    t('turn'),
    due !== null && t(Date.parse(due) < Date.parse(now) ? 'turn.late' : 'turn.limit', { at: format.dayOf(due) === today ? format.clock(due) : `${format.nearDay(format.dayOf(due), now)}, ${format.clock(due)}` }),
    planned !== null && t('turn.planned', { on: format.nearDay(planned, now) }),
    due === null && planned === null && t('turn.open'),
  ];
  return { words: parts.filter(Boolean).join(', '), state: late ? 'late' : near ? 'due' : 'calm' };
}
