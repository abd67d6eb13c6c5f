/**
 * A workbook of 5,000 indicators: made, and sent back filled in to be shown as a difference, each in a process of its own. What memory it adds to
 * a process that serves is limited here; what such a process holds anyway is measured by the footprint.
 */
import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import pg from 'pg';
import { edited } from '../test/support/workbook.ts';
import { type Line, median, ms } from './figures.ts';
import { FROM_YEAR, furnishIndicators } from './indicators.ts';
import { openGround } from './office.ts';

const ROUNDS = 3;
const ROWS = 5000;
const MOST_TIME = 3000;
const MOST_MEMORY = 300;
const STEP = fileURLToPath(new URL('workbook-step.ts', import.meta.url));

/** The first quarter is asked of one unit, and nothing was entered yet. */
const OPEN = `
  update performance.round set status = 'open', locked_at = null, closed_at = null where year = ${FROM_YEAR} and quarter = 1;
  update performance.request set state = 'asked', entered_at = null, unit_id = (select id from people.unit where key = 'koperasi') where year = ${FROM_YEAR} and quarter = 1;
  select r.id as round, u.id as unit from performance.round r, people.unit u where r.year = ${FROM_YEAR} and r.quarter = 1 and u.key = 'koperasi'`;

export async function workbook(): Promise<Line[]> {
  const ground = await openGround();
  try {
    await furnishIndicators(ground, 'workbook', { indicators: ROWS, years: 1, others: 0, indicatorsOfOthers: 0 });
    const client = new pg.Client(ground.urlOf('workbook'));
    await client.connect();
    const answers = await client.query(OPEN) as unknown as pg.QueryResult[];
    await client.end();
    const [{ round, unit }] = answers.at(-1)?.rows ?? [{}];
    const [empty, sent] = [join(ground.folder, 'kosong.xlsx'), join(ground.folder, 'isian.xlsx')];
    const step = (name: string, path: string) => run([ground.urlOf('workbook'), ground.folder, round, unit, name, path]);
    step('make', empty);
    writeFileSync(sent, await edited(readFileSync(empty), Object.fromEntries(Array.from({ length: ROWS }, (_, index) => [`I${index + 5}`, `${index % 90},25`]))));
    const [made, seen]: [Step[], Step[]] = [[], []];
    for (let index = 0; index < ROUNDS; index += 1) {
      made.push(step('make', empty));
      seen.push(step('preview', sent));
      const [out, back] = [made.at(-1), seen.at(-1)];
      if (back?.cells !== ROWS) throw new Error(`the difference has ${back?.cells} cells`);
      console.log(`round ${index + 1}: made in ${ms(out?.time ?? 0)} with ${out?.memory.toFixed(0)} MB in all, sent back and seen in ${ms(back.time)} with ${back.memory.toFixed(0)} MB (${back.before.toFixed(0)} MB before)`);
    }
    return [...lines('workbook of 5,000 rows goes out', made), ...lines('workbook of 5,000 rows comes back, preview', seen)];
  } finally {
    await ground.close();
  }
}

interface Step { readonly time: number; readonly cells: number; readonly before: number; readonly memory: number }

function run(words: readonly string[]): Step {
  const { stdout, stderr, status } = spawnSync(process.execPath, [STEP, ...words], { encoding: 'utf8' });
  if (status !== 0) throw new Error(stderr);
  return JSON.parse(stdout) as Step;
}

function lines(what: string, steps: readonly Step[]): Line[] {
  const [time, memory] = [median(steps.map((each) => each.time)), median(steps.map((each) => each.memory - each.before))];
  const before = `${median(steps.map((each) => each.before)).toFixed(0)} MB`;
  return [
    { what, reference: '', subject: ms(time), figure: ms(time), limit: `< ${MOST_TIME} ms`, kept: time < MOST_TIME },
    { what: `${what}, memory it adds`, reference: before, subject: `${memory.toFixed(0)} MB`, figure: `${memory.toFixed(0)} MB`, limit: `< ${MOST_MEMORY} MB`, kept: memory < MOST_MEMORY },
  ];
}
