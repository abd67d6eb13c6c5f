import { expect, test } from 'vitest';
import { testApp } from '../../../test/support/app.ts';
import { absorptionBy, moneyOf } from './index.ts';

test('the door answers money by code and by level, with what it was made of; an unknown code is absent', async () => {
  const { as, database } = await testApp();
  const analis = await as('analis');
  const post = { year: 2027, stage: 'murni', fromQuarter: 1, revision: 0, source: { kind: 'typed' } };
  await analis.post('/api/budget/ceilings', { ...post, rows: [{ code: '2.17.01.2.06.0009', amount: '200' }, { code: '2.17.01.2.06.0004', amount: '100' }, { code: '2.17.07.2.01.0022', amount: '10' }] });
  await analis.post('/api/budget/ceilings', { ...post, stage: 'perubahan', fromQuarter: 3, revision: 1, rows: [{ code: '2.17.01.2.06.0004', amount: '50' }] });
  await analis.put('/api/budget/spending', {
    year: 2027, quarter: 1, mode: 'increment', revision: 0, source: { kind: 'typed' },
    rows: [{ code: '2.17.01.2.06.0009', spent: '75', physical: null }, { code: '2.17.01.2.06.0004', spent: '0', physical: '10' }],
  });
  await (await as('keuangan')).post('/api/budget/spending/verification', { year: 2027, quarter: 1, revision: 1, codes: ['2.17.01.2.06.0009', '2.17.01.2.06.0004'] });
  const { id } = await database.kysely.selectFrom('people.office').select('id').executeTakeFirstOrThrow();
  const text = (money: any) => ({ ceiling: money.ceiling?.toText() ?? null, spent: money.spent?.toText() ?? null, absorption: money.value?.toText() ?? null, reason: money.reason, stage: money.stage, verified: money.verified });
  await database.read(id, async (reader) => {
    const money = await moneyOf(reader, ['2.17.01', '2.17.01.2.06.0004', '2.17.07', '9.99.99'], { year: 2027, quarter: 1 });
    expect(Object.fromEntries([...money].map(([code, one]) => [code, text(one)]))).toEqual({
      '2.17.01': { ceiling: '300', spent: '75', absorption: '25', reason: null, stage: 'murni', verified: true },
      '2.17.01.2.06.0004': { ceiling: '100', spent: '0', absorption: '0', reason: null, stage: 'murni', verified: true },
      '2.17.07': { ceiling: '10', spent: null, absorption: null, reason: 'no-spending', stage: 'murni', verified: false },
    });
    expect((await absorptionBy(reader, 'kegiatan', { year: 2027, quarter: 3 })).map((one) => [one.code, text(one).ceiling, one.stage, one.reason])).toEqual([
      ['2.17.01.2.06', '250', 'perubahan', 'no-spending'], ['2.17.07.2.01', '10', 'perubahan', 'no-spending'],
    ]);
    expect((await absorptionBy(reader, 'program', { year: 2027, quarter: 3, stage: 'murni' })).map(({ ceiling }) => ceiling?.toText())).toEqual(['300', '10']);
    expect(await absorptionBy(reader, 'program', { year: 2030, quarter: 1 })).toEqual([]);
  });
});
