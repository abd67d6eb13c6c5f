/** Reminders of tasks: how often, last when and by whom, and when this person may remind again. */
import { sql } from 'kysely';
import type { Reader } from '../../kernel/db.ts';
import type { Actor } from '#pure/actor';
import { dueOn, type WorkingCalendar } from '../calendar/index.ts';
import type { NudgeView } from './dossier.contract.ts';
import { type AwaitedTask, nudgingPost } from './nudge.policy.ts';

/** Half a working day between two reminders from one post: a third within a morning helps nobody. */
const PAUSE = { value: 240, unit: 'menit' } as const;

/** When the post that reminded at `last` may remind again. */
export const nudgeAgainAt = (calendar: WorkingCalendar, last: Date): Date => dueOn(calendar, last, PAUSE) ?? last;

interface Row {
  readonly taskId: string;
  readonly count: number;
  readonly lastAt: Date;
  readonly lastBy: string;
  readonly ownAt: Date | null;
}

/** Instant of the last reminder of this task from this post. */
export async function lastNudge(reader: Reader, taskId: string, fromPostId: string): Promise<Date | undefined> {
  const row = await reader.db.selectFrom('dossier.nudge').where('office_id', '=', reader.office).where('task_id', '=', taskId)
    .where('from_post_id', '=', fromPostId).orderBy('at', 'desc').limit(1).select('at').executeTakeFirst();
  return row?.at;
}

/** What each of these tasks shows of its reminders; all tasks in one statement. */
export async function nudgeViews(
  reader: Reader, actor: Actor, calendar: WorkingCalendar, now: Date, tasks: readonly (AwaitedTask & { readonly id: string })[],
): Promise<(id: string) => NudgeView> {
  const posts = actor.posts.map(({ postId }) => postId);
  const { rows } = tasks.length === 0 ? { rows: [] } : await sql<Row>`
    select n.task_id as "taskId", count(*)::int as count, max(n.at) as "lastAt", (array_agg(p.title order by n.at desc, n.id desc))[1] as "lastBy",
      max(n.at) filter (where n.from_post_id = any(${posts}::uuid[])) as "ownAt"
    from dossier.nudge n join people.post p on p.office_id = n.office_id and p.id = n.from_post_id
    where n.office_id = ${reader.office} and n.task_id = any(${tasks.map(({ id }) => id)}::uuid[])
    group by n.task_id`.execute(reader.db);
  const found = new Map(rows.map((row) => [row.taskId, row]));
  const asked = new Map(tasks.map((task) => [task.id, task]));
  return (id) => {
    const task = asked.get(id);
    const row = found.get(id);
    const again = row?.ownAt ? nudgeAgainAt(calendar, row.ownAt) : null;
    return {
      count: row?.count ?? 0, lastAt: row?.lastAt.toISOString() ?? null, lastBy: row?.lastBy ?? null,
      may: task !== undefined && nudgingPost(actor, task) !== undefined,
      again: again && again > now ? again.toISOString() : null,
    };
  };
}
