/** One figure to its roots, and the page for the meeting that closes a quarter. */
import { sql } from 'kysely';
import type { Reader } from '../../kernel/db.ts';
import type { Query } from '../../kernel/http.ts';
import { type Actor, hasDuty } from '#pure/actor';
import { refuse } from '#pure/refusal';
import { canReadPlan, indicatorsInForce } from '../plan/index.ts';
import { actualsFor, actualsOf, actualView, narrativeOf } from './actual.queries.ts';
import { averageOfOffice } from './average.rules.ts';
import { evidenceOf, evidenceView } from './evidence.queries.ts';
import type { FigureTrail, Meeting } from './figure.contract.ts';
import { averageView, hides, partsOf } from './figure.queries.ts';
import { figureView, figuresAt, headOf } from './figure-row.queries.ts';
import { ownerIn, ownersOf, signersOf, someone } from './owner.queries.ts';
import { canReadForm, leaderPost, verifierPost } from './performance.policy.ts';
import { mustFindRound, mustReadFigures, notesOf, oneLine } from './round.queries.ts';
import { lastDayOf, type Quarter } from './round.rules.ts';
import type { PredicateScale } from './scale.contract.ts';
import { capOf, printedWithOf, settingsOn } from './setting.queries.ts';
import { roundAt } from './stored-round.queries.ts';

interface Verdict { verdict: 'released' | 'verified' | 'returned'; actualNo: number; reason: string | null; person: string | null; post: string | null; at: Date }
interface Correction { oldNo: number | null; newNo: number; reason: string; person: string; post: string; at: Date }

async function storiesOf(reader: Reader, id: string, { year, quarter }: Quarter): Promise<{ verdicts: Verdict[]; corrections: Correction[] }> {
  const verdicts = await sql<Verdict>`
    select v.verdict, v.actual_no as "actualNo", v.reason, v.by_person as person, v.by_post as post, v.at
    from performance.verification v join performance.round r on r.office_id = v.office_id and r.id = v.round_id
    where v.office_id = ${reader.office}::uuid and v.indicator_version_id = ${id}::uuid and r.year = ${year}::int and r.quarter = ${quarter}::int
    order by v.at desc, v.id desc`.execute(reader.db);
  const corrections = await sql<Correction>`
    select c.old_no as "oldNo", c.new_no as "newNo", c.reason, c.by_person as person, c.by_post as post, c.at from performance.correction c
    where c.office_id = ${reader.office}::uuid and c.indicator_version_id = ${id}::uuid and c.year = ${year}::int and c.quarter = ${quarter}::int
    order by c.at desc, c.id desc`.execute(reader.db);
  return { verdicts: verdicts.rows, corrections: corrections.rows };
}

/** The office reads the roots of verified figures, the unit its own, an examiner what is verified. */
function mustReadTrail(actor: Actor, verified: boolean, readsForm: boolean): void {
  if (!canReadPlan(actor) && !hasDuty(actor, 'examiner')) throw refuse('performance.not-allowed');
  if (!readsForm && !verified) throw refuse('figure.not-found');
}

