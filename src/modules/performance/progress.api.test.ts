import { expect, test } from 'vitest';
import { testApp } from '../../../test/support/app.ts';
import { openRound } from '../../../test/support/round.ts';

const START = '2027-01-04T01:00:00Z';
const rowOf = (body: any, code: string) => body.rows.find((row: any) => row.code === code);

test('a table goes by one method: against the end target, or the way from the baseline', async () => {
  const client = await (await testApp(START)).as('ukm');
  const { body } = await client.get('/api/progress?year=2026&quarter=3');
  expect(body).toMatchObject({ year: 2026, quarter: 3, method: 'end_target' });
  // 87.6 of 93.
  expect(rowOf(body, 'PROG-2.17.03')).toMatchObject({ fromYear: 2025, toYear: 2030, baseline: '87.22', end: { value: '93' }, actual: '87.6', progress: '94.193548387096774194', printed: '94,19', reason: null });
  // Lower, linear: (2 x 5 - 5.11) / 5.
  expect(rowOf(body, 'PROG-3.30.04')).toMatchObject({ actual: '5.11', printed: '97,80' });
  // Quarters and years add up: 1,171 of 2025, then 214 + 305 + 331, of 1,240.
  expect(rowOf(body, 'KEG-3.30.02.2.07')).toMatchObject({ actual: '2021', printed: '162,98' });
  const { body: way } = await client.get('/api/progress?year=2026&quarter=3&method=baseline');
  // (87.6 - 87.22) of (93 - 87.22); (5.11 - 5.14) of (5 - 5.14).
  expect([way.method, rowOf(way, 'PROG-2.17.03').printed, rowOf(way, 'PROG-3.30.04').printed]).toEqual(['baseline', '6,57', '21,43']);
  expect(rowOf(way, 'IKU-3')).toMatchObject({ progress: null, printed: null, reason: 'no-baseline' });
});

test('what was not measured has a reason, and later quarters do not count before their time', async () => {
  const client = await (await testApp(START)).as('kadis');
  const at = async (quarter: number) => (await client.get(`/api/progress?year=2026&quarter=${quarter}`)).body;
  expect(rowOf(await at(3), 'KEG-2.17.01.2.02')).toMatchObject({ actual: null, progress: null, reason: 'no-actual' });
  // Due once a year: the year before is the latest known.
  expect(rowOf(await at(3), 'IKU-1')).toMatchObject({ actual: '91.4' });
  expect(rowOf(await at(1), 'PROG-2.17.03')).toMatchObject({ actual: '86.1' });
  // Never sent in the third quarter: the second is the latest known.
  expect(rowOf(await at(3), 'PROG-3.30.06')).toMatchObject({ actual: '9.8' });
});

test('years add up where quarters do, and what is not verified counts only for who may read it', async () => {
  const app = await testApp(START);
  const round = await openRound(app);
  await round.fill('perdagangan', 'Bidang Perdagangan', (line) => (line.code === 'KEG-3.30.02.2.07' ? '350' : '1'));
  const actual = async (account: string) => rowOf((await (await round.client(account)).get('/api/progress?year=2026&quarter=4')).body, 'KEG-3.30.02.2.07').actual;
  expect([await actual('perdagangan'), await actual('ukm')]).toEqual(['2371', '2021']);
  app.clock.set?.(new Date('2027-04-05T01:00:00Z'));
  const next = await openRound(app, { year: 2027, quarter: 1 });
  await next.fill('perdagangan', 'Bidang Perdagangan', () => '40');
  expect(rowOf((await (await next.client('perdagangan')).get('/api/progress?year=2027&quarter=1')).body, 'KEG-3.30.02.2.07')).toMatchObject({ actual: '2411', printed: '194,44' });
});
