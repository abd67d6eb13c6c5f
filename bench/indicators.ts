/** Offices with indicators, their figures over years of quarters and what the rounds asked, all in set-based SQL. */
import pg from 'pg';
import { type Database, openDatabase } from '../src/kernel/db.ts';
import { furnish, type Ground } from './office.ts';

/** Years that no sample figure stands in. */
export const FROM_YEAR = 2030;

export interface Extent {
  /** Indicators of the sample office, which is the measured one. */
  readonly indicators: number;
  readonly years: number;
  readonly others: number;
  readonly indicatorsOfOthers: number;
}

/** An id that is always the same for the same words, in the form that the contract asks for. */
const ID = `
  create function pg_temp.id(words text) returns uuid language sql immutable
  return overlay(overlay(md5(words) placing '4' from 13) placing '8' from 17)::uuid`;

const OFFICES = `
  create temp table ukur as
  select id as office_id, 0 as n, $1::int as indicators from people.office
  union all select pg_temp.id('office' || n), n, $3::int from generate_series(1, $2::int) n`;

/** Every office has six units of its own, one plan, and a node below each indicator; the first five are sasaran. */
const PLANS = `
  insert into people.office (id, key, name, short_name, region, address, city, contact, zone, sample, plt_months, plh_months, revision)
  select office_id, 'ukur-' || n, 'Dinas ' || n, 'Dinas ' || n, '', '', '', '', 'Asia/Jakarta', true, 3, 1, 0 from ukur where n > 0;
  insert into people.unit (office_id, id, key, name, kind, sort, revision)
  select office_id, pg_temp.id(office_id || 'unit' || u), 'ukur-' || u, 'Bidang ' || u, 'bidang', 100 + u, 0 from ukur, generate_series(0, 5) u;
  insert into plan.plan (office_id, id, kind, title, from_year, to_year) select office_id, pg_temp.id(office_id || 'plan'), 'renstra', 'Renstra', 2030, 2039 from ukur;
  insert into plan.version (office_id, id, plan_id, no, stage, status, edition, valid_from_year, valid_from_quarter, revision)
  select office_id, pg_temp.id(office_id || 'version'), pg_temp.id(office_id || 'plan'), 1, 'murni', 'in_force', (select key from plan.edition order by sort limit 1), 2030, 1, 0 from ukur;
  insert into plan.node (office_id, id, version_id, lineage_id, level, name, sort)
  select office_id, pg_temp.id(office_id || 'node0'), pg_temp.id(office_id || 'version'), pg_temp.id(office_id || 'node0'), 'tujuan', 'Tujuan', 0 from ukur;
  insert into plan.node (office_id, id, version_id, lineage_id, parent_id, level, code, name, sort)
  select office_id, pg_temp.id(office_id || 'node' || i), pg_temp.id(office_id || 'version'), pg_temp.id(office_id || 'node' || i), case when i <= 5 then pg_temp.id(office_id || 'node0') end,
    case when i <= 5 then 'sasaran' else 'program' end, case when i > 5 then '2.17.' || i end, 'Meningkatnya usaha mikro yang naik kelas dan koperasi yang sehat ' || i, i from ukur, generate_series(1, indicators) i;
  insert into plan.indicator (office_id, id, plan_id, node_lineage_id, code)
  select office_id, pg_temp.id(office_id || 'indicator' || i), pg_temp.id(office_id || 'plan'), pg_temp.id(office_id || 'node' || i), 'UKUR-' || lpad(i::text, 4, '0') from ukur, generate_series(1, indicators) i;
  insert into plan.indicator_version (office_id, id, indicator_id, no, status, name, kind, is_iku, is_ikk, is_spm, definition, reason, formula, unit, decimals, polarity, aggregation,
    entry_mode, frequency, source, producer, collection, evidence, components, stages, benchmarks, from_year, from_quarter, approval_level, approval_date, revision)
  select office_id, pg_temp.id(office_id || 'card' || i), pg_temp.id(office_id || 'indicator' || i), 1, 'approved', 'Persentase usaha mikro binaan yang naik kelas dalam bidang ke-' || i, 'outcome', i <= 5, false, false,
    '', '', '', 'persen', 2, 'higher', 'last', 'running_total', 'triwulan', '', '', '', '[]', '[]', '[]', '[]', 2030, 1, 'kepala_pd', '2030-01-01', 0 from ukur, generate_series(1, indicators) i;
  insert into performance.round (office_id, id, year, quarter, opened_at, due_at, status, locked_at, closed_at, revision)
  select office_id, pg_temp.id(office_id || 'round' || y || q), y, q, now(), now(), 'closed', now(), now(), 0 from ukur, generate_series(2030, 2029 + $1::int) y, generate_series(1, 4) q`;

const FIGURES = `
  insert into performance.figure (office_id, year, quarter, indicator_version_id, unit_id, node_lineage_id, is_iku, target, target_to_date, actual, actual_to_date, state, filled, due, achievement, printed, predicate, verified)
  select o.office_id, y, q, pg_temp.id(o.office_id || 'card' || i), pg_temp.id(o.office_id || 'unit' || i % 6), pg_temp.id(o.office_id || 'node' || i), i <= 5, 71.5, 71.5, 69.88, 69.88, 'filled', q, q, '97.734265734265734266', '97,73', 'sangat-tinggi', i % 7 > 0
  from ukur o, generate_series(2030, 2029 + $1::int) y, generate_series(1, 4) q, generate_series(1, o.indicators) i`;

const REQUESTS = `
  insert into performance.request (office_id, round_id, indicator_version_id, unit_id, post_id, year, quarter, state, entered_at, late, revision)
  select f.office_id, r.id, f.indicator_version_id, f.unit_id, f.unit_id, f.year, f.quarter, case when f.verified then 'verified' else 'released' end, r.opened_at, false, 1
  from performance.figure f join performance.round r on r.office_id = f.office_id and r.year = f.year and r.quarter = f.quarter
  where f.year between 2030 and 2029 + $1::int`;

/** The rows are right by how they are made, so that ten million are not looked up each by its keys. */
export async function furnishIndicators(ground: Ground, name: string, { indicators, years, others, indicatorsOfOthers }: Extent): Promise<void> {
  const begun = performance.now();
  await furnish(ground, name);
  const client = new pg.Client(ground.urlOf(name));
  await client.connect();
  try {
    await client.query('set session_replication_role = replica');
    await client.query(ID);
    await client.query(OFFICES, [indicators, others, indicatorsOfOthers]);
    for (const statement of PLANS.split(';')) await client.query(statement, statement.includes('$1') ? [years] : []);
    await client.query(FIGURES, [years]);
    await client.query(REQUESTS, [years]);
    await client.query('vacuum (analyze)');
    const { rows: [count] } = await client.query('select count(*) as figures from performance.figure');
    console.log(`${others + 1} offices with ${count.figures} figures in ${((performance.now() - begun) / 1000).toFixed(0)} s`);
  } finally {
    await client.end();
  }
}

export const openFurnished = (ground: Ground, name: string): Database => openDatabase({ url: ground.urlOf(name), size: 1, onError: () => undefined });
