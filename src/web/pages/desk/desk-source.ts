import type { Desk, DeskTask as ServerTask } from '#contract/dossier/dossier';
import type { PerformanceDesk } from '#contract/performance/desk';
import type { TimeLeftView } from '../../ui/time-left.tsx';
import { deskRoundsOf } from './desk-rounds.ts';
import { timeStateOf } from './desk-time.ts';
import type { DeskCountdown, DeskReturn, DeskTask, DeskVacancy, DeskView, DeskWait, DeskWeek } from './desk-view.ts';
import { workedMinutes } from './worked.ts';

/** Day of an instant in the office's zone. */
export type DayOf = (instant: string) => string;

function timeOf(task: ServerTask): TimeLeftView {
  const { dueAt, minutesLeft, standard, standardMinutes } = task;
  return { standard, limitAt: dueAt, scheduledOn: null, arrivedAt: task.openedAt, ...timeStateOf(dueAt === null ? null : minutesLeft, standardMinutes) };
}

const placeOf = ({ title, step, round }: ServerTask) => ({ dossier: title, step, round });
const hrefOf = ({ dossierId, id }: { dossierId: string; id: string }): string => `/dossiers/${dossierId}?task=${id}`;

const mineOf = (task: ServerTask): DeskTask => ({
  ...placeOf(task), taskId: task.id, href: hrefOf(task), act: task.kind, from: task.from, question: null, document: null, nudge: task.nudge, time: timeOf(task),
});

/** What has no limit of its own. */
const unlimited = (arrivedAt: string): TimeLeftView => ({ state: 'open', minutes: null, share: null, standard: null, limitAt: null, scheduledOn: null, arrivedAt });

const questionOf = (one: Desk['questions'][number]): DeskTask => ({
  dossier: one.title, step: 0, round: 1, taskId: one.id, href: `/dossiers/${one.dossierId}`, act: 'answer', from: one.askedBy, question: one.text, document: null, nudge: null,
  time: unlimited(one.askedAt),
});

const writingOf = (one: Desk['writing'][number]): DeskTask => ({
  dossier: one.title, step: 0, round: 1, taskId: one.documentId, href: `/documents/${one.documentId}`, act: 'write', from: one.from, question: null, document: one.document, nudge: null,
  time: unlimited(one.at),
});

const returnOf = (task: ServerTask): DeskReturn => ({
  ...placeOf(task), taskId: task.id, href: hrefOf(task), thing: task.title, by: task.from ?? '', at: task.openedAt, reason: task.returnedReason ?? '', nudge: task.nudge,
});

function waitOf(task: ServerTask): DeskWait {
  const late = task.minutesLeft !== null && task.minutesLeft < 0;
  return {
    ...placeOf(task), id: task.id, who: task.post.title, doing: task.kind, since: task.openedAt, state: late ? 'late' : 'waiting',
    minutes: late ? -(task.minutesLeft ?? 0) : task.minutesLeft, nudge: task.nudge,
  };
}

function vacanciesOf(tasks: readonly ServerTask[]): DeskVacancy[] {
  return [...new Map(tasks.map(({ post }) => [post.id, post])).values()].map(({ id, title }) => ({
    postId: id, title,
    tasks: tasks.filter(({ post }) => post.id === id).map((task) => ({ ...placeOf(task), taskId: task.id, href: `/dossiers/${task.dossierId}`, doing: task.kind, since: task.openedAt })),
  }));
}

const isRamadan = (schedule: string | null): boolean => /ramadan/i.test(schedule ?? '');

