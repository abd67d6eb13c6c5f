import { useTranslation } from 'react-i18next';
import { useFormat } from '../../i18n/use-format.ts';
import type { ActScene } from './acts/act-form.ts';

export interface Urgency { readonly words: string; readonly state: 'calm' | 'due' | 'late' }

/** "Giliran Anda, batas hari ini, 14.20": the limit of the sheet and the day of the dossier's own schedule, the nearer one in colour. */
export function useUrgency({ view, offer: { task }, now }: ActScene): Urgency {
  const { t } = useTranslation('dossier');
  const format = useFormat();
  const today = format.dayOf(now);
  const planned = view.schedule.find(({ step }) => step === task.step)?.date ?? null;
  const due = task.dueAt;
  const late = (due !== null && due < now) || (planned !== null && planned < today);
  const near = (due !== null && format.dayOf(due) === today) || planned === today;
  const parts = [
    t('turn'),
    due !== null && t(due < now ? 'turn.late' : 'turn.limit', { at: format.dayOf(due) === today ? format.clock(due) : `${format.nearDay(format.dayOf(due), now)}, ${format.clock(due)}` }),
    planned !== null && t('turn.planned', { on: format.nearDay(planned, now) }),
    due === null && planned === null && t('turn.open'),
  ];
  return { words: parts.filter(Boolean).join(', '), state: late ? 'late' : near ? 'due' : 'calm' };
}