export function trailOf(scales: readonly PredicateScale[]): Query<Quarter & { indicatorVersionId: string }, FigureTrail> {
  return async ({ reader, actor }, { indicatorVersionId: id, year, quarter }) => {
    const at = { year, quarter };
    const [row] = await figuresAt(reader, { fromYear: year, toYear: year, quarter, ids: [id] });
    const owners = await ownersOf(reader);
    const owner = row && ownerIn(owners, row.unitId);
    if (!row || !owner) throw refuse(canReadPlan(actor) || hasDuty(actor, 'examiner') ? 'figure.not-found' : 'performance.not-allowed');
    mustReadTrail(actor, row.verified, canReadForm(actor, owner));
    const card = (await indicatorsInForce(reader, at)).find((each) => each.id === id)?.card;
    const [actuals, evidence, { verdicts, corrections }] = [await actualsOf(reader, id, at), await evidenceOf(reader, [id], at), await storiesOf(reader, id, at)];
    const by = await signersOf(reader, [...actuals.map(({ byPerson }) => byPerson), ...evidence.map(({ byPerson }) => byPerson), ...[...verdicts, ...corrections].map(({ person }) => person)]);
    const round = await roundAt(reader, at);
    const [newest] = actuals;
    return {
      indicator: headOf(row), figure: figureView(row, false), printedWith: printedWithOf(await settingsOn(reader, scales, lastDayOf(at))), roundId: round?.id ?? null,
      mechanism: round?.mechanismId != null && round.mechanismSignedAt !== null
        ? { id: round.mechanismId, number: round.mechanismNumber, signedAt: round.mechanismSignedAt.toISOString() } : null,
      sampleSource: round?.sampleSource ?? null, formula: card?.formula ?? '', source: card?.source ?? '',
      components: (card?.components ?? []).map(({ key, name, role, unit, source }) => ({ key, name, role, unit, source, value: newest?.components?.[key] ?? null })),
      actuals: actuals.map((each) => actualView(each, by)), narrative: newest ? narrativeOf(newest) : null,
      evidence: evidence.map((each) => evidenceView(each, actor, owner, by)),
      verdicts: verdicts.map(({ person, post, at: when, ...each }) => ({ ...each, by: by(person, post), at: when.toISOString() })),
      corrections: corrections.map(({ person, post, at: when, ...each }) => ({ ...each, by: someone(by(person, post)), at: when.toISOString() })),
      notes: round ? await notesOf(reader, round.id, id) : [],
      abilities: { correct: verifierPost(actor) !== undefined && round !== undefined && round.status !== 'open' && newest !== undefined && newest.byPerson !== actor.personId },
    };
  };
}

/** Every IKU that a round asked for, with what was said of it, and what never came. */
export function meetingOf(scales: readonly PredicateScale[]): Query<{ id: string }, Meeting> {
  return async ({ reader, actor, now }, { id }) => {
    mustReadFigures(actor);
    const round = await mustFindRound(reader, id);
    const owners = await ownersOf(reader);
    const hide = hides(actor, owners);
    const rows = await figuresAt(reader, { fromYear: round.year, toYear: round.year, quarter: round.quarter });
    const held = await settingsOn(reader, scales, lastDayOf(round));
    const ikus = rows.filter(({ isIku, request }) => isIku && request !== null);
    const actuals = await actualsFor(reader, ikus.map(({ indicatorId }) => indicatorId), round);
    const evidence = await evidenceOf(reader, ikus.map(({ indicatorVersionId }) => indicatorVersionId), round);
    const notes = await notesOf(reader, id);
    const sasaran = [...Map.groupBy(rows.filter(({ nodeLevel }) => nodeLevel === 'sasaran'), ({ nodeLineageId }) => nodeLineageId).values()];
    return {
      round: await oneLine(reader, round, now), printedWith: printedWithOf(held),
      office: averageView(averageOfOffice(sasaran.map((own) => partsOf(own, hide)), capOf(held)), held),
      ikus: ikus.map((row) => {
        const own = actuals.find((each) => each.indicatorVersionId === row.indicatorVersionId && each.year === round.year && each.quarter === round.quarter);
        const hidden = hide(row.unitId) && !row.verified;
        return {
          ...headOf(row), figure: figureView(row, hide(row.unitId)), narrative: own && !hidden ? narrativeOf(own) : null,
          evidence: evidence.filter((each) => each.indicatorVersionId === row.indicatorVersionId).length,
          notes: notes.filter((note) => note.indicatorVersionId === row.indicatorVersionId),
        };
      }),
      missing: rows.flatMap((row) => (row.request !== null && row.request !== 'verified'
        ? [{ unitId: row.unitId, unit: row.unit, code: row.code, name: row.name, state: row.request }] : [])),
      abilities: { writeNote: leaderPost(actor) !== undefined && round.status !== 'closed' },
    };
  };
}