function weekOf(desk: Desk, today: string, dayOf: DayOf): DeskWeek {
  const limited = [...desk.todo, ...desk.returned].filter((task) => task.dueAt !== null);
  const plans = desk.countdown.flatMap(({ plan }) => plan.map(({ date }) => date));
  const present = desk.week.find(({ date }) => date === today);
  const shown = desk.week.filter(({ date, working, holiday }) => working || holiday !== null || date === today);
  return {
    days: shown.map(({ date, holiday, working }) => ({
      date, off: working ? null : holiday ?? '', limits: limited.filter(({ dueAt }) => dueAt !== null && dayOf(dueAt) === date).length,
      plans: plans.filter((day) => day === date).length,
    })),
    hours: present?.working && present.start && present.end
      ? { kind: isRamadan(present.schedule) ? 'ramadan' : 'ordinary', opens: present.start, closes: present.end, breaks: present.breaks.map(({ start, end }) => ({ from: start, to: end })) }
      : null,
    limits: limited.filter(({ dueAt }) => dueAt !== null && dayOf(dueAt) === today).map((task) => {
      const { state } = timeOf(task);
      return { taskId: task.id, at: task.dueAt ?? '', act: task.kind, state: state === 'due' || state === 'late' ? state : 'calm' };
    }),
  };
}

function countdownOf(desk: Desk, today: string): DeskCountdown | null {
  const [first] = desk.countdown;
  if (!first) return null;
  const mine = new Set([...desk.todo, ...desk.returned].filter(({ dossierId }) => dossierId === first.dossierId).map(({ step }) => step));
  return {
    dossier: first.title, deadline: first.sendBy, daysLeft: Math.round((Date.parse(first.sendBy) - Date.parse(today)) / 86_400_000),
    lastWorkday: first.lastWorkday, workdaysLeft: first.workdaysLeft,
    steps: Array.from({ length: first.steps }, (_, at) => ({ number: at + 1, state: at + 1 < first.step ? 'done' : at + 1 === first.step ? 'here' : 'later' })),
    plan: first.plan.slice(0, 4).map(({ step, kind, date }) => ({ step, act: kind, mine: mine.has(step), on: date })),
  };
}

/** Office time of an instant: its day, and the clock as `HH:MM`. */
export interface OfficeTime { readonly day: string; readonly clock: string }

/** By limit, those without one last; tasks come in this order. */
const byLimit = (a: { time: TimeLeftView }, b: { time: TimeLeftView }): number => (a.time.limitAt ?? '9').localeCompare(b.time.limitAt ?? '9');

export interface Told {
  readonly desk: Desk;
  /** Tasks of later pages. */
  readonly further: readonly ServerTask[];
  /** What collection rounds ask; undefined: not told. */
  readonly rounds: PerformanceDesk | undefined;
}

/**
 * The desk as the API tells it, in the shape that the page shows. Questions and invitations to write stand among the tasks:
 * they wait for words, too;
 * so does what collection rounds ask. The server told the minutes left at its own `now`; what the office has worked since
 * then is taken off, so that they drain while nothing else happens.
 */
export function deskViewOf({ desk: told, further, rounds }: Told, now: string, timeAt: (instant: string) => OfficeTime): DeskView {
  const worked = workedMinutes(told.week, timeAt(told.now), timeAt(now));
  const drained = (task: ServerTask): ServerTask => ({ ...task, minutesLeft: task.minutesLeft === null ? null : task.minutesLeft - worked });
  const dayOf: DayOf = (instant) => timeAt(instant).day;
  const desk = { ...told, todo: told.todo.map(drained), returned: told.returned.map(drained), waiting: told.waiting.map(drained) };
  const today = dayOf(now);
  const asked = rounds ? deskRoundsOf(rounds, workedMinutes(told.week, timeAt(rounds.now), timeAt(now))) : { todo: [], figures: [], lateUnits: [] };
  const mine = [...desk.questions.map(questionOf), ...desk.writing.map(writingOf), ...[...desk.todo.map(mineOf), ...further.map(drained).map(mineOf), ...asked.todo].sort(byLimit)];
  return {
    now, mine, mineCount: desk.count + desk.questions.length + desk.writing.length + asked.todo.length, returned: desk.returned.map(returnOf), figures: asked.figures,
    waiting: desk.waiting.map(waitOf), lateUnits: asked.lateUnits,
    vacancies: vacanciesOf(desk.blocked), week: weekOf(desk, today, dayOf), countdown: countdownOf(desk, today),
  };
}
