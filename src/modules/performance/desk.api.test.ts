import { describe, expect, test } from 'vitest';
import { testApp } from '../../../test/support/app.ts';
import { openRound, type Round } from '../../../test/support/round.ts';

/** A Monday, 08.00 WIB; the round is due on Sunday 10 January, 16.00. */
const START = '2027-01-04T01:00:00Z';
const REASON = 'Angka ini sama dengan triwulan lalu.';
const QUARTER = { year: 2026, quarter: 4 };

const deskOf = async (round: Round, account: string) => (await (await round.client(account)).get('/api/performance-desk')).body;
const asks = async (round: Round, account: string) => (await deskOf(round, account)).todo.map(({ kind, unit, count, of }: any) => [kind, unit?.name ?? null, count, of]);

async function begin(): Promise<Round> {
  return openRound(await testApp(START));
}

/** What stands in no other unit's way: every unit but Koperasi is entered, released and verified. */
async function settleOthers(round: Round) {
  const { body } = await (await round.client('analis')).get(`/api/rounds/${round.id}`);
  const { kysely } = round.app.database;
  const koperasi = body.units.find(({ unit }: any) => unit.includes('Koperasi')).unitId;
  await kysely.updateTable('performance.request').set({ state: 'verified', entered_at: new Date(START), verified_at: new Date(START) })
    .where('round_id', '=', round.id).where('unit_id', '!=', koperasi).execute();
}

describe('the desk of performance', () => {
  test('asks each unit for its own figures until they are sent, then its head, then the Kasubbag', async () => {
    const round = await begin();
    expect(await asks(round, 'koperasi')).toEqual([['enter', 'Bidang Koperasi', 5, 5]]);
    const { todo: [first] } = await deskOf(round, 'koperasi');
    expect(first).toMatchObject({ ...QUARTER, roundId: round.id, since: START.replace('Z', '.000Z'), dueAt: '2027-01-10T09:00:00.000Z', minutesLeft: first.minutesGiven });
    const lines = await round.fill('koperasi', 'Koperasi');
    expect(await asks(round, 'koperasi')).toEqual([['release', 'Bidang Koperasi', 5, 5]]);
    expect((await asks(round, 'kasubbag')).map(([kind]: string[]) => kind)).not.toContain('verify');
    await round.step('koperasi', 'releases', lines.slice(1));
    expect(await asks(round, 'koperasi')).toEqual([['release', 'Bidang Koperasi', 1, 5]]);
    expect(await asks(round, 'kasubbag')).toContainEqual(['verify', null, 4, 32]);
    // Who enters and is no head releases nothing.
    await round.fill('analis', 'Perencanaan');
    expect(await asks(round, 'analis')).toEqual([]);
    expect(await asks(round, 'kasubbag')).toContainEqual(['release', expect.stringContaining('Perencanaan'), 1, 1]);
  });

  test('tells a return with its reason and who gave it, to that unit alone, until it is entered again', async () => {
    const round = await begin();
    await round.step('koperasi', 'releases', await round.fill('koperasi', 'Koperasi'));
    const [line] = (await round.form('kasubbag', 'Koperasi')).body.lines;
    await round.step('kasubbag', 'returns', [line], () => ({ reason: REASON }));
    const { returned } = await deskOf(round, 'koperasi');
    expect(returned).toMatchObject([{ ...QUARTER, roundId: round.id, indicatorVersionId: line.indicatorVersionId, name: line.name, reason: REASON, by: { post: 'Kasubbag PEPP' } }]);
    for (const account of ['ukm', 'kasubbag', 'kadis', 'analis']) expect({ account, returned: (await deskOf(round, account)).returned }).toEqual({ account, returned: [] });
    const [again] = (await round.form('koperasi', 'Koperasi')).body.lines;
    await round.step('koperasi', 'entries', [again], () => ({ value: '54', narrative: { supporting: '', hindering: 'Laporan RAT terlambat.', followUp: '' } }));
    expect((await deskOf(round, 'koperasi')).returned).toEqual([]);
  });

  test('tells the Kasubbag which units are late, and the unit by how much', async () => {
    const round = await begin();
    await round.fill('ukm', 'Usaha Kecil');
    round.app.clock.set?.(new Date('2027-01-11T02:00:00Z'));
    const { waiting } = await deskOf(round, 'kasubbag');
    const names = waiting.map(({ unit }: any) => unit.name);
    expect(names).toContain('Bidang Koperasi');
    expect(names).not.toContain('Bidang Usaha Kecil dan Menengah');
    // One's own unit is work, not waiting.
    expect(names.filter((name: string) => name.includes('Perencanaan'))).toEqual([]);
    expect(waiting.find(({ unit }: any) => unit.name === 'Bidang Koperasi')).toMatchObject({ count: 5, of: 5, dueAt: '2027-01-10T09:00:00.000Z' });
    expect((await deskOf(round, 'koperasi')).todo[0].minutesLeft).toBe(-waiting[0].minutesLate);
    for (const account of ['koperasi', 'kadis']) expect((await deskOf(round, account)).waiting).toEqual([]);
  });

  test('asks the Kasubbag to lock what is verified, the Kepala Dinas for his word, and then both to close', async () => {
    const round = await begin();
    await settleOthers(round);
    await round.step('koperasi', 'releases', await round.fill('koperasi', 'Koperasi'));
    await round.step('kasubbag', 'verifications', (await round.form('kasubbag', 'Koperasi')).body.lines);
    expect(await asks(round, 'kasubbag')).toEqual([['lock', null, 32, 32]]);
    expect(await asks(round, 'kadis')).toEqual([]);
    await round.turn('kasubbag', 'lock');
    expect(await asks(round, 'kasubbag')).toEqual([]);
    expect(await asks(round, 'kadis')).toEqual([['close', null, 5, 5]]);
    for (const { indicatorVersionId } of (await round.view()).withoutNote) {
      await (await round.client('kadis')).post(`/api/rounds/${round.id}/leader-notes`, { id: round.id, indicatorVersionId, kind: 'note', text: 'Lanjutkan pendampingan.', decidedOn: '2027-01-04' });
    }
    for (const account of ['kadis', 'kasubbag']) expect(await asks(round, account)).toEqual([['close', null, 0, 5]]);
    await round.turn('kadis', 'closing');
    for (const account of ['kadis', 'kasubbag']) expect(await asks(round, account)).toEqual([]);
  });

  test.each(['bappeda', 'admin', 'perindustrian'])('asks nothing of %s, who answers for no figure', async (account) => {
    const round = await begin();
    expect(await deskOf(round, account)).toEqual({ now: expect.any(String), todo: [], returned: [], waiting: [] });
  });
});
