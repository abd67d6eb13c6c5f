import { expect, test } from 'vitest';
import { testApp } from '../../../test/support/app.ts';
import { openRound } from '../../../test/support/round.ts';

const START = '2027-01-04T01:00:00Z';
const rowOf = (body: any, code: string) => body.rows.find((row: any) => row.code === code);

test('a program is measured by what it reached and what it spent, each figure with its method', async () => {
  const client = await (await testApp(START)).as('ukm');
  const { body } = await client.get('/api/efficiency?year=2026&quarter=3');
  expect(body).toMatchObject({ stage: 'murni', printedWith: { cap: '120' } });
  expect(body.rows.map((row: any) => row.code)).toEqual(['2.17.01', '2.17.03', '2.17.04', '2.17.05', '2.17.06', '2.17.07', '2.17.08', '3.30.02', '3.30.03', '3.30.04', '3.30.05', '3.30.06', '3.30.07']);
  // 45.9 of 45.8; Rp58,242,500 of Rp94,200,000.
  expect(rowOf(body, '2.17.04')).toMatchObject({
    ceiling: '94200000', spent: '58242500', absorption: '61.828556263269639066', moneyVerified: true, achievement: { printed: '100,22', measured: 1, of: 1 },
    difference: { method: 'difference', printed: '38,39', reason: null, claimed: true }, ratio: { method: 'ratio', printed: '162,09', reason: null, claimed: true },
  });
  // Spent less, but the target was not reached: not efficient.
  expect(rowOf(body, '2.17.03')).toMatchObject({ achievement: { printed: '99,55' }, difference: { printed: '36,68', claimed: false }, ratio: { claimed: false } });
});

test('what is not known has a reason and no figure, and the office counts it', async () => {
  const client = await (await testApp(START)).as('kadis');
  const { body } = await client.get('/api/efficiency?year=2026&quarter=3');
  // Yearly, not due yet; and due but never sent.
  for (const code of ['2.17.05', '3.30.06']) {
    expect(rowOf(body, code)).toMatchObject({ achievement: { printed: null }, difference: { value: null, printed: null, reason: 'no-achievement', claimed: false }, ratio: { value: null, reason: 'no-achievement' } });
  }
  expect(body.office).toEqual({ method: 'pmk', value: expect.stringMatching(/^35\.9177956202284017/), printed: '35,92', score: '100,00', reason: null, claimed: false, cap: '120', measured: 6, of: 13 });
  expect((await client.get('/api/efficiency?year=2024&quarter=1')).body).toMatchObject({ stage: null, rows: [], office: { value: null, score: null, reason: 'no-achievement', measured: 0, of: 0 } });
});

test('a figure that is not verified yet counts only for who may read it', async () => {
  const round = await openRound(await testApp(START));
  await round.fill('koperasi', 'Bidang Koperasi');
  const achieved = async (account: string) => rowOf((await (await round.client(account)).get('/api/efficiency?year=2026&quarter=4')).body, '2.17.03').achievement.printed;
  expect([await achieved('koperasi'), await achieved('kadis'), await achieved('ukm')]).toEqual(['100,00', '100,00', null]);
});
