import { describe, expect, test } from 'vitest';
import { testApp } from '../../../test/support/app.ts';

const PATH = '/api/achievements/preview';
const example = { polarity: 'higher', target: '71.5', actual: '69.88', cap: '120' };
const send = (body: unknown): RequestInit => ({ method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) });

describe('the preview of achievements', () => {
  test('answers to the byte, in the order asked, and stores nothing', async () => {
    const { as, database } = await testApp();
    const bidang = await as('koperasi');
    const journal = () => database.kysely.selectFrom('kernel.journal').select(({ fn }) => fn.countAll().as('count')).executeTakeFirstOrThrow();
    const before = await journal();
    const response = await bidang.raw(PATH, send({ items: [example, { polarity: 'lower', method: 'ratio', target: '10', actual: '0' }] }));
    expect(response.status).toBe(200);
    expect(await response.text()).toBe('{"items":['
      + '{"achievement":"97.734265734265734266","printed":"97,73","predicate":"sangat-tinggi","reason":null,"flag":null},'
      + '{"achievement":null,"printed":null,"predicate":null,"reason":"zero-actual","flag":null}]}');
    expect(await journal()).toEqual(before);
  });

  test('every signed-in account may ask, without a key; a visitor may not', async () => {
    const { as } = await testApp();
    for (const account of ['kadis', 'perdagangan', 'pemeriksa', 'admin']) {
      expect((await (await as(account)).raw(PATH, send({ items: [example] }))).status).toBe(200);
    }
    expect(await (await as()).post(PATH, { items: [example] })).toMatchObject({ status: 401, body: { code: 'session.missing' } });
  });

  test('a thousand items are answered, one more is refused', async () => {
    const client = await (await testApp()).as('analis');
    const { status, body } = await client.post(PATH, { items: Array.from({ length: 1000 }, (_, index) => ({ ...example, target: '1000', actual: String(index) })) });
    expect([status, body.items.length, body.items[999].achievement]).toEqual([200, 1000, '99.9']);
    expect(await client.post(PATH, { items: Array(1001).fill(example) })).toMatchObject({ status: 400, body: { code: 'input.invalid', issues: [{ field: 'items', code: 'too_big' }] } });
  });

  test.each([
    ['an unknown field', { ...example, note: 'x' }, 400, { field: 'items.0', code: 'unrecognized_keys' }],
    ['a comma', { ...example, actual: '69,88' }, 400, { field: 'items.0.actual', code: 'decimal.format' }],
    ['a grade outside its scale', { polarity: 'grade', scale: [{ name: 'WDP', value: '3' }, { name: 'WTP', value: '4' }], target: 'WTP', actual: 'TMP' }, 422, { field: 'items.0.actual', code: 'grade.unknown' }],
  ])('%s is refused by field', async (_, item, status, issue) => {
    const answer = await (await (await testApp()).as('staf')).post(PATH, { items: [item] });
    expect(answer.status).toBe(status);
    expect(answer.body.issues).toEqual([expect.objectContaining(issue)]);
  });
});
