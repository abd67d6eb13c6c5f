/** The data request of SOP 5 asks the bidang only for what verified rounds lack. */
import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { v7 as uuidv7 } from 'uuid';
import { type TestApp, testApp } from '../support/app.ts';
import { openDossier, plainInput } from '../support/play.ts';
import { schedule } from '../support/schedule.ts';

/** As far as the request for data of 2026. */
async function asking(office: TestApp) {
  const play = await openDossier(office, 'sekretaris', 'penyusunan-lakip', 2026);
  await play.perform('sekretaris', 'dispose', await plainInput(play, 'sekretaris', 'dispose'));
  await play.perform('kasubbag', 'instruct', { note: 'Kumpulkan.', schedule });
  return { play, missing: async () => (await play.view('staf')).offers[0].missing };
}

/** Rounds of all quarters in which the cells of these units are verified. */
async function verified({ database }: TestApp, ...posts: string[]): Promise<void> {
  const rounds = [1, 2, 3, 4].map(() => uuidv7());
  await sql`delete from performance.request`.execute(database.kysely);
  await sql`
    insert into performance.round (office_id, id, year, quarter, opened_at, due_at, status, revision)
    select o.id, r.id, 2026, r.quarter, now(), now(), 'open', 1 from people.office o, unnest(${rounds}::uuid[]) with ordinality as r(id, quarter)
    on conflict (office_id, year, quarter) do nothing`.execute(database.kysely);
  await sql`
    insert into performance.request (office_id, round_id, indicator_version_id, unit_id, post_id, year, quarter, state, entered_at, late, revision)
    select v.office_id, r.id, v.id, p.unit_id, p.id, 2026, r.quarter, case when p.key = any(${posts}::text[]) then 'verified' else 'entered' end, now(), false, 1
    from plan.indicator_version v join people.post p on p.office_id = v.office_id and p.id = v.post_id
    join performance.round r on r.office_id = v.office_id and r.year = 2026`.execute(database.kysely);
}

test('it says who lacks verified figures and which, and nothing where no round was opened', async () => {
  const office = await testApp('2027-01-04T01:00:00Z');
  await sql`truncate performance.round cascade`.execute(office.database.kysely);
  const { play, missing } = await asking(office);
  expect(await missing()).toBeNull();
  await verified(office, 'kabid-koperasi');
  const { lanes } = await play.view('staf');
  const post = (title: string) => lanes.bidang.find((each: any) => each.title === title).id;
  const found = await missing();
  expect(found.posts).not.toContain(post('Kepala Bidang Koperasi'));
  expect(found.posts).toContain(post('Kepala Bidang Perdagangan'));
  // No indicator asks it, so no round can hold its data.
  expect(found.posts).toContain(post('Kepala Bidang Perindustrian'));
  expect(found.note).not.toContain('Kepala Bidang Perindustrian:');
  expect(found.note).toContain('Yang belum terverifikasi dalam data kinerja 2026:\n');
  expect(found.note).toMatch(/Kepala Bidang Perdagangan: .*; PROG-3\.30\.05 Jumlah realisasi ekspor \(triwulan IV\)/);
  expect(found.note).not.toContain('Kepala Bidang Koperasi:');
  // Other acts and other SOPs ask nothing of the rounds.
  await play.perform('staf', 'request-data', await plainInput(play, 'staf', 'request-data'));
  expect((await play.view('koperasi')).offers[0]).toMatchObject({ task: { kind: 'submit-data' }, missing: null });
});

test('when everything is verified only a bidang is asked that no indicator asks', async () => {
  const office = await testApp('2027-01-04T01:00:00Z');
  const { play, missing } = await asking(office);
  const keys = await office.database.kysely.selectFrom('people.post').select('key').execute();
  await verified(office, ...keys.map(({ key }) => key));
  const { lanes } = await play.view('staf');
  expect(await missing()).toEqual({ posts: [lanes.bidang.find((each: any) => each.title === 'Kepala Bidang Perindustrian').id], note: '' });
});
