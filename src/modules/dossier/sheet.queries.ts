/** The sheet that a dossier runs on, as its own SOP version draws it, and the schedule this sheet asks for. */
import type { Query } from '../../kernel/http.ts';
import { refuse } from '#pure/refusal';
import type { Sheet } from '#contract/sop/sheet';
import { calendarOf, dayPlan, type WorkingCalendar } from '../calendar/index.ts';
import { officeDay } from '../people/index.ts';
import { versionById } from '../sop/index.ts';
import { cardById } from './dossier.queries.ts';
import { proposeSchedule, type ScheduleProposal, type Workdays } from './schedule-proposal.rules.ts';
import { daysBetween } from './week.rules.ts';

/** The office's working days between two days. */
export const workdaysOf = (calendar: WorkingCalendar): Workdays => (from, until) =>
  daysBetween(from, until).filter((day) => dayPlan(calendar, day).working);

/** The activity table alone, unbroken, in points; computed when the version was loaded. */
export const dossierSheet: Query<{ id: string }, Sheet> = async ({ reader, actor, now }, { id }) => {
  if (!await cardById(reader, actor, now, id)) throw refuse('dossier.not-found');
  const row = await reader.db.selectFrom('dossier.dossier as d')
    .innerJoin('sop.version as v', (join) => join.onRef('v.office_id', '=', 'd.office_id').onRef('v.id', '=', 'd.sop_version_id'))
    .where('d.office_id', '=', reader.office).where('d.id', '=', id).select('v.drawing').executeTakeFirstOrThrow();
  return (row.drawing as unknown as { screen: Sheet }).screen;
};

/** A schedule to start from, for the step that the dossier stands at; null where the sheet sets no deadline. */
export const scheduleProposal: Query<{ id: string }, ScheduleProposal | null> = async ({ reader, actor, now }, { id }) => {
  const card = await cardById(reader, actor, now, id);
  if (!card) throw refuse('dossier.not-found');
  const { sop_version_id: versionId } = await reader.db.selectFrom('dossier.dossier').select('sop_version_id')
    .where('office_id', '=', reader.office).where('id', '=', id).executeTakeFirstOrThrow();
  const { definition } = await versionById(reader, versionId);
  const calendar = await calendarOf(reader);
  const today = await officeDay(reader, now);
  return proposeSchedule(definition, card.step, card.year, today, workdaysOf(calendar));
};
