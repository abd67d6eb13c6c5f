/** Failed sign-ins. Written outside commands: nobody is signed in yet, and the count must survive the refusal. */
import type { Database } from '../../kernel/db.ts';
import { type Failures, type Limit, nextFailures } from './sign-in.rules.ts';

/** Failures of each subject, in this order. */
export async function failuresOf(database: Database, subjects: readonly string[]): Promise<(Failures | undefined)[]> {
  const rows = await database.kysely.selectFrom('people.sign_in_failure').where('subject', 'in', [...subjects])
    .select(['subject', 'count', 'last_at as lastAt']).execute();
  return subjects.map((subject) => rows.find((row) => row.subject === subject));
}

export async function countFailure(database: Database, subject: string, limit: Limit, now: Date): Promise<void> {
  await database.kysely.transaction().execute(async (tx) => {
    const known = await tx.selectFrom('people.sign_in_failure').where('subject', '=', subject).forUpdate()
      .select(['count', 'last_at as lastAt']).executeTakeFirst();
    const next = nextFailures(known, limit, now);
    await tx.insertInto('people.sign_in_failure').values({ subject, count: next.count, last_at: next.lastAt })
      .onConflict((conflict) => conflict.column('subject').doUpdateSet({ count: next.count, last_at: next.lastAt }))
      .execute();
  });
}

export async function clearFailures(database: Database, subject: string): Promise<void> {
  await database.kysely.deleteFrom('people.sign_in_failure').where('subject', '=', subject).execute();
}
