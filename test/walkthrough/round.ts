/** What a collection round came to, compared with what the script expects, and kept beside the papers of its mechanism. */
import type { Meeting } from '#contract/performance/figure';
import { matrixOf, roundOf, trailOf } from './collection.ts';
import { same } from './deviation.ts';
import type { Client, Office } from './office.ts';
import type { Collected } from './script.ts';

/** Everybody of the office must see the same, whoever entered it; the examples are the Kasubbag and a bidang. */
export async function compareRound(office: Office, expected: Collected) {
  const found = await summaryOf(office.as('kasubbag'), expected);
  same('Putaran dilihat bidang lain', await figuresOf(office.as('koperasi'), expected), found.figures);
  same('Keadaan putaran', found.status, 'closed');
  same('Angka putaran', found.figures, expected.figures);
  same('Catatan pimpinan', found.notes.map(({ code, kind }) => [code, kind]), Object.entries(expected.notes));
  same('Yang terlambat', Object.fromEntries(found.units.filter(({ late }) => late > 0).map(({ unit, late }) => [unit, late])), expected.late);
  same('Yang dikembalikan', found.returned, expected.returned);
  return found;
}

async function figuresOf(api: Client, at: Collected) {
  const { rows } = await matrixOf(api, at);
  return rows.flatMap(({ code, unit, cells }) => cells.filter(({ quarter, request }) => quarter === at.quarter && request !== null).map(({ request, target, actual, achievement }) => (
    { code, unit, request, target: target.value, actual, printed: achievement.printed, predicate: achievement.predicate, reason: achievement.reason })))
    .sort((one, other) => one.code.localeCompare(other.code, 'id'));
}

async function summaryOf(api: Client, at: Collected) {
  const round = await roundOf(api, at);
  const { ikus } = await api.get(`/api/rounds/${round.id}/meeting`) as Meeting;
  const { rows } = await matrixOf(api, at);
  const trail = await trailOf(api, at, rows.find(({ code }) => code === at.returned.code)?.indicatorVersionId ?? '');
  return {
    year: round.year, quarter: round.quarter, status: round.status, mechanism: round.mechanism?.number ?? null,
    openedAt: round.openedAt, dueAt: round.dueAt, lockedAt: round.lockedAt, closedAt: round.closedAt,
    units: round.units.map(({ unit, dueAt, exception, counts, late }) => ({ unit, dueAt, exception, asked: Object.values(counts).reduce((sum, count) => sum + count, 0), verified: counts.verified, late })),
    figures: await figuresOf(api, at),
    notes: ikus.flatMap(({ code, notes }) => notes.map(({ kind, text, decidedOn, by }) => ({ code, kind, text, decidedOn, by: by.post }))),
    returned: {
      code: at.returned.code, reason: trail.verdicts.find(({ verdict }) => verdict === 'returned')?.reason ?? null, values: trail.actuals.map(({ value }) => value),
    },
  };
}
