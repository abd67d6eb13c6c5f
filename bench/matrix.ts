/**
 * The matrix of one office, 200 indicators over 5 years of quarters in 6 bidang: the whole request as the application
 * answers it, against the same figures as one text of PostgreSQL, asked by turns.
 */
import { type Line, median, ms, percentile, taken } from './figures.ts';
import { FROM_YEAR, furnishIndicators } from './indicators.ts';
import { enter, type Ground, type Inside, openGround, PASSWORD } from './office.ts';

const ROUNDS = 5;
const ASKED = 60;
const WARM = 40;
const MOST = 50;
const [INDICATORS, YEARS] = [200, 5];
const PATH = `/api/matrix?fromYear=${FROM_YEAR}&toYear=${FROM_YEAR + YEARS - 1}`;

export async function matrix(): Promise<Line[]> {
  const ground = await openGround();
  try {
    await furnishIndicators(ground, 'matrix', { indicators: INDICATORS, years: YEARS, others: 0, indicatorsOfOthers: 0 });
    return await measure(ground);
  } finally {
    await ground.close();
  }
}

async function measure(ground: Ground): Promise<Line[]> {
  const inside = await enter(ground, 'matrix');
  const ask = await asking(inside);
  const figures = () => inside.database.pool.query('select json_agg(f)::text from performance.figure f where year between $1 and $2', [FROM_YEAR, FROM_YEAR + YEARS - 1]);
  for (let index = 0; index < WARM; index += 1) await ask();
  const [references, subjects]: [number[], number[]] = [[], []];
  for (let round = 0; round < ROUNDS; round += 1) {
    const [bare, whole]: [number[], number[]] = [[], []];
    for (let index = 0; index < ASKED; index += 1) {
      bare.push(await taken(figures));
      whole.push(await taken(ask));
    }
    references.push(percentile(bare, 0.95));
    subjects.push(percentile(whole, 0.95));
    console.log(`round ${round + 1}: p95 ${ms(references.at(-1) ?? 0)} for the figures alone, ${ms(subjects.at(-1) ?? 0)} for the request`);
  }
  await inside.close();
  const figure = median(subjects);
  return [{ what: 'matrix of one office, p95', reference: ms(median(references)), subject: ms(figure), figure: ms(figure), limit: `< ${MOST} ms`, kept: figure < MOST }];
}

/** Asks for the matrix as the Kepala Dinas and reads the answer to its end; a wrong answer is no measure. */
async function asking({ app }: Inside): Promise<() => Promise<void>> {
  const entered = await app.http.request('/api/session', {
    method: 'POST', headers: { host: 'localhost', 'content-type': 'application/json' }, body: JSON.stringify({ username: 'kadis', password: PASSWORD }),
  });
  const headers = { host: 'localhost', cookie: entered.headers.getSetCookie()[0]?.split(';')[0] ?? '' };
  const first = await app.http.request(PATH, { headers });
  const text = await first.text();
  const { rows } = JSON.parse(text);
  if (rows.length !== INDICATORS || rows[0].cells.year.length !== YEARS * 4) throw new Error(`the matrix has ${rows.length} rows`);
  console.log(`${rows.length} rows of ${rows[0].cells.year.length} quarters, ${Math.round(text.length / 1024)} kB`);
  return async () => { await (await app.http.request(PATH, { headers })).text(); };
}
